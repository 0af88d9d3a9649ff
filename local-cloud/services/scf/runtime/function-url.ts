import type { IncomingMessage, ServerResponse } from "node:http";
import type { Tc3Message } from "../../../../signature/tc3";
import { isLoopback } from "../../../core/hosts";
import { HttpListener } from "../../../core/http-listener";
import { singleHeaders } from "../../../core/http-message";
import type { FunctionResponse } from "./answer-request";
import { isPreflight, preflightHeaders, responseHeaders } from "./cors";
import { readPayload } from "./http-event";
import { sendAnswer } from "./send-answer";
import type { HttpTriggerDesc } from "./trigger-desc";
import type { CallerRefusal } from "./url-caller";

export interface FunctionUrlOptions {
  /** The rules in force at a request; undefined while the URL is closed. */
  readonly rules: () => Pick<HttpTriggerDesc, "AuthType" | "CorsConfig"> | undefined;
  /** Why a request is refused, asked while the rules have AuthType CAM. */
  readonly findRefusal: (message: Tc3Message) => CallerRefusal | undefined;
  /** Hands the request to the function. The body is undefined when it is too large. */
  readonly answer: (request: IncomingMessage, body: Buffer | undefined) => Promise<FunctionResponse>;
  /** Gives an id to a request that does not reach the function. */
  readonly newRequestId: () => string;
}

/**
 * Opens a function URL: an HTTP listener on loopback whose requests invoke one function.
 * @param earlier the address that it had before it was closed @default - it is new
 */
export function openFunctionUrl(options: FunctionUrlOptions, earlier?: string): Promise<HttpListener> {
  return HttpListener.open((request, response) => serve(request, response, options), earlier);
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  { rules: rulesNow, findRefusal, answer, newRequestId }: FunctionUrlOptions,
): Promise<void> {
  if (!isLoopback(request.headers.host ?? "")) {
    // A page whose name was made to lead here would read the answers as if they were its own (DNS rebinding).
    request.resume();
    response
      .writeHead(403, { "content-type": "text/plain" })
      .end(`The function URL is for this machine only, not for ${JSON.stringify(request.headers.host ?? "")}.\n`);
    return;
  }
  const rules = rulesNow();
  if (!rules) {
    // The address stays while the trigger does. What the service answers meanwhile was not found documented.
    request.resume();
    response.writeHead(404, { "x-scf-request-id": newRequestId() }).end();
    return;
  }
  const cors = rules.CorsConfig?.Enable ? rules.CorsConfig : undefined;
  // Answered to anyone: a browser does not sign a preflight.
  if (cors && isPreflight(request.method ?? "", request.headers)) {
    request.resume();
    response.writeHead(204, { "x-scf-request-id": newRequestId(), ...preflightHeaders(cors, request.headers) }).end();
    return;
  }
  const body = await readPayload(request);
  const refusal = body && rules.AuthType === "CAM" ? findRefusal(toMessage(request, body)) : undefined;
  if (refusal) {
    refuse(response, newRequestId(), refusal);
    return;
  }
  const answered = await answer(request, body);
  sendAnswer(response, answered, {
    ...(cors && responseHeaders(cors, request.headers)),
    "x-scf-request-id": answered.requestId,
  });
}

const toMessage = (request: IncomingMessage, body: Buffer): Tc3Message => ({
  method: request.method ?? "GET",
  query: (request.url ?? "").split("?")[1] ?? "",
  headers: singleHeaders(request),
  body,
});

/** In the form of the platform's other answers: what it really answers was not found documented. */
function refuse(response: ServerResponse, requestId: string, { status, code, message }: CallerRefusal): void {
  const body = { errorCode: -1, errorMessage: `${code}: ${message}`, requestId, statusCode: status };
  response
    .writeHead(status, { "content-type": "application/json", "x-scf-request-id": requestId })
    .end(JSON.stringify(body));
}
