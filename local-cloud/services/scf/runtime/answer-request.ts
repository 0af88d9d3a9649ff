import type { IncomingMessage } from "node:http";
import type { Cloud } from "../../../cloud";
import type { FunctionName } from "../state/function";
import { routeVersion } from "../state/function-versions";
import type { FunctionRuntime } from "./function-runtime";
import { type HttpEvent, httpEvent } from "./http-event";
import { type HttpResponse, toHttpResponse } from "./http-response";
import { type InvocationAnswer, platformAnswer, REQUEST_TOO_LARGE } from "./platform-answer";
import { webPlatformAnswer } from "./web/web-answer";
import { type WebRequest, webRequest } from "./web/web-request";

/** What a way in answers for a function. */
export interface FunctionResponse extends HttpResponse {
  readonly requestId: string;
}

/** Which function a request is for, and what its way in makes of the request. */
export interface FunctionTarget {
  readonly cloud: Cloud;
  readonly runtime: FunctionRuntime;
  readonly function: FunctionName;
  /** Version or alias. */
  readonly qualifier: string;
  /** The event of an Event function. @default - as it is */
  readonly event?: (event: HttpEvent) => object;
  /** The request of a Web function. @default - as it is */
  readonly request?: (request: WebRequest) => WebRequest;
  /** What an Event function's answer stands for. @default {@link toHttpResponse} */
  readonly response?: (answer: InvocationAnswer) => HttpResponse;
}

/**
 * Hands an HTTP request to a function of either type. Whatever happens there is an answer.
 *
 * @param body undefined when it is too large
 */
export async function answerRequest(
  message: IncomingMessage,
  body: Buffer | undefined,
  { cloud, runtime, function: name, qualifier, ...way }: FunctionTarget,
): Promise<FunctionResponse> {
  const { event = (same) => same, request = (same) => same, response = toHttpResponse } = way;
  let isWeb = false;
  try {
    const fn = cloud.scf.function(name.region, name.namespace, name.name);
    const version = routeVersion(fn, qualifier, cloud.random);
    const invokedAs = fn.aliases.has(qualifier) ? { alias: qualifier } : {};
    isWeb = fn.type === "HTTP";
    if (isWeb) return await runtime.request(fn, request(webRequest(message, body)), version, invokedAs);
    const answer = body
      ? await runtime.invoke(fn, event(httpEvent(message, body, runtime.settings.urlEvent)), version, invokedAs)
      : platformAnswer(cloud.ids.uuid("invocation"), "requestTooLarge", REQUEST_TOO_LARGE);
    return { requestId: answer.requestId, ...response(answer) };
  } catch (error) {
    const requestId = cloud.ids.uuid("invocation");
    if (isWeb) return webPlatformAnswer(requestId, "internalError", String(error));
    return { requestId, ...toHttpResponse(platformAnswer(requestId, "internalError", String(error))) };
  }
}
