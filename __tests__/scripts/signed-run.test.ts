import { join } from "node:path";
import { App } from "cdktf";
import { TokenEndpointStack } from "../../constructs/token-endpoint-stack";
import { loadEnvironment } from "../../environments/load-environment";
import type { ResolvedEnvironment } from "../../environments/resolved-environment";
import { wantsSignedRequests } from "../../environments/signed-requests";
import { stackIdOf } from "../../environments/stack-id";
import { systemClock } from "../../lib/clock";
import { createKey } from "../../scripts/lib/keys/commands";
import { KeyStore } from "../../scripts/lib/keys/key-store";
import { type LocalDeployment, startLocalDeployment, variablesOf } from "../../scripts/lib/local-deployment";
import { readOutputs } from "../../scripts/lib/outputs-file";
import { requestSigner } from "../../scripts/lib/smoke/request-signer";
import { type CredentialSource, scriptCredentials } from "../../sdk/credentials";
import { functionUrlSigner } from "../../sdk/function-url-signer";
import { TencentClient } from "../../sdk/tencent-client";
import type { SignRequest } from "../../smoke/http-client";
import { smokePlan } from "../../smoke/plan";
import { runSmoke } from "../../smoke/runner";
import { temporaryFolder } from "../helpers/temporary-folder";
import { roleCredentials } from "../local-cloud/helpers/role";

/** The real stack of dev behind a function URL that asks CAM, loaded without Terraform; the real bundle runs behind it. */
const environment: ResolvedEnvironment = {
  ...loadEnvironment("dev"),
  endpoint: { gateway: { kind: "function-url", callerAuthentication: "cam" } },
};
const { region, profiles, contract } = environment;
const MAY_CALL = { effect: "allow", action: "scf:InvokeFunctionUrl", resource: "*" } as const;

let deployment: LocalDeployment;
let root: CredentialSource;
let url: string;
let key = "";

beforeEach(async () => {
  const folder = temporaryFolder();
  const app = new App({ outdir: join(folder, "cdktf.out") });
  new TokenEndpointStack(app, stackIdOf("dev"), { environment });
  app.synth();
  deployment = await startLocalDeployment();
  process.env["EKYC_CLOUD_ENDPOINT"] = deployment.localCloud.url;
  const stackFile = join(folder, "cdktf.out", "stacks", stackIdOf("dev"), "cdk.tf.json");
  const outputs = readOutputs("dev", await deployment.load("dev", stackFile, folder));
  url = outputs.endpointUrl;
  root = scriptCredentials(variablesOf(deployment.localCloud));
  const store = new KeyStore(new TencentClient({ region, credentials: root }), outputs.secretName);
  const deliver = (plaintext: string): void => {
    key = plaintext;
  };
  await createKey({ store, delivery: { deliver, abandon: () => {} }, clock: systemClock });
});

afterEach(async () => {
  delete process.env["EKYC_CLOUD_ENDPOINT"];
  await deployment.close();
});

async function smoke(sign: SignRequest | undefined) {
  return runSmoke(smokePlan({ environment: "dev", profiles, exact: true, contract, expectations: {} }), {
    environment: "dev",
    region,
    contract,
    target: url,
    key,
    ...(sign && { sign }),
    pace: { requestsPerSecond: 20, quota: 20, reserve: 0 },
    concurrency: environment.function.maxInstances,
    toolVersion: "test",
    timeoutMs: 10_000,
    slowMs: 10_000,
    retries: 2,
  });
}

const signedBy = (credentials: CredentialSource): SignRequest =>
  functionUrlSigner({ credentials, uin: deployment.localCloud.cloud.account.uin, clock: systemClock });

/** Asks for a token with the client key. */
async function requestToken(sign?: SignRequest): Promise<number> {
  const body = '{"profile":"HK"}';
  const signature = sign?.({ method: "POST", url: `${url}/v1/tokens`, body });
  const headers = { "content-type": "application/json", "x-client-authorization": `Bearer ${key}`, ...signature };
  return (await fetch(`${url}/v1/tokens`, { method: "POST", headers, body })).status;
}

describe("an endpoint whose gateway asks CAM", () => {
  it("passes every check of the smoke plan, of all 21 profiles, when its requests are signed", async () => {
    const report = await smoke(await requestSigner({ signedRequests: wantsSignedRequests(environment), region }, root));
    expect(report.checks.filter(({ state }) => state !== "pass")).toEqual([]);
    expect(report.checks.filter(({ group }) => group === "token")).toHaveLength(21);
    expect(deployment.localCloud.cloud.faceid.tokens.size).toBe(21);
  });

  it("answers 401 unsigned, 403 to a role without the permission, 201 to one that has it", async () => {
    const { localCloud } = deployment;
    const stranger = roleCredentials(localCloud, "stranger", [{ ...MAY_CALL, action: "scf:GetFunction" }]);
    const caller = roleCredentials(localCloud, "caller", [MAY_CALL]);
    expect(await requestToken()).toBe(401);
    expect(await requestToken(signedBy(() => stranger))).toBe(403);
    expect(localCloud.cloud.faceid.tokens.size).toBe(0);
    expect(await requestToken(signedBy(() => caller))).toBe(201);
  });

  it("does not take the account's signature for a client key", async () => {
    key = "";
    expect(await requestToken(signedBy(root))).toBe(401);
    expect(deployment.localCloud.cloud.faceid.tokens.size).toBe(0);
  });

  it("fails every check when nothing is signed, and sends no request for a token", async () => {
    const report = await smoke(undefined);
    expect(report.checks.filter(({ state }) => state === "pass").map(({ id }) => id)).toEqual(["refusal:too-large"]);
    expect(deployment.localCloud.cloud.faceid.tokens.size).toBe(0);
  });
});

describe("requestSigner", () => {
  it("asks for no credentials where requests are not signed", async () => {
    const none = scriptCredentials({});
    expect(await requestSigner({ signedRequests: false, region }, none)).toBeUndefined();
    await expect(requestSigner({ signedRequests: true, region }, none)).rejects.toMatchObject({
      name: "UserError",
      message: "The environment variable TENCENTCLOUD_SECRET_ID is not set.",
    });
  });

  it("says so when the credentials are not those of a live key", async () => {
    const wrong = () => ({ secretId: "AKIDNOBODYEXAMPLE", secretKey: "EXAMPLE" });
    await expect(requestSigner({ signedRequests: true, region }, wrong)).rejects.toMatchObject({
      name: "UserError",
      message: expect.stringContaining("AuthFailure.SecretIdNotFound"),
    });
  });
});
