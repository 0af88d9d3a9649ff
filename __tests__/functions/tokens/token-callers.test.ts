import type { IdentityProvider } from "../../../contract/endpoint/identity-provider";
import {
  IdentityProviderServer,
  newSigningKey,
  type SigningKey,
} from "../../../proofs/traffic/identity-provider-server";
import { HandlerHarness, ROLE } from "../../helpers/handler";

let provider: IdentityProviderServer;
let harness: HandlerHarness;
const start = async (more: Partial<IdentityProvider> = {}): Promise<void> => {
  harness = await HandlerHarness.start({ identityProvider: { ...provider.config, ...more } }, ROLE, provider.fetch);
};
beforeEach(async () => {
  provider = await new IdentityProviderServer().start();
});
afterEach(async () => {
  await harness.close();
  await provider.close();
});

const now = () => Math.floor(harness.clock.now() / 1_000);
const token = (claims: object = {}, options = {}) => provider.token({ exp: now() + 60, ...claims }, options);
const codeFor = async (bearer: string, profile = "HK") => {
  const { json, statusCode } = await harness.sendAs(bearer, { profile });
  return json["code"] ?? statusCode;
};

describe("a token of the identity provider", () => {
  it.each(["RS256", "ES256", "EdDSA"] as const)("that is signed with %s is taken", async (alg) => {
    provider.keys = [newSigningKey("key", alg)];
    await start();
    expect(await codeFor(token())).toBe(201);
    expect(provider.asked).toEqual(["/jwks.json"]);
  });

  it("is taken beside client keys, for which the provider is not asked", async () => {
    await start();
    expect((await harness.post({ profile: "HK" })).statusCode).toBe(201);
    expect(provider.asked).toEqual([]);
  });

  it("is no caller where none is configured", async () => {
    await start();
    const bearer = token();
    await harness.close();
    harness = await HandlerHarness.start();
    expect(await codeFor(bearer)).toBe("invalid_key");
  });

  it("can be for several audiences", async () => {
    await start();
    expect(await codeFor(token({ aud: ["other", "ekyc"] }))).toBe(201);
  });

  it("is taken within the tolerance of the clocks and not after", async () => {
    await start({ clockToleranceSeconds: 10 });
    expect(await codeFor(token({ exp: now() - 9 }))).toBe(201);
    expect(await codeFor(token({ exp: now() - 10 }))).toBe("expired_token");
    expect(await codeFor(token({ nbf: now() + 10 }))).toBe(201);
    expect(await codeFor(token({ nbf: now() + 11 }))).toBe("invalid_token");
  });

  it.each([
    ["without an end", { exp: undefined }, {}, "exp is missing"],
    ["of another issuer", { iss: "https://login.example.com" }, {}, "iss is not"],
    ["for another audience", { aud: "other" }, {}, "aud is not"],
    ["without an audience", { aud: undefined }, {}, "aud is missing"],
    ["of another type, such as an ID token", {}, { header: { typ: "JWT" } }, "typ is not"],
    ["without a type", {}, { header: { typ: undefined } }, "typ is not"],
    ["with extensions", {}, { header: { crit: ["once"], once: true } }, "with extensions"],
    ["without a subject", { sub: undefined }, {}, "claim sub must be a text"],
    ["with a subject that is not a text", { sub: 4711 }, {}, "claim sub must be a text"],
    ["with an endless subject", { sub: "x".repeat(256) }, {}, "of 1 to 255 characters"],
    ["that is too long", { more: "x".repeat(7_000) }, {}, "more than 8192 characters"],
  ])("%s is refused with what is wrong", async (_what, claims, options, detail) => {
    await start();
    const { json, headers } = await harness.sendAs(token(claims, options));
    expect(json).toMatchObject({ code: "invalid_token", detail: expect.stringContaining(detail) });
    expect(headers["www-authenticate"]).toBe("Bearer");
  });

  it("of the type JWT is taken where the file says so", async () => {
    await start({ tokenType: "JWT" });
    expect(await codeFor(token({}, { header: { typ: "JWT" } }))).toBe(201);
    expect(await codeFor(token())).toBe("invalid_token");
  });

  it("is refused if its text was changed, before anything of it is believed", async () => {
    await start();
    const [head, , signature] = token().split(".");
    const said = Buffer.from(JSON.stringify({ iss: "nobody", exp: 1 })).toString("base64url");
    const { json } = await harness.sendAs(`${head}.${said}.${signature}`);
    expect(json).toMatchObject({ code: "invalid_token", detail: "The token's signature is wrong." });
  });

  it.each(["none", "HS256"])("is refused with the algorithm %s", async (alg) => {
    await start();
    const [, said] = token().split(".");
    const head = Buffer.from(JSON.stringify({ alg, typ: "at+jwt", kid: "first" })).toString("base64url");
    const { json } = await harness.sendAs(`${head}.${said}.`);
    expect(json).toMatchObject({ code: "invalid_token" });
  });

  it("is refused with an algorithm that the file does not name", async () => {
    await start({ algorithms: ["RS256"] });
    const { json } = await harness.sendAs(token());
    expect(json).toMatchObject({ code: "invalid_token", detail: "The token's alg must be RS256." });
  });

  it("cannot bring its own key, or say where one is", async () => {
    await start();
    const stranger = newSigningKey("stranger");
    const jwk = stranger.publicKey.export({ format: "jwk" });
    const jku = "https://login.example.com/other.json";
    expect(await codeFor(token({}, { key: stranger, header: { jwk, jku, x5u: jku } }))).toBe("invalid_token");
    expect(new Set(provider.asked)).toEqual(new Set(["/jwks.json"]));
  });

  it("without a kid is taken from a provider with one key, and refused by several", async () => {
    await start();
    expect(await codeFor(token({}, { header: { kid: undefined } }))).toBe(201);
    provider.keys = [...provider.keys, newSigningKey("second")];
    harness.clock.advance(11 * 60_000);
    expect(await codeFor(token({}, { header: { kid: undefined } }))).toBe("invalid_token");
  });

  it("of a key that is too short is refused, and is no failure of the endpoint", async () => {
    provider.keys = [newSigningKey("short", "RS256", 1_024)];
    await start();
    expect(await codeFor(token())).toBe("invalid_token");
  });
});

