import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { main } from "../lib/command-line/main";
import { EXIT } from "../lib/user-error";
import { compareSchemas } from "../provider/compare";
import { version } from "../provider/package.json";
import { type ProviderSchemaFile, readResourceList, SCHEMA_FILE } from "../provider/provider-schema";
import { pruneSchema } from "../provider/prune";
import { readProviderSchemaJson } from "../provider/schema-file";
import { type CommandContext, defineCommand } from "./cli/command";

const NO_SCHEMA = '{"provider_schemas": {}}';

function update({ stdout, stderr }: CommandContext, options: { schema: string }): number {
  const pruned = pruneSchema(readProviderSchemaJson(options.schema), readResourceList(), options.schema);
  const after = `${JSON.stringify(pruned, null, 1)}\n`;
  const before = existsSync(SCHEMA_FILE) ? readFileSync(SCHEMA_FILE, "utf8") : NO_SCHEMA;
  const changes = compareSchemas(JSON.parse(before) as ProviderSchemaFile, pruned);
  if (after !== before) writeFileSync(SCHEMA_FILE, after);
  for (const { subject: of, lines } of changes) stdout.write(`${of}\n${lines.map((line) => `  ${line}\n`).join("")}`);
  if (changes.length === 0) stdout.write("nothing changed for the resources in use\n");
  execFileSync(process.execPath, [join(dirname(SCHEMA_FILE), "generate.cjs")], { stdio: "inherit" });
  stderr.write(`The bindings require provider ${version} (version in provider/package.json).\n`);
  return EXIT.ok;
}

export const providerUpdate = defineCommand("npm run provider:update --", (program, run) =>
  program
    .description(
      "Prunes the schema of a release of the Terraform provider to the resources in use, reports what changed for them, and generates their bindings again.",
    )
    .requiredOption("--schema <file>", "output of `terraform providers schema -json`")
    .addHelpText("after", "\nExample:\n  $ npm run provider:update -- --schema full.schema.json")
    .action(run(update)),
);

if (require.main === module) void main(providerUpdate);
