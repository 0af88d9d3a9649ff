import { createHash } from "node:crypto";
import { type Agent, type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { childText, xmlRoot } from "../lib/xml-elements";
import type { CosAddress } from "./cos-address";
import { CosApiError } from "./cos-error";
import { cosAuthorization, cosEncode } from "./cos-signature";
import type { Credentials } from "./credentials";
import { TencentNetworkError, TencentResponseError, TencentTimeoutError } from "./errors";

/** A signature is valid from one minute before it is made, because clocks differ, to ten minutes after. Seconds. */
const VALID = { beforeSeconds: 60, afterSeconds: 600 } as const;

/** No answer to this project's requests is larger. Bytes. */
const LARGEST_ANSWER_BYTES = 64 * 1024 * 1024;

export interface CosRequest {
  /** The operation by its name, for messages: `PutObject`. */
  readonly action: string;
  readonly method: "GET" | "PUT" | "DELETE";
  /** "" for the bucket itself. */
  readonly key: string;
  readonly query?: Readonly<Record<string, string>>;
  /** By lower-case name. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Buffer;
}

export interface CosConnection {
  readonly address: CosAddress;
  readonly agent: Agent;
  readonly credentials: Credentials;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** How long the whole answer may take. Milliseconds. */
  readonly withinMs: number;
}

/** The MD5 of a body as the header Content-MD5 has it. */
export const contentMd5 = (body: Buffer): string => createHash("md5").update(body).digest("base64");

async function readAnswer(action: string, answer: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > LARGEST_ANSWER_BYTES) {
      throw new TencentResponseError(action, `and more than ${LARGEST_ANSWER_BYTES} bytes`, answer.statusCode ?? 0);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** What an unsuccessful answer says. A redirect counts as one: it is not followed. */
function toFailure(action: string, { statusCode: status = 0, headers }: IncomingMessage, body: Buffer): Error {
  const error = xmlRoot(body.toString("utf8"), "Error");
  const code = error && childText(error, "Code");
  if (error === undefined || code === undefined) {
    return new TencentResponseError(action, "and a body that is not an error of COS", status);
  }
  const requestId = childText(error, "RequestId") ?? String(headers["x-cos-request-id"] ?? "");
  return new CosApiError(action, code, childText(error, "Message") ?? "", requestId, status);
}

/**
 * One signed request to a bucket, one attempt.
 * @returns the body of the answer
 * @throws TencentError: CosApiError, TencentNetworkError, TencentTimeoutError, TencentResponseError
 */
export async function cosRequest(cosCall: CosRequest, connection: CosConnection): Promise<Buffer> {
  const { action, method, key, query = {}, body } = cosCall;
  const { address, agent, credentials, now, withinMs } = connection;
  const length = method === "PUT" ? { "content-length": String(body?.length ?? 0) } : {};
  const headers: Record<string, string> = { host: address.host, ...length, ...cosCall.headers };
  const seconds = Math.floor(now / 1_000);
  const validity = { from: seconds - VALID.beforeSeconds, until: seconds + VALID.afterSeconds };
  headers["authorization"] = cosAuthorization({ method, path: `/${key}`, query, headers }, credentials, validity);
  if (credentials.token !== undefined) headers["x-cos-security-token"] = credentials.token;

  const search = Object.entries(query)
    .map((pair) => pair.map(cosEncode).join("="))
    .join("&");
  const path = `/${key.split("/").map(cosEncode).join("/")}${search === "" ? "" : `?${search}`}`;
  const { protocol, hostname, port } = address;
  const signal = AbortSignal.timeout(withinMs);
  const send = protocol === "https:" ? requestHttps : requestHttp;
  let answer: IncomingMessage | undefined;
  try {
    answer = await new Promise<IncomingMessage>((resolve, reject) => {
      const outgoing = send({ hostname, port, method, path, headers, agent, signal }, resolve);
      outgoing.on("error", reject);
      outgoing.end(body);
    });
    const received = await readAnswer(action, answer);
    const { statusCode = 0 } = answer;
    if (statusCode >= 200 && statusCode < 300) return received;
    throw toFailure(action, answer, received);
  } catch (error) {
    if (error instanceof CosApiError || error instanceof TencentResponseError) throw error;
    if (signal.aborted) throw new TencentTimeoutError(action, withinMs, { cause: error });
    throw new TencentNetworkError(action, answer !== undefined, error as Error);
  }
}
