import { RESULT_CODES } from "../../contract/vendor/results/result-codes";
import type { Explanation } from "./explanation";

const OUTCOMES = { passed: "succeeded", pending: "open", failed: "failed", expired: "failed" } as const;

/** What the code of a result means. A code that no text lists is one of a failure. */
export function explainResult(code: string): Explanation {
  const known = RESULT_CODES.find((one) => one.code === code);
  if (known) {
    const { meaning, outcome, advice } = known;
    return {
      ...{ outcome: OUTCOMES[outcome], headline: `${meaning}.`, code, meaning, nextStep: advice },
      reference: "results",
    };
  }
  if (code === "") {
    return { outcome: "open", headline: "There is no result yet.", nextStep: "Ask again once the user has finished." };
  }
  return {
    ...{
      outcome: "failed",
      headline: "The verification failed, with a code that no text of the vendor's lists.",
      code,
    },
    nextStep: "Treat it as a failure, and check whether the vendor announced the code.",
  };
}
