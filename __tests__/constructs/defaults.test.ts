import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DEFAULTS } from "../../constructs/defaults";

const DOCUMENTED = [
  { file: "client-keys.ts", prop: "recoveryWindowDays", value: DEFAULTS.recoveryWindowDays },
  { file: "gateways/api-gateway.ts", prop: "qualifier", value: DEFAULTS.qualifier },
  { file: "endpoint-logs.ts", prop: "retentionDays", value: DEFAULTS.retentionDays },
  { file: "gateways/function-url-gateway.ts", prop: "qualifier", value: DEFAULTS.qualifier },
  { file: "gateways/function-url-gateway.ts", prop: "maxAgeSeconds", value: DEFAULTS.corsMaxAgeSeconds },
  { file: "gateways/function-url-gateway.ts", prop: "callerAuthentication", value: DEFAULTS.callerAuthentication },
  { file: "gateways/edge-one-gateway.ts", prop: "area", value: DEFAULTS.edgeArea },
];

describe("DEFAULTS", () => {
  it.each(DOCUMENTED)("$prop in $file is documented as what the code uses", ({ file, prop, value }) => {
    const source = readFileSync(join(__dirname, "..", "..", "constructs", file), "utf8");
    const documented = new RegExp(`@default (\\S+) \\*/\\s+readonly ${prop}\\?:`).exec(source)?.[1];
    expect(documented).toBe(String(value));
  });

  it("holds nothing that is not documented", () => {
    const documented = new Set<unknown>(DOCUMENTED.map(({ value }) => value));
    expect(Object.values(DEFAULTS).filter((value) => !documented.has(value))).toEqual([]);
  });
});
