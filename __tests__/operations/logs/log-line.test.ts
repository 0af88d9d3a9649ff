import { readLine } from "../../../operations/logs/log-line";
import type { LogSource } from "../../../operations/logs/log-source";
import { jsonLine, renderLine } from "../../../operations/logs/render-line";

const AT = Date.UTC(2026, 0, 31, 8);
const KEY = `ekyc_dev_AbCdEfGh${"x".repeat(24)}`;
const TOKEN = "sdk-token-of-somebody";

const PLATFORM = { SCF_Type: "Platform", SCF_RequestId: "r-1", SCF_Qualifier: "3" };
const OWN = { SCF_Type: "Custom", SCF_RequestId: "r-1", SCF_Qualifier: "3" };
const RECORD = {
  level: "warn",
  message: "The key is not known.",
  requestId: "r-1",
  route: "/v1/tokens",
  method: "POST",
  status: 401,
  code: "invalid_key",
  durationMs: 12,
  attempts: 0,
  environment: "dev",
};

const info = (fields: object | string, more: object = {}) => ({
  Time: AT,
  PkgId: "P",
  PkgLogId: "1",
  LogJson: typeof fields === "string" ? fields : JSON.stringify(fields),
  ...more,
});
const text = (line: ReturnType<typeof info>, source: LogSource = "endpoint") =>
  renderLine(readLine(line, source), source, false);
const json = (line: ReturnType<typeof info>, source: LogSource = "endpoint"): unknown =>
  JSON.parse(jsonLine(readLine(line, source), source));

const own = (record: object) => info({ ...OWN, SCF_Message: JSON.stringify(record) });

describe("a record", () => {
  it("is one line for people: time, status, code, profile, key, milliseconds, id, and why it failed", () => {
    expect(text(own(RECORD))).toBe(
      "2026-01-31T08:00:00.000Z  401  invalid_key                -                   -             12 ms  r-1  The key is not known.\n",
    );
    expect(text(own({ ...RECORD, level: "info", status: 201, code: "ok", profile: "HK", keyId: "abcd1234" }))).toBe(
      "2026-01-31T08:00:00.000Z  201  ok                         HK                  abcd1234      12 ms  r-1\n",
    );
  });

  it("is one object for programs, with the time and the function's version", () => {
    expect(json(own(RECORD))).toEqual({
      time: "2026-01-31T08:00:00.000Z",
      source: "endpoint",
      version: "3",
      ...RECORD,
    });
  });

  it("is read from the fields that CLS made of it where the line is not among them, numbers as numbers", () => {
    const fields = { ...RECORD, status: "401", durationMs: "12", attempts: "0" };
    expect(json(info({ ...OWN, ...fields }))).toEqual(json(own(RECORD)));
  });

  it("shows no field that the source does not write", () => {
    expect(json(own({ ...RECORD, sdkToken: TOKEN, more: KEY }))).toEqual(json(own(RECORD)));
  });

  it("of the checks says which check or how many, and its code", () => {
    const common = { environment: "dev", runId: "r-1", durationMs: 12 };
    const check = { level: "error", message: "smoke check", check: "token:HK", group: "token", state: "fail" };
    expect(text(own({ ...check, ...common, code: "rate_limited" }), "checks")).toBe(
      "2026-01-31T08:00:00.000Z  fail          token:HK                            12 ms  r-1  rate_limited\n",
    );
    const run = { level: "error", message: "smoke run", state: "fail", passed: 4, failed: 1, skipped: 2, requests: 3 };
    expect(text(own({ ...run, ...common }), "checks")).toBe(
      "2026-01-31T08:00:00.000Z  fail          run                                 12 ms  r-1  4 passed, 1 failed, 2 skipped\n",
    );
  });
});

describe("any other line", () => {
  it.each([
    ["the platform's", info({ ...PLATFORM, SCF_Message: "START RequestId:r-1" }), "platform  START RequestId:r-1"],
    ["a stack trace", info({ ...OWN, SCF_Message: "Error: x\n  at y" }), "function  Error: x   at y  r-1"],
    ["JSON that is not a record", info({ ...OWN, SCF_Message: '{"a":1}' }), 'function  {"a":1}  r-1'],
    ["a record without a level", info({ ...OWN, SCF_Message: '{"message":"x"}' }), 'function  {"message":"x"}  r-1'],
    ["one that could not be indexed", info("", { RawLog: "raw" }), "function  raw"],
    ["broken JSON of CLS's", info("{broken"), "function  {broken"],
    ["one of nothing", info({}), "function  {}"],
  ])("is shown as it is: %s", (_case, line, expected) => {
    expect(text(line)).toBe(`2026-01-31T08:00:00.000Z  ${expected}\n`);
  });

  it("is an object with its text for programs", () => {
    expect(json(info({ ...PLATFORM, SCF_Message: "START RequestId:r-1" }))).toEqual({
      time: "2026-01-31T08:00:00.000Z",
      source: "endpoint",
      version: "3",
      writer: "platform",
      requestId: "r-1",
      text: "START RequestId:r-1",
    });
  });

  it("moves no cursor", () => expect(text(own({ ...RECORD, message: "\u001b[2J" }))).not.toContain("\u001b"));
});

describe("what is secret", () => {
  const answer = `Response RequestId:r-1 RetMsg:{"statusCode":201,"body":"{\\"sdkToken\\":\\"${TOKEN}\\"}"}`;
  it.each([
    ["an Event function's answer", info({ ...PLATFORM, SCF_Message: answer })],
    ["an answer that was cut", info({ ...PLATFORM, SCF_Message: answer.slice(0, -4) })],
    ["a key in a record", own({ ...RECORD, message: `got ${KEY}`, profile: KEY })],
    ["a key in a stack trace", info({ ...OWN, SCF_Message: `Error: Bearer ${KEY} ${KEY}` })],
    ["a token in a line of JSON", info({ ...OWN, SCF_Message: JSON.stringify({ sdkToken: TOKEN, a: { b: KEY } }) })],
    ["a token in a line that could not be indexed", info("", { RawLog: `{"sdkToken":"${TOKEN}"} ${KEY}` })],
  ])("is in neither form of %s", (_case, line) => {
    const shown = text(line) + jsonLine(readLine(line, "endpoint"), "endpoint");
    expect(shown).not.toContain(TOKEN);
    expect(shown).not.toContain(KEY);
    expect(shown).toContain("[redacted]");
  });
});

it("is coloured by its level on a terminal", () => {
  const coloured = (level: string) => renderLine(readLine(own({ ...RECORD, level }), "endpoint"), "endpoint", true);
  expect(coloured("error")).toContain("\u001b[31m401");
  expect(coloured("warn")).toContain("\u001b[33m401");
  expect(coloured("info")).not.toContain("\u001b[3");
});
