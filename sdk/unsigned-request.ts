import { type IncomingHttpHeaders, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";

/** The status and headers of an answer whose body is not read. */
export interface AnswerHead {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
}

const TIMEOUT_MS = 10_000;

/**
 * One request without a signature, on a connection of its own. Redirects are not followed.
 * @throws Error when there is no answer in ten seconds
 */
export function unsignedRequest(
  method: "GET" | "HEAD",
  url: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<AnswerHead> {
  const request = url.startsWith("https:") ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const outgoing = request(
      url,
      { method, headers, agent: false, signal: AbortSignal.timeout(TIMEOUT_MS) },
      (answer) => {
        answer.destroy();
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers });
      },
    );
    outgoing.on("error", reject);
    outgoing.end();
  });
}
