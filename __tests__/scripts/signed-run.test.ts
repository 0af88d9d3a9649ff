import { wantsSignedRequests } from "../../environments/derived";
import { loadEnvironment } from "../../environments/load-environment";
import type { ResolvedEnvironment } from "../../environments/resolved-environment";
import { systemClock } from "../../lib/clock";
import type { CredentialSource } from "../../sdk/credentials";
import { functionUrlSigner } from "../../sdk/function-url-signer";
import type { SignRequest } from "../../smoke/http/http-exchange";
import { smokePlan } from "../../smoke/plan/plan";
import { requestSigner } from "../../smoke/targets/request-signer";
import { runOnEndpoint } from "../helpers/endpoint-run";
import { type LocalEndpoint, startLocalEndpoint } from "../helpers/local-endpoint";
import { roleCredentials } from "../helpers/role";

/**
 * The real stack of dev behind a function URL that asks CAM, loaded without Terraform; the real bundle runs behind it.
 */
const environment: ResolvedEnvironment = {
  ...loadEnvironment("dev"),
  endpoint: { gateway: { kind: "function-url", callerAuthentication: "cam" } },
};
const { region, profiles, contract } = environment;
const MAY_CALL = { effect: "allow", action: "scf:InvokeFunctionUrl", resource: "*" } as const;

let endpoint: LocalEndpoint;
beforeAll(async () => {
  endpoint = await startLocalEndpoint(environment);
});
beforeEach(() => endpoint.deployment.localCloud.cloud.faceid.tokens.clear());
afterAll(() => endpoint.close());

async function smoke(sign: SignRequest | undefined) {
  const plan = smokePlan({ environment: "dev", profiles, exact: true, contract, expectations: {} });
  const concurrency = environment.function.maxInstances;
  return runOnEndpoint(plan, environment, endpoint, { ...(sign && { sign }), concurrency, retries: 2 });
}

const signedBy = (credentials: CredentialSource): SignRequest =>
  functionUrlSigner({ credentials, uin: endpoint.deployment.localCloud.cloud.account.uin, clock: systemClock });

/** Asks for a token with the client key. */
async function requestToken(sign?: SignRequest, key = endpoint.key): Promise<number> {
  const { url } = endpoint;
  const body = '{"profile":"HK"}';
  const signature = sign?.({ method: "POST", url: `${url}/v1/tokens`, body });
  const headers = { "content-type": "application/json", "x-client-authorization": `Bearer ${key}`, ...signature };
  return (await fetch(`${url}/v1/tokens`, { method: "POST", headers, body })).status;
}

describe("an endpoint whose gateway asks CAM", () => {
  it("passes every check of the smoke plan, of all 21 profiles, when its requests are signed", async () => {
    const report = await smoke(
      await requestSigner({ signedRequests: wantsSignedRequests(environment), region }, endpoint.variables),
    );
    expect(report.checks.filter(({ state }) => state !== "pass")).toEqual([]);
    expect(report.checks.filter(({ group }) => group === "token")).toHaveLength(21);
    expect(endpoint.deployment.localCloud.cloud.faceid.tokens.size).toBe(21);
  });

  it("answers 401 unsigned, 403 to a role without the permission, 201 to one that has it", async () => {
    const { localCloud } = endpoint.deployment;
    const stranger = roleCredentials(localCloud, "stranger", [{ ...MAY_CALL, action: "scf:GetFunction" }]);
    const caller = roleCredentials(localCloud, "caller", [MAY_CALL]);
    expect(await requestToken()).toBe(401);
    expect(await requestToken(signedBy(() => stranger))).toBe(403);
    expect(localCloud.cloud.faceid.tokens.size).toBe(0);
    expect(await requestToken(signedBy(() => caller))).toBe(201);
  });

  it("does not take the account's signature for a client key", async () => {
    expect(await requestToken(signedBy(endpoint.credentials), "")).toBe(401);
    expect(endpoint.deployment.localCloud.cloud.faceid.tokens.size).toBe(0);
  });

  it("fails every check when nothing is signed, and sends no request for a token", async () => {
    const report = await smoke(undefined);
    expect(report.checks.filter(({ state }) => state === "pass").map(({ id }) => id)).toEqual(["refusal:too-large"]);
    expect(endpoint.deployment.localCloud.cloud.faceid.tokens.size).toBe(0);
  });
});

describe("requestSigner", () => {
  it("asks for no credentials where requests are not signed", async () => {
    const none = {};
    expect(await requestSigner({ signedRequests: false, region }, none)).toBeUndefined();
    await expect(requestSigner({ signedRequests: true, region }, none)).rejects.toMatchObject({
      name: "UserError",
      message: "The environment variable TENCENTCLOUD_SECRET_ID is not set.",
    });
  });

  it("says so when the credentials are not those of a live key", async () => {
    const wrong = {
      ...endpoint.variables,
      TENCENTCLOUD_SECRET_ID: "AKIDNOBODYEXAMPLE",
      TENCENTCLOUD_SECRET_KEY: "EXAMPLE",
    };
    await expect(requestSigner({ signedRequests: true, region }, wrong)).rejects.toMatchObject({
      name: "UserError",
      message: expect.stringContaining("AuthFailure.SecretIdNotFound"),
    });
  });
});
