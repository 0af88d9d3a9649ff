import { UserError } from "../lib/user-error";
import type { Variables } from "../lib/variables";
import type { CredentialSource } from "./credentials";
import { apiEndpoint } from "./endpoint";
import { rawCall } from "./raw-client";
import { type Deadline, withDeadline } from "./with-deadline";

/** A service of Tencent Cloud. */
export interface TencentApi {
  /** First label of the endpoint's host, for example `faceid`. */
  readonly service: string;
  /** Version of the API, `YYYY-MM-DD`. */
  readonly version: string;
}

export interface TencentClientOptions {
  /** Region of every call, for example `ap-singapore`. */
  readonly region: string;
  /** Called for every call. */
  readonly credentials: CredentialSource;
  /** One of them can name a local cloud, another one a proxy. */
  readonly variables: Variables;
}

export interface CallOptions {
  /** Milliseconds, or a signal. @default 10_000 */
  readonly deadline?: Deadline;
}

/** Members of every successful response. */
export interface TencentResponse {
  /** The vendor's request id; support asks for it. */
  readonly RequestId: string;
}

const DEFAULT_DEADLINE_MS = 10_000;

/** The SDK's own default, used when only a signal ends the wait. */
const IDLE_MS = 60_000;

/** The one proxy variable that the SDK knows. */
const PROXY_VARIABLE = "http_proxy";

/**
 * The one way to Tencent Cloud: signed with TC3-HMAC-SHA256, one attempt per call, bounded in time. Repeating is the
 * caller's decision.
 */
export class TencentClient {
  readonly region: string;
  private readonly credentials: CredentialSource;
  private readonly variables: Variables;

  /** @throws UserError when the region is empty: the SDK would send the word "null". */
  constructor(options: TencentClientOptions) {
    if (!/^[a-z]+(-[a-z0-9]+)+$/.test(options.region)) {
      throw new UserError(`${JSON.stringify(options.region)} is not a region.`, "Name one such as ap-singapore.");
    }
    this.region = options.region;
    this.credentials = options.credentials;
    this.variables = options.variables;
  }

  /**
   * Calls an action and returns its whole `Response`, fields that this project does not know included.
   *
   * @param parameters the action's own; undefined and null ones are not sent.
   * @throws TencentApiError, TencentNetworkError, TencentTimeoutError, TencentResponseError; UserError for missing
   *   credentials, a wrong endpoint and a wrong proxy.
   */
  async call<Response extends object>(
    api: TencentApi,
    action: string,
    parameters: object,
    options: CallOptions = {},
  ): Promise<Response & TencentResponse> {
    const deadline = options.deadline ?? DEFAULT_DEADLINE_MS;
    const endpoint = apiEndpoint(api.service, this.variables);
    const proxy = endpoint.local ? {} : this.proxy();
    const credentials = this.credentials();
    const response = await withDeadline(action, deadline, (abandoned) =>
      rawCall({
        action,
        version: api.version,
        region: this.region,
        parameters,
        endpoint,
        credentials,
        ...proxy,
        idleMs: typeof deadline === "number" ? deadline : IDLE_MS,
        abandoned,
      }),
    );
    return response as Response & TencentResponse;
  }

  /** The proxy that the environment names. @throws UserError for one that is not an http address */
  private proxy(): { readonly proxy?: URL } {
    const text = this.variables[PROXY_VARIABLE];
    if (text === undefined || text === "") return {};
    const proxy = URL.canParse(text) ? new URL(text) : undefined;
    if (proxy?.protocol === "http:") return { proxy };
    throw new UserError(
      `The environment variable ${PROXY_VARIABLE} is not the address of an HTTP proxy.`,
      "Set it like http://proxy.example:3128, or unset it.",
    );
  }
}
