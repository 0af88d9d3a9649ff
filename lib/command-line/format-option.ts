import { type Command, Option } from "commander";
import type { TextStream } from "./text-stream";

/** What {@link addFormatOption} reads from the command line. */
export interface FormatOption {
  readonly format: "text" | "json";
}

/** `--format` of a command whose output is text for people or JSON for programs. */
export const addFormatOption = (command: Command): Command =>
  command
    .addOption(new Option("--format <format>", "form of the output").choices(["text", "json"]).default("text"))
    // The spelling of 0.1.0, kept for one version.
    .addOption(new Option("--json").implies({ format: "json" }).hideHelp());

/** Writes a document for programs. */
export const writeJson = (stdout: TextStream, document: unknown): void =>
  void stdout.write(`${JSON.stringify(document, null, 2)}\n`);
