import { systemClock } from "../../lib/clock";
import { ask, type Outcome } from "../traffic/ask";
import type { DeployedEndpoint } from "../traffic/deployed-endpoint";
import type { ChaosFault } from "./chaos-faults";

/** The outcome of the requests under a fault. */
export interface ChaosResult {
  readonly fault: string;
  readonly requests: number;
  /** Requests that got an answer of any kind. */
  readonly answered: number;
  readonly issued: number;
  /** Problems and answers of the platform by code or status, with how often each came. */
  readonly refusals: Readonly<Record<string, number>>;
  /** What no page describes, or what this fault does not explain: each as text. */
  readonly wrong: readonly string[];
  /** Requests without an answer in time: why. */
  readonly lost: readonly string[];
  /**
   * From the end of the fault to the first token; "never" when none came in time, "lasting" when the fault does not
   * end. Milliseconds.
   */
  readonly recovery: number | "never" | "lasting";
}

export interface ChaosOptions {
  readonly callers: number;
  /** How long each fault lasts. */
  readonly seconds: number;
}

/** Within this time after a fault a token must be issued. Milliseconds. */
const RECOVERY_MS = 30_000;
/** Callers ask again this long after a refusal that does not say when. Milliseconds. */
const PAUSE_MS = 50;
const MOST_PAUSE_MS = 1_000;

/** Why an outcome is wrong under a fault; undefined when it is not. */
export function wrongUnder(
  { problems = [], platform = [], stopsAll }: ChaosFault,
  outcome: Outcome,
): string | undefined {
  switch (outcome.kind) {
    case "wrong":
      return outcome.detail;
    case "problem":
      return outcome.code === "rate_limited" || problems.includes(outcome.code) ? undefined : outcome.code;
    case "platform":
      return platform.includes(outcome.status) ? undefined : `platform status ${outcome.status}`;
    case "issued":
      return stopsAll ? "201 although the fault stops all" : undefined;
    case "lost":
      return undefined;
  }
}

const refusalName = (outcome: Outcome): string | undefined =>
  outcome.kind === "problem" ? outcome.code : outcome.kind === "platform" ? `platform ${outcome.status}` : undefined;

/** Asks again and again; as a caller should, it waits when it is refused. */
async function call(
  endpoint: DeployedEndpoint,
  key: string,
  isOver: () => boolean,
  told: (outcome: Outcome) => void,
): Promise<void> {
  while (!isOver()) {
    const outcome = await ask(endpoint, key);
    told(outcome);
    if (outcome.kind === "issued") continue;
    const wait = outcome.kind === "problem" ? (outcome.retryAfterSeconds ?? 0) * 1_000 : 0;
    await systemClock.sleep(Math.min(MOST_PAUSE_MS, Math.max(PAUSE_MS, wait)));
  }
}

async function timeToToken(endpoint: DeployedEndpoint, key: string): Promise<number | "never"> {
  const ended = performance.now();
  while (performance.now() - ended < RECOVERY_MS) {
    if ((await ask(endpoint, key)).kind === "issued") return performance.now() - ended;
    await systemClock.sleep(PAUSE_MS);
  }
  return "never";
}

/** Lets callers ask while a fault lasts, and then until a token is issued again. */
export async function runChaosFault(
  fault: ChaosFault,
  endpoint: DeployedEndpoint,
  key: string,
  { callers, seconds }: ChaosOptions,
): Promise<ChaosResult> {
  const outcomes: Outcome[] = [];
  // An instance is up then, with its credentials and the keys, for the fault to meet.
  if ((await timeToToken(endpoint, key)) === "never") throw new Error("no token is issued before the fault");
  const undo = await fault.begin(endpoint);
  try {
    const until = performance.now() + seconds * 1_000;
    const isOver = (): boolean => performance.now() >= until;
    await Promise.all(Array.from({ length: callers }, () => call(endpoint, key, isOver, (one) => outcomes.push(one))));
  } finally {
    undo();
  }
  const refusals: Record<string, number> = {};
  for (const name of outcomes.flatMap((outcome) => refusalName(outcome) ?? []))
    refusals[name] = (refusals[name] ?? 0) + 1;
  const lost = outcomes.flatMap((outcome) => (outcome.kind === "lost" ? outcome.detail : []));
  return {
    fault: fault.fault,
    requests: outcomes.length,
    answered: outcomes.length - lost.length,
    issued: outcomes.filter(({ kind }) => kind === "issued").length,
    refusals,
    wrong: outcomes.flatMap((outcome) => wrongUnder(fault, outcome) ?? []),
    lost,
    recovery: fault.lasting ? "lasting" : await timeToToken(endpoint, key),
  };
}

/** Whether every request was answered rightly and tokens are issued again. */
export const held = ({ requests, wrong, lost, recovery }: ChaosResult): boolean =>
  requests > 0 && wrong.length === 0 && lost.length === 0 && recovery !== "never";
