import type { IncomingMessage, ServerResponse } from "node:http";
import { HttpListener } from "../http-listener";
import { isPreflight, preflightHeaders, responseHeaders } from "./cors";
import { type HttpEvent, readHttpEvent } from "./http-event";
import { type Answer, platformAnswer } from "./platform-answer";
import { sendAnswer } from "./send-answer";
import type { HttpTriggerDesc } from "./trigger-desc";

export interface FunctionUrlOptions {
  /** The rules in force at a request; undefined while the URL is closed. */
  readonly rules: () => Pick<HttpTriggerDesc, "CorsConfig"> | undefined;
  readonly invoke: (event: HttpEvent) => Promise<Answer>;
  /** Gives an id to a request that does not reach the function. */
  readonly newRequestId: () => string;
}

/** Opens a function URL: an HTTP listener on loopback whose requests invoke one function. */
export function openFunctionUrl(options: FunctionUrlOptions): Promise<HttpListener> {
  return HttpListener.open((request, response) => serve(request, response, options));
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  { rules: rulesNow, invoke, newRequestId }: FunctionUrlOptions,
): Promise<void> {
  const rules = rulesNow();
  if (!rules) {
    // The address stays while the trigger does. What the service answers meanwhile was not found documented.
    request.resume();
    response.writeHead(404, { "x-scf-request-id": newRequestId() }).end();
    return;
  }
  const cors = rules.CorsConfig?.Enable ? rules.CorsConfig : undefined;
  if (cors && isPreflight(request.method ?? "", request.headers)) {
    request.resume();
    response.writeHead(204, { "x-scf-request-id": newRequestId(), ...preflightHeaders(cors, request.headers) }).end();
    return;
  }
  const event = await readHttpEvent(request);
  const answer = event
    ? await invoke(event).catch((error: unknown) => platformAnswer(newRequestId(), "internalError", String(error)))
    : platformAnswer(newRequestId(), "requestTooLarge", "The size of request exceeds the upper limit (6MB)");
  sendAnswer(response, answer, {
    ...(cors && responseHeaders(cors, request.headers)),
    "x-scf-request-id": answer.requestId,
  });
}
