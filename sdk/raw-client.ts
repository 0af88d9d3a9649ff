import { randomUUID } from "node:crypto";
import sdkVersion from "tencentcloud-sdk-nodejs-intl-en/tencentcloud/common/sdk_version.js";
import Sign from "tencentcloud-sdk-nodejs-intl-en/tencentcloud/common/sign.js";
import { TooLargeError } from "../lib/bounded-text";
import { defined } from "../lib/defined";
import { isRecord } from "../lib/is-record";
import { readApiError } from "./api-error";
import type { Credentials } from "./credentials";
import type { ApiEndpoint } from "./endpoint";
import { TencentNetworkError, TencentResponseError } from "./errors";
import type { PostAnswer } from "./post";

type Member = Readonly<Record<string, unknown>>;

/** The API's `Response` with every field, known or not. */
function readResponse({ action, credentials }: RawCall, { status, location, text }: PostAnswer, url: URL): Member {
  if (status >= 300 && status < 400 && location !== undefined) {
    const host = URL.canParse(location, url.href) ? new URL(location, url).host : "an address that cannot be read";
    throw new TencentResponseError(action, `a redirect to ${host}, which is not followed`, status);
  }
  let envelope: unknown;
  try {
    envelope = JSON.parse(text);
  } catch (cause) {
    throw new TencentResponseError(action, "and a body that is not JSON", status, { cause });
  }
  const response = isRecord(envelope) ? envelope["Response"] : undefined;
  if (!isRecord(response)) throw new TencentResponseError(action, "and JSON without a Response", status);
  const { Error: error, RequestId: requestId } = response;
  if (isRecord(error)) throw readApiError({ action, status, credentials, requestId, error });
  if (status !== 200) throw new TencentResponseError(action, "which is not 200", status);
  if (typeof requestId !== "string") throw new TencentResponseError(action, "and a Response without RequestId", status);
  return response;
}

export interface RawCall {
  readonly action: string;
  readonly version: string;
  readonly region: string;
  readonly parameters: object;
  readonly endpoint: ApiEndpoint;
  readonly credentials: Credentials;
  /** HTTP proxy on the way to a real endpoint. @default - none */
  readonly proxy?: URL;
  /** The connection is closed after this many milliseconds without a byte. */
  readonly idleMs: number;
  /** Aborted when nobody waits for the answer any more. */
  readonly abandoned: AbortSignal;
}

/** Parameters as they are sent: members that are undefined or null are left out, as the SDK does. */
const encoded = (parameters: object): Buffer =>
  Buffer.from(
    JSON.stringify(parameters, function (this: unknown, _name, value: unknown) {
      return value === null && !Array.isArray(this) ? undefined : value;
    }),
  );

/**
 * One request, signed by the SDK's own signer. The SDK's client is not used: it follows redirects, session token and
 * body included, before anybody can refuse them, does not notice an answer that ends before it is whole, reads answers
 * of any size, drops the body of one that is not 200, loses causes, and can be kept from a proxy only by changing the
 * environment of the whole process.
 *
 * @throws TencentError
 */
export async function rawCall(call: RawCall): Promise<Member> {
  // At first use: a health check must not pay for the modules of http and TLS.
  const { post, PostError } = require("./post") as typeof import("./post");
  const { action, endpoint, credentials, proxy, idleMs, abandoned } = call;
  const url = new URL(`${endpoint.protocol}${endpoint.host}/`);
  const body = encoded(call.parameters);
  const timestamp = Math.floor(Date.now() / 1_000);
  const contentType = "application/json";
  const authorization = Sign.sign3({
    method: "POST",
    url: url.href,
    payload: body,
    timestamp,
    service: endpoint.host.split(".")[0] ?? "",
    secretId: credentials.secretId,
    secretKey: credentials.secretKey,
    headers: { "Content-Type": contentType },
  });
  const headers = {
    "content-type": contentType,
    authorization,
    "x-tc-action": action,
    "x-tc-region": call.region,
    "x-tc-timestamp": String(timestamp),
    "x-tc-version": call.version,
    "x-tc-requestclient": `SDK_NODEJS_INTL_EN${sdkVersion}`,
    "x-tc-traceid": randomUUID(),
    ...defined({ "x-tc-token": credentials.token }),
  };
  const answer = await post({ url, headers, body, ...defined({ proxy }), idleMs, abandoned }).catch(
    (error: unknown) => {
      if (!(error instanceof PostError)) throw error;
      const { cause, responseStarted } = error;
      if (cause instanceof TooLargeError)
        throw new TencentResponseError(action, `and ${cause.message}`, 200, { cause });
      throw new TencentNetworkError(action, responseStarted, cause);
    },
  );
  return readResponse(call, answer, url);
}
