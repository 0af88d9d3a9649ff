import { isRecord } from "../../../lib/is-record";
import { type LocalCloudOptions, TEST_USERS } from "../../../local-cloud";
import { loadFile } from "../../helpers/environment-file";
import { functionLines } from "../../helpers/function-lines";
import { HandlerHarness, SDK_TOKEN } from "../../helpers/handler";
import { type LocalEndpoint, startLocalEndpoint } from "../../helpers/local-endpoint";
import { reply } from "../../helpers/tencent-server";

const FILE = `
region: ap-singapore
profiles: { select: [HK, MLIDPassport] }
function: { maxInstances: 1 }
endpoint: { results: { detail: full, media: links } }
`;

/** Users whose answers have all that can be personal. The large and the slow one have nothing that others have not. */
const USERS = TEST_USERS.map(({ name }) => name).filter((name) => name !== "large" && name !== "slow");

/** Every text of a value that is long enough not to be found by chance. */
function texts(value: unknown): string[] {
  if (typeof value === "string") return value.length >= 5 ? [value] : [];
  if (Array.isArray(value)) return value.flatMap(texts);
  return isRecord(value) ? Object.values(value).flatMap(texts) : [];
}

const found = (bytes: string, wanted: readonly string[]): string[] =>
  wanted.filter((text) => bytes.includes(text) || bytes.includes(encodeURIComponent(text)));

let endpoint: LocalEndpoint | undefined;
afterEach(() => endpoint?.close());

/** What every user's full result leaves in the log topics, and what of it is personal. */
async function topicsAfterResults(options: LocalCloudOptions = {}) {
  endpoint = await startLocalEndpoint(loadFile(FILE), options);
  const { url, key, store } = endpoint;
  await store.change((document) => ({
    ...document,
    keys: document.keys.map((one) => ({ ...one, scopes: ["tokens", "results"] as const })),
  }));
  const post = async (path: string, body: object): Promise<Record<string, unknown>> => {
    const headers = { authorization: `Bearer ${key}` };
    const response = await fetch(`${url}${path}`, { method: "POST", headers, body: JSON.stringify(body) });
    return (await response.json()) as Record<string, unknown>;
  };
  const personal = new Set<string>();
  const answered: unknown[] = [];
  const askFor = async (profile: string, user: string): Promise<void> => {
    const { sdkToken } = await post("/v1/tokens", { profile, extra: `test-user:${user}` });
    const { document, comparison, extra, state, code } = await post("/v1/results", { sdkToken, detail: "full" });
    answered.push(state ?? code);
    const { ocr, edits, media } = { ocr: {}, ...(document as object) } as Record<string, unknown>;
    const read = isRecord(ocr) ? ocr["fields"] : {};
    const face = isRecord(comparison) ? [comparison["media"], String(comparison["similarity"] ?? "")] : [];
    for (const text of texts([sdkToken, extra, read, edits, media, face])) personal.add(text);
  };
  await Promise.all([...USERS.map((user) => askFor("HK", user)), askFor("MLIDPassport", "passed")]);
  const topics = [...endpoint.deployment.localCloud.cloud.cls.topics.values()];
  return {
    answered,
    personal: [...personal],
    bytes: JSON.stringify(topics.map(({ records }) => records)),
    own: functionLines(topics[0]),
  };
}

describe("after every test user's full result", () => {
  test("no log line holds a token, an Extra, a field, a score or a link, the platform's lines included", async () => {
    const { answered, personal, bytes, own } = await topicsAfterResults();
    expect(new Set(answered)).toEqual(
      new Set([
        ...["passed", "failed", "pending", "expired", "unknown_token"],
        ...["upstream_unavailable", "upstream_denied"],
      ]),
    );
    expect(personal).toEqual(
      expect.arrayContaining(["TEST, Hong Kong", "C000000(E)", "L898902C3", "98.76", "TEST, Hong Knog"]),
    );
    expect(personal.length).toBeGreaterThan(300);
    expect(found(bytes, personal)).toEqual([]);
    expect(own.filter((line) => line.includes('"route":"/v1/results"'))).toHaveLength(USERS.length + 1);
  });

  test("only the platform's lines do, where it writes the bodies of a Web function", async () => {
    const { personal, bytes, own } = await topicsAfterResults({ webBodyLogged: true });
    expect(found(bytes, personal)).toContain("TEST, Hong Kong");
    expect(found(own.join("\n"), personal)).toEqual([]);
  });
});

describe("an answer that cannot be used", () => {
  const NAME = "TEST, Hong Kong";
  let harness: HandlerHarness;
  beforeEach(async () => {
    harness = await HandlerHarness.start({ results: { detail: "full", media: "links" } });
    harness.useScopes(["results"]);
  });
  afterEach(() => harness.close());

  test.each([
    ["an error whose text names a person", reply.error("InternalError", `failed at ${NAME} (${SDK_TOKEN})`)],
    ["an error about the token that does", reply.error("InvalidParameter", `no ${NAME}`)],
    ["text that is not JSON", reply.raw(200, `{"Response": {"Name": "${NAME}"`)],
    ["JSON without a Response", reply.raw(200, JSON.stringify({ FullName: NAME }))],
    ["a Response without RequestId", reply.raw(200, JSON.stringify({ Response: { FullName: NAME } }))],
    ["another status", reply.raw(500, JSON.stringify({ Response: { FullName: NAME, RequestId: "1" } }))],
  ])("such as %s is told to nobody, neither caller nor log", async (_what, upstream) => {
    harness.server.on("GetSdkVerificationResult", upstream);
    const { body, statusCode } = await harness.askResult({ sdkToken: SDK_TOKEN, detail: "full" });
    expect(statusCode).toBeGreaterThanOrEqual(400);
    expect(harness.lastLog).toMatchObject({ route: "/v1/results", attempts: expect.any(Number) });
    expect(found(body + harness.logs.join(), [NAME, "Hong Kong", SDK_TOKEN])).toEqual([]);
  });
});
