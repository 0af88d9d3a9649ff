import { FACEID } from "../../contract/vendor/api";
import { errorCode } from "../../contract/vendor/codes/table";
import type { Owner } from "../../contract/vendor/failure";
import { REQUESTS_PER_SECOND } from "../../contract/vendor/limits";
import { describeListing } from "../../contract/vendor/listing";
import type { RevisionDate } from "../../contract/vendor/revisions";
import { fillIn } from "../../lib/fill-in";

/** What is known about the call that a code answered. */
export interface CodeFacts {
  readonly revision: RevisionDate;
  /** @default - any region */
  readonly region?: string;
  /** @default - any environment */
  readonly environment?: string;
  /** @default - that of no call */
  readonly action?: string;
  readonly idCardType?: string;
  readonly requestId?: string;
  /** Where the call went. */
  readonly target?: string;
}

export interface CodeDescription {
  readonly meaning: string;
  /** Undefined for a code that no table has. */
  readonly owner?: Owner;
  readonly nextStep: string;
}

/** What a code of the vendor's means to those who called faceid with credentials of their own. */
export function describeCode(code: string, facts: CodeFacts): CodeDescription {
  const known = errorCode(code);
  if (known === undefined) {
    return {
      meaning: "a code that no table has",
      nextStep: fillIn("Open a ticket with RequestId {requestId}.", words(facts)),
    };
  }
  const { meaning, owner, nextStep } = known.check ?? known;
  const remedy = known.check === undefined ? known.person?.remedy : undefined;
  return { meaning, owner, nextStep: fillIn(remedy ?? nextStep, words(facts)) };
}

/** The facts as a next step names them. */
function words({ revision, idCardType, ...facts }: CodeFacts): Readonly<Record<string, string>> {
  const { action = "ApplySdkVerificationToken", region = "REGION", environment = "ENV" } = facts;
  return {
    ...{ action, region, environment, revision },
    statement: JSON.stringify({ effect: "allow", action: [`${FACEID.service}:${action}`], resource: ["*"] }),
    skew: "compare it with the Date header of the answer",
    listing: idCardType === undefined ? "" : describeListing(idCardType, revision),
    target: facts.target ?? FACEID.endpoint,
    quota: String(REQUESTS_PER_SECOND),
    reserve: "0",
    pace: "1",
    requestId: facts.requestId ?? "(none)",
  };
}
