import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Variables } from "../../lib/variables";
import { scriptCredentials } from "../../sdk/credentials";
import { CLOUD_ENDPOINT_VARIABLE } from "../../sdk/endpoint";
import { TencentClient } from "../../sdk/tencent-client";

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
  readonly calls: RecordedCall[] = [];
  private readonly replies = new Map<string, Reply[]>();

  private constructor(private readonly server: Server) {}

  static async start(): Promise<TencentServer> {
    const server = createServer();
    const tencent = new TencentServer(server);
    server.on("request", (request, response) => {
      const chunks: Buffer[] = [];
      request.on("data", (chunk: Buffer) => chunks.push(chunk));
      request.on("end", () => {
        const action = String(request.headers["x-tc-action"]);
        const text = Buffer.concat(chunks).toString("utf8");
        const call = { action, headers: request.headers, body: text === "" ? {} : JSON.parse(text) };
        tencent.calls.push(call);
        const replies = tencent.replies.get(action) ?? [reply.error("InvalidAction")];
        const next = replies.length > 1 ? replies.shift() : replies[0];
        next?.(response, `request-${tencent.calls.length}`, call);
      });
    });
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    return tencent;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
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

  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    this.server.closeAllConnections();
    await closed;
  }
}
