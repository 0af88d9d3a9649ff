import { loadEnvironment } from "../../../environments/load-environment";
import { synthEnvironment } from "../../helpers/endpoint-stack";
import { readFunctionConfig } from "../../helpers/function-config";

const dev = loadEnvironment("dev");
const PROVIDER = { issuer: "https://login.example.com/", audience: "ekyc", jwksUrl: "https://login.example.com/jwks" };
const withProvider = (more: object, fn: Partial<typeof dev.function> = {}) =>
  synthEnvironment({
    function: { ...dev.function, ...fn },
    // As a caller of the construct writes it, without what the file fills in.
    endpoint: { ...dev.endpoint, identityProvider: { ...PROVIDER, ...more } as never },
  });

describe("identityProvider", () => {
  it("is in the function's configuration with every default, and absent without it", () => {
    expect(readFunctionConfig(withProvider({ claims: { scopes: "scp" } }))["identityProvider"]).toEqual({
      ...PROVIDER,
      algorithms: ["RS256", "PS256", "ES256", "EdDSA"],
      tokenType: "at+jwt",
      clockToleranceSeconds: 10,
      claims: { subject: "sub", scopes: "scp" },
    });
    expect(readFunctionConfig(synthEnvironment({}))).not.toHaveProperty("identityProvider");
  });

  it("cannot publish its keys in the clear", () => {
    expect(() => withProvider({ jwksUrl: "http://login.example.com/jwks" })).toThrow(
      'identityProvider.jwksUrl: got "http://login.example.com/jwks"; allowed: an address with https, without a user, a password and a fragment.',
    );
  });

  it("cannot have a budget that several instances count, or a runtime without Web Crypto", () => {
    const several = { maxInstances: 2, requestsPerSecond: 1 };
    expect(() => withProvider({ subjects: { perHour: 10 } }, several)).toThrow(
      "identityProvider.subjects: got a budget with 2 instances, each of which counts on its own; allowed: with maxInstances 1, or with a redis store.",
    );
    expect(withProvider({}, several)).toBeDefined();
    expect(() => withProvider({}, { runtime: "Nodejs18.15" })).toThrow("allowed: with runtime Nodejs20.19.");
  });
});
