import { readFileSync } from "node:fs";
import type { RequestListener } from "node:http";
import { join } from "node:path";
import { DEFAULT_PROFILES } from "../../contract/generated/profiles";
import { LoopbackServer, type ReceivedRequest, readRequest } from "./loopback-server";

export interface ScriptedAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly contentType?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Answers a request, or `hang` never, or `reset` ends the connection. */
export type Script = (request: ReceivedRequest) => ScriptedAnswer | "hang" | "reset" | undefined;

/** Holds an answer back until the promise is fulfilled. */
export type Hold = (request: ReceivedRequest) => Promise<void> | undefined;

const FIXTURES = join(__dirname, "..", "fixtures");

/**
 * The certificate of an endpoint that speaks https: self-signed for localhost, valid from 2020 to the first moment of
 * 2120.
 */
export const CERTIFICATE_FILE = join(FIXTURES, "localhost-certificate.pem");

const KEY_FILE = join(FIXTURES, "localhost-key.pem");

export const GOOD_KEY = `ekyc_abcdefgh_${"K".repeat(43)}`;

export const problem = (status: number, code: string, more: object = {}): ScriptedAnswer => ({
  status,
  contentType: "application/problem+json",
  body: { status, code, detail: `detail of ${code}`, ...more },
});

/** What a healthy endpoint answers. */
export function healthyAnswer(request: ReceivedRequest): ScriptedAnswer {
  if (request.method === "OPTIONS") return problem(405, "method_not_allowed");
  if (request.path === "/v1/health") return { status: 200, body: { status: "ok", environment: "dev" } };
  const key = request.headers.authorization;
  if (key === undefined) return problem(401, "missing_key");
  if (key !== `Bearer ${GOOD_KEY}`) return problem(401, "invalid_key");
  if (request.path === "/v1/profiles") return { status: 200, body: { profiles: DEFAULT_PROFILES } };
  if (request.path !== "/v1/tokens") return problem(404, "not_found");
  if (request.method !== "POST") return problem(405, "method_not_allowed");
  if (Number(request.headers["content-length"]) > 6 * 1024 * 1024) return problem(413, "body_too_large");
  if (!request.body.startsWith("{")) return problem(400, "invalid_json");
  const { profile, extra = "", ...more } = JSON.parse(request.body) as { profile: string; extra?: string };
  if ("securityLevel" in more) return problem(400, "invalid_request");
  if ("compareImage" in more) return problem(400, "compare_image_not_allowed");
  const { idCardType } = DEFAULT_PROFILES[profile] ?? {};
  if (idCardType === undefined) return problem(400, "unknown_profile");
  if (extra.length > 128) return problem(400, "invalid_request");
  return {
    status: 201,
    body: {
      sdkToken: `SECRET-TOKEN-${profile}`,
      requestId: `id-${profile}`,
      profile,
      idCardType,
      expiresAt: "2025-01-14T02:00:00Z",
    },
  };
}

/** A real HTTP server on loopback that answers as a script says, and as a healthy endpoint where it says nothing. */
export class ScriptedEndpoint {
  private constructor(
    private readonly server: LoopbackServer,
    readonly requests: ReceivedRequest[],
  ) {}

  /** @param tls whether it speaks https, with {@link CERTIFICATE_FILE} */
  static async start(
    script: Script = () => undefined,
    hold: Hold = () => undefined,
    tls = false,
  ): Promise<ScriptedEndpoint> {
    const requests: ReceivedRequest[] = [];
    const listener: RequestListener = async (request, response) => {
      const received = await readRequest(request);
      requests.push(received);
      await hold(received);
      const answer = script(received) ?? healthyAnswer(received);
      if (answer === "hang") return;
      if (answer === "reset") return void request.socket.destroy();
      const { status, body: content, contentType = "application/json", headers = {} } = answer;
      response.writeHead(status, { "content-type": contentType, ...headers });
      response.end(typeof content === "string" ? content : JSON.stringify(content));
    };
    const identity = tls ? { cert: readFileSync(CERTIFICATE_FILE), key: readFileSync(KEY_FILE) } : undefined;
    return new ScriptedEndpoint(await LoopbackServer.start(listener, identity), requests);
  }

  get url(): string {
    return this.server.url;
  }

  close(): Promise<void> {
    return this.server.close();
  }
}
