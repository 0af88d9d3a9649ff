import type { FailureResult, Reference } from "../../../proofs/e2e/deploy-through";
import { FAILURE_NAMES, type FailureName } from "../../../proofs/e2e/failures";
import { callNumbers, failureNames } from "../../../proofs/e2e/failures-options";
import { failuresReport } from "../../../proofs/e2e/failures-report";
import { runScript } from "../../helpers/run-script";

const REFERENCE: Reference = {
  calls: [
    { n: 1, action: "cam:CreateRole", subject: "execution", occurrence: 1 },
    { n: 2, action: "scf:GetFunction", subject: "tokens", occurrence: 1 },
    { n: 3, action: "scf:GetFunction", subject: "tokens", occurrence: 2 },
    { n: 4, action: "ssm:CreateSecret", subject: "keys", occurrence: 1 },
  ],
  inventory: { roles: 1 },
};

function result(failure: FailureName, n: number, changes: Partial<FailureResult> = {}): FailureResult {
  const [call] = REFERENCE.calls.filter((candidate) => candidate.n === n);
  if (!call) throw new Error(`there is no call ${n}`);
  return { failure, ...call, hit: true, firstDeploy: "failed", imported: [], converged: true, ...changes };
}

describe("the report of a sweep", () => {
  const report = failuresReport(
    REFERENCE,
    ["reset", "kill"],
    [
      result("kill", 4, { imported: ["tencentcloud_ssm_secret.Keys"] }),
      result("reset", 3, { hit: false, firstDeploy: "succeeded" }),
      result("kill", 1, { converged: false, problem: "EntityAlreadyExists" }),
      result("reset", 2),
    ],
  );

  it("names every failure, number and action tried, in order", () => {
    expect(report.results.map(({ failure, n, action }) => `${failure} ${n} ${action}`)).toEqual([
      "reset 2 scf:GetFunction",
      "reset 3 scf:GetFunction",
      "kill 1 cam:CreateRole",
      "kill 4 ssm:CreateSecret",
    ]);
  });

  it("does not count a call that was not reached as converged, and names the actions that were never hit", () => {
    expect(report.summary).toEqual([
      {
        failure: "reset",
        tried: [2, 3],
        hit: 1,
        converged: 1,
        afterImport: 0,
        actionsNeverHit: ["cam:CreateRole", "ssm:CreateSecret"],
      },
      { failure: "kill", tried: [1, 4], hit: 2, converged: 1, afterImport: 1, actionsNeverHit: ["scf:GetFunction"] },
    ]);
  });
});

describe("the options of a sweep", () => {
  it("take several failures, each once, or all", () => {
    expect(failureNames("kill, reset,kill")).toEqual(["kill", "reset"]);
    expect(failureNames("all")).toEqual(FAILURE_NAMES);
  });

  it("take numbers and ranges of calls, each once, in order", () => {
    expect(callNumbers("7,1-3, 2")).toEqual([1, 2, 3, 7]);
  });

  it.each(["", "0", "5-3", "1-", "x", "1-1001"])("refuse %p as a list of calls", (text) => {
    expect(() => callNumbers(text)).toThrow("Allowed: numbers from 1 and ranges, for example 1-20,35.");
  });

  it("name the failures when one is unknown, exit code 2", async () => {
    const run = await runScript("proofs/e2e-failures", ["--failure", "reset,kil"]);
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toContain(`Allowed: all, or some of ${FAILURE_NAMES.join(", ")}. Did you mean "kill"?`);
  });
});
