import { EDGE_KEY_HEADER } from "../../../contract/endpoint/headers";
import { newClientKey } from "../../../keys/key-format";
import { CONTEXT, HandlerHarness, keysReply } from "../../helpers/handler";
import { reply } from "../../helpers/tencent-server";

let harness: HandlerHarness;
let edge: ReturnType<typeof newClientKey>;
beforeEach(async () => {
  harness = await HandlerHarness.start({ throughEdgeOnly: true });
  edge = newClientKey({ environment: "test", now: harness.clock.now() });
  harness.server.on("GetSecretValue", keysReply({ version: 1, keys: [harness.client.key], edgeKeys: [edge.key] }));
});
afterEach(() => harness.close());

const authorization = () => `Bearer ${harness.client.plaintext}`;
const get = (path: string, headers: Record<string, string>) => harness.handle({ httpMethod: "GET", path, headers });
const health = (headers: Record<string, string>) => get("/v1/health", headers);

describe("a function behind an edge", () => {
  it("answers what carries a live edge key", async () => {
    const headers = { [EDGE_KEY_HEADER]: edge.plaintext, authorization: authorization() };
    expect((await health(headers)).statusCode).toBe(200);
    expect((await get("/v1/profiles", headers)).statusCode).toBe(200);
    expect((await harness.handle({ headers, body: '{"profile":"HK"}' })).statusCode).toBe(201);
  });

  it.each([
    ["no edge key", () => ({ authorization: authorization() })],
    ["a client's key in its place", () => ({ [EDGE_KEY_HEADER]: harness.client.plaintext })],
    ["an unknown key", () => ({ [EDGE_KEY_HEADER]: newClientKey({ environment: "test", now: 0 }).plaintext })],
    ["a text that is not a key", () => ({ [EDGE_KEY_HEADER]: "guess" })],
  ])("refuses %s on every path", async (_what, headers) => {
    for (const path of ["/v1/health", "/v1/profiles", "/v1/tokens", "/"]) {
      expect(await get(path, headers() as Record<string, string>)).toMatchObject({
        statusCode: 403,
        json: { code: "not_through_edge", retryable: false },
      });
    }
    expect(harness.server.count("ApplySdkVerificationToken")).toBe(0);
  });

  it("still asks for a client's key: that of the edge is none", async () => {
    const headers = { [EDGE_KEY_HEADER]: edge.plaintext, authorization: `Bearer ${edge.plaintext}` };
    expect(await get("/v1/profiles", headers)).toMatchObject({ statusCode: 401, json: { code: "invalid_key" } });
  });

  it("refuses an edge key from the instant at which it ends", async () => {
    const expiresAt = new Date(harness.clock.now() + 1_000).toISOString();
    harness.server.on("GetSecretValue", keysReply({ version: 1, keys: [], edgeKeys: [{ ...edge.key, expiresAt }] }));
    const headers = { [EDGE_KEY_HEADER]: edge.plaintext };
    expect((await health(headers)).statusCode).toBe(200);
    harness.clock.advance(1_000);
    expect((await health(headers)).statusCode).toBe(403);
  });

  it("lets nobody through while it cannot read the keys", async () => {
    harness.server.on("GetSecretValue", reply.error("InternalError"));
    expect(await health({ [EDGE_KEY_HEADER]: edge.plaintext })).toMatchObject({
      statusCode: 503,
      json: { code: "keys_unavailable", retryable: true },
    });
  });

  it("says nothing of the key, neither to the caller nor in its log, but how to mend it there", async () => {
    const wrong = newClientKey({ environment: "test", now: 0 }).plaintext;
    const { body } = await health({ [EDGE_KEY_HEADER]: wrong });
    for (const text of [body, ...harness.logs]) expect(text).not.toContain(wrong);
    expect(body).not.toContain(EDGE_KEY_HEADER);
    expect(harness.lastLog).toMatchObject({
      code: "not_through_edge",
      status: 403,
      message: `Not a live edge key in ${EDGE_KEY_HEADER}. If the request came through the edge, write a new key with \`npx ekyc keys edge\`.`,
    });
  });
});

it("a function without an edge takes no notice of the header", async () => {
  await harness.close();
  harness = await HandlerHarness.start();
  const { statusCode } = await harness.handle(
    { httpMethod: "GET", path: "/v1/health", headers: { [EDGE_KEY_HEADER]: "guess" } },
    CONTEXT,
  );
  expect(statusCode).toBe(200);
  expect(harness.server.count("GetSecretValue")).toBe(0);
});
