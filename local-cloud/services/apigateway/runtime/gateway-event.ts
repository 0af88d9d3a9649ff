import type { HttpEvent } from "../../scf/runtime/http-event";
import type { WebRequest } from "../../scf/runtime/web/web-request";
import type { GatewayKey } from "../state/usage-plan";
import type { ApiTarget } from "./find-api";

/** The event of API Gateway: that of a function URL with what the gateway knows besides (583/12513). */
export interface GatewayEvent extends HttpEvent {
  readonly requestContext: {
    readonly serviceId: string;
    /** The API's path. */
    readonly path: string;
    readonly httpMethod: string;
    readonly requestId: string;
    /** Empty without caller authentication. */
    readonly identity: { readonly secretId?: string };
    readonly sourceIp: string;
    readonly stage: string;
  };
  readonly headerParameters: Readonly<Record<string, string>>;
  readonly pathParameters: Readonly<Record<string, string>>;
  readonly queryStringParameters: Readonly<Record<string, string>>;
  readonly stageVariables: Readonly<Record<string, string>>;
  readonly isBase64Encoded: boolean;
}

/** Makes API Gateway's event of an HTTP request. */
export function gatewayEvent(
  request: HttpEvent,
  { environment, api, path }: ApiTarget,
  { serviceId, requestId, key }: { serviceId: string; requestId: string; key: GatewayKey | undefined },
): GatewayEvent {
  const { "x-scf-remote-addr": sourceIp = "", ...headers } = request.headers;
  return {
    ...request,
    headers,
    path,
    requestContext: {
      serviceId,
      path: api.path,
      httpMethod: api.method,
      requestId,
      identity: key ? { secretId: key.keyId } : {},
      sourceIp,
      stage: environment,
    },
    headerParameters: {},
    pathParameters: {},
    queryStringParameters: {},
    stageVariables: { stage: environment },
    isBase64Encoded: false,
  };
}

/**
 * The request that a Web function behind API Gateway gets: without the environment in its path, which is assumed, and
 * with the gateway's own headers.
 */
export function gatewayRequest(request: WebRequest, { path }: ApiTarget, requestId: string): WebRequest {
  const queryAt = request.target.indexOf("?");
  return {
    ...request,
    target: queryAt < 0 ? path : path + request.target.slice(queryAt),
    headers: {
      ...request.headers,
      "x-api-requestid": [requestId],
      "x-client-proto": ["https"],
      "x-client-proto-ver": ["HTTP/1.1"],
    },
  };
}
