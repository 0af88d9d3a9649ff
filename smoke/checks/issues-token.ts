import { isContractRefusal } from "../../contract/errors";
import { DEFAULT_PROFILES } from "../../contract/generated/profiles";
import type { Expectation, Profile } from "../../contract/generated/types";
import { listingOf } from "../../contract/listing";
import type { RevisionDate } from "../../contract/revisions";
import { fieldsOf } from "../answer";
import { type Check, unexpected, type Verdict } from "../check";
import type { HttpAnswer } from "../http-client";
import { judgeIssuedToken } from "./issued-token";

export interface TokenCheckOptions {
  /** The profile's name. */
  readonly name: string;
  readonly profile: Profile;
  /** Revision of the contract that says which IdCardTypes are listed. */
  readonly contract: RevisionDate;
  /** @default - issued; a type that the revision does not list may be refused */
  readonly expectation?: Expectation;
  /** Base64 of a photo. @default - a profile with `checkMode: 2` is skipped */
  readonly compareImage?: string;
}

/** Whether the vendor refused the request for its parameters: not for the key, the quota or a failure. */
function isRefused(answer: HttpAnswer): boolean {
  const { upstreamCode } = fieldsOf(answer);
  return answer.status !== 401 && typeof upstreamCode === "string" && isContractRefusal(upstreamCode);
}

const delisted = (idCardType: string, droppedOn: string, contract: RevisionDate): Verdict => ({
  state: "skipped",
  reason: `delisted: the vendor dropped ${idCardType} on ${droppedOn} (judged by contract ${contract})`,
  owner: "vendor",
  nextStep: `Take ${idCardType} out of profiles.select in the file of environment {environment}, or state \`refused\` or \`issued\` for it under smoke.expectations.`,
});

function judge(answer: HttpAnswer, { name, profile, contract, expectation }: TokenCheckOptions): Verdict {
  const { listed, droppedOn } = listingOf(profile.idCardType, contract);
  const refused = isRefused(answer);
  switch (expectation) {
    case "any":
      return refused ? { state: "pass" } : judgeIssuedToken(answer, name, profile);
    case "refused":
      if (refused) return { state: "pass" };
      if (answer.status !== 201) return unexpected(answer, "a refusal with InvalidParameter or InvalidParameterValue");
      return {
        state: "fail",
        reason: "a token was issued although the environment expects a refusal",
        expected: "a refusal with InvalidParameter or InvalidParameterValue",
        received: "201 with a token",
        owner: "ours",
        nextStep: `The vendor takes ${profile.idCardType}: set smoke.expectations.${name} in the file of environment {environment} to issued, or take the line out.`,
      };
    default:
      return refused && expectation === undefined && !listed && droppedOn !== undefined
        ? delisted(profile.idCardType, droppedOn, contract)
        : judgeIssuedToken(answer, name, profile);
  }
}

/** The parameters in which a profile differs from the default one of its type, in words; empty when it does not. */
function peculiarities(profile: Profile): string {
  const standard: Readonly<Record<string, unknown>> = DEFAULT_PROFILES[profile.idCardType] ?? {};
  const own = Object.entries(profile).filter(([parameter, value]) => standard[parameter] !== value);
  return own.length === 0 ? "" : ` (${own.map(([parameter, value]) => `${parameter} ${value}`).join(", ")})`;
}

const TITLES: Readonly<Record<Expectation, string>> = {
  issued: "Issues a token for",
  refused: "Is refused a token for",
  any: "Is issued or refused a token for",
};

/**
 * A token is issued for a profile. A type the vendor has dropped passes if a token is issued and is skipped if it is refused
 * for its parameters; any other refusal is a failure. An expectation of the environment takes the place of that rule.
 */
export function issuesTokenCheck(options: TokenCheckOptions): Check {
  const { name, profile, compareImage, expectation = "issued" } = options;
  const needsImage = profile.compareImage !== undefined;
  return {
    id: `token:${name}`,
    title: `${TITLES[expectation]} ${name}${peculiarities(profile)}`,
    group: "token",
    profile: name,
    parameters: profile,
    spendsQuota: true,
    authorization: "key",
    request: {
      method: "POST",
      path: "/v1/tokens",
      body: { profile: name, extra: "smoke", ...(needsImage && compareImage !== undefined ? { compareImage } : {}) },
    },
    ...(needsImage && compareImage === undefined
      ? { skip: "the profile compares with a photo: name one with --compare-image" }
      : {}),
    judge: (answer) => judge(answer, options),
  };
}
