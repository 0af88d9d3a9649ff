import { parseClientKey } from "../../contract/endpoint/client-key";
import { EDGE_KEY_HEADER, SIGNED_AUTHORIZATION_HEADER } from "../../contract/endpoint/headers";
import type { HandlerConfig } from "../../contract/endpoint/token-config";
import { endsBefore } from "../../keys/client-keys";
import type { Clock } from "../../lib/clock";
import { withRetries } from "../../lib/retry";
import { TencentError } from "../../sdk/errors";
import { applySdkVerificationToken } from "../../sdk/faceid";
import type { TencentClient } from "../../sdk/tencent-client";
import { KeyCache } from "./key-cache";
import { loadClientKeys } from "./load-client-keys";
import { Pace } from "./pace";
import { Problem } from "./problems";
import type { EndpointRequest } from "./request";
import { decideTokenOrder, findSecrets, parseBody } from "./token-request";

export interface EndpointDependencies {
  readonly config: HandlerConfig;
  readonly client: TencentClient;
  readonly clock: Clock;
  /** A number from 0 up to but not including 1, for jitter. */
  readonly random: () => number;
  /** Runs a call with credentials that are known to be the function's own. @default - calls at once */
  readonly withCredentials?: RunWithCredentials;
}

/** @param deadline when the call must have ended, milliseconds since the epoch */
export type RunWithCredentials = <T>(call: () => Promise<T>, deadline: number) => Promise<T>;

/** What becomes known about a request while it is answered; the log line is written from it. */
export interface Trace {
  attempts: number;
  readonly secrets: string[];
  keyId?: string;
  profile?: string;
  idCardType?: string;
  upstreamRequestId?: string;
}

/** A successful answer. */
export interface EndpointAnswer {
  readonly status: 200 | 201;
  readonly body: object;
}

/** Requests sent to faceid for one token, at most. */
const ATTEMPTS = 3;

/**
 * A request that waits for its turn must have this much time left when the turn comes: with less, the call would only
 * time out. Milliseconds.
 */
const LEAST_CALL_MS = 500;

const BEARER = /^Bearer +(\S+) *$/i;

/** The endpoint's operations. One object serves one instance of the function. */
export class Endpoint {
  private readonly keys: KeyCache;
  private readonly pace: Pace;
  private readonly withCredentials: RunWithCredentials;

  constructor(private readonly dependencies: EndpointDependencies) {
    const { client, clock, random, config, withCredentials = (call) => call() } = dependencies;
    const { secretName, requestsPerSecond } = config;
    this.withCredentials = withCredentials;
    this.keys = new KeyCache({
      clock,
      load: (deadline) =>
        withCredentials(() => loadClientKeys({ client, secretName, clock, random }, deadline), deadline),
    });
    this.pace = new Pace({ requestsPerSecond, clock });
  }

  /**
   * Refuses what reached the function without passing the edge, where the deployment has one.
   *
   * @throws Problem not_through_edge, keys_unavailable
   */
  async requireEdge(request: EndpointRequest, trace: Trace): Promise<void> {
    if (!this.dependencies.config.throughEdgeOnly) return;
    const plaintext = request.headers[EDGE_KEY_HEADER];
    if (plaintext !== undefined) trace.secrets.push(plaintext);
    const key = plaintext && (await this.keys.find(plaintext, request.deadline, "edgeKeys"));
    if (key && !endsBefore(key, this.dependencies.clock.now())) return;
    throw new Problem("not_through_edge", {
      detail: "Send the request to the endpoint's own domain, not to the function's address.",
      logMessage: `${plaintext === undefined ? "No" : "Not a live"} edge key in ${EDGE_KEY_HEADER}. If the request came through the edge, write a new key with \`npx ekyc keys edge\`.`,
    });
  }

  /** GET /v1/health: the instance runs and has its configuration. Neither SSM nor faceid is asked. */
  health(): EndpointAnswer {
    const { environment, region, contract } = this.dependencies.config;
    return { status: 200, body: { status: "ok", environment, region, contract } };
  }

