import type { ServerResponse } from "node:http";
import { toHttpResponse } from "./http-response";
import { type Answer, platformAnswer } from "./platform-answer";

/** Sends the HTTP response that an invocation's answer stands for. A header that HTTP does not allow is a mistake of the function's. */
export function sendAnswer(
  response: ServerResponse,
  answer: Answer,
  extraHeaders: Readonly<Record<string, string>>,
): void {
  const { status, headers, body } = toHttpResponse(answer);
  try {
    for (const [name, value] of Object.entries({ ...headers, ...extraHeaders })) response.setHeader(name, value);
  } catch (error) {
    for (const name of response.getHeaderNames()) response.removeHeader(name);
    const stack = error instanceof Error ? error.stack : undefined;
    const refusal = platformAnswer(answer.requestId, "userCodeException", "user code exception caught", stack);
    sendAnswer(response, refusal, extraHeaders);
    return;
  }
  response.statusCode = status;
  response.end(body);
}
