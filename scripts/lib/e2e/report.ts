import type { AuditEntry } from "../../../local-cloud";
import type { Tools } from "./tools";

/** What became of one stage. */
export interface StageResult {
  readonly name: string;
  readonly title: string;
  readonly state: "pass" | "fail" | "skipped";
  readonly seconds: number;
  /** What was found, or why the stage failed. */
  readonly result: string;
  /** API calls of whoever deploys, in their order: `cam:CreateRole`, with the error code behind a space when it was refused. */
  readonly calls: readonly string[];
  /** API calls of the function by action. Their number depends on how many instances were started. */
  readonly functionCalls: Readonly<Record<string, number>>;
}

/** The machine-readable report of a run. */
export interface E2eReport {
  readonly schema: "ekyc-token-endpoint/e2e";
  readonly version: 1;
  readonly tools: Pick<Tools, "terraform" | "terraformVersion">;
  readonly stages: readonly StageResult[];
}

const nameOf = ({ service, action, code }: AuditEntry): string =>
  `${service ?? "unknown"}:${action ?? "unknown"}${code === undefined ? "" : ` ${code}`}`;

/** The calls among audit entries, as a {@link StageResult} has them. */
export function callsOf(entries: readonly AuditEntry[]): Pick<StageResult, "calls" | "functionCalls"> {
  const functionCalls: Record<string, number> = {};
  for (const entry of entries.filter(({ caller }) => caller !== "root")) {
    functionCalls[nameOf(entry)] = (functionCalls[nameOf(entry)] ?? 0) + 1;
  }
  return { calls: entries.filter(({ caller }) => caller === "root").map(nameOf), functionCalls };
}