  /** GET /v1/profiles: the profiles a client may name, with their parameters. */
  async profiles(request: EndpointRequest, trace: Trace): Promise<EndpointAnswer> {
    await this.authorize(request, trace);
    return { status: 200, body: { profiles: this.dependencies.config.profiles } };
  }

  /** POST /v1/tokens: issues a token for a profile. */
  async issueToken(request: EndpointRequest, trace: Trace): Promise<EndpointAnswer> {
    const { config } = this.dependencies;
    await this.authorize(request, trace);
    const body = parseBody(await request.readBody());
    trace.secrets.push(...findSecrets(body));
    const order = decideTokenOrder(body, config);
    trace.profile = order.profileName;
    trace.idCardType = order.profile.idCardType;
    const { SdkToken, RequestId, ServerParamInfo, sentAt } = await this.apply(order.request, request.deadline, trace);
    const expiresAt = new Date(sentAt + config.tokenValiditySeconds * 1_000).toISOString();
    return {
      status: 201,
      body: {
        sdkToken: SdkToken,
        requestId: RequestId,
        profile: order.profileName,
        idCardType: order.profile.idCardType,
        expiresAt,
        ...(ServerParamInfo && { serverParamInfo: ServerParamInfo }),
      },
    };
  }

  /** @throws Problem missing_key, invalid_key, wrong_environment, expired_key, keys_unavailable */
  private async authorize(request: EndpointRequest, trace: Trace): Promise<void> {
    // Behind API Gateway with key pairs, or a function URL with CAM, Authorization holds the signature that the gateway
    // asks for.
    const header = request.headers[SIGNED_AUTHORIZATION_HEADER] ?? request.headers["authorization"];
    const plaintext = BEARER.exec(header ?? "")?.[1];
    if (header !== undefined) trace.secrets.push(plaintext ?? header);
    if (plaintext === undefined)
      throw new Problem("missing_key", { detail: "Send the header Authorization: Bearer <client key>." });
    this.requireOwnKey(plaintext);
    const key = await this.keys.find(plaintext, request.deadline);
    if (key === undefined) throw new Problem("invalid_key", { detail: "The client key is unknown or revoked." });
    if (endsBefore(key, this.dependencies.clock.now())) {
      // Only who holds the key is told: nobody else can present what hashes to it.
      throw new Problem("expired_key", { detail: `The client key ${key.id} expired at ${key.expiresAt}.` });
    }
    trace.keyId = key.id;
  }

  /**
   * Refuses what its own text says is no key of this environment. The stored keys are not asked, so the answer tells
   * nothing of them.
   *
   * @throws Problem invalid_key, wrong_environment
   */
  private requireOwnKey(plaintext: string): void {
    const { environment, sharedKeys = false } = this.dependencies.config;
    const parts = parseClientKey(plaintext);
    if (parts === undefined) {
      const detail = "The text is not a client key: its form or its checksum is wrong, as when a character is missing.";
      throw new Problem("invalid_key", { detail });
    }
    if (sharedKeys || parts.environment === undefined || parts.environment === environment) return;
    throw new Problem("wrong_environment", {
      detail: `The client key is for the environment ${parts.environment}, and this is ${environment}.`,
    });
  }

  /**
   * Calls faceid within the quota, the deadline and the attempts. `sentAt` is when the successful request was sent, so
   * that no token expires earlier than announced.
   */
  private apply(order: Parameters<typeof applySdkVerificationToken>[1], deadline: number, trace: Trace) {
    const { client, clock, random } = this.dependencies;
    const send = async () => {
      const release = await this.pace.take(deadline, deadline - LEAST_CALL_MS);
      const sentAt = clock.now();
      try {
        trace.attempts += 1;
        const response = await applySdkVerificationToken(client, order, { deadline: deadline - sentAt });
        trace.secrets.push(response.SdkToken, response.ServerParamInfo ?? "");
        trace.upstreamRequestId = response.RequestId;
        return { ...response, sentAt };
      } finally {
        release();
      }
    };
    const isRetryable = (error: unknown) => error instanceof TencentError && error.retryable;
    const attempt = () => this.withCredentials(send, deadline);
    return withRetries(attempt, { attempts: ATTEMPTS, deadline, clock, random, isRetryable });
  }
}
