import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { forEachTest } from "../../../../__tests__/helpers/for-each-test";
import { HeldClock } from "../../../../__tests__/helpers/scf";
import { type LocalCloud, locate, startLocalCloud } from "../../..";
import { DEPLOYMENT_MS } from "../../../services/teo/state/teo-state";
import { type ApiAnswer, type ApiCall, callApi } from "../../helpers/api-client";
import { bindSecurityTemplate, createDomain, createZone, DOMAIN } from "./fixtures";

/** A request as the origin saw it. */
export interface SeenRequest {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A local cloud with a site, an origin on loopback behind its domain, and a time that the test moves. */
export class TeoCloud {
  readonly seen: SeenRequest[] = [];
  /** What the origin answers with. */
  answer: { readonly status: number; readonly body: string } = { status: 201, body: "from the origin" };

  private constructor(
    readonly local: LocalCloud,
    private readonly clock: HeldClock,
    private readonly server: Server,
    readonly zoneId: string,
  ) {
    server.on("request", async (request, response) => {
      let body = "";
      for await (const chunk of request) body += String(chunk);
      const { method, url, headers } = request;
      this.seen.push({ method, url, headers, body });
      response.writeHead(this.answer.status, { "x-origin": "yes" }).end(this.answer.body);
    });
  }

  /** With a site and no domain yet. */
  static async start(): Promise<TeoCloud> {
    const clock = new HeldClock(0);
    const local = await startLocalCloud({ clock });
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { response } = await callApi(local, createZone());
    return new TeoCloud(local, clock, server, String(response["ZoneId"]));
  }

  /** `127.0.0.1:PORT` */
  get origin(): string {
    return `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  advance(ms: number): void {
    this.clock.advance(ms);
  }

  call(call: ApiCall): Promise<ApiAnswer> {
    return callApi(this.local, call);
  }

  /** The response of a call that has to succeed. */
  async response<Response = Record<string, unknown>>(call: ApiCall): Promise<Response> {
    const { code, message, response } = await this.call(call);
    if (code !== undefined) throw new Error(`${call.action} failed: ${code} ${message}`);
    return response as Response;
  }

  /** The error code that a call is answered with, undefined for success. */
  async refusalCode(call: ApiCall): Promise<string | undefined> {
    return (await this.call(call)).code;
  }

  /** Creates the domain and lets its deployment pass. */
  async deployDomain(): Promise<void> {
    await this.response(createDomain(this.zoneId, this.origin));
    this.advance(DEPLOYMENT_MS);
  }

  /** Gives the domain a policy of its own. */
  async ownPolicy(): Promise<void> {
    await this.response(bindSecurityTemplate(this.zoneId));
  }

  /** A request to the domain, through the edge. */
  fetch(path: string, init: RequestInit = {}): Promise<Response> {
    return fetch(`${locate(this.local, `https://${DOMAIN}`)}${path}`, init);
  }

  async close(): Promise<void> {
    await this.local.close();
    const closed = new Promise((resolve) => this.server.close(resolve));
    this.server.closeAllConnections();
    await closed;
  }
}

/** A cloud for each test of a file. */
export const teoForEachTest = () => forEachTest(() => TeoCloud.start());
