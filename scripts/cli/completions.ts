import type { Command as Program } from "commander";
import { findEnvironments } from "../../environments/find-environments";
import { environmentNames } from "../../environments/load-environment";
import type { Variables } from "../../lib/variables";
import type { CommandEntry } from "./commands";

/** What can be written where the cursor is. */
export interface Completion {
  readonly word: string;
  /** @default - the word says all */
  readonly summary?: string;
}

const optionNamed = (programs: readonly Program[], word: string | undefined) =>
  word === undefined
    ? undefined
    : programs.flatMap(({ options }) => options).find(({ long, short }) => word === long || word === short);

/** The environments of the folder that the line names, or of the usual one. */
function environments(words: readonly string[], variables: Variables): string[] {
  const named = words[words.indexOf("--environments") + 1];
  try {
    return environmentNames(findEnvironments(words.includes("--environments") ? named : undefined, variables).folder);
  } catch {
    // What is wrong is reported when the command is run.
    return [];
  }
}

/** The program that a line leads to and those above it, the innermost first, by the subcommands that it names. */
function programsOn(root: Program, words: readonly string[]): readonly Program[] {
  let programs: readonly Program[] = [root];
  for (const [index, word] of words.entries()) {
    const before = optionNamed(programs, words[index - 1]);
    const inner = before?.required ? undefined : programs[0]?.commands.find((one) => one.name() === word);
    if (inner !== undefined) programs = [inner, ...programs];
  }
  return programs;
}

function insideCommand(root: Program, words: readonly string[], current: string, variables: Variables): Completion[] {
  const programs = programsOn(root, words);
  const [program = root] = programs;
  const waiting = optionNamed(programs, words.at(-1));
  if (waiting?.required || (waiting?.optional && !current.startsWith("-"))) {
    const values = waiting.long === "--env" ? environments(words, variables) : (waiting.argChoices ?? []);
    return values.map((word) => ({ word }));
  }
  if (current.startsWith("-")) {
    return programs
      .flatMap((one) => one.createHelp().visibleOptions(one))
      .map(({ long, short, description }) => ({ word: String(long ?? short), summary: description }));
  }
  const commands = program.createHelp().visibleCommands(program);
  return [
    ...commands.map((one) => ({ word: one.name(), summary: one.description() })),
    ...program.registeredArguments.flatMap(({ argChoices = [] }) => argChoices.map((word) => ({ word }))),
  ].filter(({ word }) => word !== "help");
}

/**
 * What can be written at the end of a command line, in the order of the help. Empty where a file is to be named, or
 * anything at all.
 * @param words those behind `ekyc`; the last is the one that is being written, maybe empty
 */
export function completions(
  commands: readonly CommandEntry[],
  words: readonly string[],
  variables: Variables,
): Completion[] {
  const current = words.at(-1) ?? "";
  const before = words.slice(0, -1).filter((word, index) => index > 0 || word !== "help");
  const [first, ...rest] = before;
  const command = commands.find(({ name }) => name === first);
  const overview = [
    ...commands.map(({ name, summary }) => ({ word: name, summary })),
    { word: "--help", summary: "show every command" },
    { word: "--version", summary: "print the version" },
  ];
  const possible =
    first === undefined
      ? overview
      : command === undefined
        ? []
        : insideCommand(command.load().describe(), rest, current, variables);
  const unique = new Map(possible.map((one) => [one.word, one]));
  return [...unique.values()].filter(
    ({ word }) => word.startsWith(current) && (current !== "" || !word.startsWith("-")),
  );
}
