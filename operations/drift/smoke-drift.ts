import { isContractRefusal } from "../../contract/vendor/codes/table";
import { findListing } from "../../contract/vendor/listing";
import { endpointName } from "../../smoke/history/summary";
import type { CheckResult, SmokeReport } from "../../smoke/run/result";
import type { Comparison, Drift } from "./drift";

type Seen = { readonly report: SmokeReport; readonly check: CheckResult };

/** The newest result per endpoint and check, of checks that sent a request. */
function newest(reports: readonly SmokeReport[]): Seen[] {
  const seen = new Map<string, Seen>();
  for (const report of reports) {
    for (const check of report.checks) {
      if (check.attempts.length > 0) seen.set(`${endpointName(report)} ${check.id}`, { report, check });
    }
  }
  return [...seen.values()];
}

function findDrifts({ report, check }: Seen): Drift[] {
  const { idCardType, state, status, unknownFields = [] } = check;
  const from = `${check.id} of ${endpointName(report)}, run ${report.runId}`;
  const unknown = unknownFields.map((name) => ({
    what: `the response field ${JSON.stringify(name)} is in no revision`,
    from,
    edit: "contract/vendor/outputs.ts: add it with the day of its first text",
  }));
  if (idCardType === undefined || check.group !== "token") return unknown;
  const { listed, droppedOn } = findListing(idCardType, report.contract);
  const code = check.attempts.at(-1)?.code ?? "";
  if (listed && state === "fail" && isContractRefusal(code)) {
    const edit = `contract/vendor/id-card-types.ts: end the period of ${idCardType}, if its parameters are right`;
    return [
      ...unknown,
      { what: `${idCardType}, which contract ${report.contract} lists, was refused with ${code}`, from, edit },
    ];
  }
  if (!listed && droppedOn !== undefined && status === 201) {
    const edit = `contract/vendor/id-card-types.ts: a period of ${idCardType} that begins again, if the vendor lists it; else nothing, and smoke.expectations says issued`;
    return [...unknown, { what: `${idCardType}, which the vendor dropped on ${droppedOn}, was issued`, from, edit }];
  }
  return unknown;
}

/** Compares the contract with what the newest smoke runs saw. @param reports oldest first, at least one */
export function smokeDrift(reports: readonly SmokeReport[]): Comparison {
  const seen = newest(reports);
  return {
    kind: "smoke",
    source: `the newest results of ${seen.length} checks, up to run ${reports.at(-1)?.runId}`,
    since: [...new Set(seen.map(({ report }) => report.contract))].sort().join(", "),
    drifts: seen.flatMap(findDrifts),
  };
}
