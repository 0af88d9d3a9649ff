import type { Pace } from "../../contract/quota";
import type { Fact } from "../../contract/vendor/failure";
import { describeListing } from "../../contract/vendor/listing";
import type { RevisionDate } from "../../contract/vendor/revisions";
import type { Check } from "../checks/check";
import { readUpstreamAction, readUpstreamRequestId } from "../http/answer";
import { isApiCall } from "../http/api-call";
import type { HttpAnswer } from "../http/http-exchange";
import { camStatement } from "./cam-statement";

/** What a run knows about itself. */
export interface RunFacts {
  readonly environment?: string;
  readonly region?: string;
  /** Address of the endpoint, without a trailing slash. */
  readonly target: string;
  /** Revision of the contract by which answers are judged. */
  readonly contract: RevisionDate;
  readonly pace: Pace;
}

/**
 * How far the clock behind an answer's Date header is from this machine's, in seconds; undefined without the header.
 */
export function measureSkewSeconds(answer: HttpAnswer, startedAt: number): number | undefined {
  const date = Date.parse(answer.headers["date"] ?? "");
  return Number.isNaN(date) ? undefined : Math.round((date - (startedAt + answer.durationMs / 2)) / 1_000);
}

function describeSkew(seconds: number | undefined): string {
  if (seconds === undefined) return "the answer has no Date header to measure it by";
  // The header has whole seconds, so a difference of one second means nothing.
  if (Math.abs(seconds) <= 1) return "measured: its Date header agrees with this machine's clock";
  return `measured: its Date header is ${Math.abs(seconds)} s ${seconds > 0 ? "ahead of" : "behind"} this machine's clock`;
}

const UNKNOWN = "unknown";

/** The facts that a next step may name. */
export function collectFacts(
  run: RunFacts,
  check: Check,
  answer: HttpAnswer | undefined,
  startedAt: number,
): Record<Fact, string> {
  const { environment = "ENV", region = "REGION", contract, pace } = run;
  const { request } = check;
  const action = isApiCall(request) ? request.action : answer && readUpstreamAction(answer);
  const { idCardType } = check.parameters ?? {};
  return {
    action: action ?? UNKNOWN,
    statement: action === undefined ? UNKNOWN : camStatement(action, region, environment),
    skew: describeSkew(answer && measureSkewSeconds(answer, startedAt)),
    listing: idCardType === undefined ? "" : describeListing(idCardType, contract),
    revision: contract,
    environment,
    target: run.target,
    region,
    quota: String(pace.quota),
    reserve: String(pace.reserve),
    pace: String(pace.requestsPerSecond),
    requestId: (answer && readUpstreamRequestId(answer)) ?? UNKNOWN,
  };
}
