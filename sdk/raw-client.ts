import { text } from "node:stream/consumers";
import type { Credentials } from "./credentials";
import type { Endpoint } from "./endpoint";
import { TencentApiError, TencentNetworkError, TencentResponseError } from "./errors";

const load = async () => {
  const [client, credential, clientProfile, httpProfile, exception] = await Promise.all([
    import("tencentcloud-sdk-nodejs-intl-en/tencentcloud/common/common_client.js"),
    import("tencentcloud-sdk-nodejs-intl-en/tencentcloud/common/credential.js"),
    import("tencentcloud-sdk-nodejs-intl-en/tencentcloud/common/profile/client_profile.js"),
    import("tencentcloud-sdk-nodejs-intl-en/tencentcloud/common/profile/http_profile.js"),
    import("tencentcloud-sdk-nodejs-intl-en/tencentcloud/common/exception/tencent_cloud_sdk_exception.js"),
  ]);
  return {
    CommonClient: client.default,
    Credential: credential.default,
    ClientProfile: clientProfile.default,
    HttpProfile: httpProfile.default,
    SdkException: exception.default,
  };
};
let sdk: ReturnType<typeof load> | undefined;

/** The SDK's modules, evaluated at first use: loading them takes some 60 ms, which a health check must not pay. */
const loadSdk = () => {
  sdk ??= load();
  return sdk;
};

type Answer = import("tencentcloud-sdk-nodejs-intl-en/tencentcloud/common/common_client.js").Answer;
type Member = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Member => typeof value === "object" && value !== null;

/** The API's `Response` with every field, known or not. */
function readResponse(action: string, status: number, body: string): Member {
  let envelope: unknown;
  try {
    envelope = JSON.parse(body);
  } catch (cause) {
    throw new TencentResponseError(action, "and a body that is not JSON", status, { cause });
  }
  const response = isObject(envelope) ? envelope["Response"] : undefined;
  if (!isObject(response)) throw new TencentResponseError(action, "and JSON without a Response", status);
  const { Error: error, RequestId: requestId } = response;
  if (isObject(error)) {
    throw new TencentApiError(action, String(error["Code"]), String(error["Message"] ?? ""), String(requestId ?? ""));
  }
  if (status !== 200) throw new TencentResponseError(action, "which is not 200", status);
  if (typeof requestId !== "string") throw new TencentResponseError(action, "and a Response without RequestId", status);
  return response;
}

export interface RawCall {
  readonly action: string;
  readonly version: string;
  readonly region: string;
  readonly parameters: object;
  readonly endpoint: Endpoint;
  readonly credentials: Credentials;
  /** After this many milliseconds the SDK closes a connection on which no answer has begun. */
  readonly socketTimeoutMs: number;
  /** Aborted when nobody waits for the answer any more. */
  readonly abandoned: AbortSignal;
}

/**
 * One signed request through the SDK's CommonClient. A client per call, because credentials and timeout belong to the call.
 * What the SDK does with an answer is replaced: it follows redirects silently, drops the body of an answer that is not 200 and loses causes.
 *
 * @throws TencentError
 */
export async function rawCall(call: RawCall): Promise<Member> {
  const { CommonClient, Credential, ClientProfile, HttpProfile, SdkException } = await loadSdk();
  const { action, endpoint, credentials } = call;

  class RawClient extends CommonClient {
    protected override async parseResponse(answer: Answer): Promise<Member> {
      call.abandoned.addEventListener("abort", () => answer.body.destroy());
      if (answer.redirected) {
        answer.body.destroy();
        throw new TencentResponseError(action, `after a redirect to ${new URL(answer.url).host}`, answer.status);
      }
      const body = await text(answer.body).catch((cause: Error) => {
        throw new TencentNetworkError(action, true, cause);
      });
      return readResponse(action, answer.status, body);
    }
  }

  // The SDK sends even loopback requests to this proxy and knows no no_proxy.
  if (endpoint.local) delete process.env["http_proxy"];
  const http = new HttpProfile(endpoint.protocol, endpoint.host, "POST", call.socketTimeoutMs / 1_000);
  const client = new RawClient(
    endpoint.host,
    call.version,
    new Credential(credentials.secretId, credentials.secretKey, credentials.token),
    call.region,
    new ClientProfile("TC3-HMAC-SHA256", http),
  );
  return new Promise((resolve, reject) => {
    client.request(action, call.parameters, {}, (error, response) => {
      if (error === null) resolve(response as Member);
      else reject(error instanceof SdkException ? new TencentNetworkError(action, false, error) : error);
    });
  });
}
