import { parseTc3Authorization } from "../../signature/verify-tc3";
import type { Cloud } from "../cloud";
import type { Action, Call } from "./action";
import { ApiError } from "./api-error";
import { type ApiRequest, readApiRequest } from "./api-request";
import type { Audit, OpenEntry } from "./audit";
import { authenticate } from "./authenticate";
import { readClaim } from "./claim";
import type { Fault } from "./faults/fault";
import type { Faults } from "./faults/faults";
import { HttpDates } from "./http-dates";
import type { HttpMessage } from "./http-message";
import { callerId, callerName } from "./identity";
import { ParameterValidator } from "./parameter-validator";
import { Quota } from "./quota";
import type { HttpReply, Reply } from "./reply";
import { resolveRoute } from "./route";
import type { ReachableCloud } from "./running-cloud";
import { findSubject } from "./subject";

const SCRIPTED_FAULT = "Scripted fault.";
const NOT_JSON = "<html><body>Bad Gateway</body></html>";

/** Takes an API request from its bytes to its answer. */
export class Dispatcher {
  private readonly quota = new Quota();
  private readonly validator: ParameterValidator;
  private readonly dates = new HttpDates();
  private readonly cloud: Cloud;

  constructor(
    private readonly running: ReachableCloud,
    private readonly audit: Audit,
    private readonly faults: Faults,
  ) {
    this.cloud = running.cloud;
    this.validator = new ParameterValidator(this.cloud.contract);
  }

  /**
   * The answer to a request that has just arrived: immediate unless its action takes time, because each promise on the
   * way costs a request a microsecond. Never throws.
   */
  answer(message: HttpMessage): Reply | Promise<Reply> {
    const entry = this.audit.open(this.cloud.clock.now(), this.cloud.ids.uuid("request"));
    const refuse = (error: unknown): Reply => this.refuse(error, entry);
    const close = (reply: Reply): Reply => {
      this.audit.close(entry, this.cloud.clock.now());
      return reply;
    };
    let reply: Reply | Promise<Reply>;
    try {
      reply = this.run(this.admit(message, entry), entry);
    } catch (error) {
      reply = refuse(error);
    }
    return reply instanceof Promise ? reply.catch(refuse).then(close) : close(reply);
  }

  private refuse(error: unknown, entry: OpenEntry): Reply {
    const { code, message, missing } = error instanceof ApiError ? error : defect(error);
    entry.code = code;
    entry.missing = missing;
    return this.envelope({ Error: { Code: code, Message: message } }, entry);
  }

  /** The answer to a request whose line and headers are too large to be read, of whichever service. */
  refuseHeaders(limitBytes: number): HttpReply {
    const entry = this.audit.open(this.cloud.clock.now(), this.cloud.ids.uuid("request"));
    entry.code = "RequestSizeLimitExceeded";
    this.audit.close(entry, this.cloud.clock.now());
    const text = `The request's line and headers are larger than ${limitBytes} bytes.`;
    return this.envelope({ Error: { Code: entry.code, Message: text } }, entry);
  }

  /** Proves who calls what, and counts the request. */
  private admit(message: HttpMessage, entry: OpenEntry): ApiRequest {
    const claim = readClaim(message);
    const route = resolveRoute(message.authority, claim);
    entry.service = route.serviceName;
    entry.action = claim.action;
    entry.region = claim.region;
    const caller = authenticate(message, claim, route.scopeServices, this.cloud);
    const service = route.serviceName ?? signedService(message);
    entry.account = this.cloud.account.uin;
    entry.caller = callerName(caller);
    entry.service = service;
    const request = readApiRequest(
      message,
      claim,
      route,
      { requestId: entry.requestId, at: entry.at, caller },
      this.cloud,
    );
    entry.subject = findSubject(request.service, request.action, request.parameters);
    this.count(request);
    return request;
  }

