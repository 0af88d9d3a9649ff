import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { DEFAULTS } from "../../constructs/defaults";

const DOCUMENTED = [
  { file: "client-keys/client-keys.ts", prop: "recoveryWindowDays", value: DEFAULTS.recoveryWindowDays },
  { file: "gateways/api-gateway.ts", prop: "qualifier", value: DEFAULTS.qualifier },
  { file: "endpoint-logs/endpoint-logs.ts", prop: "retentionDays", value: DEFAULTS.retentionDays },
  { file: "gateways/function-url-gateway.ts", prop: "qualifier", value: DEFAULTS.qualifier },
  { file: "gateways/function-url-gateway.ts", prop: "maxAgeSeconds", value: DEFAULTS.corsMaxAgeSeconds },
  { file: "gateways/function-url-gateway.ts", prop: "callerAuthentication", value: DEFAULTS.callerAuthentication },
  { file: "gateways/edge-one-names.ts", prop: "area", value: DEFAULTS.edgeArea },
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
    expect(documentedDefaults(file, prop)).toEqual([String(value)]);
  });

  it("holds nothing that is not documented", () => {
    const documented = new Set<unknown>(DOCUMENTED.map(({ value }) => value));
    expect(Object.values(DEFAULTS).filter((value) => !documented.has(value))).toEqual([]);
  });
});
