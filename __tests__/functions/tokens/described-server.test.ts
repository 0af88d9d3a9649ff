import document from "../../../contract/generated/openapi.json";
import { type AnswersDocument, DescribedAnswers } from "../../../proofs/api/described-answers";
import { ServerHarness } from "./server-harness";

const described = new DescribedAnswers(document as unknown as AnswersDocument);

let harness: ServerHarness;
beforeEach(async () => {
  harness = await ServerHarness.start();
});
afterEach(() => harness.close());

test.each([
  [{ method: "GET", path: "/v1/openapi.json", headers: {} }, 200],
  [{ method: "GET", path: "/v1/health?x=1", headers: {} }, 200],
  [{ method: "GET", path: "/v1/profiles" }, 200],
  [{ body: '{"profile":"HK"}' }, 201],
  [{ body: "{" }, 400],
  [{ headers: {} }, 401],
  [{ path: "/nowhere" }, 404],
  [{ method: "PUT" }, 405],
] as const)("a Web function answers %j as the API's description says", async (request, status) => {
  const { headers, text, ...answer } = await harness.send(request);
  expect(answer.status).toBe(status);
  const { method = "POST", path = "/v1/tokens" } = request as { method?: string; path?: string };
  const texts = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
  described.check(method, path.split("?")[0] ?? "", { status, headers: texts, body: text });
});

test.each([
  ["malformed", "GET /v1/health HTTP/9\r\n\r\n", 400],
  ["too large in its headers", `GET /v1/health HTTP/1.1\r\nx: ${"x".repeat(17_000)}\r\n\r\n`, 431],
])("a request that is %s is refused as the API's description says", async (_what, written, status) => {
  const [head = "", body = ""] = (await harness.exchange(written)).split("\r\n\r\n");
  const [line = "", ...fields] = head.split("\r\n");
  expect(line).toMatch(`HTTP/1.1 ${status} `);
  const headers = Object.fromEntries(fields.map((field) => field.toLowerCase().split(/: (.*)/, 2)));
  described.check("GET", "/v1/health", { status, headers, body });
});