describe("what a token says its subject may do", () => {
  it.each([
    ["a text", { scope: "openid tokens" }],
    ["a list", { scope: ["tokens", 1, "openid"] }],
  ])("is read from %s", async (_what, claims) => {
    await start();
    expect(await codeFor(token(claims))).toBe(201);
    const { json } = await harness.sendAs(token(claims), undefined, "/v1/profiles");
    expect(json).toMatchObject({
      code: "scope_missing",
      detail: "The caller does not have the scope profiles; it has tokens.",
    });
  });

  it.each([[{ scope: undefined }], [{ scope: {} }], [{ scope: "Tokens" }]])("is nothing with %j", async (claims) => {
    await start();
    expect(await codeFor(token(claims))).toBe("scope_missing");
  });

  it("is read from the claims that the file names", async () => {
    await start({ claims: { subject: "uid", scopes: "scp", profiles: "ekyc_profiles" } });
    const claims = { sub: undefined, uid: "a", scp: ["tokens", "profiles"], ekyc_profiles: "HK ML" };
    expect(await codeFor(token(claims))).toBe(201);
    expect(await codeFor(token(claims), "compare")).toBe("profile_not_allowed");
    const { json } = await harness.sendAs(token(claims), undefined, "/v1/profiles");
    expect(Object.keys(json["profiles"] as object)).toEqual(["HK", "ML"]);
    expect(await codeFor(token({ ...claims, ekyc_profiles: undefined }))).toBe("profile_not_allowed");
  });
});

