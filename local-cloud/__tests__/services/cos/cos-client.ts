import { request } from "node:http";
import type { LocalCloud } from "../../..";
import { cosSignature } from "../../../services/cos/signature";

export const BUCKET = "smoke-1250000000";
export const REGION = "ap-singapore";
export const HOST = `${BUCKET}.cos.${REGION}.myqcloud.com`;

export interface CosCall {
  readonly method: "GET" | "HEAD" | "PUT" | "DELETE" | "POST" | "OPTIONS";
  /** As it is sent. @default "/" */
  readonly path?: string;
  /** As signed. @default - the path, decoded */
  readonly signedPath?: string;
  readonly query?: Readonly<Record<string, string>>;
  /** By lower-case name; signed. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  /** @default HOST */
  readonly host?: string;
  /** `none` sends no signature; `query` puts it into the address. @default "header" */
  readonly signature?: "header" | "query" | "none";
  /** @default - the root key */
  readonly credentials?: { readonly secretId: string; readonly secretKey: string; readonly token?: string };
  /** Seconds that the client's clock is ahead of the cloud's. @default 0 */
  readonly clockAheadSeconds?: number;
  /** Changes the parts of the signature before they are sent. */
  readonly tamper?: (parts: Record<string, string>) => void;
  /** Added after it was signed. */
  readonly unsignedHeaders?: Readonly<Record<string, string>>;
}

export interface CosReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** Headers by the names that were received. */
  readonly named: Readonly<Record<string, string>>;
  readonly text: string;
  /** Code and message of the error document; undefined without one. */
  readonly code: string | undefined;
  readonly message: string | undefined;
}

const VALID_SECONDS = 600;

/**
 * One request to the COS of a local cloud, signed by the local cloud's own code, with anything about it made wrong at
 * will.
 */
export async function callCos(local: LocalCloud, call: CosCall): Promise<CosReply> {
  const { method, path = "/", query = {}, host = HOST, signature = "header", credentials = local.cloud.account } = call;
  const { clockAheadSeconds = 0, body = "" } = call;
  const headers: Record<string, string> = { host, ...call.headers };
  const from = Math.floor(local.cloud.clock.now() / 1_000) + clockAheadSeconds;
  const time = `${from};${from + VALID_SECONDS}`;
  const scope = {
    signTime: time,
    keyTime: time,
    headerList: Object.keys(headers).sort(),
    urlParamList: Object.keys(query).sort(),
  };
  const message = { method, path: call.signedPath ?? decodeURIComponent(path), parameters: query, headers };
  const parts: Record<string, string> = {
    "q-sign-algorithm": "sha1",
    "q-ak": credentials.secretId,
    "q-sign-time": time,
    "q-key-time": time,
    "q-header-list": scope.headerList.join(";"),
    "q-url-param-list": scope.urlParamList.join(";"),
    "q-signature": cosSignature(message, scope, credentials.secretKey),
  };
  call.tamper?.(parts);
  const pairs = (values: Readonly<Record<string, string>>, encode: (text: string) => string): string =>
    Object.entries(values)
      .map(([name, value]) => `${name}=${encode(value)}`)
      .join("&");
  const search = [pairs(query, encodeURIComponent)];
  const token = "token" in credentials ? { "x-cos-security-token": credentials.token ?? "" } : {};
  const sent: Record<string, string> = { ...headers, ...call.unsignedHeaders };
  if (signature === "header") Object.assign(sent, { authorization: pairs(parts, (text) => text) }, token);
  if (signature === "query") search.push(pairs({ ...parts, ...token }, encodeURIComponent));
  const text = search.filter(Boolean).join("&");
  return send(local, method, text === "" ? path : `${path}?${text}`, sent, body);
}

function send(
  local: LocalCloud,
  method: string,
  path: string,
  headers: Readonly<Record<string, string>>,
  body: string | Buffer,
): Promise<CosReply> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      { host: "127.0.0.1", port: local.port, method, path, headers, agent: false },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
        incoming.on("error", reject);
        incoming.on("end", () => {
          const text = Buffer.concat(chunks).toString();
          const part = (name: string): string | undefined =>
            new RegExp(`<Error>.*<${name}>([^<]*)</${name}>`).exec(text)?.[1];
          const { statusCode: status = 0 } = incoming;
          const raw = incoming.rawHeaders;
          const named = Object.fromEntries(raw.flatMap((name, at) => (at % 2 ? [] : [[name, raw[at + 1] ?? ""]])));
          resolve({ status, headers: incoming.headers, named, text, code: part("Code"), message: part("Message") });
        });
      },
    );
    outgoing.on("error", reject);
    outgoing.end(body);
  });
}
