import { once } from "node:events";
import { request as httpRequest, type IncomingHttpHeaders, type IncomingMessage } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { text } from "node:stream/consumers";
import type { HandlerConfig } from "../../../contract/endpoint/token-config";
import type { Fetch } from "../../../functions/tokens/callers/fetch-key-set";
import type { TokenServer } from "../../../functions/tokens/server";
import { createWebEndpoint } from "../../../functions/tokens/web-endpoint";
import { NO_CLIENT_KEYS } from "../../../keys/client-keys";
import { newClientKey } from "../../../keys/key-format";
import type { Clock } from "../../../lib/clock";
import { defined } from "../../../lib/defined";
import { CLOUD_ENDPOINT_VARIABLE } from "../../../sdk/endpoint";
import { CONFIG, keysReply, ROLE, SDK_TOKEN, versionsReply } from "../../helpers/handler";
import { reply, TencentServer } from "../../helpers/tencent-server";

/** The wall clock, on which nobody waits for less than a second, and for more only until the test says so. */
export class HeldClock implements Clock {
  /** When the last wait that nobody had to wait ended. */
  wokenAt = Number.NEGATIVE_INFINITY;
  private aheadMs = 0;
  private readonly held: { readonly ms: number; readonly wake: () => void }[] = [];

  now(): number {
    return Date.now() + this.aheadMs;
  }

  monotonic(): number {
    return performance.now() + this.aheadMs;
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    if (signal?.aborted) return Promise.resolve();
    if (ms < 1_000) {
      this.aheadMs += Math.max(0, ms);
      this.wokenAt = this.now();
      return Promise.resolve();
    }
    return new Promise((wake) => {
      this.held.push({ ms, wake });
      signal?.addEventListener("abort", () => wake());
    });
  }

  advance(ms: number): void {
    this.aheadMs += ms;
  }

  /** Wakes who sleeps for exactly so long. */
  wake(ms: number): void {
    for (const sleeper of this.held) if (sleeper.ms === ms) sleeper.wake();
  }

  /** Whether somebody sleeps for exactly so long, or did. */
  sleeps(ms: number): boolean {
    return this.held.some((sleeper) => sleeper.ms === ms);
  }
}

/** What came back. */
export interface ServerAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  readonly json: Record<string, unknown>;
}

export interface ServerRequest {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/**
 * The real server on a free port of loopback, with the real core and SDK before an upstream that answers as the test
 * says.
 */
export class ServerHarness {
  readonly client = newClientKey({ environment: "test", now: Date.now() });
  readonly port: number;
  /** Connections that were opened. */
  connections = 0;

  private constructor(
    readonly upstream: TencentServer,
    readonly tokens: TokenServer,
    readonly logs: readonly string[],
    readonly clock: HeldClock,
  ) {
    this.port = (tokens.server.address() as AddressInfo).port;
    tokens.server.on("connection", () => {
      this.connections += 1;
    });
    upstream.on("ListSecretVersionIds", versionsReply("client-keys-1"));
    upstream.on("GetSecretValue", keysReply({ ...NO_CLIENT_KEYS, keys: [this.client.key] }));
    upstream.on("ApplySdkVerificationToken", reply.ok({ SdkToken: SDK_TOKEN }));
  }

  /**
   * @param variables the function's environment @default - credentials of its role
   * @param fetch asks an identity provider @default - the platform's own
   */
  static async start(
    config: Partial<HandlerConfig> = {},
    variables: Readonly<Record<string, string>> = ROLE,
    fetch?: Fetch,
  ) {
    const upstream = await TencentServer.start();
    const logs: string[] = [];
    const clock = new HeldClock();
    const tokens = createWebEndpoint({
      config: { ...CONFIG, ...config },
      variables: { ...variables, [CLOUD_ENDPOINT_VARIABLE]: upstream.url },
      clock,
      random: () => 0.5,
      writeLog: (line) => void logs.push(line),
      ...defined({ fetch }),
    });
    await new Promise<void>((listening) => tokens.server.listen(0, "127.0.0.1", listening));
    return new ServerHarness(upstream, tokens, logs, clock);
  }

  get lastLog(): Record<string, unknown> {
    return JSON.parse(this.logs.at(-1) ?? "null");
  }

  /** Sends a whole request; POST /v1/tokens with the harness' key unless it says otherwise. */
  async send({ method = "POST", path = "/v1/tokens", headers, body = "" }: ServerRequest = {}): Promise<ServerAnswer> {
    const authorization = `Bearer ${this.client.plaintext}`;
    const request = httpRequest({
      ...{ host: "127.0.0.1", port: this.port, agent: false },
      method,
      path,
      headers: headers ?? { authorization },
    });
    request.end(body);
    const [response] = (await once(request, "response")) as [IncomingMessage];
    const answered = await text(response);
    const json = answered === "" ? {} : JSON.parse(answered);
    return { status: response.statusCode ?? 0, headers: response.headers, text: answered, json };
  }

  post(body: unknown): Promise<ServerAnswer> {
    return this.send({ body: JSON.stringify(body) });
  }

  /** Opens a connection and writes to it as it is. */
  open(written: string): Socket {
    const socket = connect({ port: this.port, host: "127.0.0.1" });
    socket.on("error", () => {});
    socket.write(written);
    return socket;
  }

  /** Writes to a connection and returns all that comes back until the server ends it. */
  async exchange(written: string): Promise<string> {
    return text(this.open(written));
  }

  async close(): Promise<void> {
    const closed = this.tokens.close();
    this.tokens.server.closeAllConnections();
    await closed;
    await this.upstream.close();
  }
}
