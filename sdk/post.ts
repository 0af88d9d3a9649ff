import { type ClientRequest, type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { boundedText } from "../lib/bounded-text";
import { tunnel } from "./tunnel";

export interface Post {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /** HTTP proxy for https addresses. @default - none */
  readonly proxy?: URL;
  /** The connection is closed after this many milliseconds without a byte. */
  readonly idleMs: number;
  /** Aborted when nobody waits for the answer any more; the connection is then closed. */
  readonly abandoned: AbortSignal;
}

export interface PostAnswer {
  readonly status: number;
  /** Header `Location`. */
  readonly location: string | undefined;
  readonly text: string;
}

/** What ended the exchange, and whether the answer had started. */
export class PostError extends Error {
  override readonly name = "PostError";

  constructor(
    readonly responseStarted: boolean,
    override readonly cause: Error,
  ) {
    super(cause.message, { cause });
  }
}

async function open(post: Post): Promise<ClientRequest> {
  const { url, body, proxy, abandoned: signal } = post;
  const headers = { ...post.headers, "content-length": String(body.length) };
  const options = { method: "POST", headers, agent: false as const, signal };
  if (url.protocol === "http:") return requestHttp(url, options);
  if (proxy === undefined) return requestHttps(url, options);
  const connection = await tunnel(proxy, url.host, signal);
  return requestHttps(url, { ...options, createConnection: () => connection });
}

/**
 * One POST on a connection of its own, which ends with it. Redirects are not followed, so that no other host receives a
 * byte. An answer that ends before it is whole is an error as soon as it ends; one of more than 1 MB is not read to its
 * end.
 * @throws PostError, whose cause may be a TooLargeError
 */
export async function post(exchange: Post): Promise<PostAnswer> {
  let answer: IncomingMessage | undefined;
  try {
    const request = await open(exchange);
    request.setTimeout(exchange.idleMs, () => request.destroy(new Error(`nothing came for ${exchange.idleMs} ms`)));
    answer = await new Promise<IncomingMessage>((resolve, reject) => {
      request.on("error", reject).on("response", resolve).end(exchange.body);
    });
    const { statusCode: status = 0, headers } = answer;
    return { status, location: headers.location, text: await boundedText(answer) };
  } catch (error) {
    throw new PostError(answer !== undefined, error as Error);
  }
}
