import { isRecord } from "../../../../lib/is-record";
import { parsePolicy } from "../../../../policies/parse-policy";
import { PolicyError } from "../../../../policies/policy-error";
import { ApiError } from "../../../core/api-error";
import { CAM_LIMITS } from "../../cam/state/limits";

/** What both actions with a Policy say about it. */
export const POLICY_DIFFERS =
  "Policy may have 6,144 characters, as a policy of CAM (no limit is documented). The page forbids the element principal; one that names everyone is ignored, because the vendor's qcloud-cos-sts 3.1.3 writes it.";

/**
 * The document of the parameter Policy: "this parameter needs to be URL-encoded" (1312/48195, 2026-04-24), once more
 * than its request encodes it.
 *
 * @returns JSON that CAM can evaluate
 * @throws ApiError InvalidParameter.StrategyFormatError, InvalidParameter.PolicyTooLong
 */
export function readSessionPolicy(encoded: string): string {
  const text = decode(encoded);
  const { most } = CAM_LIMITS.document;
  if (text.length > most) {
    throw new ApiError("InvalidParameter.PolicyTooLong", `The policy has ${text.length} characters, at most ${most}.`);
  }
  const document = withoutEverybody(text);
  try {
    parsePolicy(document, "permission");
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    throw malformed(error.message);
  }
  return document;
}

/** As a form encodes: the Terraform provider writes a blank as `+`. */
function decode(encoded: string): string {
  try {
    return decodeURIComponent(encoded.replaceAll("+", "%20"));
  } catch {
    throw malformed("it is not URL-encoded");
  }
}

/** The document without principals that are everyone. */
function withoutEverybody(text: string): string {
  let policy: unknown;
  try {
    policy = JSON.parse(text);
  } catch {
    return text;
  }
  if (!isRecord(policy)) return text;
  const statements = [policy["statement"]].flat();
  return JSON.stringify({
    ...policy,
    statement: statements.map((statement: unknown) => {
      if (!isRecord(statement) || !isEverybody(statement["principal"])) return statement;
      const { principal: _everybody, ...rest } = statement;
      return rest;
    }),
  });
}

const isEverybody = (principal: unknown): boolean =>
  isRecord(principal) && Object.keys(principal).length === 1 && [principal["qcs"]].flat().join() === "*";

function malformed(reason: string): ApiError {
  return new ApiError("InvalidParameter.StrategyFormatError", `The policy is not valid: ${reason}.`);
}
