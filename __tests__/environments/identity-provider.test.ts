import { loadFile, refusalMessage } from "../helpers/environment-file";

const file = (provider: string, more = "") => `region: ap-jakarta\n${more}endpoint:\n  identityProvider:\n${provider}`;
const PROVIDER =
  "    issuer: https://login.example.com/\n    audience: ekyc\n    jwksUrl: https://login.example.com/jwks.json\n";

describe("endpoint.identityProvider of an environment file", () => {
  it("is absent unless it is written, and takes access tokens with the claims of the standards then", () => {
    expect(loadFile("region: ap-jakarta\n").endpoint).not.toHaveProperty("identityProvider");
    expect(loadFile(file(PROVIDER)).endpoint.identityProvider).toEqual({
      issuer: "https://login.example.com/",
      audience: "ekyc",
      jwksUrl: "https://login.example.com/jwks.json",
      algorithms: ["RS256", "PS256", "ES256", "EdDSA"],
      tokenType: "at+jwt",
      clockToleranceSeconds: 10,
      claims: { subject: "sub", scopes: "scope" },
    });
  });

  it("keeps what the file says", () => {
    const own =
      "    algorithms: [ES256]\n    tokenType: JWT\n    claims: { profiles: ekyc }\n    subjects: { perHour: 10, concurrent: 2 }\n";
    expect(loadFile(file(PROVIDER + own)).endpoint.identityProvider).toMatchObject({
      algorithms: ["ES256"],
      tokenType: "JWT",
      claims: { subject: "sub", scopes: "scope", profiles: "ekyc" },
      subjects: { perHour: 10, concurrent: 2 },
    });
  });

  const insecure = PROVIDER.replace("jwksUrl: https", "jwksUrl: http");
  it.each([
    [
      "keys that come in the clear",
      file(insecure),
      'test.yaml, line 6, endpoint.identityProvider.jwksUrl: got "http://login.example.com/jwks.json"; allowed: an address with https, without a user, a password and a fragment, for example https://login.example.com/.well-known/jwks.json.',
    ],
    [
      "a password in the address",
      file(PROVIDER.replace("jwksUrl: https://", "jwksUrl: https://me:secret@")),
      "test.yaml, line 6, endpoint.identityProvider.jwksUrl: got ",
    ],
    [
      "an algorithm with a shared secret",
      file(`${PROVIDER}    algorithms: [HS256]\n`),
      "test.yaml, line 7, endpoint.identityProvider.algorithms.0: got ",
    ],
    [
      "no audience",
      file(PROVIDER.replace("    audience: ekyc\n", "")),
      "test.yaml, line 3, endpoint.identityProvider.audience: missing; allowed: a text that is not empty",
    ],
    [
      "an empty budget",
      file(`${PROVIDER}    subjects: {}\n`),
      "test.yaml, line 7, endpoint.identityProvider.subjects: ",
    ],
    [
      "a budget that several instances count",
      file(`${PROVIDER}    subjects: { perHour: 10 }\n`, "function: { maxInstances: 2 }\n"),
      "test.yaml, line 8, endpoint.identityProvider.subjects: got a budget with 2 instances, each of which counts on its own; allowed: with function.maxInstances 1, or with store.kind redis.",
    ],
    [
      "a runtime on which no token can be verified",
      file(PROVIDER, "function: { runtime: Nodejs18.15 }\n"),
      "test.yaml, line 4, endpoint.identityProvider: got an identity provider with function.runtime Nodejs18.15, on which no token can be verified; allowed: with function.runtime Nodejs20.19.",
    ],
  ])("is refused with %s, with its line", (_what, yaml, message) => {
    expect(refusalMessage(yaml)).toContain(message);
  });
});
