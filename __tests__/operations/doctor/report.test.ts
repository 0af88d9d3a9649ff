import { type CheckFinding, fail, pass, unknown } from "../../../operations/doctor/check";
import { doctorExitCode } from "../../../operations/doctor/report";
import { examine, KEY } from "./examine";

const [GOOD, BAD, OPEN] = [pass("it is"), fail("it is not", "mend it"), unknown("it cannot be seen", "look there")];

describe("the exit code of an examination", () => {
  it.each<[string, readonly CheckFinding[], boolean, number]>([
    ["something passed and nothing failed", [GOOD, OPEN], true, 0],
    ["something failed", [GOOD, BAD], true, 1],
    ["nothing could be decided", [OPEN, OPEN], true, 1],
    ["nothing was examined", [], true, 1],
    ["all passed that needs no API, which was not reached", [GOOD], false, 3],
    ["something failed, and the API was not reached", [BAD], false, 3],
  ])("when %s", (_what, findings, reached, code) => {
    expect(doctorExitCode(findings, reached)).toBe(code);
  });
});

it("a finding and its remedy show no credential, and are one line each", async () => {
  const secretKey = "SecretKeyEXAMPLE";
  const result = await examine(
    {
      id: "any",
      title: "Anything",
      examine: async () => fail(`the vendor got ${secretKey}\n and refused it`, `unset ${secretKey}`),
    },
    { variables: { ...KEY, TENCENTCLOUD_SECRET_KEY: secretKey } },
  );
  expect(result).toMatchObject({ found: "the vendor got [redacted] and refused it", fix: "unset [redacted]" });
});
