import { createHash } from "node:crypto";
import { IdentityProviderServer, newSigningKey } from "../../../proofs/traffic/identity-provider-server";
import { HandlerHarness, ROLE } from "../../helpers/handler";
import { reply } from "../../helpers/tencent-server";

let provider: IdentityProviderServer;
let harness: HandlerHarness;
beforeEach(async () => {
  provider = await new IdentityProviderServer().start();
  harness = await HandlerHarness.start({ identityProvider: provider.config }, ROLE, provider.fetch);
});
afterEach(async () => {
  await harness.close();
  await provider.close();
});

const SUBJECT = "ann.smith@example.com";
const token = (claims: object = {}, options = {}) =>
  provider.token({ sub: SUBJECT, exp: harness.clock.now() / 1_000 + 60, ...claims }, options);

/** Neither the token, nor a part of it that says something, nor what that decodes to. */
function expectNothingOf(bearer: string, text: string): void {
  const [head = "", claims = "", signature = ""] = bearer.split(".");
  const secrets = [bearer, claims, SUBJECT, Buffer.from(claims, "base64url").toString(), signature, head];
  for (const secret of secrets.filter((one) => one.length > 3)) expect(text).not.toContain(secret);
}

describe("nothing of a token is logged or repeated", () => {
  it.each<[string, () => string]>([
    ["it is good", () => token()],
    ["it has expired", () => token({ exp: 1 })],
    ["it is of another issuer", () => token({ iss: "https://secret.example.com" })],
    ["its scopes are others", () => token({ scope: "a-secret-scope" })],
    ["it has no subject", () => token({ sub: ["a", SUBJECT] })],
    ["its signature is wrong", () => `${token().slice(0, -8)}AAAAAAAA`],
    ["its key is unknown", () => token({}, { key: newSigningKey("an-unknown-key") })],
    ["it is too long", () => token({ more: "x".repeat(9_000) })],
    ["it is not a JWT", () => `${Buffer.from(SUBJECT).toString("base64url")}.a.b`],
  ])("when %s", async (_what, make) => {
    const bearer = make();
    const answers = [
      await harness.sendAs(bearer),
      await harness.sendAs(bearer, { profile: "HK" }, `/v1/tokens/${bearer}`),
      await harness.handle({ headers: { authorization: `Basic ${bearer}` }, body: "{}" }),
    ];
    expect(harness.logs).toHaveLength(3);
    expectNothingOf(bearer, JSON.stringify(answers) + harness.logs.join(""));
  });

  it("when the vendor repeats it, or the provider is down", async () => {
    const bearer = token();
    harness.server.on("ApplySdkVerificationToken", reply.error("InvalidParameter", `got ${bearer}`));
    const failed = await harness.sendAs(bearer, { profile: "HK", extra: bearer.slice(0, 1_000) });
    expect(failed.json["code"]).toBe("upstream_rejected");
    provider.answer = { status: 500, body: bearer };
    harness.clock.advance(2 * 3_600_000);
    const later = token();
    expect((await harness.sendAs(later)).json["code"]).toBe("identity_provider_unavailable");
    expectNothingOf(bearer, JSON.stringify(failed) + harness.logs.join(""));
    expectNothingOf(later, harness.logs.join(""));
  });
});

it("the log names who called by a hash that only who knows the subject can look for", async () => {
  await harness.sendAs(token());
  const hash = createHash("sha256").update(`${provider.issuer}\n${SUBJECT}`).digest("hex").slice(0, 32);
  expect(harness.lastLog).toMatchObject({ caller: `sub:${hash}`, status: 201 });
  expect(harness.lastLog).not.toHaveProperty("keyId");
  await harness.sendAs(token({ exp: 1 }));
  expect(harness.lastLog).not.toHaveProperty("caller");
});