  /** By API, region and sub-account, as the vendor counts (1278/109059). */
  private count({ service, action, region, at, caller }: ApiRequest): void {
    const limit = action.requestsPerSecond;
    if (limit === undefined) return;
    const counter = `${service.name}:${action.name} ${region} ${callerId(caller)}`;
    if (!this.quota.take(counter, at, limit)) {
      throw new ApiError(
        "RequestLimitExceeded",
        `Your current request times equals to ${limit + 1} in a second, which exceeds the frequency limit ${limit} for a second.`,
      );
    }
  }

  private run(request: ApiRequest, entry: OpenEntry): Reply | Promise<Reply> {
    const { service, action, caller, region, parameters, body } = request;
    this.validator.check(action, parameters);
    const { cloud, scf, apiGateway, edge, url, accounts } = this.running;
    const call: Call = { cloud, scf, apiGateway, edge, url, accounts, caller, region, parameters, body };
    this.authorise(request, call, entry);
    const subject = findSubject(service, action, parameters);
    const fault = this.faults.take({ service: service.name, action: action.name, subject, parameters });
    return fault ? this.fail(fault, action, call, entry) : this.perform(action, call, entry);
  }

  private perform(action: Action, call: Call, entry: OpenEntry): Reply | Promise<Reply> {
    const response = action.perform(call);
    return response instanceof Promise
      ? response.then((later: object) => this.envelope(later, entry))
      : this.envelope(response, entry);
  }

  private async fail(fault: Fault, action: Action, call: Call, entry: OpenEntry): Promise<Reply> {
    await fault.onHit?.();
    if (fault.kind === "throttle") throw new ApiError("RequestLimitExceeded", SCRIPTED_FAULT);
    if (fault.kind === "error") throw new ApiError(fault.code, fault.message ?? SCRIPTED_FAULT);
    if (fault.kind === "delay") {
      await this.cloud.clock.sleep(fault.ms);
      return this.perform(action, call, entry);
    }
    entry.code = `fault:${fault.kind}`;
    if (fault.kind !== "reset") {
      const status = fault.kind === "status" ? fault.status : 200;
      return { status, headers: { "content-type": "text/html" }, body: NOT_JSON };
    }
    // Nobody is told the outcome.
    if (fault.performed) {
      await Promise.resolve(call)
        .then(action.perform)
        .catch(() => {});
    }
    return "reset";
  }

  private authorise({ service, action, requestId, caller }: ApiRequest, call: Call, entry: OpenEntry): void {
    const operation = { action: `${service.name}:${action.name}`, resource: action.resource?.(call) ?? "*" };
    const { allowed, refusal } = this.cloud.permissions.check(caller, operation);
    entry.refusal = refusal;
    if (allowed) return;
    throw new ApiError(
      "UnauthorizedOperation",
      `[request id:${requestId}]you are not authorized to perform operation (${operation.action})\n` +
        `resource (${operation.resource}) has no permission\n`,
    );
  }

  /** API errors are HTTP 200 too: presence of Error is what tells them (1061/36937). */
  private envelope(response: object, { requestId }: OpenEntry): HttpReply {
    const date = this.dates.text(this.cloud.clock.now());
    const body = JSON.stringify({ Response: { ...response, RequestId: requestId } });
    return { status: 200, headers: { "content-type": "application/json", date }, body };
  }
}

/**
 * The service that a verified TC3 signature names: on loopback the host says nothing about an action that no service
 * has. Undefined for what an SDK signs that uses the endpoint's text up to its first dot.
 */
function signedService({ headers, authority }: HttpMessage): string | undefined {
  const { authorization } = headers;
  if (authorization === undefined) return undefined;
  const { service } = parseTc3Authorization(authorization);
  return service === authority.split(".")[0] ? undefined : service;
}

/** A mistake of ours is answered like the service's own, and says what it is. */
function defect(error: unknown): ApiError {
  return new ApiError(
    "InternalError",
    `A defect of the local cloud: ${error instanceof Error ? error.message : String(error)}`,
  );
}
