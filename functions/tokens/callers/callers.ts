import { SIGNED_AUTHORIZATION_HEADER } from "../../../contract/endpoint/headers";
import type { Scope } from "../../../contract/endpoint/scopes";
import { Problem } from "../problems";
import type { EndpointRequest } from "../request";
import type { Trace } from "../trace";
import type { Caller } from "./caller";
import type { CallerLimits } from "./caller-limits";
import type { KeyCallers } from "./key-callers";
import { isTokenLike, type TokenCallers } from "./token-callers";

export interface CallersOptions {
  readonly keys: KeyCallers;
  /** @default - only client keys are accepted */
  readonly tokens: TokenCallers | undefined;
  readonly limits: CallerLimits;
}

const BEARER = /^Bearer +(\S+) *$/i;

/** Decides who sends a request and what they may do, whatever they prove it with. */
export class Callers {
  constructor(private readonly options: CallersOptions) {}

  /**
   * Answers a request of a caller that may make it.
   *
   * @param scope what the caller needs
   * @throws Problem missing_key, scope_missing, those of the caller's limits, the one for an unknown caller, and what
   *   `answer` throws
   */
  async run<T>(
    request: EndpointRequest,
    trace: Trace,
    scope: Scope,
    answer: (caller: Caller) => Promise<T>,
  ): Promise<T> {
    const { limits } = this.options;
    const caller = await this.identify(request, trace);
    trace.caller = caller.name;
    await limits.countRequest(caller, trace);
    if (!caller.scopes.includes(scope)) {
      throw new Problem("scope_missing", {
        detail: `The caller does not have the scope ${scope}; it has ${caller.scopes.join(", ") || "none"}.`,
      });
    }
    return limits.within(caller, () => answer(caller));
  }

  private identify({ headers, deadline }: EndpointRequest, trace: Trace): Promise<Caller> {
    const { keys, tokens } = this.options;
    // Behind API Gateway with key pairs, or a function URL with CAM, Authorization holds the signature that the gateway
    // asks for.
    const header = headers[SIGNED_AUTHORIZATION_HEADER] ?? headers["authorization"];
    const plaintext = BEARER.exec(header ?? "")?.[1];
    if (header !== undefined) trace.secrets.push(plaintext ?? header);
    if (plaintext === undefined) {
      const wanted = tokens === undefined ? "<client key>" : "<client key, or token of the identity provider>";
      throw new Problem("missing_key", { detail: `Send the header Authorization: Bearer ${wanted}.` });
    }
    if (tokens !== undefined && isTokenLike(plaintext)) return tokens.identify(plaintext, deadline);
    return keys.identify(plaintext, deadline, trace);
  }
}
