import assert from "node:assert/strict";
import { Agent, request as sendRequest } from "node:http";
import { text as readText } from "node:stream/consumers";
import fc from "fast-check";
import { ACCOUNT, SERVICES, startLocalCloud } from "../../../local-cloud";
import { signTc3 } from "../../../signature/sign-tc3";
import { type FuzzProperty, propertyOfWorld } from "../property";

interface Sent {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

async function startCloud() {
  const cloud = await startLocalCloud();
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  return {
    /** The HTTP status and text of an answer. */
    send: ({ method, path, headers, body }: Sent): Promise<{ readonly status: number; readonly text: string }> =>
      new Promise((resolve, reject) => {
        // Node leaves it out where a method usually has no body.
        const framed = { ...headers, "content-length": String(Buffer.byteLength(body)) };
        const request = sendRequest({ port: cloud.port, host: "127.0.0.1", agent, method, path, headers: framed });
        request.on("error", reject);
        request.on("response", (response) => {
          readText(response).then((text) => resolve({ status: response.statusCode ?? 0, text }), reject);
        });
        request.end(body);
      }),
    secretKey: cloud.cloud.account.secretKey,
    host: `127.0.0.1:${cloud.port}`,
    close: async () => {
      agent.destroy();
      await cloud.close();
    },
  };
}
type World = Awaited<ReturnType<typeof startCloud>>;

const actions = SERVICES.flatMap((service) => service.actions.map(({ name }) => ({ service, name })));

/** Names that parameters of several actions have, so that some of the garbage is looked at. */
const NAMES = [
  ...[
    "SecretName",
    "VersionId",
    "SecretString",
    "FunctionName",
    "Namespace",
    "Code",
    "ZipFile",
    "Handler",
    "Runtime",
    "Type",
    "Qualifier",
  ],
  ...[
    "TriggerDesc",
    "TriggerName",
    "PolicyDocument",
    "PolicyName",
    "RoleName",
    "RoleId",
    "Description",
    "Tags",
    "Key",
    "Value",
    "Limit",
  ],
  ...[
    "Offset",
    "Filters",
    "Values",
    "Name",
    "TopicId",
    "LogsetId",
    "Query",
    "From",
    "To",
    "ZoneId",
    "ZoneName",
    "Rules",
    "IdCardType",
  ],
  ...[
    "CheckMode",
    "SecurityLevel",
    "SdkToken",
    "Rule",
    "AlarmId",
    "Environment",
    "__proto__",
    "constructor",
    "toString",
  ],
];
const parameters = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    fc.string({ unit: "binary", maxLength: 12 }),
    fc.constantFrom<unknown>(
      "ap-singapore",
      "default",
      "HK",
      "$LATEST",
      "{}",
      "[]",
      '{"version":"2.0","statement":[]}',
      "* | select 1",
      0,
      1,
      -1,
      4,
      1e300,
      true,
      null,
    ),
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...NAMES), tie("value"), { maxKeys: 6 }),
  ),
}));
const body = fc.dictionary(fc.constantFrom(...NAMES), parameters.value as fc.Arbitrary<unknown>, { maxKeys: 8 });

/** As Node's client accepts it. */
const headerValue = fc.string({ unit: "grapheme-ascii", maxLength: 30 });
const unsigned = fc.record({
  method: fc.constantFrom("GET", "POST", "PUT", "DELETE", "OPTIONS", "HEAD"),
  path: fc.oneof(
    fc.constantFrom("/", "/?", "/?Action=", "//", "/%", "/a/b/../c", "*"),
    fc.webQueryParameters({ size: "medium" }).map((query) => `/?${query}`),
  ),
  headers: fc.dictionary(
    fc.constantFrom(
      "host",
      "authorization",
      "content-type",
      "x-tc-action",
      "x-tc-version",
      "x-tc-timestamp",
      "x-tc-region",
      "x-tc-token",
      "x-cos-security-token",
    ),
    fc.oneof(
      headerValue,
      fc.constantFrom(
        ...[
          "ssm.tencentcloudapi.com",
          "b-1250000000.cos.ap-singapore.myqcloud.com",
          "GetSecretValue",
          "2019-09-23",
          "1700000000",
        ],
        ...[
          "application/json",
          "application/x-www-form-urlencoded",
          "TC3-HMAC-SHA256 Credential=a/2025-01-14/ssm/tc3_request, SignedHeaders=content-type;host, Signature=",
        ],
      ),
    ),
    { maxKeys: 7 },
  ),
  body: fc.oneof(
    fc.string({ unit: "binary" }),
    fc.json(),
    fc.webQueryParameters({ size: "medium" }),
    fc.constant(`SecretId=${ACCOUNT.secretId}&Action=GetSecretValue`),
  ),
});

/** Says what is wrong: a mistake of the caller, and never a defect of the cloud. */
function checkAnswer({ status, text }: { readonly status: number; readonly text: string }): void {
  // 501 is COS's word for what the local cloud says it does not have.
  assert(status < 500 || status === 501, `status ${status}: ${text}`);
  assert(!text.includes("A defect of the local cloud") && !text.includes("InternalError"), text);
}

export const LOCAL_CLOUD: readonly FuzzProperty[] = [
  propertyOfWorld(
    "local cloud: whatever is signed rightly is answered, with no defect of the cloud's",
    startCloud,
    () => fc.record({ action: fc.constantFrom(...actions), body }),
    async (value, { send, host, secretKey }: World) => {
      const { service, name } = value.action;
      const timestamp = Math.floor(Date.now() / 1_000);
      const json = JSON.stringify(value.body);
      const signed = { "content-type": "application/json", host };
      const authorization = signTc3(
        { method: "POST", query: "", headers: signed, body: json, service: service.name, timestamp },
        { secretId: ACCOUNT.secretId, secretKey },
      );
      const common = {
        "x-tc-action": name,
        "x-tc-version": service.version,
        "x-tc-region": "ap-singapore",
        "x-tc-timestamp": String(timestamp),
      };
      const answer = await send({
        method: "POST",
        path: "/",
        headers: { ...signed, ...common, authorization },
        body: json,
      });
      checkAnswer(answer);
      assert(!/AuthFailure/.test(answer.text), `a right signature was refused: ${answer.text}`);
    },
  ),
  propertyOfWorld(
    "local cloud: whatever is not signed is refused, with no defect of the cloud's",
    startCloud,
    () => unsigned,
    async (request, { send }: World) => {
      const answer = await send(request);
      checkAnswer(answer);
      assert(answer.status >= 400 || answer.text === "" || answer.text.includes('"Error"'), answer.text);
    },
  ),
];
