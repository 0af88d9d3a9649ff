import type { HandlerConfig } from "../../../contract/endpoint/token-config";
import { parseClientKeys } from "../../../keys/client-keys";
import { newClientKey } from "../../../keys/key-format";
import { HandlerHarness } from "../../helpers/handler";
import { reply } from "../../helpers/tencent-server";

let harness: HandlerHarness;
const start = async (config: Partial<HandlerConfig> = {}): Promise<void> => {
  harness = await HandlerHarness.start(config);
};
afterEach(() => harness.close());

describe("a key with profiles", () => {
  beforeEach(async () => {
    await start();
    harness.useGrants({ profiles: ["HK", "ML", "gone"] });
  });

  it("issues tokens for them, and is told of no others", async () => {
    expect((await harness.post({ profile: "ML" })).statusCode).toBe(201);
    const { json } = await harness.handle({ httpMethod: "GET", path: "/v1/profiles" });
    expect(Object.keys(json["profiles"] as object)).toEqual(["HK", "ML"]);
  });

  it("is refused the same whether another profile exists or not", async () => {
    const [served, unknown] = [await harness.post({ profile: "compare" }), await harness.post({ profile: "compart" })];
    expect(served.statusCode).toBe(403);
    expect(served.json["code"]).toBe("profile_not_allowed");
    expect(unknown).toEqual(served);
  });

  it("is refused before a photo is asked for, which only some profiles take", async () => {
    const { json } = await harness.post({ profile: "compare", compareImage: "aW1hZ2U=" });
    expect(json["code"]).toBe("profile_not_allowed");
  });

  it("gets hints from its own profiles alone", async () => {
    harness.useGrants({ profiles: ["comparE", "ML"] });
    const { json } = await harness.post({ profile: "comparE" });
    expect(json["code"]).toBe("unknown_profile");
    expect(json["detail"]).not.toMatch(/Did you mean/);
  });

  it("is logged by the key's name, and no profile that it may not use", async () => {
    await harness.post({ profile: "compare" });
    expect(harness.lastLog).toMatchObject({ caller: `key:${harness.client.key.id}`, keyId: harness.client.key.id });
    expect(harness.lastLog).not.toHaveProperty("profile");
  });
});

describe("a key with a rate", () => {
  const rate = { limit: 3, windowSeconds: 60 };
  const standing = ({ headers }: { readonly headers: Readonly<Record<string, string>> }) => [
    headers["ratelimit-policy"],
    headers["ratelimit"],
    headers["retry-after"],
  ];
  const POLICY = '"caller";q=3;w=60';

  beforeEach(async () => {
    await start();
    harness.useGrants({ rate });
  });

  it("is told with every answer where it stands, and with 429 when to come back", async () => {
    expect(standing(await harness.post({ profile: "HK" }))).toEqual([POLICY, '"caller";r=2;t=60', undefined]);
    harness.clock.advance(10_000);
    expect(standing(await harness.post({ profile: "XX" }))).toEqual([POLICY, '"caller";r=1;t=60', undefined]);
    harness.server.on("ApplySdkVerificationToken", reply.error("InternalError"));
    const failed = await harness.post({ profile: "HK" });
    expect([failed.statusCode, ...standing(failed)]).toEqual([503, POLICY, '"caller";r=0;t=60', "2"]);
    const refused = await harness.post({ profile: "HK" });
    expect(refused.statusCode).toBe(429);
    expect(refused.json).toMatchObject({ code: "caller_rate_exceeded", retryable: true });
    const [, limit, retryAfter] = standing(refused);
    expect(limit).toBe(`"caller";r=0;t=${retryAfter}`);
    expect(Number(retryAfter)).toBeGreaterThan(40);
    expect(Number(retryAfter)).toBeLessThanOrEqual(50);
  });

  it("is answered again once it waited as long as it was told, and not a second before", async () => {
    for (let sent = 0; sent < 3; sent += 1) await harness.handle({ httpMethod: "GET", path: "/v1/profiles" });
    const { headers } = await harness.post({ profile: "HK" });
    harness.clock.advance((Number(headers["retry-after"]) - 1) * 1_000);
    expect((await harness.post({ profile: "HK" })).statusCode).toBe(429);
    harness.clock.advance(1_000);
    expect((await harness.post({ profile: "HK" })).statusCode).toBe(201);
  });

  it("counts what it may not do, and never what another key does", async () => {
    harness.useGrants({ rate: { ...rate, limit: 1 }, scopes: ["tokens"] });
    const profiles = () => harness.handle({ httpMethod: "GET", path: "/v1/profiles" });
    expect((await profiles()).json["code"]).toBe("scope_missing");
    expect((await profiles()).json["code"]).toBe("caller_rate_exceeded");
    const stranger = newClientKey({ environment: "test", now: 0 }).plaintext;
    const { headers, json } = await harness.sendAs(stranger);
    expect(json["code"]).toBe("invalid_key");
    expect(headers).not.toHaveProperty("ratelimit");
  });
});

it("a key without a rate is told of none", async () => {
  await start();
  const { headers } = await harness.post({ profile: "HK" });
  expect(headers).not.toHaveProperty("ratelimit");
  expect(headers).not.toHaveProperty("ratelimit-policy");
});

describe("a document with what narrows a key in a form that is not known", () => {
  const { key } = newClientKey({ environment: "test", now: 0 });
  const read = (grants: object) => () => parseClientKeys(JSON.stringify({ version: 1, keys: [{ ...key, ...grants }] }));

  it.each([
    [{ profiles: "HK" }, "keys[0].profiles must be a list of texts, or absent"],
    [{ profiles: [1] }, "keys[0].profiles must be a list of texts, or absent"],
    [{ rate: 5 }, "keys[0].rate must be limit (1 to 1000) with windowSeconds (1 to 86400), or absent"],
    [{ rate: { limit: 0, windowSeconds: 1 } }, "keys[0].rate must be limit"],
    [{ rate: { limit: 5 } }, "keys[0].rate must be limit"],
  ])("is refused rather than read without it: %j", (grants, message) => {
    expect(read(grants)).toThrow(message);
  });

  it("is taken in the form that this release writes", () => {
    expect(read({ profiles: [], rate: { limit: 1_000, windowSeconds: 3_600 } })).not.toThrow();
  });
});
