import { EDGE_KEY_HEADER } from "../../contract/endpoint/headers";
import type { ResultSettings } from "../../contract/endpoint/results";
import { OPERATION_SCOPES } from "../../contract/endpoint/routes";
import type { HandlerConfig } from "../../contract/endpoint/token-config";
import { endsBefore } from "../../keys/client-keys";
import type { Clock } from "../../lib/clock";
import { defined } from "../../lib/defined";
import { TencentApiError } from "../../sdk/errors";
import { applySdkVerificationToken, getSdkVerificationResult } from "../../sdk/faceid";
import type { CallOptions, TencentClient } from "../../sdk/tencent-client";
import type { Caller } from "./callers/caller";
import { CallerLimits } from "./callers/caller-limits";
import { Callers } from "./callers/callers";
import type { Fetch } from "./callers/fetch-key-set";
import { KeyCallers } from "./callers/key-callers";
import { TokenCallers } from "./callers/token-callers";
import { Idempotency } from "./idempotency/idempotency";
import { readIdempotencyKey } from "./idempotency/idempotency-key";
import { KeyCache } from "./key-cache";
import { loadClientKeys } from "./load-client-keys";
import { Problem } from "./problems";
import type { EndpointAnswer, EndpointRequest } from "./request";
import { parseBody } from "./request-body";
import { fullAnswer, summaryAnswer } from "./results/result-answer";
import { decideResultOrder, findToken, parseResultBody } from "./results/result-request";
import { decideState, isResultRefusal, type ResultReply } from "./results/result-state";
import { type OpenState, openMemoryState, type RunWithCredentials } from "./store/shared-state";
import { decideTokenOrder, findSecrets, type TokenOrder, usableProfiles } from "./token-request";
import type { Trace } from "./trace";
import { UpstreamCalls } from "./upstream-calls";

export interface EndpointDependencies {
  readonly config: HandlerConfig;
  readonly client: TencentClient;
  readonly clock: Clock;
  /** A number from 0 up to but not including 1, for jitter. */
  readonly random: () => number;
  /** Runs a call with credentials that are known to be the function's own. @default - calls at once */
  readonly withCredentials?: RunWithCredentials;
  /** Asks the identity provider for its keys. @default - the platform's own */
  readonly fetch?: Fetch;
  /** Opens what the instances share. @default - each instance has its own, in memory */
  readonly openState?: OpenState;
}

/**
 * A token that ends sooner is not given again: its user would not get far. An environment may set a validity as
 * short as this; then nothing is given again. Milliseconds.
 */
const LEAST_VALIDITY_MS = 60_000;

/** The endpoint's operations. One object serves one instance of the function. */
export class Endpoint {
  private readonly keys: KeyCache;
  private readonly issuing: UpstreamCalls;
  private readonly reading: UpstreamCalls;
  private readonly idempotency: Idempotency;
  private readonly limits: CallerLimits;
  private readonly callers: Callers;

