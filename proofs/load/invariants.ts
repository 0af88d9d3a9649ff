import { APPLY_SDK_VERIFICATION_TOKEN } from "../../contract/vendor/api";
import { REQUESTS_PER_SECOND } from "../../contract/vendor/limits";
import { busiestSecond } from "../../lib/busiest-second";
import type { AuditEntry } from "../../local-cloud";
import type { StageResult } from "./run-stage";

/** What must hold for a load. */
export interface Invariant {
  readonly name: string;
  /** The measured figure, as text. */
  readonly figure: string;
  readonly holds: boolean;
}

const MB = 1024 * 1024;

/** Compares a load with what is promised for it. @param memoryMb of the function */
export function invariants(
  stages: readonly StageResult[],
  audit: readonly AuditEntry[],
  memoryMb: number,
): Invariant[] {
  const sum = (count: (stage: StageResult) => number): number =>
    stages.reduce((total, stage) => total + count(stage), 0);
  const others = stages.flatMap((stage) => Object.entries(stage.others).map(([name, times]) => `${times} x ${name}`));
  const upstream = audit.filter(({ action }) => action === APPLY_SDK_VERIFICATION_TOKEN);
  const busiest = busiestSecond(upstream.map(({ at }) => at));
  const throttled = upstream.filter(({ code }) => code === "RequestLimitExceeded").length;
  const [issued, shed] = [sum((stage) => stage.issued), sum((stage) => stage.shed)];
  const [timeouts, errors] = [sum((stage) => stage.timeouts), sum((stage) => stage.errors)];
  const peak = Math.max(...stages.map(({ peakResidentBytes }) => peakResidentBytes));
  return [
    {
      name: "tokens are issued in every stage",
      figure: `${issued} tokens`,
      holds: stages.every((stage) => stage.issued > 0),
    },
    {
      name: "what is shed gets 429 with Retry-After",
      figure: `${shed} shed; others: ${others.join(", ") || "none"}`,
      holds: others.length === 0,
    },
    { name: "some is shed, so the load was beyond saturation", figure: `${shed} shed`, holds: shed > 0 },
    {
      name: "nobody is left without an answer",
      figure: `${timeouts} timeouts, ${errors} failed connections`,
      holds: timeouts + errors === 0,
    },
    {
      name: `at most ${REQUESTS_PER_SECOND} requests to faceid in any second`,
      figure: `${busiest} in the busiest, ${throttled} refused by faceid`,
      holds: busiest <= REQUESTS_PER_SECOND && throttled === 0,
    },
    {
      name: `the function stays within its ${memoryMb} MB`,
      figure: `${(peak / MB).toFixed(0)} MB at most`,
      holds: peak > 0 && peak <= memoryMb * MB,
    },
  ];
}
