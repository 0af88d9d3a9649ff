import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { DEFAULTS } from "../../constructs/defaults";
import { defaultProfiles } from "../../contract/endpoint/profiles";
import { contractAt } from "../../contract/vendor/revisions";
import { tokenEndpointProps } from "../../environments/token-endpoint-props";
import { loadFile } from "../helpers/environment-file";

const PROPS = "token-endpoint/token-endpoint-props.ts";
const FUNCTION = "token-function/token-function.ts";
const SCHEDULE = "smoke-schedule/smoke-schedule.ts";

const DOCUMENTED = [
  { file: "execution-role/execution-role.ts", prop: "description", value: DEFAULTS.roleDescription },
  { file: "client-keys/client-keys.ts", prop: "recoveryWindowDays", value: DEFAULTS.recoveryWindowDays },
  { file: SCHEDULE, prop: "recoveryWindowDays", value: DEFAULTS.recoveryWindowDays },
  { file: PROPS, prop: "recoveryWindowDays", value: DEFAULTS.recoveryWindowDays },
  { file: "endpoint-logs/endpoint-logs.ts", prop: "retentionDays", value: DEFAULTS.retentionDays },
  { file: SCHEDULE, prop: "retentionDays", value: DEFAULTS.retentionDays },
  { file: PROPS, prop: "retentionDays", value: DEFAULTS.retentionDays },
  { file: PROPS, prop: "functionKind", value: DEFAULTS.functionKind },
  { file: PROPS, prop: "runtime", value: DEFAULTS.runtime },
  { file: FUNCTION, prop: "runtime", value: DEFAULTS.runtime },
  { file: SCHEDULE, prop: "runtime", value: DEFAULTS.runtime },
  { file: PROPS, prop: "memoryMb", value: DEFAULTS.memoryMb },
  { file: FUNCTION, prop: "memoryMb", value: DEFAULTS.memoryMb },
  { file: PROPS, prop: "timeoutSeconds", value: DEFAULTS.timeoutSeconds },
  { file: FUNCTION, prop: "timeoutSeconds", value: DEFAULTS.timeoutSeconds },
  { file: PROPS, prop: "requestsPerSecond", value: DEFAULTS.requestsPerSecond },
  { file: PROPS, prop: "reserve", value: DEFAULTS.reserve },
  { file: PROPS, prop: "detail", value: DEFAULTS.resultDetail },
  { file: PROPS, prop: "media", value: DEFAULTS.resultMedia },
  { file: "gateways/api-gateway.ts", prop: "qualifier", value: DEFAULTS.qualifier },
  { file: "gateways/function-url-gateway.ts", prop: "qualifier", value: DEFAULTS.qualifier },
  { file: "gateways/function-url-options.ts", prop: "maxAgeSeconds", value: DEFAULTS.corsMaxAgeSeconds },
  { file: "gateways/function-url-options.ts", prop: "callerAuthentication", value: DEFAULTS.callerAuthentication },
  { file: "gateways/edge-one-options.ts", prop: "area", value: DEFAULTS.edgeArea },
  { file: "gateways/api-gateway-options.ts", prop: "acknowledgeRetirement", value: DEFAULTS.acknowledgeRetirement },
  { file: "smoke-schedule/schedule-options.ts", prop: "timeZone", value: DEFAULTS.timeZone },
  { file: "smoke-schedule/schedule-options.ts", prop: "slowMs", value: DEFAULTS.slowMs },
  { file: "token-endpoint/state-backend.ts", prop: "prefix", value: DEFAULTS.statePrefix },
];

/** What `@default` says of the optional properties of a name in a file, one text for each of them. */
function documentedDefaults(file: string, prop: string): string[] {
  const path = join(__dirname, "..", "..", "constructs", file);
  const source = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertySignature(node) && node.questionToken && node.name.getText() === prop) {
      const tag = ts.getJSDocTags(node).find(({ tagName }) => tagName.text === "default");
      found.push(ts.getTextOfJSDocComment(tag?.comment) ?? "");
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

describe("DEFAULTS", () => {
  it.each(DOCUMENTED)("$prop in $file is documented as what the code uses", ({ file, prop, value }) => {
    expect(new Set(documentedDefaults(file, prop))).toEqual(new Set([String(value)]));
  });

  it("holds nothing that is not documented, but for the cron expression, which no docblock can hold", () => {
    const documented = new Set<unknown>(DOCUMENTED.map(({ value }) => value));
    expect(Object.values(DEFAULTS).filter((value) => !documented.has(value))).toEqual([DEFAULTS.cron]);
  });

  it("are those of an environment file", () => {
    const props = tokenEndpointProps(loadFile("region: ap-jakarta\nschedule: {}\n"));
    const { cron, timeZone, slowMs } = DEFAULTS;
    expect(props).toEqual({
      name: "test",
      region: "ap-jakarta",
      contract: contractAt().revision,
      profiles: defaultProfiles(contractAt()),
      tokenValiditySeconds: 600,
      functionKind: DEFAULTS.functionKind,
      runtime: DEFAULTS.runtime,
      memoryMb: DEFAULTS.memoryMb,
      timeoutSeconds: DEFAULTS.timeoutSeconds,
      maxInstances: 1,
      concurrency: 100,
      instanceRequestsPerSecond: 20,
      quota: { requestsPerSecond: DEFAULTS.requestsPerSecond, reserve: DEFAULTS.reserve },
      gateway: { kind: "function-url" },
      recoveryWindowDays: DEFAULTS.recoveryWindowDays,
      retentionDays: DEFAULTS.retentionDays,
      schedule: { cron, timeZone, slowMs, contract: contractAt().revision, expectations: {}, quarantine: {} },
      tags: {},
    });
  });
});
