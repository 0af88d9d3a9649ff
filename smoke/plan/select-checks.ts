import { directPace } from "../../contract/quota";
import { FACEID } from "../../contract/vendor/api";
import { readBase64 } from "../../lib/base64-file";
import { defined } from "../../lib/defined";
import { UserError } from "../../lib/user-error";
import type { Variables } from "../../lib/variables";
import { apiEndpoint } from "../../sdk/endpoint";
import type { Check } from "../checks/check";
import { type MatrixPlan, type MatrixStrength, matrixPlan } from "../matrix/plan";
import type { Target } from "../targets/target";
import { selectedProfiles, smokePlan } from "./plan";

/** The options that say what is checked. */
export interface CheckSelection {
  readonly profiles?: readonly string[];
  readonly compareImage?: string;
  readonly matrix?: MatrixStrength;
  readonly filter?: readonly string[];
  readonly direct?: true;
  readonly verify?: true;
  readonly revokedKeyFile?: string;
}

/** What is checked, and where it is sent. */
export interface Selection {
  readonly checks: readonly Check[];
  readonly target: Target;
  /** Present when the checks are those of a matrix. */
  readonly matrix?: MatrixPlan;
}

/** Combinations of options that contradict each other. @throws UserError */
function refuseContradictions(
  { matrix, filter, direct, revokedKeyFile, verify }: CheckSelection,
  target: Target,
): void {
  const besideEndpoint = ["--matrix", "--direct", "--verify"].filter((_name, index) => [matrix, direct, verify][index]);
  if (besideEndpoint.length > 0 && target.region === undefined) {
    throw new UserError(
      `${besideEndpoint.join(" and ")} calls faceid itself, but --url names no region to call it in.`,
      "Name the environment with --env instead: its file names the region.",
    );
  }
  if (matrix === undefined && filter !== undefined) {
    throw new UserError(
      "--filter selects combinations of a matrix, but there is none.",
      "Add --matrix, or select profiles with --profiles.",
    );
  }
  const endpointOnly = direct ? "--direct" : revokedKeyFile === undefined ? undefined : "--revoked-key-file";
  if (matrix !== undefined && endpointOnly !== undefined) {
    throw new UserError(
      `${endpointOnly} is about the endpoint, which --matrix does not ask.`,
      "Run the two one after the other.",
    );
  }
}

/**
 * The target of a matrix: faceid itself, at the whole pace of the account less the reserve, as neither gateway nor
 * function is in between.
 */
function faceidTarget(target: Target, variables: Variables): Target {
  const { protocol, host } = apiEndpoint(FACEID.service, variables);
  return { ...target, url: `${protocol}${host}`, pace: directPace(target.pace), signedRequests: false };
}

/**
 * The checks that the options select.
 * @param planOnly whether nothing is sent, so that no photo needs to be there
 * @throws UserError
 */
export function selectChecks(
  options: CheckSelection,
  target: Target,
  planOnly: boolean,
  variables: Variables,
): Selection {
  refuseContradictions(options, target);
  const { matrix: strength, filter: filters, compareImage, profiles: only } = options;
  const photo =
    compareImage === undefined
      ? {}
      : { compareImage: planOnly ? "(photo)" : readBase64(compareImage, "--compare-image") };
  const verify = options.verify ?? false;
  if (strength === undefined) {
    const checks = smokePlan({
      ...target,
      ...photo,
      ...defined({ only }),
      verify,
      direct: options.direct ?? false,
      https: target.url?.startsWith("https:") ?? true,
      hasRevokedKey: options.revokedKeyFile !== undefined,
    });
    return { checks, target };
  }
  const names = selectedProfiles(target.profiles, only);
  const profiles = Object.fromEntries(Object.entries(target.profiles).filter(([name]) => names.includes(name)));
  const matrix = matrixPlan({ ...target, ...photo, profiles, strength, verify, ...defined({ filters }) });
  return { checks: matrix.checks, target: faceidTarget(target, variables), matrix };
}
