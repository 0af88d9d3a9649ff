import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT_ROOT } from "../lib/project-root";

const SKIPPED = /^(\.|node_modules$|coverage$|dist$|cdktf\.out$)/;

/** Entry points: what a person, SCF or cdktf starts. */
const ENTRY_POINTS = [
  "functions/smoke/index.ts",
  "functions/tokens/index.ts",
  "functions/tokens/web.ts",
  "main.ts",
  "lib/command-line/main.ts",
];

/** What the local cloud starts in an instance's own process, where the platform renews the variables. */
const RUNTIME = /^local-cloud\/.*\/(bootstrap|preload)\.cjs$/;

/** The local cloud hands the PATH of its own process on to those of functions. */
const HANDS_PATH_ON = /^local-cloud\/.*\/(environment|process-groups)\.ts$/;

/** A client's script is a program of its own, which is told in its variables where the local cloud is. */
const OF_CLIENTS = /^proofs\/clients\/node\//;

function filesIn(folder: string): string[] {
  return readdirSync(join(PROJECT_ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (SKIPPED.test(entry.name) || path === join("provider", "lib")) return [];
    if (entry.isDirectory()) return filesIn(path);
    return /\.[cm]?[jt]s$/.test(entry.name) ? [path] : [];
  });
}

const files = filesIn(".").map((file) => ({ file, text: readFileSync(join(PROJECT_ROOT, file), "utf8") }));

const VARIABLE = String.raw`process\s*\.\s*env\s*(?:\.\s*\w+|\[[^\]]+\])`;
const WRITES = new RegExp(
  [
    String.raw`${VARIABLE}\s*(?:[-+*/|&?]{1,2})?=(?![=>])`,
    String.raw`delete\s+${VARIABLE}`,
    String.raw`process\s*\.\s*env\s*=(?![=>])`,
    String.raw`(?:assign|defineProperty|deleteProperty|Reflect\.set)\(\s*process\s*\.\s*env\b`,
  ].join("|"),
);

const matching = (law: RegExp): string[] => files.filter(({ text }) => law.test(text)).map(({ file }) => file);

const ENV = ["process", "env"].join(".");

it.each([
  `${ENV}["A"] = "b";`,
  `${ENV}.A = "b";`,
  `${ENV}[name] ??= "b";`,
  `delete ${ENV}["A"];`,
  `${ENV} = {};`,
  `Object.assign(${ENV}, variables);`,
])("knows %s for a write", (text) => {
  expect(text).toMatch(WRITES);
});

it.each([`if (${ENV}["A"] === "b")`, `const a = ${ENV};`, `({ ...${ENV} })`])("knows %s for none", (text) => {
  expect(text).not.toMatch(WRITES);
});

it("no file writes the variables of its process: what needs others is given them", () => {
  expect(files.length).toBeGreaterThan(1_000);
  expect(matching(WRITES).filter((file) => !RUNTIME.test(file))).toEqual([]);
});

it("only entry points read the variables of the process", () => {
  const exempt = [/(^|\/)__tests__\//, /^(provider|examples)\//, RUNTIME, HANDS_PATH_ON, OF_CLIENTS];
  const readers = matching(/\bprocess\s*\.\s*env\b|\benv\b[^;]*= process;/);
  // A program in a text, as for a child process or as code to copy, reads those of that process.
  const inTexts = [
    "explorer/code/languages/client.ts",
    "explorer/code/languages/node.ts",
    "proofs/bench/cold-start.ts",
  ];
  expect(readers.filter((file) => !exempt.some((path) => path.test(file))).sort()).toEqual(
    [...ENTRY_POINTS, ...inTexts].sort(),
  );
});

it("only the entry point of commands touches arguments, streams and exit code of the process", () => {
  const commands = /^(lib\/command-line|scripts|proofs)\//;
  const touching = matching(/\bprocess\.(argv|exitCode|exit|stdout|stderr|stdin)\b/).filter(
    (file) => commands.test(file) && !OF_CLIENTS.test(file),
  );
  const ofChildren = [
    "proofs/bench/bundle-load.ts",
    "proofs/bench/cold-start.ts",
    "proofs/bench/first-matrix-plan.ts",
    "proofs/bench/local-cloud.ts",
    "proofs/bench/synth-time.ts",
  ];
  expect(touching.sort()).toEqual(["lib/command-line/main.ts", "lib/command-line/output-streams.ts", ...ofChildren]);
});
