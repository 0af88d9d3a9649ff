import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT_ROOT } from "../lib/project-root";
import { scripts } from "../package.json";
import { COMMANDS } from "../scripts/cli/commands";
import { ekyc } from "../scripts/ekyc";
import { runCommandInProcess } from "./helpers/run-command-in-process";
import { shellWords } from "./helpers/shell-words";

const read = (path: string): string => readFileSync(join(PROJECT_ROOT, path), "utf8");

const PAGES = [
  "README.md",
  "CONTRIBUTING.md",
  "SECURITY.md",
  "local-cloud/README.md",
  ...readdirSync(join(PROJECT_ROOT, "docs")).map((name) => `docs/${name}`),
].filter((page) => page.endsWith(".md"));

/** Programs that a page may show besides this project's own, and how far a test reaches. */
const OTHERS: Readonly<Record<string, string>> = {
  "tencent-local-cloud": "package/local-cloud-package.test.ts runs it as packed",
  cdktf: "needs an account; `npm run e2e` runs it on a local cloud",
  terraform: "needs an account; `npm run e2e` runs it on a local cloud",
  tccli: "needs an account; docs.test.ts looks for its actions in the international API",
  curl: "docs-calling.test.ts sends what docs/calling.md shows; elsewhere needs an account",
  ask: "a shell function of docs/test-users.md",
  git: "the reader's own repository",
  systemctl: "the reader's own machine",
  cp: "the reader's own machine",
  cd: "the shell's own",
  export: "the shell's own",
};

/** What npm does itself. */
const OF_NPM = new Set(["ci", "install", "pack", "start", "test"]);

/** The lines of a page's blocks of shell, each command of a line by itself, without assignments before it. */
function shown(page: string): string[] {
  const blocks = [...read(page).matchAll(/```sh\n([\s\S]*?)```/g)].map(([, block = ""]) => block);
  return blocks
    .flatMap((block) => block.replaceAll("\\\n", " ").split("\n"))
    .filter((line) => line.trim() !== "")
    .map((line) => line.replace(/ \| .*/, ""))
    .flatMap((line) => line.split(" && "))
    .map((command) => command.trim())
    .filter((command) => !/^(?:\w+\(\) \{|\w+=)/.test(command));
}

/** Commands of `ekyc` in a page, in blocks of shell and in the text. */
const ofEkyc = (page: string): string[] => [
  ...shown(page).filter((command) => command.startsWith("npx ekyc ")),
  ...[...read(page).matchAll(/`(npx ekyc [^`\n]+)`/g)].flatMap(([, command = ""]) => command.split(" && ")),
];

const commands = [...new Set(PAGES.flatMap(ofEkyc))].sort();

/** The help of a command: its options, each with whether it takes a value, and its subcommands. */
async function helpOf(args: readonly string[]) {
  const { code, stdout } = await runCommandInProcess(ekyc("0.0.0"), [...args, "--help"]);
  const options = [...stdout.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)(?: (<[^>]+>|\[[^\]]+\]))?/gm)];
  const [, usage = ""] = /^Usage: (.*)$/m.exec(stdout) ?? [];
  const [, subcommands = ""] = /^Commands:\n((?: {2,}.*\n?)+)/m.exec(stdout) ?? [];
  return {
    code,
    options: new Map(options.map(([, name = "", value]) => [name, value?.startsWith("<") ?? false])),
    takesWords: /<|\[(?!options\]|command\])/.test(usage),
    subcommands: [...subcommands.matchAll(/^ {2}([a-z][\w-]*)/gm)].map(([, name = ""]) => name),
  };
}

/** The name of a command and of its subcommand, and the words behind. */
async function commandOf(line: string) {
  const [, , name = "", ...rest] = shellWords(line).filter((word) => word !== "…");
  const [first = ""] = rest;
  const isSub = (await helpOf([name])).subcommands.includes(first);
  return { name: isSub ? [name, first] : [name], rest: isSub ? rest.slice(1) : rest };
}

it.each(commands)("the documentation shows a command as it is: %s", async (line) => {
  const { name, rest } = await commandOf(line);
  if (name[0] === "--help" || name[0] === "help" || name[0] === "--version") return;
  const { code, options, takesWords } = await helpOf(name);
  expect(code).toBe(0);
  const end = rest.indexOf("--");
  const own = end === -1 ? rest : rest.slice(0, end);
  const named = own.flatMap((word, index) => (word.startsWith("--") ? [{ word, next: own[index + 1] }] : []));
  const unknown = named.filter(({ word }) => !options.has(word)).map(({ word }) => word);
  expect(unknown).toEqual([]);
  const words = own.filter((word, index) => !word.startsWith("-") && !options.get(own[index - 1] ?? ""));
  if (!takesWords) expect(words).toEqual([]);
  const valueless = named.filter(
    ({ word, next }) => options.get(word) && (next === undefined || next.startsWith("--")),
  );
  expect(valueless).toEqual([]);
});

/** The module of each command. */
const modules = new Map(
  [...read("scripts/cli/commands.ts").matchAll(/name: "([\w-]+)",[\s\S]*?require\("\.\.\/([\w-]+)"\)/g)].map(
    ([, name = "", module = ""]) => [name, module],
  ),
);

const tests = ["__tests__", "explorer/__tests__", "local-cloud/__tests__"].flatMap((folder) =>
  readdirSync(join(PROJECT_ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !file.includes("docs-commands"))
    .map((file) => read(join(folder, file))),
);

/** Whether a test has a command at hand, in this process or in one of its own. */
const runs = (module: string) => (text: string) =>
  text.includes(`scripts/${module}"`) || new RegExp(`(?:[rR]unScript|RunningScript)\\("${module}"`).test(text);

it("a test runs every command that the documentation shows", async () => {
  const names = await Promise.all(commands.map(async (line) => (await commandOf(line)).name));
  const shownNames = [...new Set(names.map((name) => name.join(" ")))].filter(
    (name) => !name.startsWith("--") && name !== "help",
  );
  expect(shownNames.length).toBeGreaterThan(10);
  const untried = shownNames.filter((shownName) => {
    const [name = "", sub] = shownName.split(" ");
    const trying = tests.filter(runs(modules.get(name) ?? name));
    return !trying.some((text) => sub === undefined || text.includes(`"${sub}"`));
  });
  expect(untried).toEqual([]);
});

it("the table of commands that the documentation is held to is complete", () => {
  expect([...modules.keys()]).toEqual(COMMANDS.map(({ name }) => name));
});

it("every other program that the documentation shows is known, with how far a test reaches", () => {
  const programs = PAGES.flatMap((page) => shown(page).map((command) => ({ page, words: command.split(/\s+/) })));
  const unknown = programs.flatMap(({ page, words: [first = "", second = "", third = ""] }) => {
    if (first === "npm") {
      const isKnown = second === "run" ? Object.hasOwn(scripts, third) : OF_NPM.has(second);
      return isKnown ? [] : [`${page}: npm ${second} ${third}`];
    }
    if (first === "npx" && second === "ekyc") return [];
    const program = first === "npx" ? second : first;
    return Object.hasOwn(OTHERS, program) ? [] : [`${page}: ${program}`];
  });
  expect(unknown).toEqual([]);
});
