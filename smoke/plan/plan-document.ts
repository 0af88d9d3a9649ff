import type { Pace } from "../../contract/quota";
import { defined } from "../../lib/defined";
import type { Check } from "../checks/check";
import { type ApiCall, isApiCall } from "../http/api-call";
import type { HttpRequest } from "../http/http-exchange";
import type { RunFacts } from "../knowledge/facts";
import { type Budget, fitToBudget } from "../run/budget";
import { isPaced, quotaAction } from "../run/quota-action";
import { describeSideEffects } from "./side-effects";

/** One request of a plan, whether it would be sent or not. */
export interface PlannedRequest {
  readonly id: string;
  readonly title: string;
  readonly profile?: string;
  readonly parameters?: Readonly<Record<string, unknown>>;
  /** `GET /v1/health`, or an action of the vendor's API. */
  readonly request: string;
  /** What is sent in the body; a long text is named by its length, a photo never shown. */
  readonly body?: unknown;
  readonly authorization: Check["authorization"] | "credentials";
  readonly expects: string;
  readonly sideEffects: string;
  /** Id of the check it waits for. */
  readonly after?: string;
  /** Why it would not be made. */
  readonly skipped?: string;
}

/** Everything that a run would do. Versioned like the report. */
export interface PlanDocument {
  readonly schema: "ekyc-token-endpoint/smoke-plan";
  readonly version: 1;
  readonly environment?: string;
  readonly region?: string;
  readonly target: string;
  readonly contract: string;
  readonly pace: Pace;
  /** Requests at least; each may be sent again `retries` times when the failure is temporary. */
  readonly requests: number;
  readonly retries: number;
  readonly skipped: number;
  /** Tokens that would be issued if every check passes. */
  readonly tokens: number;
  /** How long the pace alone takes; answers and retries come on top. Seconds. */
  readonly atLeastSeconds: number;
  readonly checks: readonly PlannedRequest[];
}

const LONGEST_TEXT = 160;

const shortened = (value: unknown): unknown => {
  if (typeof value === "string") return value.length > LONGEST_TEXT ? `(${value.length} characters)` : value;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, /^compareImage$/i.test(name) ? "(photo)" : shortened(member)]),
  );
};

const described = (request: HttpRequest | ApiCall): Pick<PlannedRequest, "request" | "body"> => {
  if (isApiCall(request)) return { request: request.action, body: shortened(request.parameters) };
  const { method, path, body } = request;
  return { request: `${method} ${path}`, ...(body === undefined ? {} : { body: shortened(body) }) };
};

function planned(check: Check): PlannedRequest {
  const { id, title, profile, parameters, expects, request, skip, after } = check;
  return {
    id,
    title,
    ...defined({ profile, parameters }),
    ...described(request),
    authorization: isApiCall(request) ? "credentials" : check.authorization,
    expects,
    sideEffects: describeSideEffects(check),
    ...(after === undefined ? {} : { after: after.id }),
    ...defined({ skipped: skip }),
  };
}

/**
 * Seconds between the first and the last start of the requests that the pace holds back, whose actions have a quota
 * each.
 */
function atLeastSeconds(checks: readonly Check[], { requestsPerSecond }: Pace): number {
  const starts = new Map<string, number>();
  for (const check of checks) {
    if (!isPaced(check)) continue;
    const action = quotaAction(check);
    starts.set(action, (starts.get(action) ?? 0) + 1);
  }
  return (Math.max(0, ...starts.values()) - Math.min(1, starts.size)) / requestsPerSecond;
}

/** What a run of these checks would do; nothing is sent. */
export function planDocument(
  checks: readonly Check[],
  run: RunFacts & { readonly retries: number; readonly budget?: Budget },
): PlanDocument {
  const fitted = fitToBudget(checks, run.budget ?? {}, run.pace.requestsPerSecond);
  const wanted = fitted.filter(({ skip }) => skip === undefined);
  return {
    schema: "ekyc-token-endpoint/smoke-plan",
    version: 1,
    ...defined({ environment: run.environment, region: run.region }),
    target: run.target,
    contract: run.contract,
    pace: run.pace,
    requests: wanted.length,
    retries: run.retries,
    skipped: fitted.length - wanted.length,
    tokens: wanted.filter(({ expectation }) => expectation !== undefined && expectation !== "refused").length,
    atLeastSeconds: Math.round(atLeastSeconds(wanted, run.pace) * 10) / 10,
    checks: fitted.map(planned),
  };
}
