import type { Expectation, Profile } from "../../contract/generated/types";
import type { RevisionDate } from "../../contract/vendor/revisions";
import { defined } from "../../lib/defined";
import { didYouMean } from "../../lib/nearest";
import { UserError } from "../../lib/user-error";
import type { Check } from "../checks/check";
import { certificateCheck, clockCheck } from "../checks/connection";
import { directCheck } from "../checks/direct";
import { faceidAnswersCheck } from "../checks/faceid-answers";
import { healthCheck } from "../checks/health";
import { issuesTokenCheck } from "../checks/issues-token";
import { lookupCheck } from "../checks/lookup";
import { pageExampleCheck } from "../checks/page-example";
import { preflightChecks } from "../checks/preflight";
import { profilesCheck } from "../checks/profiles";
import { refusalChecks } from "../checks/refusals";
import { resultChecks } from "../checks/results";

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
  /**
   * Whether the endpoint is reached over https, so that its certificate, its clock and its answers to browsers are
   * checked.
   * @default false
   */
  readonly https?: boolean;
  /**
   * Origins from which browsers may call; undefined when no environment says so.
   * @default - not known, so not checked
   */
  readonly corsOrigins?: readonly string[];
  /** Whether the endpoint answers results. @default false */
  readonly results?: boolean;
  /** Whether a revoked key is available, which must be refused. @default false */
  readonly hasRevokedKey?: boolean;
  /** Whether faceid itself is asked for the same tokens, to tell which side is at fault. @default false */
  readonly direct?: boolean;
  /** Whether each token that was issued is looked up at faceid. @default false */
  readonly verify?: boolean;
}

/**
 * The names of the profiles that a run is about.
 * @throws UserError for a profile that does not exist, and when none is left
 */
export function selectedProfiles(
  profiles: Readonly<Record<string, Profile>>,
  only: readonly string[] | undefined,
): readonly string[] {
  const all = Object.keys(profiles);
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
 * The checks of a run, in order: the endpoint, a token for each profile, what must be refused, results where they are
 * answered; then, where they are wanted, the same tokens from faceid itself, and whether faceid knows those that the
 * endpoint issued.
 * @throws UserError for a profile that does not exist
 */
export function smokePlan(options: PlanOptions): Check[] {
  const { profiles, contract, compareImage, direct = false, verify = false, hasRevokedKey = false } = options;
  const names = selectedProfiles(profiles, options.only);
  const subjects = names.map((name) => {
    const expectation = options.expectations?.[name];
    return {
      name,
      profile: profiles[name] as Profile,
      contract,
      ...defined({ expectation, compareImage }),
    };
  });
  const tokens = subjects.map(issuesTokenCheck);
  const issuing = tokens.filter(({ expectation, skip }) => expectation !== "refused" && skip === undefined);
  const first = names[0] as string;
  return [
    healthCheck(options.environment),
    profilesCheck(profiles, options.exact),
    ...(options.https ? [certificateCheck(), clockCheck(), ...preflightChecks(options.corsOrigins)] : []),
    ...tokens,
    ...refusalChecks({ profile: first, comparesPhoto: profiles[first]?.compareImage !== undefined }, hasRevokedKey),
    ...(options.results ? resultChecks(issuing[0]) : []),
    ...(direct || verify ? [faceidAnswersCheck()] : []),
    ...(direct ? subjects.map(directCheck) : []),
    ...(direct && options.only === undefined ? [pageExampleCheck("direct", contract)] : []),
    ...(verify ? tokens.filter(({ expectation }) => expectation !== "refused").map(lookupCheck) : []),
  ];
}
