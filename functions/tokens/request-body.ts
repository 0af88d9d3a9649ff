import type { ErrorObject, ValidateFunction } from "ajv";
import { BODY_MEMBERS_MAX, NAMED_ERRORS_MAX } from "../../contract/endpoint/limits";
import { didYouMean } from "../../lib/nearest";
import { Problem } from "./problems";

/** What is wrong with a part of a body, by JSON pointer. */
export interface BodyError {
  readonly pointer: string;
  readonly detail: string;
}

/** How the body of a route is checked. */
export interface BodyRules<Body> {
  readonly validate: ValidateFunction<Body>;
  /** The members that it may have. */
  readonly members: readonly string[];
  /** What a text must be when it does not match its pattern, by member. */
  readonly patterns: Readonly<Record<string, string>>;
}

/** The body as JSON. @throws Problem invalid_json */
export function parseBody(body: Buffer, example = '{"profile": "HK"}'): unknown {
  try {
    return JSON.parse(body.toString("utf8"));
  } catch {
    throw new Problem("invalid_json", { detail: `The body must be JSON such as ${example}.` });
  }
}

/** The texts of these members of a body, whether the body is valid or not. */
export function findTexts(body: unknown, members: readonly string[]): string[] {
  if (typeof body !== "object" || body === null) return [];
  return members
    .map((member) => (body as Record<string, unknown>)[member])
    .filter((value) => typeof value === "string");
}

/** As text without values: here, unlike in a configuration file, a value may be a secret. */
function describe(
  { keyword, instancePath, params, message }: ErrorObject,
  { members, patterns }: Pick<BodyRules<unknown>, "members" | "patterns">,
): BodyError {
  switch (keyword) {
    case "required":
      return { pointer: `${instancePath}/${params["missingProperty"]}`, detail: "is required" };
    case "additionalProperties": {
      const name = String(params["additionalProperty"]);
      const detail = `is not known; known are ${members.join(", ")}.${didYouMean(name, members)}`;
      return { pointer: `${instancePath}/${name.slice(0, 64)}`, detail };
    }
    case "maxLength":
      return { pointer: instancePath, detail: `must be at most ${params["limit"]} characters` };
    case "enum":
      return { pointer: instancePath, detail: `must be one of ${(params["allowedValues"] as string[]).join(", ")}` };
    case "pattern":
      return { pointer: instancePath, detail: patterns[instancePath.slice(1)] ?? message ?? keyword };
    default:
      return { pointer: instancePath, detail: message ?? keyword };
  }
}

/** @param more errors that are not named */
export function invalidRequest(errors: readonly BodyError[], more = 0): Problem {
  const named = errors.map(({ pointer, detail }) => `${pointer || "the body"} ${detail}`);
  const detail = [...named, ...(more > 0 ? [`and ${more} more`] : [])].join("; ");
  return new Problem("invalid_request", { detail, errors });
}

/** The body, if it is valid. @throws Problem invalid_request */
export function validBody<Body>(body: unknown, rules: BodyRules<Body>): Body {
  const { validate, members } = rules;
  // Checked before each member is: a client that sends thousands is told once, not about each.
  const count = typeof body === "object" && body !== null ? Object.keys(body).length : 0;
  if (count > BODY_MEMBERS_MAX) {
    const detail = `has ${count} members; at most ${BODY_MEMBERS_MAX} are taken, and known are ${members.join(", ")}`;
    throw invalidRequest([{ pointer: "", detail }]);
  }
  if (validate(body)) return body;
  const errors = validate.errors ?? [];
  throw invalidRequest(
    errors.slice(0, NAMED_ERRORS_MAX).map((error) => describe(error, rules)),
    errors.length - NAMED_ERRORS_MAX,
  );
}
