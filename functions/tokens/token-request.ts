import { CLIENT_PARAMETERS } from "../../contract/endpoint/client-parameters";
import type { HandlerConfig } from "../../contract/endpoint/token-config";
import type { ApplySdkVerificationTokenRequest, Profile, TokenRequest } from "../../contract/generated/types";
import { validateTokenRequest } from "../../contract/generated/validators";
import { describePeriods, listedOn } from "../../contract/vendor/dated";
import { wireName } from "../../contract/vendor/wire-name";
import { didYouMean } from "../../lib/nearest";
import { type Caller, mayUse } from "./callers/caller";
import { Problem } from "./problems";
import { type BodyRules, findTexts, invalidRequest, validBody } from "./request-body";

/** The decision on one POST /v1/tokens: which profile, and what is sent for it. */
export interface TokenOrder {
  readonly profileName: string;
  readonly profile: Profile;
  /** What the client sent. */
  readonly body: TokenRequest;
  readonly request: ApplySdkVerificationTokenRequest;
}

/** Members whose values only the client and the vendor may see. */
const SECRET_MEMBERS: readonly string[] = [...CLIENT_PARAMETERS.map(({ member }) => member), "compareImage"];

const MEMBERS: readonly string[] = ["profile", ...SECRET_MEMBERS];

/** Texts of a body that must come back in no answer and no log line, whether the body is valid or not. */
export const findSecrets = (body: unknown): string[] => findTexts(body, SECRET_MEMBERS);

const RULES: BodyRules<TokenRequest> = {
  validate: validateTokenRequest,
  members: MEMBERS,
  patterns: { compareImage: "must be Base64 without line breaks and without a data: prefix" },
};

/** Refuses what no client can have known when the deployment's revision of the contract was written. */
function checkRevision(body: TokenRequest, revision: HandlerConfig["contract"]): void {
  const errors = CLIENT_PARAMETERS.filter(({ member, spec }) => member in body && !listedOn(spec, revision)).map(
    ({ member, spec }) => ({
      pointer: `/${member}`,
      detail: `is not known to contract ${revision} of this endpoint; ${spec.name} is listed ${describePeriods(spec)}`,
    }),
  );
  if (errors.length > 0) throw invalidRequest(errors);
}

type Profiles = Readonly<Record<string, Profile>>;

/** The profiles that a caller may use, of those that are served: what it is told about. */
export const usableProfiles = (profiles: Profiles, caller: Pick<Caller, "profiles">): Profiles =>
  Object.fromEntries(Object.entries(profiles).filter(([name]) => mayUse(caller, name)));

function servedProfile(name: string, profiles: Profiles, caller: Pick<Caller, "profiles">): Profile {
  if (!mayUse(caller, name)) {
    // The same whether there is such a profile or not.
    throw new Problem("profile_not_allowed", {
      detail: "/profile names none of the profiles that the caller may use; GET /v1/profiles lists them.",
      errors: [{ pointer: "/profile", detail: "is not among the caller's profiles" }],
    });
  }
  const profile = Object.hasOwn(profiles, name) ? profiles[name] : undefined;
  if (profile) return profile;
  const hint = didYouMean(name, Object.keys(usableProfiles(profiles, caller)));
  throw new Problem("unknown_profile", {
    detail: `/profile names no profile of this endpoint; GET /v1/profiles lists them.${hint}`,
    errors: [{ pointer: "/profile", detail: `is not served here.${hint}` }],
  });
}

function checkCompareImage(name: string, profile: Profile, body: TokenRequest): void {
  const wanted = profile.compareImage === "request";
  if (wanted === (body.compareImage !== undefined)) return;
  const [code, detail] = wanted
    ? (["compare_image_required", "is required"] as const)
    : (["compare_image_not_allowed", "is not allowed"] as const);
  throw new Problem(code, {
    detail: `/compareImage ${detail} with the profile ${name}, whose checkMode is ${profile.checkMode}.`,
    errors: [{ pointer: "/compareImage", detail }],
  });
}

/**
 * The profile was validated by its revision when the function was built, the body by now: together they are a request
 * of that revision.
 */
function wireRequest(profile: Profile, body: TokenRequest): ApplySdkVerificationTokenRequest {
  const { compareImage: _where, ...parameters } = profile;
  const { profile: _name, ...brought } = body;
  return Object.fromEntries(
    Object.entries({ ...parameters, ...brought }).map(([name, value]) => [wireName(name), value]),
  ) as ApplySdkVerificationTokenRequest;
}

/**
 * Decides on the body of POST /v1/tokens. The profile fixes every parameter; the client adds only what belongs to one
 * request.
 *
 * @throws Problem invalid_request, profile_not_allowed, unknown_profile, compare_image_required,
 * compare_image_not_allowed
 */
export function decideTokenOrder(
  body: unknown,
  { profiles, contract }: Pick<HandlerConfig, "profiles" | "contract">,
  caller: Pick<Caller, "profiles">,
): TokenOrder {
  const tokenRequest = validBody(body, RULES);
  checkRevision(tokenRequest, contract);
  const profileName = tokenRequest.profile;
  const profile = servedProfile(profileName, profiles, caller);
  checkCompareImage(profileName, profile, tokenRequest);
  return { profileName, profile, body: tokenRequest, request: wireRequest(profile, tokenRequest) };
}
