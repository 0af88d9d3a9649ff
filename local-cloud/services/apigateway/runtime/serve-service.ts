import type { IncomingMessage, ServerResponse } from "node:http";
import { answerRequest } from "../../scf/runtime/answer-request";
import type { FunctionRuntime } from "../../scf/runtime/function-runtime";
import { readPayload } from "../../scf/runtime/http-event";
import { type HttpResponse, isIntegrated, toHttpResponse } from "../../scf/runtime/http-response";
import type { InvocationAnswer } from "../../scf/runtime/platform-answer";
import { sendAnswer } from "../../scf/runtime/send-answer";
import type { GatewayService } from "../state/gateway-service";
import { admit, GatewayRefusal, type Limits } from "./admit";
import { type ApiTarget, findApi } from "./find-api";
import { gatewayEvent, gatewayRequest } from "./gateway-event";

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
  if (!target || admitted instanceof GatewayRefusal) {
    request.resume();
    refuse(response, admitted as GatewayRefusal);
    return;
  }
  const { serviceId, region } = service;
  const { namespace, name, qualifier } = target.api.function;
  // The function is called by the service's role, so no permission of the caller's counts.
  const answered = await answerRequest(request, await readPayload(request), {
    cloud,
    runtime: options.runtime,
    function: { region, namespace, name },
    qualifier,
    event: (event) => gatewayEvent(event, target, { serviceId, requestId, key: admitted }),
    request: (sent) => gatewayRequest(sent, target, requestId),
    response: (answer) => responseTo(answer, target, requestId),
  });
  sendAnswer(response, answered, { "x-api-requestid": requestId });
}

/** What an Event function's answer stands for: with integrated response only a whole response will do. */
function responseTo(answer: InvocationAnswer, { api }: ApiTarget, requestId: string): HttpResponse {
  if (!api.isIntegratedResponse || !answer.ok || isIntegrated(JSON.parse(answer.result))) return toHttpResponse(answer);
  const error = `requestId ${requestId} , Invalid scf response. expected scf response valid JSON.`;
  const body = Buffer.from(JSON.stringify({ errno: 403, error }));
  return { status: 403, headers: { "content-type": "application/json" }, body };
}

const noApi = (path: string, host: string): GatewayRefusal =>
  new GatewayRefusal(404, `There is no api match uri[${path}] host [${host}]`);

function refuse(response: ServerResponse, { status, message }: GatewayRefusal): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify({ message }));
}
