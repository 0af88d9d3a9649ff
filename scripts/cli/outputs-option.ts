import { Option } from "commander";

/** `--outputs FILE`, of a command about a deployed stack. */
export const outputsOption = (): Option =>
  new Option("--outputs <file>", "outputs file of the deployed stack, instead of outputs.<name>.json");
