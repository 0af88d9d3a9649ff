import { readFileSync } from "node:fs";
import { compareSchemas } from "../../provider/compare";
import { version } from "../../provider/package.json";
import { type ProviderSchemaFile, readResourceList, SCHEMA_FILE } from "../../provider/provider-schema";
import { pruneSchema } from "../../provider/prune";
import { readProviderSchemaJson } from "../../provider/schema-file";
import type { Comparison } from "./drift";

/** Compares the provider's schema in use with that of another release, for the resources in use. @throws UserError */
export function providerDrift(file: string): Comparison {
  const after = pruneSchema(readProviderSchemaJson(file), readResourceList(), file);
  const before = JSON.parse(readFileSync(SCHEMA_FILE, "utf8")) as ProviderSchemaFile;
  return {
    kind: "provider",
    source: `the provider schema ${file}`,
    since: `provider ${version}`,
    drifts: compareSchemas(before, after).flatMap(({ subject: of, lines }) =>
      lines.map((line) => ({
        what: `${of}: ${line}`,
        from: file,
        edit: `npm run provider:update -- --schema ${file}; then the constructs that use ${of.split(" ").at(-1)}`,
      })),
    ),
  };
}
