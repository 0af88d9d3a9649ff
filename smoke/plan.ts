import type { Expectation, Profile } from "../contract/generated/types";
import type { RevisionDate } from "../contract/revisions";
import { didYouMean } from "../lib/nearest";
import { UserError } from "../lib/user-error";
import type { Check } from "./check";
import { healthCheck } from "./checks/health";
import { issuesTokenCheck } from "./checks/issues-token";
import { profilesCheck } from "./checks/profiles";
import { refusalChecks } from "./checks/refusals";

export interface PlanOptions {
  /** The environment that must answer; unknown when the target is named by its address. */
  readonly environment?: string;
  /** The profiles to expect, by name. */
  readonly profiles: Readonly<Record<string, Profile>>;
  /** Whether the endpoint must serve exactly these profiles with exactly these parameters. */
  readonly exact: boolean;
  /** Revision of the contract by which answers are judged. */
  readonly contract: RevisionDate;
  /** What must become of a token request, by the profile's name. @default - as the revision says */
  readonly expectations?: Readonly<Record<string, Expectation>>;
  /** Names of the profiles to request a token for. @default - all of them */
  readonly only?: readonly string[];
  /** Base64 of the photo sent with profiles that compare. */
  readonly compareImage?: string;
}

function selected(all: readonly string[], only: readonly string[] | undefined): readonly string[] {
  for (const name of only ?? []) {
    if (!all.includes(name)) {
      throw new UserError(
        `There is no profile "${name}"; there are: ${all.join(", ")}.${didYouMean(name, all)}`,
        "List the checks with --list.",
      );
    }
  }
  const names = only ? all.filter((name) => only.includes(name)) : all;
  if (names.length === 0)
    throw new UserError("No profile is selected, so nothing would be checked.", "Name one with --profiles.");
  return names;
}

/**
 * The checks of a run, in order: the endpoint, a token for each profile, what must be refused.
 * @throws UserError for a profile that does not exist
 */
export function smokePlan(options: PlanOptions): Check[] {
  const { profiles, contract, compareImage } = options;
  const names = selected(Object.keys(profiles), options.only);
  const tokenCheck = (name: string): Check => {
    const expectation = options.expectations?.[name];
    return issuesTokenCheck({
      name,
      profile: profiles[name] as Profile,
      contract,
      ...(expectation === undefined ? {} : { expectation }),
      ...(compareImage === undefined ? {} : { compareImage }),
    });
  };
  return [
    healthCheck(options.environment),
    profilesCheck(profiles, options.exact),
    ...names.map(tokenCheck),
    ...refusalChecks(names[0] as string),
  ];
}
