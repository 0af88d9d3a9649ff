import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
  request as sendRequest,
} from "node:http";
import type { AddressInfo } from "node:net";
import type { Clock } from "../../../../lib/clock";
import { isLoopback } from "../../../core/hosts";
import { type AccelerationDomain, domainStatus, type Zone } from "../state/teo-zone";
import { type EdgeRequest, parseCondition } from "./condition";
import { originHeaders } from "./origin-headers";
import { RateLimiter } from "./rate-limiter";

/** "The node reads the configuration of the domain and does not find it" (1145/58009). */
const NO_CONFIGURATION = 418;
/**
 * Status of the default page of a security rule. The vendor's pages name statuses of its own for it; which one is not
 * verified.
 */
export const REFUSED = 567;
/** The origin cannot be reached. */
const BAD_GATEWAY = 502;

/** One acceleration domain on loopback: applies its rules, and forwards to its origin. */
export class EdgeListener {
  private readonly limiter = new RateLimiter();

  private constructor(
    private readonly server: Server,
    private readonly zone: Zone,
    private readonly domain: AccelerationDomain,
    private readonly clock: Clock,
  ) {
    server.on("request", (request, response) => this.serve(request, response));
  }

  /** Starts to listen, on a port that the system picks. */
  static async open(zone: Zone, domain: AccelerationDomain, clock: Clock): Promise<EdgeListener> {
    const server = createServer();
    const listener = new EdgeListener(server, zone, domain, clock);
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(0, "127.0.0.1", resolve);
    });
    return listener;
  }

  /** `http://127.0.0.1:PORT`. */
  get address(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Stops listening and drops what is under way. */
  async close(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.server.close(() => resolve());
      this.server.closeAllConnections();
    });
  }

  private serve(incoming: IncomingMessage, response: ServerResponse): void {
    const refusal = this.refusal(incoming);
    if (refusal === undefined) {
      this.forward(incoming, response);
      return;
    }
    incoming.resume();
    response.writeHead(refusal, { "content-type": "text/html" }).end(`<html><body>${refusal}</body></html>`);
  }

  /** The status a request is refused with; undefined admits it. */
  private refusal(incoming: IncomingMessage): number | undefined {
    const now = this.clock.now();
    if (this.zone.paused || domainStatus(this.domain, now) !== "online") return NO_CONFIGURATION;
    const request = this.seen(incoming);
    const { accessRules, rateLimits } = this.domain.security ?? this.zone.security;
    const isBlocked = accessRules.some(({ enabled, action, condition }) => {
      const test = parseCondition(condition);
      return enabled && action === "Deny" && typeof test === "function" && test(request);
    });
    if (isBlocked) return REFUSED;
    const admitted = rateLimits.map((limit) => this.limiter.admits(limit, request, now));
    return admitted.every(Boolean) ? undefined : REFUSED;
  }

  /** Whatever address reaches this listener, the request is one to its domain. */
  private seen({ socket, method = "GET", url = "/" }: IncomingMessage): EdgeRequest {
    const ip = socket.remoteAddress ?? "";
    return { ip, host: this.domain.name, method, path: url.split("?")[0] ?? "/" };
  }

  private forward(incoming: IncomingMessage, response: ServerResponse): void {
    const { origin, httpPort } = this.domain.origin;
    if (!isLoopback(origin)) {
      incoming.resume();
      response
        .writeHead(BAD_GATEWAY, { "content-type": "text/plain" })
        .end(`The origin ${origin} is not on this machine, which no request to a local cloud leaves.\n`);
      return;
    }
    const [host, port = String(httpPort)] = origin.split(":");
    const outgoing = sendRequest(
      {
        host,
        port,
        method: incoming.method,
        path: incoming.url,
        headers: originHeaders(incoming, this.domain, this.seen(incoming), [...this.zone.rules.values()]),
      },
      (answer) => {
        response.writeHead(answer.statusCode ?? BAD_GATEWAY, answer.headers);
        answer.pipe(response);
      },
    );
    outgoing.on("error", () => {
      if (response.headersSent) response.destroy();
      else response.writeHead(BAD_GATEWAY).end();
    });
    incoming.pipe(outgoing);
  }
}
