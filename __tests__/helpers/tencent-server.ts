import type { IncomingHttpHeaders, ServerResponse } from "node:http";
import type { Variables } from "../../lib/variables";
import { scriptCredentials } from "../../sdk/credentials";
import { CLOUD_ENDPOINT_VARIABLE } from "../../sdk/endpoint";
import { TencentClient } from "../../sdk/tencent-client";
import { LoopbackServer, readRequest } from "./loopback-server";

/** A request as the server saw it. */
export interface RecordedCall {
  readonly action: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Readonly<Record<string, unknown>>;
}

export type Reply = (response: ServerResponse, requestId: string, call: RecordedCall) => void;

const send = (status: number, body: string): Reply => {
  return (response) => void response.writeHead(status, { "content-type": "application/json" }).end(body);
};

/** Ways in which the server can answer. */
export const reply = {
  ok:
    (fields: object): Reply =>
    (response, RequestId, call) =>
      send(200, JSON.stringify({ Response: { ...fields, RequestId } }))(response, RequestId, call),
  error:
    (Code: string, Message = "told by the test", status = 200): Reply =>
    (response, RequestId, call) =>
      send(status, JSON.stringify({ Response: { Error: { Code, Message }, RequestId } }))(response, RequestId, call),
  raw: send,
  redirect:
    (location: string, status = 302): Reply =>
    (response) =>
      void response.writeHead(status, { location }).end(),
  reset: (): Reply => (response) => void response.socket?.destroy(),
  /** `length`: the header Content-Length, or `undefined` for a chunked body. */
  resetInBody:
    (length?: number): Reply =>
    (response) => {
      response.writeHead(200, length === undefined ? {} : { "content-length": String(length) });
      response.write('{"Response":', () => response.socket?.destroy());
    },
  /** As {@link reply.resetInBody}, but with an orderly end of the connection. */
  endInBody:
    (length?: number): Reply =>
    (response) => {
      response.writeHead(200, length === undefined ? {} : { "content-length": String(length) });
      response.write('{"Response":', () => response.socket?.end());
    },
  hang: (): Reply => () => undefined,
  hangInBody: (): Reply => (response) => {
    response.writeHead(200, { "content-length": "1000" });
    response.write('{"Response":');
  },
};

/** A server, and a client of the official SDK that asks it. */
export async function startTencentClient(): Promise<{
  readonly server: TencentServer;
  readonly client: TencentClient;
}> {
  const server = await TencentServer.start();
  const { variables } = server;
  const keys = { TENCENTCLOUD_SECRET_ID: "AKIDEXAMPLE", TENCENTCLOUD_SECRET_KEY: "KeyEXAMPLE" };
  const credentials = scriptCredentials(keys);
  return { server, client: new TencentClient({ region: "ap-jakarta", credentials, variables }) };
}

/**
 * A server on loopback that answers API calls as the test says and keeps what it was sent. It verifies no signature.
 */
export class TencentServer {
  private constructor(
    private readonly server: LoopbackServer,
    readonly calls: RecordedCall[],
    private readonly replies: Map<string, Reply[]>,
  ) {}

  static async start(): Promise<TencentServer> {
    const calls: RecordedCall[] = [];
    const replies = new Map<string, Reply[]>();
    const server = await LoopbackServer.start(async (request, response) => {
      const { headers, body } = await readRequest(request);
      const action = String(headers["x-tc-action"]);
      const call = { action, headers, body: body === "" ? {} : JSON.parse(body) };
      calls.push(call);
      const all = replies.get(action) ?? [reply.error("InvalidAction")];
      const next = all.length > 1 ? all.shift() : all[0];
      next?.(response, `request-${calls.length}`, call);
    });
    return new TencentServer(server, calls, replies);
  }

  get url(): string {
    return this.server.url;
  }

  /** The variables with which a client asks this server. */
  get variables(): Variables {
    return { [CLOUD_ENDPOINT_VARIABLE]: this.url };
  }

  /** The replies to an action, in their order; the last one is repeated. */
  on(action: string, ...replies: Reply[]): this {
    this.replies.set(action, replies);
    return this;
  }

  /** How often an action was called. */
  count(action: string): number {
    return this.calls.filter((call) => call.action === action).length;
  }

  close(): Promise<void> {
    return this.server.close();
  }
}
