import type { DefinedCommand } from "./command";

/** The groups of the overview, in its order, with their headings. */
export const GROUPS = {
  everyday: "Everyday:",
  operation: "Operation:",
  local: "Local work:",
} as const;

export interface CommandEntry {
  readonly name: string;
  readonly group: keyof typeof GROUPS;
  /** One line for the overview. */
  readonly summary: string;
  /** Loads the command's module, which an overview does not need. */
  readonly load: () => DefinedCommand;
}

/** Every command of `ekyc`, in the order of the overview. */
export const COMMANDS: readonly CommandEntry[] = [
  {
    name: "start",
    group: "everyday",
    summary: "run the main job on a local Tencent Cloud, without an account",
    load: () => (require("../start") as typeof import("../start")).start,
  },
  {
    name: "synth",
    group: "everyday",
    summary: "synthesize the stacks and show what changed",
    load: () => (require("../synth") as typeof import("../synth")).synth,
  },
  {
    name: "deploy",
    group: "everyday",
    summary: "deploy an environment, unless its checks find a reason not to",
    load: () => (require("../deploy") as typeof import("../deploy")).deploy,
  },
  {
    name: "smoke",
    group: "everyday",
    summary: "check a deployed endpoint",
    load: () => (require("../smoke") as typeof import("../smoke")).smoke,
  },
  {
    name: "keys",
    group: "everyday",
    summary: "create, list, rotate and revoke client keys",
    load: () => (require("../keys") as typeof import("../keys")).keys,
  },
  {
    name: "logs",
    group: "everyday",
    summary: "show, search and follow the log lines of a deployed endpoint",
    load: () => (require("../logs") as typeof import("../logs")).logs,
  },
  {
    name: "doctor",
    group: "operation",
    summary: "find out whether an environment can be deployed, and is",
    load: () => (require("../doctor") as typeof import("../doctor")).doctor,
  },
  {
    name: "release",
    group: "operation",
    summary: "give a deployed version the traffic in steps, or roll it back",
    load: () => (require("../release") as typeof import("../release")).release,
  },
  {
    name: "import",
    group: "operation",
    summary: "bring existing resources into Terraform's state",
    load: () => (require("../import") as typeof import("../import")).importUntracked,
  },
  {
    name: "history",
    group: "operation",
    summary: "show pass rates, latency and error budget of earlier smoke runs",
    load: () => (require("../smoke-history") as typeof import("../smoke-history")).smokeHistory,
  },
  {
    name: "drift",
    group: "operation",
    summary: "compare the contract with the SDK, the provider and smoke runs",
    load: () => (require("../contract-drift") as typeof import("../contract-drift")).contractDrift,
  },
  {
    name: "lint",
    group: "operation",
    summary: "check synthesized stacks against the rules",
    load: () => (require("../lint-stacks") as typeof import("../lint-stacks")).lintStacksCommand,
  },
  {
    name: "env",
    group: "local",
    summary: "make an environment: `env new`",
    load: () => (require("../env") as typeof import("../env")).env,
  },
  {
    name: "local-cloud",
    group: "local",
    summary: "run a local Tencent Cloud",
    load: () => (require("../local-cloud") as typeof import("../local-cloud")).localCloud,
  },
  {
    name: "endpoint",
    group: "local",
    summary: "run an environment's endpoint on this machine",
    load: () => (require("../endpoint") as typeof import("../endpoint")).endpoint,
  },
  {
    name: "explorer",
    group: "local",
    summary: "serve a page that makes, explains and sends calls",
    load: () => (require("../explorer") as typeof import("../explorer")).explorer,
  },
];
