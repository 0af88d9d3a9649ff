import { createMainHandler } from "../../../functions/tokens/event-adapter";
import { addClientKey, CLIENT_KEYS_VERSION_ID, NO_CLIENT_KEYS, serializeClientKeys } from "../../../keys/client-keys";
import { newClientKey } from "../../../keys/key-format";
import { systemClock } from "../../../lib/clock";
import { ACCOUNT, type LocalCloud, startLocalCloud } from "../../../local-cloud";
import type { Credentials } from "../../../sdk/credentials";
import { CLOUD_ENDPOINT_VARIABLE } from "../../../sdk/endpoint";
import { getSdkVerificationResult } from "../../../sdk/faceid";
import { describeSecret, listSecretVersionIds, putSecretValue, updateSecret } from "../../../sdk/ssm";
import { getCallerIdentity } from "../../../sdk/sts";
import { TencentClient } from "../../../sdk/tencent-client";
import { CONFIG, CONTEXT } from "../../helpers/handler";

const SECRET = { SecretName: CONFIG.secretName, VersionId: CLIENT_KEYS_VERSION_ID };
const key = newClientKey({ environment: "test", now: Date.now() });

let local: LocalCloud;
let client: TencentClient;
let credentials: Credentials;

beforeEach(async () => {
  local = await startLocalCloud({ contract: "2025-01-14" });
  credentials = local.cloud.account;
  client = new TencentClient({
    region: CONFIG.region,
    credentials: () => credentials,
    variables: { [CLOUD_ENDPOINT_VARIABLE]: local.url },
  });
  local.cloud.ssm.createSecret({
    name: CONFIG.secretName,
    region: CONFIG.region,
    description: "",
    tags: {},
    createdAt: Date.now(),
  });
});

afterEach(async () => {
  await local.close();
});

function post(body: object) {
  const handler = createMainHandler({
    config: CONFIG,
    client,
    clock: systemClock,
    random: () => 0,
    writeLog: () => undefined,
  });
  const headers = { authorization: `Bearer ${key.plaintext}` };
  return handler({ httpMethod: "POST", path: "/v1/tokens", headers, body: JSON.stringify(body) }, CONTEXT);
}

const storeKey = () =>
  putSecretValue(client, { ...SECRET, SecretString: serializeClientKeys(addClientKey(NO_CLIENT_KEYS, key.key)) });

describe("against the local cloud, which verifies signatures and the contract", () => {
  test.each([
    { profile: "TaiWanIDCard", extra: 'é "quoted" \u{1F600}' },
    { profile: "motion" },
    { profile: "compare", compareImage: "aW1hZ2U=" },
  ])("a token is issued for $profile and known afterwards", async (body) => {
    await storeKey();
    const response = await post(body);
    expect(response.statusCode).toBe(201);
    const { sdkToken } = JSON.parse(response.body);
    expect(local.cloud.faceid.tokens.get(sdkToken)?.parameters).toMatchObject(
      "extra" in body ? { Extra: body.extra } : {},
    );
    await expect(getSdkVerificationResult(client, sdkToken)).resolves.toMatchObject({ RequestId: expect.any(String) });
  });

  test("a throttled request and a reset connection are sent again", async () => {
    await storeKey();
    const action = "ApplySdkVerificationToken";
    local.faults.add(
      { action, kind: "error", code: "RequestLimitExceeded", times: 1 },
      { action, kind: "reset", times: 1 },
    );
    expect((await post({ profile: "HK" })).statusCode).toBe(201);
    expect(local.audit.entries.filter((entry) => entry.action === action)).toHaveLength(3);
  });

  test("a secret key that does not fit is denied, and nothing of it is shown", async () => {
    await storeKey();
    credentials = { ...credentials, secretKey: "AnotherSecretKeyEXAMPLE" };
    const { body } = await post({ profile: "HK" });
    expect(JSON.parse(body)).toMatchObject({ code: "keys_unavailable", upstreamCode: "AuthFailure.SignatureFailure" });
    expect(body).not.toContain("EXAMPLE");
  });

  test("a secret without a version is an endpoint without keys", async () => {
    expect(JSON.parse((await post({ profile: "HK" })).body)).toMatchObject({
      code: "keys_unavailable",
      detail: "The client keys cannot be read. There is no client key yet.",
    });
  });

  test("the document of keys can be written, replaced, listed and described", async () => {
    await storeKey();
    await expect(storeKey()).rejects.toMatchObject({ code: expect.stringMatching(/^ResourceInUse/) });
    await updateSecret(client, { ...SECRET, SecretString: serializeClientKeys(NO_CLIENT_KEYS) });
    expect((await post({ profile: "HK" })).statusCode).toBe(401);
    expect((await listSecretVersionIds(client, CONFIG.secretName)).Versions).toEqual([
      { VersionId: CLIENT_KEYS_VERSION_ID, CreateTime: expect.any(Number) },
    ]);
    expect(await describeSecret(client, CONFIG.secretName)).toMatchObject({ Status: "Enabled" });
    expect(await getCallerIdentity(client)).toMatchObject({ AccountId: ACCOUNT.uin });
  });
});
