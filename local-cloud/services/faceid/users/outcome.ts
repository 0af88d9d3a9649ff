import type { Cloud } from "../../../cloud";
import { ApiError } from "../../../core/api-error";
import { findTestUser } from "./find-user";
import type { TestUser, UserResult } from "./test-user";

/** What a flow's token was issued with, and when. */
interface Issued {
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Milliseconds since the epoch. */
  readonly issuedAt: number;
}

/** A token without a test user is one whose user never finishes. */
const NOBODY = findTestUser("test-user:unfinished") as TestUser;

const UNFINISHED: UserResult = { code: "-999", chargeCount: 0, documents: [], comparisons: [] };

/**
 * A token that is known, and what has become of its verification by now, as its test user has it.
 *
 * @param issued undefined for a token that is not known
 * @param validitySeconds how long results are kept
 * @throws ApiError InvalidParameterValue.BizTokenIllegal, InvalidParameterValue.BizTokenExpired, and what the user is
 *   answered with
 */
export async function findOutcome<Token extends Issued>(
  { clock }: Pick<Cloud, "clock">,
  issued: Token | undefined,
  validitySeconds: number,
): Promise<{ readonly issued: Token; readonly outcome: UserResult }> {
  if (!issued) throw new ApiError("InvalidParameterValue.BizTokenIllegal", "The token is invalid.");
  const ageMs = clock.now() - issued.issuedAt;
  if (ageMs >= validitySeconds * 1_000) {
    throw new ApiError("InvalidParameterValue.BizTokenExpired", "The token has expired.");
  }
  const {
    outcome: final,
    finishesAfterSeconds = 0,
    answersAfterMs,
  } = findTestUser(issued.parameters["Extra"]) ?? NOBODY;
  if (answersAfterMs !== undefined) await clock.sleep(answersAfterMs);
  if ("error" in final) throw new ApiError(final.error, final.message);
  return { issued, outcome: ageMs < finishesAfterSeconds * 1_000 ? UNFINISHED : final };
}
