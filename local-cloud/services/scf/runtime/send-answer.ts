import type { ServerResponse } from "node:http";
import type { FunctionResponse } from "./answer-request";
import { toHttpResponse } from "./http-response";
import { platformAnswer } from "./platform-answer";

/** Sends a function's response. A header that HTTP does not allow is a mistake of the function's. */
export function sendAnswer(
  response: ServerResponse,
  { requestId, status, headers, body }: FunctionResponse,
  extraHeaders: Readonly<Record<string, string>>,
): void {
  try {
    for (const [name, value] of Object.entries({ ...headers, ...extraHeaders })) response.setHeader(name, value);
  } catch (error) {
    for (const name of response.getHeaderNames()) response.removeHeader(name);
    const stack = error instanceof Error ? error.stack : undefined;
    const refusal = platformAnswer(requestId, "userCodeException", "user code exception caught", stack);
    sendAnswer(response, { requestId, ...toHttpResponse(refusal) }, extraHeaders);
    return;
  }
  response.statusCode = status;
  response.end(body);
}
