import type { ErrorObject } from "ajv";
import type { ApplySdkVerificationTokenRequest, Profile, TokenRequest } from "../contract/generated/types";
import { validateApplySdkVerificationTokenRequest, validateTokenRequest } from "../contract/generated/validators";
import { EXTRA_MAX_BYTES } from "../contract/limits";
import { wireName } from "../contract/wire-name";
import { didYouMean } from "../lib/nearest";
import { Problem } from "./problems";

/** The decision on one POST /v1/tokens: which profile, and what is sent for it. */
export interface TokenOrder {
  readonly profileName: string;
  readonly profile: Profile;
  readonly request: ApplySdkVerificationTokenRequest;
}

const MEMBERS = ["profile", "extra", "compareImage"] as const satisfies readonly (keyof TokenRequest)[];

/** The body as JSON. @throws Problem invalid_json */
export function parseBody(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString("utf8"));
  } catch {
    const example = '{"profile": "HK"}';
    throw new Problem("invalid_json", { detail: `The body must be JSON such as ${example}.` });
  }
}

/** Texts of a body that must come back in no answer and no log line, whether the body is valid or not. */
export function secretsOf(body: unknown): string[] {
  if (typeof body !== "object" || body === null) return [];
  const { extra, compareImage } = body as Record<string, unknown>;
  return [extra, compareImage].filter((value) => typeof value === "string");
}

/** In words without values: here, unlike in a configuration file, a value may be a secret. */
function describe({ keyword, instancePath, params, message }: ErrorObject): { pointer: string; detail: string } {
  switch (keyword) {
    case "required":
      return { pointer: `${instancePath}/${params["missingProperty"]}`, detail: "is required" };
    case "additionalProperties": {
      const name = String(params["additionalProperty"]);
      const detail = `is not known; known are ${MEMBERS.join(", ")}.${didYouMean(name, MEMBERS)}`;
      return { pointer: `${instancePath}/${name.slice(0, 64)}`, detail };
    }
    case "maxBytes":
      return { pointer: instancePath, detail: `must be at most ${EXTRA_MAX_BYTES} bytes of UTF-8` };
    case "pattern":
      return { pointer: instancePath, detail: "must be Base64 without line breaks and without a data: prefix" };
    default:
      return { pointer: instancePath, detail: message ?? keyword };
  }
}

function validTokenRequest(body: unknown): TokenRequest {
  if (validateTokenRequest(body)) return body;
  const errors = (validateTokenRequest.errors ?? []).map(describe);
  const detail = errors.map((error) => `${error.pointer || "the body"} ${error.detail}`).join("; ");
  throw new Problem("invalid_request", { detail, errors });
}

function servedProfile(name: string, profiles: Readonly<Record<string, Profile>>): Profile {
  const profile = Object.hasOwn(profiles, name) ? profiles[name] : undefined;
  if (profile) return profile;
  const hint = didYouMean(name, Object.keys(profiles));
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

function wireRequest(profile: Profile, body: TokenRequest): object {
  const { compareImage: _where, ...parameters } = profile;
  return {
    ...Object.fromEntries(Object.entries(parameters).map(([name, value]) => [wireName(name), value])),
    ...(body.extra === undefined ? {} : { Extra: body.extra }),
    ...(body.compareImage === undefined ? {} : { CompareImage: body.compareImage }),
  };
}

/**
 * Decides on the body of POST /v1/tokens. The profile fixes every parameter; the client adds only what the profile asks for.
 *
 * @throws Problem invalid_request, unknown_profile, compare_image_required, compare_image_not_allowed; misconfigured when the
 * profile itself breaks the contract, which the build should have refused.
 */
export function decideTokenOrder(body: unknown, profiles: Readonly<Record<string, Profile>>): TokenOrder {
  const tokenRequest = validTokenRequest(body);
  const profileName = tokenRequest.profile;
  const profile = servedProfile(profileName, profiles);
  checkCompareImage(profileName, profile, tokenRequest);
  const request = wireRequest(profile, tokenRequest);
  if (validateApplySdkVerificationTokenRequest(request)) return { profileName, profile, request };
  const [error] = validateApplySdkVerificationTokenRequest.errors ?? [];
  throw new Problem("misconfigured", {
    detail: `The profile ${profileName} breaks the API's contract.`,
    logMessage: `The profile ${profileName} breaks the API's contract: ${error?.instancePath ?? ""} ${error?.message ?? ""}.`,
  });
}