describe("the identity provider's keys", () => {
  const rotate = (): SigningKey => {
    const next = newSigningKey(`key-${provider.keys.length}-${Math.random()}`);
    provider.keys = [next];
    return next;
  };

  it("are asked for once, and again for a key that is new", async () => {
    await start();
    for (let sent = 0; sent < 5; sent += 1) expect(await codeFor(token())).toBe(201);
    expect(provider.asked).toHaveLength(1);
    rotate();
    harness.clock.advance(30_000);
    expect(await codeFor(token())).toBe(201);
    expect(provider.asked).toHaveLength(2);
  });

  it("that were withdrawn work for ten minutes at most", async () => {
    await start();
    const before = provider.keys[0] as SigningKey;
    expect(await codeFor(token())).toBe(201);
    rotate();
    harness.clock.advance(10 * 60_000 - 1_000);
    expect(await codeFor(token({}, { key: before }))).toBe(201);
    harness.clock.advance(2_000);
    expect(await codeFor(token({}, { key: before }))).toBe("invalid_token");
  });

  it("are asked for no more than once in 30 seconds, whatever keys tokens name, and known ones go on", async () => {
    await start();
    expect(await codeFor(token())).toBe(201);
    harness.clock.advance(30_000);
    const forged = () => token({}, { key: newSigningKey(`${Math.random()}`, "EdDSA") });
    const codes = await Promise.all(Array.from({ length: 100 }, () => codeFor(forged())));
    expect(new Set(codes)).toEqual(new Set(["invalid_token"]));
    expect(provider.asked).toHaveLength(2);
    harness.clock.advance(29_000);
    expect(await codeFor(forged())).toBe("invalid_token");
    expect(await codeFor(token())).toBe(201);
    expect(provider.asked).toHaveLength(2);
  });

  it.each([
    ["an error", { status: 500, body: "" }],
    ["no JSON", { status: 200, body: "<html>" }],
    ["no keys", { status: 200, body: "{}" }],
    ["more than anybody publishes", { status: 200, body: `{"keys":[],"more":"${"x".repeat(200_000)}"}` }],
    ["a redirect, which is not followed", { status: 302, body: "", headers: { location: "/other.json" } }],
  ])("are used for an hour while it answers %s, then 503 and never 401", async (_what, answer) => {
    await start();
    expect(await codeFor(token())).toBe(201);
    provider.answer = answer;
    harness.clock.advance(60 * 60_000 - 5_000);
    expect(await codeFor(token())).toBe(201);
    expect(provider.asked).toEqual(["/jwks.json", "/jwks.json"]);
    harness.clock.advance(6_000);
    const { statusCode, headers, json } = await harness.sendAs(token());
    expect([statusCode, json["code"], headers["retry-after"]]).toEqual([503, "identity_provider_unavailable", "5"]);
    expect(harness.lastLog["message"]).toMatch(
      /^Keys of the identity provider, https:\/\/login\.example\.com\/jwks\.json: /,
    );
    provider.answer = undefined;
    harness.clock.advance(5_000);
    expect(await codeFor(token())).toBe(201);
  });

  it("cannot be decided on without it: a key that is not known is 503 then", async () => {
    await start();
    expect(await codeFor(token())).toBe(201);
    provider.answer = { status: 500, body: "" };
    harness.clock.advance(30_000);
    expect(await codeFor(token({}, { key: newSigningKey("new") }))).toBe("identity_provider_unavailable");
    expect(await codeFor(token())).toBe(201);
  });

  it("are not waited for longer than a second", async () => {
    await start();
    provider.respond = () => {};
    const started = performance.now();
    expect(await codeFor(token())).toBe("identity_provider_unavailable");
    expect(performance.now() - started).toBeLessThan(3_000);
    expect(harness.lastLog["message"]).toMatch(/no answer within 1000 ms$/);
  });
});
