import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { isPreflight, preflightHeaders, responseHeaders } from "./cors";
import { type HttpEvent, readHttpEvent } from "./http-event";
import { toHttpResponse } from "./http-response";
import { type Answer, platformAnswer } from "./platform-answer";
import type { HttpTriggerDesc } from "./trigger-desc";

export interface FunctionUrlOptions {
  /** The rules in force at a request; undefined while the URL is closed. */
  readonly rules: () => Pick<HttpTriggerDesc, "CorsConfig"> | undefined;
  readonly invoke: (event: HttpEvent) => Promise<Answer>;
  /** Gives an id to a request that does not reach the function. */
  readonly newRequestId: () => string;
}

/** A function URL: an HTTP listener on loopback whose requests invoke one function. */
export class FunctionUrl {
  private constructor(
    private readonly server: Server,
    private readonly options: FunctionUrlOptions,
  ) {
    server.on("request", (request, response) => {
      this.serve(request, response).catch((error: unknown) =>
        response.destroy(error instanceof Error ? error : undefined),
      );
    });
  }

  /** Starts to listen, on a port that the system picks. */
  static async open(options: FunctionUrlOptions): Promise<FunctionUrl> {
    const server = createServer();
    const url = new FunctionUrl(server, options);
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(0, "127.0.0.1", resolve);
    });
    return url;
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

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { invoke, newRequestId } = this.options;
    const rules = this.options.rules();
    if (!rules) {
      // The address stays while the trigger does. What the service answers meanwhile was not found documented.
      request.resume();
      response.writeHead(404, { "x-scf-request-id": newRequestId() }).end();
      return;
    }
    const cors = rules.CorsConfig?.Enable ? rules.CorsConfig : undefined;
    if (cors && isPreflight(request.method ?? "", request.headers)) {
      request.resume();
      response.writeHead(204, { "x-scf-request-id": newRequestId(), ...preflightHeaders(cors, request.headers) }).end();
      return;
    }
    const event = await readHttpEvent(request);
    const answer = event
      ? await invoke(event).catch((error: unknown) => platformAnswer(newRequestId(), "internalError", String(error)))
      : platformAnswer(newRequestId(), "requestTooLarge", "The size of request exceeds the upper limit (6MB)");
    this.respond(response, answer, cors ? responseHeaders(cors, request.headers) : {});
  }

  private respond(response: ServerResponse, answer: Answer, extraHeaders: Record<string, string>): void {
    const { status, headers, body } = toHttpResponse(answer);
    try {
      for (const [name, value] of Object.entries({ ...headers, ...extraHeaders })) {
        response.setHeader(name, value);
      }
    } catch (error) {
      // A header's name or value that HTTP does not allow is a mistake of the function's.
      for (const name of response.getHeaderNames()) response.removeHeader(name);
      const stack = error instanceof Error ? error.stack : undefined;
      this.respond(
        response,
        platformAnswer(answer.requestId, "userCodeException", "user code exception caught", stack),
        {},
      );
      return;
    }
    response.setHeader("x-scf-request-id", answer.requestId);
    response.statusCode = status;
    response.end(body);
  }
}
