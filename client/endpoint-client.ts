import { IDEMPOTENCY_KEY_HEADER } from "../contract/endpoint/headers";
import type {
  Health,
  IssuedToken,
  ProfileList,
  Result,
  ResultRequest,
  TokenRequest,
} from "../contract/generated/types";
import { type RetryOptions, sleep } from "./retry";
import { type CallOptions, type Surroundings, Transport } from "./transport";

/** Where the endpoint is, and who asks. */
export interface EndpointClientOptions extends Surroundings, RetryOptions {
  /**
   * Address of the endpoint: the stack's output `endpoint_url`. Only https, except on this machine.
   * @example "https://ekyc.example.com"
   */
  readonly url: string;
  /**
   * The client key or, where the environment has an identity provider, one of its tokens; or a function that gives it
   * when it is needed, so that a rotated key is found.
   */
  readonly key: string | (() => string | Promise<string>);
  /**
   * How long one request may take, milliseconds: longer than the endpoint works on it.
   * @default 20_000
   */
  readonly timeoutMs?: number;
}

/** How a token is asked for. */
export interface IssueOptions extends CallOptions {
  /**
   * Tells the endpoint that this is the same request again. Bring your own where a later process may repeat the
   * call.
   * @default - a new one for each call, the same for all of its requests
   */
  readonly idempotencyKey?: string;
}

/** How long a result is waited for. */
export interface WaitOptions extends CallOptions {
  /** From one answer to the next request, milliseconds. @default 5_000 */
  readonly everyMs?: number;
  /** No request follows after this many milliseconds of waiting. @default 30_000 */
  readonly longestMs?: number;
}

/** A token as `issueToken` answered it, or a request of your own. */
type ResultOrder = ResultRequest | (IssuedToken & { readonly detail?: ResultRequest["detail"] });

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** The address without what follows its path. @throws TypeError */
function endpointAddress(url: string): string {
  if (!URL.canParse(url)) throw new TypeError("url is not an address. Give the stack's output endpoint_url.");
  const { protocol, hostname, origin, pathname } = new URL(url);
  if (protocol === "https:" || (protocol === "http:" && LOOPBACK.test(hostname))) {
    return `${origin}${pathname.replace(/\/+$/, "")}`;
  }
  throw new TypeError(`url is ${origin}: a client key goes over https only. Give the stack's output endpoint_url.`);
}

/**
 * The endpoint as a backend calls it. Every method repeats a request that may succeed later, at most three times, after
 * what Retry-After asks for, and rejects with an {@link EndpointError}.
 *
 * @example
 * const endpoint = new EndpointClient({ url: "https://ekyc.example.com", key: clientKey });
 * const { sdkToken } = await endpoint.issueToken({ profile: "HK", extra: "order 4711" });
 */
export class EndpointClient {
  private readonly transport: Transport;
  private readonly key: () => string | Promise<string>;
  private readonly sleep: typeof sleep;

  /** @throws TypeError for an address that is not one, or without TLS */
  constructor({ url, key, timeoutMs = 20_000, ...options }: EndpointClientOptions) {
    this.transport = new Transport({ ...options, timeoutMs, url: endpointAddress(url) });
    this.key = typeof key === "string" ? () => key : key;
    this.sleep = options.sleep ?? sleep;
  }

  /** Issues a token for one verification: ask when the user begins, and hand `sdkToken` to the mobile SDK. */
  issueToken(request: TokenRequest, options: IssueOptions = {}): Promise<IssuedToken> {
    const idempotencyKey = options.idempotencyKey ?? crypto.randomUUID();
    const headers = async () => ({ ...(await this.authorization()), [IDEMPOTENCY_KEY_HEADER]: `"${idempotencyKey}"` });
    const members = ["sdkToken", "expiresAt"];
    return this.transport.call(
      { method: "POST", path: "/v1/tokens", status: 201, headers, body: request, members },
      options,
    );
  }

  /**
   * Reads the outcome of a verification; while `state` is pending, ask again later. A token may be given as
   * `issueToken` answered it.
   */
  getResult({ sdkToken, expiresAt, detail }: ResultOrder, options: CallOptions = {}): Promise<Result> {
    const headers = () => this.authorization();
    const body = { sdkToken, expiresAt, detail };
    const members = ["state", "code"];
    return this.transport.call({ method: "POST", path: "/v1/results", status: 200, headers, body, members }, options);
  }

  /**
   * Reads the outcome of a verification, again and again while it is pending: for when the app says that its user has
   * finished.
   *
   * @returns the last answer, which is pending if that took too long
   */
  async waitForResult(
    order: ResultOrder,
    { everyMs = 5_000, longestMs = 30_000, ...options }: WaitOptions = {},
  ): Promise<Result> {
    for (let waitedMs = 0; ; waitedMs += everyMs) {
      const result = await this.getResult(order, options);
      if (result.state !== "pending" || waitedMs + everyMs > longestMs) return result;
      await this.sleep(everyMs, options.signal);
    }
  }

  /** The profiles that a request may name, by name. */
  async listProfiles(options: CallOptions = {}): Promise<ProfileList["profiles"]> {
    const headers = () => this.authorization();
    const exchange = { method: "GET", path: "/v1/profiles", status: 200, headers, members: ["profiles"] } as const;
    return (await this.transport.call<ProfileList>(exchange, options)).profiles;
  }

  /** Whether an instance runs. It is sent without the key. */
  health(options: CallOptions = {}): Promise<Health> {
    const headers = async () => ({});
    return this.transport.call(
      { method: "GET", path: "/v1/health", status: 200, headers, members: ["status"] },
      options,
    );
  }

  private async authorization(): Promise<Record<string, string>> {
    return { authorization: `Bearer ${await this.key()}` };
  }
}
