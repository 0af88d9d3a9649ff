import type { Expectation } from "../../contract/generated/types";
import { isContractRefusal } from "../../contract/vendor/codes/table";
import { findListing } from "../../contract/vendor/listing";
import type { RevisionDate } from "../../contract/vendor/revisions";
import { bodyFields } from "../http/answer";
import type { HttpAnswer } from "../http/http-exchange";
import { unexpected, type Verdict } from "./check";

/** What must become of a token request. */
export interface TokenExpectation {
  /** Revision of the contract that says which IdCardTypes are listed. */
  readonly contract: RevisionDate;
  /** @default - issued; a type that the revision does not list may be refused */
  readonly expectation?: Expectation;
}

const REFUSED = "a refusal with InvalidParameter or InvalidParameterValue";

/** Whether the vendor refused the request because of its parameters, not because of the key, the quota or a failure. */
export function isRefused(answer: HttpAnswer): boolean {
  const { upstreamCode } = bodyFields(answer);
  return answer.status !== 401 && typeof upstreamCode === "string" && isContractRefusal(upstreamCode);
}

const delisted = (idCardType: string, droppedOn: string, contract: RevisionDate): Verdict => ({
  state: "skipped",
  reason: `delisted: the vendor dropped ${idCardType} on ${droppedOn} (judged by contract ${contract})`,
  owner: "vendor",
  nextStep: `Take ${idCardType} out of profiles.select in the file of environment {environment}, or state \`refused\` or \`issued\` for it under smoke.expectations.`,
});

/** A profile's name and type, with what must become of its request. */
export interface TokenSubject extends TokenExpectation {
  readonly name: string;
  readonly profile: { readonly idCardType: string };
}

/** What is expected of a token request, as text. @param issued what an answer with a token is */
export function describeExpectation({ profile, contract, expectation }: TokenSubject, issued: string): string {
  switch (expectation) {
    case "issued":
      return issued;
    case "refused":
      return REFUSED;
    case "any":
      return `${issued}, or ${REFUSED}`;
    default: {
      const { listed, droppedOn } = findListing(profile.idCardType, contract);
      return listed || droppedOn === undefined
        ? issued
        : `${issued}; may be refused, as the type was dropped on ${droppedOn}`;
    }
  }
}

/**
 * Judges the answer to a token request by what is expected of it.
 * @param judgeIssued judges an answer that should hold a token
 */
export function judgeTokenAnswer(
  answer: HttpAnswer,
  { name, profile: { idCardType }, contract, expectation }: TokenSubject,
  judgeIssued: (answer: HttpAnswer) => Verdict,
): Verdict {
  const { listed, droppedOn } = findListing(idCardType, contract);
  const refused = isRefused(answer);
  switch (expectation) {
    case "any":
      return refused ? { state: "pass" } : judgeIssued(answer);
    case "refused":
      if (refused) return { state: "pass" };
      if (judgeIssued(answer).state !== "pass") return unexpected(answer, REFUSED);
      return {
        state: "fail",
        reason: "a token was issued although the environment expects a refusal",
        expected: REFUSED,
        received: `${answer.status} with a token`,
        owner: "ours",
        nextStep: `The vendor accepts ${idCardType}: set smoke.expectations.${name} in the file of environment {environment} to issued, or take the line out.`,
      };
    default:
      return refused && expectation === undefined && !listed && droppedOn !== undefined
        ? delisted(idCardType, droppedOn, contract)
        : judgeIssued(answer);
  }
}
