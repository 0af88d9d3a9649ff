import type { IncomingMessage, ServerResponse } from "node:http";
import type { FunctionRuntime } from "../scf/function-runtime";
import { readHttpEvent } from "../scf/http-event";
import { isIntegrated } from "../scf/http-response";
import { platformAnswer } from "../scf/platform-answer";
import { sendAnswer } from "../scf/send-answer";
import { routedVersionOf } from "../state/function-versions";
import type { GatewayService } from "../state/gateway-service";
import { admit, type Limits } from "./admit";
import { findApi, type Target } from "./find-api";
import { gatewayEvent } from "./gateway-event";
import { Refusal } from "./refusal";

export interface ServiceOptions extends Limits {
  readonly service: GatewayService;
  readonly runtime: FunctionRuntime;
}

/** Answers one request to a service: finds its API, authenticates and counts it, and calls the API's function. */
export async function serveService(
  request: IncomingMessage,
  response: ServerResponse,
  options: ServiceOptions,
): Promise<void> {
  const { service, cloud } = options;
  const requestId = cloud.ids.uuid("gateway-request");
  response.setHeader("x-api-requestid", requestId);
  const host = (request.headers.host ?? "").replace(/:\d+$/, "");
  const [path = "/"] = (request.url ?? "/").split("?");
  const target = findApi(service, { host, method: request.method ?? "GET", path });
  const admitted = target ? admit(service, target, request.headers, options) : noApi(path, host);
  if (!target || admitted instanceof Refusal) {
    request.resume();
    refuse(response, admitted as Refusal);
    return;
  }
  const event = await readHttpEvent(request);
  if (!event) {
    const tooLarge = "The size of request exceeds the upper limit (6MB)";
    sendAnswer(response, platformAnswer(requestId, "requestTooLarge", tooLarge), { "x-api-requestid": requestId });
    return;
  }
  const { serviceId } = service;
  const answer = await call(options, target, gatewayEvent(event, target, { serviceId, requestId, key: admitted }));
  if (target.api.isIntegratedResponse && answer.ok && !isIntegrated(JSON.parse(answer.result))) {
    const error = `requestId ${requestId} , Invalid scf response. expected scf response valid JSON.`;
    response.writeHead(403, { "content-type": "application/json" }).end(JSON.stringify({ errno: 403, error }));
    return;
  }
  sendAnswer(response, answer, { "x-api-requestid": requestId });
}

/** The function is called by the service's role, so no permission of the caller's counts. */
async function call({ service, cloud, runtime }: ServiceOptions, { api }: Target, event: object) {
  try {
    const fn = cloud.scf.function(service.region, api.function.namespace, api.function.name);
    return await runtime.invoke(fn, event, routedVersionOf(fn, api.function.qualifier, cloud.random));
  } catch (error) {
    return platformAnswer(cloud.ids.uuid("invocation"), "internalError", String(error));
  }
}

const noApi = (path: string, host: string): Refusal =>
  new Refusal(404, `There is no api match uri[${path}] host [${host}]`);

function refuse(response: ServerResponse, { status, message }: Refusal): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify({ message }));
}
