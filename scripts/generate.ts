import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Command } from "commander";
import { processOutput } from "../lib/output";
import { EXIT, UserError } from "../lib/user-error";
import { generatedFiles } from "../operations/generate";
import { runCommand } from "./cli/cli";

/** npm runs scripts in the project's root. */
const ROOT = process.cwd();

async function generate(options: { check?: true }): Promise<void> {
  const files = await generatedFiles();
  const stale: string[] = [];
  for (const [path, content] of files) {
    const current = await readFile(join(ROOT, path), "utf8").catch(() => undefined);
    if (current !== content) stale.push(path);
  }
  if (options.check && stale.length > 0) {
    throw new UserError(
      `These generated files do not match contract/: ${stale.join(", ")}`,
      "Run `npm run generate` and commit the result.",
      EXIT.failed,
    );
  }
  for (const path of stale) {
    await mkdir(dirname(join(ROOT, path)), { recursive: true });
    await writeFile(join(ROOT, path), files.get(path) ?? "");
    processOutput.out(`wrote ${path}\n`);
  }
  processOutput.out(`${files.size} generated files are up to date\n`);
}

void runCommand(
  new Command("npm run generate --")
    .description("Writes the schemas, types, validators, default profiles and reference pages that contract/ implies.")
    .option("--check", "write nothing; fail with the list of stale files")
    .addHelpText("after", "\nExample:\n  npm run generate -- --check")
    .action(generate),
);