  constructor(private readonly dependencies: EndpointDependencies) {
    const { client, clock, random, config, withCredentials = (call) => call() } = dependencies;
    const { openState = openMemoryState } = dependencies;
    const { secretName } = config;
    this.keys = new KeyCache({
      clock,
      load: (deadline) =>
        withCredentials(() => loadClientKeys({ client, secretName, clock, random }, deadline), deadline),
    });
    const { store, pace } = openState({ config, client, clock, random, withCredentials });
    const calls = { clock, random, withCredentials };
    this.issuing = new UpstreamCalls({ ...calls, turns: pace("issue") });
    this.reading = new UpstreamCalls({ ...calls, turns: pace("read") });
    const longestRunMs = config.timeoutSeconds * 1_000;
    this.limits = new CallerLimits({ store, longestRunMs });
    const { identityProvider: provider } = config;
    this.callers = new Callers({
      keys: new KeyCallers({ config, keys: this.keys, clock }),
      tokens: provider && new TokenCallers({ provider, clock, fetch: dependencies.fetch ?? fetch }),
      limits: this.limits,
    });
    this.idempotency = new Idempotency({
      store,
      clock,
      longestRunMs,
      keptMs: config.tokenValiditySeconds * 1_000 - LEAST_VALIDITY_MS,
    });
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

  /** GET /v1/openapi.json: this API as it is described. */
  openApi(): EndpointAnswer {
    // Few instances are asked for it: only those take the time to build it.
    const document = require("../../contract/generated/openapi.json") as object;
    return { status: 200, body: document };
  }

  /** GET /v1/profiles: the profiles a client may name, with their parameters. */
  profiles(request: EndpointRequest, trace: Trace): Promise<EndpointAnswer> {
    const { profiles } = this.dependencies.config;
    return this.callers.run(request, trace, OPERATION_SCOPES.profiles, async (caller) => ({
      status: 200,
      body: { profiles: usableProfiles(profiles, caller) },
    }));
  }

  /** POST /v1/tokens: issues a token for a profile. */
  issueToken(request: EndpointRequest, trace: Trace): Promise<EndpointAnswer> {
    return this.callers.run(request, trace, OPERATION_SCOPES.issueToken, (caller) =>
      this.issueTokenTo(caller, request, trace),
    );
  }

  private async issueTokenTo(caller: Caller, request: EndpointRequest, trace: Trace): Promise<EndpointAnswer> {
    const { config } = this.dependencies;
    const key = config.idempotency ? readIdempotencyKey(request.headers) : undefined;
    const body = parseBody(await request.readBody());
    trace.secrets.push(...findSecrets(body));
    const order = decideTokenOrder(body, config, caller);
    trace.profile = order.profileName;
    trace.idCardType = order.profile.idCardType;
    const issue = async () => {
      await this.limits.countToken(caller, trace);
      return this.issue(order, request.deadline, trace);
    };
    if (key === undefined) return { status: 201, body: await issue() };
    const { deadline } = request;
    return {
      status: 201,
      ...(await this.idempotency.run({ caller: caller.name, key, body: order.body, deadline }, issue)),
    };
  }

  /** The body of the answer with a new token. */
  private async issue({ profileName, profile, request }: TokenOrder, deadline: number, trace: Trace): Promise<object> {
    const { config, client } = this.dependencies;
    const send = async (options: CallOptions) => {
      const response = await applySdkVerificationToken(client, request, options);
      trace.secrets.push(response.SdkToken, response.ServerParamInfo ?? "");
      return response;
    };
    const { SdkToken, RequestId, ServerParamInfo, sentAt } = await this.issuing.run(send, deadline, trace);
    const expiresAt = new Date(sentAt + config.tokenValiditySeconds * 1_000).toISOString();
    return {
      sdkToken: SdkToken,
      requestId: RequestId,
      profile: profileName,
      idCardType: profile.idCardType,
      expiresAt,
      ...(ServerParamInfo && { serverParamInfo: ServerParamInfo }),
    };
  }

  /** POST /v1/results: the outcome of the verification with a token, where the environment answers that. */
  async readResult(request: EndpointRequest, trace: Trace): Promise<EndpointAnswer> {
    const { results } = this.dependencies.config;
    if (results === undefined) throw new Problem("not_found", { detail: "Results are not answered here." });
    return this.callers.run(request, trace, OPERATION_SCOPES.readResult, () =>
      this.answerResult(results, request, trace),
    );
  }

  private async answerResult(results: ResultSettings, request: EndpointRequest, trace: Trace): Promise<EndpointAnswer> {
    const { config, clock } = this.dependencies;
    const { region } = config;
    const body = parseResultBody(await request.readBody());
    trace.secrets.push(...findToken(body));
    const { sdkToken, detail, ...age } = decideResultOrder(body, results);
    const reply = await this.readReply(sdkToken, request, trace);
    const state = decideState(reply, { now: clock.now(), ...age });
    if (state === undefined) {
      throw new Problem("unknown_token", {
        detail: `No token of this account in ${region} is this one. A result is read where its token was issued.`,
        ...defined({ upstreamRequestId: trace.upstreamRequestId }),
      });
    }
    const answer = detail === "full" ? fullAnswer : summaryAnswer;
    return { status: 200, body: answer(reply, state, { media: results.media, region }) };
  }

  /** What faceid says about a token. @throws Problem, TencentError */
  private async readReply(sdkToken: string, request: EndpointRequest, trace: Trace): Promise<ResultReply> {
    const { client } = this.dependencies;
    const send = (options: CallOptions) => getSdkVerificationResult(client, sdkToken, options);
    try {
      return { response: await this.reading.run(send, request.deadline, trace) };
    } catch (error) {
      // The vendor's text could repeat what it knows about a person.
      if (error instanceof TencentApiError) trace.secrets.push(error.vendorMessage);
      if (!isResultRefusal(error)) throw error;
      trace.upstreamRequestId = error.requestId;
      return { refusal: error };
    }
  }
}
