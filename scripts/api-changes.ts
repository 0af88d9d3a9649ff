import { copyFile, readFile } from "node:fs/promises";
import { join } from "node:path";
import { main } from "../lib/command-line/main";
import { EXIT, UserError } from "../lib/user-error";
import { type ApiChange, compareDocuments } from "../operations/api-changes/compare-documents";
import { type CommandContext, defineCommand } from "./cli/command";

/** The files, from the project's root, in which npm runs scripts. */
const RELEASED = join("contract", "released", "openapi.json");
const CURRENT = join("contract", "generated", "openapi.json");

interface ApiChangesOptions {
  readonly released: string;
  readonly current: string;
  readonly release?: true;
}

async function readDocument(file: string): Promise<Readonly<Record<string, unknown>>> {
  try {
    return JSON.parse(await readFile(file, "utf8")) as Readonly<Record<string, unknown>>;
  } catch (error) {
    throw new UserError(
      `${file} cannot be read: ${(error as Error).message}`,
      "Take it from the last commit; `npm run generate` writes the current one.",
    );
  }
}

/** A line for each change; what is the same at several answers is one. */
function lines(changes: readonly ApiChange[]): readonly string[] {
  const same = new Map<string, ApiChange[]>();
  for (const change of changes) {
    const key = `${change.at.replace(/^.* \d{3} /, "")} ${change.what}`;
    same.set(key, [...(same.get(key) ?? []), change]);
  }
  return [...same.values()].map(([first, ...more]) => {
    const others = more.length > 0 ? ` (and at ${more.length} more places)` : "";
    return `${first?.at} ${first?.what}${others}`;
  });
}

async function compareApis({ stdout }: CommandContext, options: ApiChangesOptions): Promise<number> {
  const { released, current, release } = options;
  const changes = compareDocuments(await readDocument(released), await readDocument(current));
  const breaking = changes.filter((change) => change.breaking);
  const additions = lines(changes.filter((one) => !one.breaking));
  for (const addition of additions) stdout.write(`added: ${addition}\n`);
  if (breaking.length > 0) {
    throw new UserError(
      `The API breaks callers of the last release:\n${lines(breaking)
        .map((text) => `  ${text}`)
        .join("\n")}`,
      "Keep what there was, and add to it. What has to break goes below a new path, /v2.",
      EXIT.failed,
    );
  }
  if (release) {
    await copyFile(current, released);
    stdout.write(`wrote ${released}\n`);
  }
  stdout.write(`the API breaks no caller of the last release; additions: ${additions.length}\n`);
  return EXIT.ok;
}

export const apiChanges = defineCommand("npm run api:changes --", (program, run) =>
  program
    .description("Compares the description of the API with that of the last release, and names what breaks callers.")
    .option("--released <file>", "description that callers were written for", RELEASED)
    .option("--current <file>", "description that is compared with it", CURRENT)
    .option("--release", "once nothing breaks, take the current one for the released one")
    .addHelpText("after", "\nExit codes: 0 nothing breaks, 1 something does.\n\nExample:\n  npm run api:changes")
    .action(run(compareApis)),
);

if (require.main === module) void main(apiChanges);
