import { Argument } from "commander";
import { EXIT } from "../lib/user-error";
import { type DefinedCommand, defineCommand } from "./cli/command";
import type { CommandEntry } from "./cli/commands";
import { COMPLETION_SCRIPTS, type Shell } from "./cli/completion-scripts";
import { completions } from "./cli/completions";

/** @param commands that are completed */
export const completion = (commands: readonly CommandEntry[]): DefinedCommand =>
  defineCommand("ekyc completion", (program, run) => {
    program
      .description("Prints what a shell needs to complete commands, options, their values and environments.")
      .addArgument(new Argument("<shell>").choices(Object.keys(COMPLETION_SCRIPTS)))
      .addHelpText(
        "after",
        `
It completes the command ekyc. In a clone, where there is none, make one: ekyc() { npx ekyc "$@"; }

Examples:
  source <(npx ekyc completion bash)
  source <(npx ekyc completion zsh)
  npx ekyc completion fish > ~/.config/fish/completions/ekyc.fish`,
      )
      .action(
        run(({ stdout }, shell: Shell) => {
          stdout.write(COMPLETION_SCRIPTS[shell]);
          return EXIT.ok;
        }),
      );
    program
      .command("words", { hidden: true })
      .argument("[words...]")
      .action(
        run(({ stdout, variables }, words: string[]) => {
          const found = completions(commands, words, variables);
          stdout.write(found.map(({ word, summary }) => `${summary ? `${word}\t${summary}` : word}\n`).join(""));
          return EXIT.ok;
        }),
      );
  });
