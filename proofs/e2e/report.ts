import type { AuditEntry } from "../../local-cloud";
import { isActor } from "./actors";
import { type CallsBySubject, callName, callsDigest, canonicalCalls } from "./calls";
import type { Tools } from "./tools";

/** The result of one stage. */
export interface StageResult {
  readonly name: string;
  readonly title: string;
  readonly state: "pass" | "fail" | "skipped";
  readonly seconds: number;
  /** What was found, or why the stage failed. */
  readonly result: string;
  /** API calls of the actors who deploy, manage keys or release. */
  readonly calls: CallsBySubject;
  /** SHA-256 of `calls`: the same in two runs that did the same. */
  readonly callsDigest: string;
  /** How many there were, repeated ones included. */
  readonly callCount: number;
  /** API calls of the function by action. Their number depends on how many instances were started. */
  readonly functionCalls: Readonly<Record<string, number>>;
}

/** The machine-readable report of a run. */
export interface E2eReport {
  readonly schema: "ekyc-token-endpoint/e2e";
  readonly version: 3;
  readonly tools: Pick<Tools, "terraform" | "terraformVersion">;
  readonly stages: readonly StageResult[];
}

/** The calls among audit entries, as a {@link StageResult} has them. */
export function reportedCalls(
  entries: readonly AuditEntry[],
): Pick<StageResult, "calls" | "callsDigest" | "callCount" | "functionCalls"> {
  const isOwn = ({ caller }: AuditEntry): boolean => caller === "root" || isActor(caller);
  const own = entries.filter(isOwn);
  const functionCalls: Record<string, number> = {};
  for (const entry of entries.filter((one) => !isOwn(one))) {
    functionCalls[callName(entry)] = (functionCalls[callName(entry)] ?? 0) + 1;
  }
  const calls = canonicalCalls(own);
  return { calls, callsDigest: callsDigest(calls), callCount: own.length, functionCalls };
}

/** The stages whose calls differ between two reports, of those that passed in both. */
export function stagesThatDiffer(before: E2eReport, now: E2eReport): { compared: number; differ: string[] } {
  const both = now.stages.flatMap(({ name, state, callsDigest }) => {
    const old = before.stages.find((stage) => stage.name === name);
    return state === "pass" && old?.state === "pass" ? [{ name, same: old.callsDigest === callsDigest }] : [];
  });
  return { compared: both.length, differ: both.filter(({ same }) => !same).map(({ name }) => name) };
}
