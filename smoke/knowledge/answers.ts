import { failures } from "../../contract/vendor/failure";

/** Answers without a code: something stands in front of the endpoint, or the endpoint is another version. */
export const ANSWER_FAILURES = [
  ...failures(
    {
      retry: "judgement",
      owner: "ours",
      nextStep:
        "Look at what stands in front of the function (gateway, custom domain, reserved concurrency): it is {target} that answers this way, not the function.",
    },
    {
      throttled: "something in front of the endpoint limits the rate",
      unavailable: "something in front of the endpoint is not available",
    },
  ),
  ...failures(
    {
      retry: "no",
      owner: "ours",
      nextStep:
        "Check that {target} is the endpoint's address and not that of a page, a proxy or a gateway without a route; the function itself answers nothing but JSON.",
    },
    {
      not_json: "the answer is not JSON",
      redirected: "the answer is a redirection, which is not followed so that no key goes elsewhere",
    },
  ),
  ...failures(
    {
      retry: "no",
      owner: "ours",
      nextStep:
        "Look at what answers at {target}: no answer of the endpoint is as large, so it is something else, or the endpoint has a defect.",
    },
    { answer_too_large: "the answer is larger than is read" },
  ),
  ...failures(
    {
      retry: "no",
      owner: "ours",
      state: "inconclusive",
      nextStep:
        "This is a defect of the checks and says nothing about the endpoint: report it with this reason and what {target} answers; every other check counts.",
    },
    { check_failed: "the check itself failed on what it met" },
  ),
  ...failures(
    {
      retry: "no",
      owner: "ours",
      nextStep:
        "What is deployed does not behave as this version expects: deploy again with `npx cdktf deploy token-endpoint-{environment}`, then run the checks of the same version.",
    },
    { unexpected_answer: "the answer is not the expected one" },
  ),
];
