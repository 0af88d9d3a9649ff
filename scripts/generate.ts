import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { main } from "../lib/command-line/main";
import { EXIT, UserError } from "../lib/user-error";
import { generatedFiles } from "../operations/generate";
import { type CommandContext, defineCommand } from "./cli/command";
import { commandsPage } from "./cli/commands-page";
import { EVERY_COMMAND } from "./ekyc";

async function writeGeneratedFiles({ stdout }: CommandContext, options: { check?: true }): Promise<number> {
  // npm runs scripts in the project's root.
  const root = process.cwd();
  const files = await generatedFiles(root, { "docs/commands.md": () => commandsPage(EVERY_COMMAND) });
  const stale: string[] = [];
  for (const [path, content] of files) {
    const current = await readFile(join(root, path), "utf8").catch(() => undefined);
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
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), files.get(path) ?? "");
    stdout.write(`wrote ${path}\n`);
  }
  stdout.write(`${files.size} generated files are up to date\n`);
  return EXIT.ok;
}

export const generate = defineCommand("npm run generate --", (program, run) =>
  program
    .description(
      "Writes the schemas, types, validators, default profiles and parts of the reference pages that contract/ implies.",
    )
    .option("--check", "write nothing; fail with the list of stale files")
    .addHelpText("after", "\nExample:\n  npm run generate -- --check")
    .action(run(writeGeneratedFiles)),
);

if (require.main === module) void main(generate);
