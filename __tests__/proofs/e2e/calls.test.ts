import type { AuditEntry } from "../../../local-cloud";
import { callsDigest, canonicalCalls } from "../../../proofs/e2e/calls";
import { numberCalls } from "../../../proofs/e2e/numbered-call";
import { type E2eReport, reportedCalls, stagesThatDiffer } from "../../../proofs/e2e/report";

/** An entry as `ssm:CreateSecret app-keys`, with what a test changes. */
function entry(text: string, changes: Partial<AuditEntry> = {}): AuditEntry {
  const [call = "", subject] = text.split(" ");
  const [service, action] = call.split(":");
  const request = {
    at: 0,
    requestId: "r",
    region: "ap-singapore",
    account: undefined,
    caller: "root",
    code: undefined,
    missing: undefined,
    refusal: undefined,
  };
  return { ...request, service, action, subject, ...changes };
}

const ROLE = [entry("cam:CreateRole execution"), entry("cam:DescribeRoleList DescribeRoleList")];
const SECRET = [entry("ssm:CreateSecret keys"), entry("ssm:DescribeSecret keys"), entry("ssm:DeleteSecret keys")];

/** Both in their order, taking turns. */
const interleaved = SECRET.flatMap((call, index) => [call, ...ROLE.slice(index, index + 1)]);

describe("calls in canonical order", () => {
  it("are the same whichever of two independent resources Terraform took first", () => {
    const expected = {
      "cam DescribeRoleList": ["cam:DescribeRoleList"],
      "cam execution": ["cam:CreateRole"],
      "ssm keys": ["ssm:CreateSecret", "ssm:DescribeSecret", "ssm:DeleteSecret"],
    };
    for (const calls of [[...ROLE, ...SECRET], [...SECRET, ...ROLE], interleaved]) {
      expect(JSON.stringify(canonicalCalls(calls))).toBe(JSON.stringify(expected));
    }
  });

  it("are the same whichever of two resources of one function Terraform took first", () => {
    const trigger = [entry("scf:CreateTrigger tokens"), entry("scf:ListTriggers tokens")];
    const concurrency = [entry("scf:PutReservedConcurrencyConfig tokens")];
    const fn = entry("scf:CreateFunction tokens");
    const calls = canonicalCalls([fn, ...trigger, ...concurrency]);
    expect(calls).toEqual({
      "scf tokens": ["scf:CreateFunction"],
      "scf tokens ReservedConcurrencyConfig": ["scf:PutReservedConcurrencyConfig"],
      "scf tokens Trigger": ["scf:CreateTrigger", "scf:ListTriggers"],
    });
    expect(canonicalCalls([fn, ...concurrency, ...trigger])).toEqual(calls);
  });

  it("are others when the order of the calls about one resource changes", () => {
    const swapped = [...SECRET].reverse();
    expect(callsDigest(canonicalCalls(swapped))).not.toBe(callsDigest(canonicalCalls(SECRET)));
  });

  it("have a poll once, however often it asked, but an answer that differs on its own", () => {
    const poll = entry("scf:GetFunction tokens");
    const gone = entry("scf:GetFunction tokens", { code: "ResourceNotFound.Function" });
    const remove = entry("scf:DeleteFunction tokens");
    expect(canonicalCalls([poll, poll, poll, remove, poll, gone])).toEqual({
      "scf tokens": [
        "scf:GetFunction",
        "scf:DeleteFunction",
        "scf:GetFunction",
        "scf:GetFunction ResourceNotFound.Function",
      ],
    });
    expect(canonicalCalls([poll, remove, gone])).not.toEqual(canonicalCalls([poll, remove, poll, gone]));
  });

  it("hold a request that could not be read", () => {
    const unread = { service: undefined, action: undefined, subject: undefined, code: "InvalidRequest" };
    expect(canonicalCalls([{ ...entry("a:b"), ...unread }])).toEqual({
      "unknown unknown": ["unknown:unknown InvalidRequest"],
    });
  });
});

describe("the calls of a stage", () => {
  it("are the deployer's, counted with their repetitions; the function's are counted by action", () => {
    const read = entry("ssm:GetSecretValue keys", { caller: "execution" });
    const calls = { "ssm keys": ["ssm:DescribeSecret"] };
    const describe = entry("ssm:DescribeSecret keys");
    expect(reportedCalls([read, describe, describe, read])).toEqual({
      calls,
      callsDigest: callsDigest(calls),
      callCount: 2,
      functionCalls: { "ssm:GetSecretValue": 2 },
    });
  });

  const report = (stages: Record<string, [state: "pass" | "fail", entries: AuditEntry[]]>): E2eReport => ({
    schema: "ekyc-token-endpoint/e2e",
    version: 3,
    tools: { terraform: "terraform", terraformVersion: "1.11.4" },
    stages: Object.entries(stages).map(([name, [state, entries]]) => ({
      ...{ name, title: "", state, seconds: 1, result: "" },
      ...reportedCalls(entries),
    })),
  });

  it("are compared with those of the run before, for stages that passed in both", () => {
    const before = report({ deploy: ["pass", interleaved], smoke: ["pass", ROLE], drift: ["fail", ROLE] });
    const same = report({ deploy: ["pass", [...SECRET, ...ROLE]], drift: ["pass", SECRET] });
    expect(stagesThatDiffer(before, same)).toEqual({ compared: 1, differ: [] });
    const other = report({ deploy: ["pass", SECRET], smoke: ["pass", ROLE] });
    expect(stagesThatDiffer(before, other)).toEqual({ compared: 2, differ: ["deploy"] });
  });
});

describe("the number of a call", () => {
  it("does not depend on the order in which independent resources were taken", () => {
    expect(numberCalls(interleaved)).toEqual(numberCalls([...ROLE, ...SECRET]));
  });

  it("tells the same calls about the same resource apart, and the same action about others", () => {
    const calls = [entry("cls:Describe b"), entry("cls:Describe a"), entry("cls:Create a"), entry("cls:Describe a")];
    expect(numberCalls(calls)).toEqual([
      { n: 1, action: "cls:Describe", subject: "a", occurrence: 1 },
      { n: 2, action: "cls:Create", subject: "a", occurrence: 1 },
      { n: 3, action: "cls:Describe", subject: "a", occurrence: 2 },
      { n: 4, action: "cls:Describe", subject: "b", occurrence: 1 },
    ]);
  });
});
