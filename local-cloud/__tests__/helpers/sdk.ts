/** What the tests use of the official SDK, which ships no types. */
type Callback = (error: SdkError | null, response: unknown) => void;
interface Client {
  ApplySdkVerificationToken(request: object, callback: Callback): void;
  GetSdkVerificationResult(request: object, callback: Callback): void;
  request(action: string, request: object, callback: Callback): void;
}
type Constructor<Arguments extends unknown[], Instance> = new (...args: Arguments) => Instance;
const { v20180301: faceid } = require("tencentcloud-sdk-nodejs-intl-en/tencentcloud/faceid") as {
  v20180301: { Client: Constructor<[credential: object, region: string, profile: object], Client> };
};
const { ClientProfile, CommonClient, Credential, HttpProfile } =
  require("tencentcloud-sdk-nodejs-intl-en/tencentcloud/common") as {
    ClientProfile: Constructor<[signMethod: string, http: object], object>;
    CommonClient: Constructor<
      [endpoint: string, version: string, credential: object, region: string, profile: object],
      Client
    >;
    Credential: Constructor<[secretId: string, secretKey: string, token?: string], object>;
    HttpProfile: Constructor<[protocol: string, endpoint: string, method: string, timeoutSeconds: number], object>;
  };

export interface SdkError extends Error {
  readonly code?: string;
  readonly requestId?: string;
  readonly httpCode?: number;
}

export interface SdkOptions {
  /** Host, with the port if there is one. */
  readonly endpoint: string;
  readonly signMethod: "TC3-HMAC-SHA256" | "HmacSHA256" | "HmacSHA1";
  /** @default "POST" */
  readonly method?: "GET" | "POST";
  /** Address for `http_proxy`, the only proxy variable the SDK reads. @default - no proxy */
  readonly proxy?: string;
  readonly credentials: { readonly secretId: string; readonly secretKey: string; readonly token?: string };
}

const REGION = "ap-singapore";

const clientProfile = ({ endpoint, signMethod, method = "POST" }: SdkOptions) =>
  new ClientProfile(signMethod, new HttpProfile("http://", endpoint, method, 10));

const sdkCredential = ({ credentials }: SdkOptions) =>
  new Credential(credentials.secretId, credentials.secretKey, credentials.token);

/** One call of an action of faceid through the SDK's own client. @throws SdkError */
export function callFaceid(
  options: SdkOptions,
  action: "ApplySdkVerificationToken" | "GetSdkVerificationResult",
  request: object,
): Promise<Record<string, unknown>> {
  const client = new faceid.Client(sdkCredential(options), REGION, clientProfile(options));
  return settle(options.proxy, (callback) => client[action](request, callback));
}

/** One call of any action through the SDK's CommonClient. @throws SdkError */
export function callCommon(
  options: SdkOptions,
  api: { readonly action: string; readonly version: string; readonly request: object },
): Promise<Record<string, unknown>> {
  const client = new CommonClient(
    options.endpoint,
    api.version,
    sdkCredential(options),
    REGION,
    clientProfile(options),
  );
  return settle(options.proxy, (callback) => client.request(api.action, api.request, callback));
}

/**
 * The SDK takes a proxy from nowhere but `http_proxy`, at the moment it sends: it is given variables of its own while a
 * call lasts.
 */
async function settle(proxy: string | undefined, call: (callback: Callback) => void): Promise<Record<string, unknown>> {
  const { http_proxy: _proxy, ...others } = process.env;
  const replaced = jest.replaceProperty(process, "env", {
    ...others,
    ...(proxy !== undefined && { http_proxy: proxy }),
  });
  try {
    return await new Promise((resolve, reject) => {
      call((error, response) => (error ? reject(error) : resolve(response as Record<string, unknown>)));
    });
  } finally {
    replaced.restore();
  }
}
