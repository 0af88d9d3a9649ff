import type { IncomingMessage } from "node:http";
import type { Account } from "../../../../core/account";
import { HOP_BY_HOP_HEADERS } from "../../../../core/http-message";
import type { FunctionVersion } from "../../state/function";

/** A request to a Web function, as the way in hands it over. */
export interface WebRequest {
  readonly method: string;
  /** Path and query, as the client sent them. */
  readonly target: string;
  /** By lower-case name, as the client sent them. */
  readonly headers: Readonly<Record<string, readonly string[]>>;
  /** Address of the client that connected. */
  readonly client: string;
  /** Undefined when it is larger than a request may be. */
  readonly body: Buffer | undefined;
}

/** The platform's own addresses in the only reports of them; each request comes by the gateway and by the proxy. */
const GATEWAY = "11.163.0.86";
const PROXY = "10.132.0.9";
/** What a server gets for Host: an address of the platform's, not the one that was called. */
const INNER_HOST = "11.148.165.112:10217";
/**
 * What a client on loopback is shown as. A real client has a public address, and a function that looks for the last
 * public one in X-Forwarded-For must find one here too (RFC 5737).
 */
const LOOPBACK_CLIENT = "203.0.113.1";

/** A request as the way in hands it over. @param body undefined when it is larger than a request may be */
export function webRequest(message: IncomingMessage, body: Buffer | undefined): WebRequest {
  const headers = Object.entries(message.headersDistinct).flatMap(([name, values]) =>
    values ? [[name, values] as const] : [],
  );
  return {
    method: message.method ?? "GET",
    target: message.url ?? "/",
    headers: Object.fromEntries(headers),
    client: message.socket.remoteAddress ?? "",
    body,
  };
}

/**
 * The headers that the server gets (583/40688, 583/56124). What the client sent of X-Scf-* arrives too, unless the
 * platform sets it: the vendor calls them not customisable, and a forged one was seen to arrive.
 *
 * @param credentials headers with the role's credentials; none where they come as variables
 */
export function serverHeaders(
  { headers, client, body }: WebRequest,
  fn: FunctionVersion,
  requestId: string,
  { appId, uin }: Account,
  credentials: Readonly<Record<string, string>>,
): Record<string, string | readonly string[]> {
  const kept = Object.entries(headers).filter(([name]) => !HOP_BY_HOP_HEADERS.includes(name) && name !== "expect");
  const forwarded = [...(headers["x-forwarded-for"] ?? []), publicAddress(client), GATEWAY, PROXY].join(", ");
  const hasBody = "content-length" in headers || "transfer-encoding" in headers;
  return {
    ...Object.fromEntries(kept),
    ...(hasBody && { "content-length": String(body?.length ?? 0) }),
    host: INNER_HOST,
    "x-forwarded-for": forwarded,
    "x-real-ip": GATEWAY,
    "x-scf-request-id": requestId,
    "x-scf-memory": String(fn.memoryMb),
    // Milliseconds, in the only report with a value.
    "x-scf-timeout": String(fn.timeoutSeconds * 1_000),
    "x-scf-version": fn.version,
    "x-scf-name": fn.name,
    "x-scf-namespace": fn.namespace,
    "x-scf-region": fn.region,
    "x-scf-appid": appId,
    "x-scf-uin": uin,
    ...credentials,
  };
}

/** The role's credentials as headers, from the variables that hold them (the vendor's page on image functions). */
export function credentialHeaders(variables: Readonly<Record<string, string>>): Record<string, string> {
  const { TENCENTCLOUD_SECRETID, TENCENTCLOUD_SECRETKEY, TENCENTCLOUD_SESSIONTOKEN } = variables;
  if (TENCENTCLOUD_SECRETID === undefined) return {};
  return {
    "x-scf-secret-id": TENCENTCLOUD_SECRETID,
    "x-scf-secret-key": TENCENTCLOUD_SECRETKEY ?? "",
    "x-scf-session-token": TENCENTCLOUD_SESSIONTOKEN ?? "",
  };
}

function publicAddress(client: string): string {
  const address = client.replace(/^::ffff:/, "");
  return address === "::1" || address.startsWith("127.") ? LOOPBACK_CLIENT : address;
}
