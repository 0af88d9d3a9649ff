import { type Command, InvalidArgumentError, Option } from "commander";
import { type CallerRate, parseRate, RATE_ALLOWED } from "../../contract/endpoint/caller-rate";
import { DEFAULT_SCOPES, SCOPES, type Scope } from "../../contract/endpoint/scopes";
import { KEY_LABEL } from "../../keys/client-keys";
import { commaSeparated } from "../../lib/command-line/options";
import { didYouMean } from "../../lib/nearest";
import { UserError } from "../../lib/user-error";

/** A commander parser for the label of a new key. */
export function newLabel(text: string): string {
  if (KEY_LABEL.pattern.test(text)) return text;
  throw new InvalidArgumentError(`Allowed: ${KEY_LABEL.allowed}.`);
}

/** A commander parser for the scopes of a new key. */
function newScopes(text: string): readonly Scope[] {
  const names = commaSeparated(text);
  const scopes = SCOPES.filter((scope) => names.includes(scope));
  if (names.length > 0 && scopes.length === names.length) return scopes;
  throw new InvalidArgumentError(`Allowed: ${SCOPES.join(", ")}, each once, separated by commas.`);
}

/** A commander parser for the profiles of a new key. */
function newProfiles(text: string): readonly string[] {
  const names = commaSeparated(text);
  if (names.length > 0 && new Set(names).size === names.length) return names;
  throw new InvalidArgumentError("Allowed: names of profiles, each once, separated by commas.");
}

/** A commander parser for the rate of a new key. */
function newRate(text: string): CallerRate {
  const rate = parseRate(text);
  if (rate !== undefined) return rate;
  throw new InvalidArgumentError(`Allowed: ${RATE_ALLOWED}.`);
}

/** @throws UserError for a profile that the environment does not serve */
export function requireProfiles(profiles: readonly string[], served: readonly string[], environment: string): void {
  const unknown = profiles.find((name) => !served.includes(name));
  if (unknown === undefined) return;
  throw new UserError(
    `--profiles: got ${JSON.stringify(unknown)}; ${environment} serves ${served.join(", ")}.${didYouMean(unknown, served)}`,
    "Name profiles that the environment serves, or leave --profiles out for all of them.",
  );
}

/** Adds the options that say what a new key may do. */
export const addGrantOptions = (program: Command): Command =>
  program
    .addOption(
      new Option(
        "--scopes <scopes>",
        `what the key may be used for, of ${SCOPES.join(", ")} (default: ${DEFAULT_SCOPES.join(",")})`,
      )
        .argParser(newScopes)
        .conflicts("for"),
    )
    .addOption(
      new Option("--profiles <profiles>", "the only profiles that the key may use (default: every profile)")
        .argParser(newProfiles)
        .conflicts("for"),
    )
    .addOption(
      new Option("--rate <rate>", `how many requests the holder may send: ${RATE_ALLOWED} (default: no limit)`)
        .argParser(newRate)
        .conflicts("for"),
    );
