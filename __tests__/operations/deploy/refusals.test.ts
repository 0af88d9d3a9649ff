import { EXIT } from "../../../lib/user-error";
import { DEPLOYMENT_CHECKS, findRefusals } from "../../../operations/deploy/refusals";
import type { FindingState } from "../../../operations/doctor/check";
import type { DoctorReport } from "../../../operations/doctor/report";
import { doctorExitCode, summarize } from "../../../operations/doctor/report";

/** A report in which every check passed, but for those of the given states. */
function reportWith(states: Readonly<Record<string, FindingState>>, reached = true): DoctorReport {
  const checks = DEPLOYMENT_CHECKS.map(({ id, title }) => ({ id, title, state: states[id] ?? "pass", found: "" }));
  return {
    schema: "ekyc-token-endpoint/doctor",
    version: 1,
    environment: "dev",
    target: "127.0.0.1",
    exitCode: doctorExitCode(checks, reached),
    summary: summarize(checks),
    checks,
  };
}

const ids = (results: readonly { readonly id: string }[]) => results.map(({ id }) => id);

describe("a deployment", () => {
  it("is looked at for what it needs, and not for what can be mended afterwards", () => {
    expect(ids(DEPLOYMENT_CHECKS)).toEqual([
      ...["environment", "placeholders", "node", "terraform", "provider", "bindings", "stack", "code"],
      ...["clock", "credentials", "site", "region", "state", "untracked"],
    ]);
  });

  it("is not refused when all passed, nor for what could not be decided", () => {
    expect(findRefusals(reportWith({}))).toEqual({ exitCode: EXIT.ok, failed: [], undecided: [] });
    const { exitCode, undecided } = findRefusals(reportWith({ provider: "unknown", site: "unknown" }));
    expect([exitCode, ids(undecided)]).toEqual([EXIT.ok, ["provider", "site"]]);
  });

  it.each<[string, Record<string, FindingState>, boolean, number]>([
    ["wrong configuration", { credentials: "fail", code: "fail" }, true, EXIT.usage],
    ["a missing tool", { terraform: "fail" }, true, EXIT.unreachable],
    ["a missing tool and wrong configuration", { terraform: "fail", region: "fail" }, true, EXIT.unreachable],
    ["an API that is not reached", { credentials: "unknown" }, false, EXIT.unreachable],
  ])("is refused for %s", (_what, states, reached, exitCode) => {
    const refusals = findRefusals(reportWith(states, reached));
    expect(refusals.exitCode).toBe(exitCode);
    expect(ids(refusals.failed).sort()).toEqual(
      Object.keys(states)
        .filter((id) => states[id] === "fail")
        .sort(),
    );
  });
});
