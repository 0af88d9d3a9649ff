import { DEFAULT_PROFILES } from "../../contract/generated/profiles";
import type { Expectation, Profile } from "../../contract/generated/types";
import type { Check } from "./check";
import { judgeIssuedToken } from "./issued-token";
import { describeExpectation, judgeTokenAnswer, type TokenExpectation } from "./token-expectation";

/** What a 201 must hold. */
const ISSUED = "201 with a token";

/** Why a check is skipped that needs a photo. */
export const NEEDS_PHOTO = "the profile compares with a photo: name one with --compare-image";

export interface TokenCheckOptions extends TokenExpectation {
  /** The profile's name. */
  readonly name: string;
  readonly profile: Profile;
  /** Base64 of a photo. @default - a profile with `checkMode: 2` is skipped */
  readonly compareImage?: string;
}

/** The parameters in which a profile differs from its type's default profile, as text; empty when there are none. */
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
 * A token is issued for a profile. A type the vendor has dropped passes if a token is issued and is skipped if it is
 * refused for its parameters; any other refusal is a failure. An expectation of the environment replaces that
 * rule.
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
    expectation,
    expects: describeExpectation(options, ISSUED),
    authorization: "key",
    request: {
      method: "POST",
      path: "/v1/tokens",
      body: { profile: name, extra: "smoke", ...(needsImage && compareImage !== undefined ? { compareImage } : {}) },
    },
    ...(needsImage && compareImage === undefined ? { skip: NEEDS_PHOTO } : {}),
    judge: (answer) => judgeTokenAnswer(answer, options, (issued) => judgeIssuedToken(issued, name, profile)),
  };
}
