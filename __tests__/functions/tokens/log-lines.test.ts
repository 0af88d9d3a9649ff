import type { LogRecord, SmokeCheckRecord } from "../../../contract/endpoint/log-records";
import { smokeLogLine } from "../../../functions/smoke/log";
import { logLine } from "../../../functions/tokens/log";
import { LONGEST_TEXT } from "../../../lib/redact";
import { REDACTED } from "../../../lib/secret-shapes";

const KEY = `ekyc_abcdefgh_${"K".repeat(43)}`;

const REQUEST: LogRecord = {
  level: "error",
  message: "ok",
  requestId: "r-1",
  route: "/v1/tokens",
  method: "POST",
  status: 502,
  code: "upstream_denied",
  durationMs: 1,
  attempts: 1,
  environment: "dev",
};

const CHECK: SmokeCheckRecord = {
  level: "error",
  message: "smoke check",
  environment: "dev",
  runId: "r-1",
  check: "token:HK",
  group: "token",
  state: "fail",
  durationMs: 1,
};

describe.each([
  ["of a request", (text: string) => logLine({ ...REQUEST, message: text, upstreamRequestId: text }, [KEY])],
  ["of a scheduled check", (text: string) => smokeLogLine({ ...CHECK, code: text }, [KEY])],
])("the log line %s", (_what, line) => {
  test.each(['x"extra":"AAAA', 'x\\"extra\\":\\"AAAA', '({"extra":"abc', "\\".repeat(100_000)])(
    "is one line of JSON with every member, whatever others answered: %#",
    (text) => {
      const read = JSON.parse(line(text)) as Record<string, unknown>;
      expect(line(text).indexOf("\n")).toBe(line(text).length - 1);
      expect(read).toMatchObject({ environment: "dev", durationMs: 1 });
      for (const member of Object.values(read)) expect(String(member).length).toBeLessThanOrEqual(LONGEST_TEXT);
    },
  );

  test("holds no key that others repeated, in the vendor's id either", () => {
    expect(line(`x\n${KEY}`)).not.toContain(KEY.slice(0, 20));
    expect(line(`x\n${KEY}`)).toContain(REDACTED);
  });
});
