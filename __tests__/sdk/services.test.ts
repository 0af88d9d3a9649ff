import { searchLog } from "../../sdk/cls";
import { TencentResponseError } from "../../sdk/errors";
import { applySdkVerificationToken, getSdkVerificationResult } from "../../sdk/faceid";
import {
  createFunctionUrl,
  deleteFunctionUrl,
  getAlias,
  getFunction,
  listFunctionUrls,
  publishVersion,
  updateAlias,
} from "../../sdk/scf";
import { describeSecret, getSecretValue, listSecretVersionIds, putSecretValue, updateSecret } from "../../sdk/ssm";
import { getCallerIdentity } from "../../sdk/sts";
import type { TencentClient } from "../../sdk/tencent-client";
import { reply, startTencentClient, type TencentServer } from "../helpers/tencent-server";

let server: TencentServer;
let client: TencentClient;

beforeEach(async () => {
  ({ server, client } = await startTencentClient());
});

afterEach(() => server.close());

const SECRET = { SecretName: "ekyc-dev", VersionId: "client-keys" };
const FUNCTION = { FunctionName: "tokens", Namespace: "default" };
const VALUE = { ...SECRET, SecretString: "{}" };

test.each([
  [
    "ApplySdkVerificationToken",
    "2018-03-01",
    () => applySdkVerificationToken(client, { IdCardType: "ML" }),
    { IdCardType: "ML" },
  ],
  ["GetSdkVerificationResult", "2018-03-01", () => getSdkVerificationResult(client, "T-1"), { SdkToken: "T-1" }],
  ["GetSecretValue", "2019-09-23", () => getSecretValue(client, SECRET), SECRET],
  ["PutSecretValue", "2019-09-23", () => putSecretValue(client, VALUE), VALUE],
  ["UpdateSecret", "2019-09-23", () => updateSecret(client, VALUE), VALUE],
  ["DescribeSecret", "2019-09-23", () => describeSecret(client, "ekyc-dev"), { SecretName: "ekyc-dev" }],
  ["ListSecretVersionIds", "2019-09-23", () => listSecretVersionIds(client, "ekyc-dev"), { SecretName: "ekyc-dev" }],
  ["GetFunction", "2018-04-16", () => getFunction(client, FUNCTION, "1"), { ...FUNCTION, Qualifier: "1" }],
  ["GetAlias", "2018-04-16", () => getAlias(client, FUNCTION, "live"), { ...FUNCTION, Name: "live" }],
  ["GetCallerIdentity", "2018-08-13", () => getCallerIdentity(client), {}],
])(
  "%s is called in version %s with its parameters, and its response comes back whole",
  async (action, version, run, body) => {
    server.on(action, reply.ok({ SdkToken: "T-1", More: true }));
    expect(await run()).toEqual({ SdkToken: "T-1", More: true, RequestId: "request-1" });
    expect(server.calls).toMatchObject([
      { action, body, headers: { "x-tc-version": version, "x-tc-region": "ap-jakarta" } },
    ]);
  },
);

test("a search of a topic is in CQL, for as many lines as one search gives, and null means that there are none", async () => {
  const search = { TopicId: "t", From: 1, To: 2, QueryString: 'SCF_RequestId:"r"' };
  const line = { Time: 1, LogJson: "{}" };
  server.on("SearchLog", reply.ok({ Results: [line] }));
  expect(await searchLog(client, search)).toEqual([line]);
  server.on("SearchLog", reply.ok({ Results: null }));
  expect(await searchLog(client, search)).toEqual([]);
  const body = { ...search, QuerySyntax: 1, Limit: 1_000, UseNewAnalysis: true };
  expect(server.calls).toMatchObject([{ body, headers: { "x-tc-version": "2020-10-16" } }, { body }]);
});

test("a response without a token is no response of ApplySdkVerificationToken", async () => {
  server.on("ApplySdkVerificationToken", reply.ok({ Token: "elsewhere" }));
  const error = await applySdkVerificationToken(client, {}).catch((thrown) => thrown);
  expect(error).toBeInstanceOf(TencentResponseError);
  expect(error.message).toContain("but the Response breaks the contract:  must have required property 'SdkToken'.");
});

test.each([
  [
    "UpdateAlias",
    () => updateAlias(client, FUNCTION, "live", "1", { version: "2", weight: 0.1 }),
    {
      Name: "live",
      FunctionVersion: "1",
      RoutingConfig: { AdditionalVersionWeights: [{ Version: "2", Weight: 0.1 }] },
    },
  ],
  [
    "UpdateAlias",
    () => updateAlias(client, FUNCTION, "live", "2"),
    { Name: "live", FunctionVersion: "2", RoutingConfig: { AdditionalVersionWeights: [] } },
  ],
  [
    "CreateTrigger",
    () => createFunctionUrl(client, FUNCTION, "2", "NONE"),
    { TriggerName: "url-trigger", Type: "http", Qualifier: "2", Enable: "OPEN" },
  ],
  [
    "DeleteTrigger",
    () => deleteFunctionUrl(client, FUNCTION, "2"),
    { TriggerName: "url-trigger", Type: "http", Qualifier: "2" },
  ],
])("%s is called with what it changes", async (action, run, body) => {
  server.on(action, reply.ok({}));
  await run();
  expect(server.calls).toMatchObject([{ action, body: { ...FUNCTION, ...body } }]);
});

test("a published version is its number, and of the triggers only function URLs are listed", async () => {
  const url = { TriggerName: "url-trigger", Type: "http", Qualifier: "live", TriggerDesc: "{}" };
  server.on("PublishVersion", reply.ok({ FunctionVersion: "2" }));
  server.on("ListTriggers", reply.ok({ Triggers: [url, { ...url, Type: "timer" }] }));
  expect(await publishVersion(client, FUNCTION, "why")).toBe("2");
  expect(await listFunctionUrls(client, FUNCTION)).toEqual([url]);
});
