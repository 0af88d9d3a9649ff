import type { Health } from "../../contract/generated/types";
import { bodyFields } from "../http/answer";
import { type Check, unexpected } from "./check";

const EXPECTED = '200 with status "ok"';

/** The endpoint answers, and as the environment that was asked for. */
export function healthCheck(environment: string | undefined): Check {
  return {
    id: "health",
    title: "The endpoint is up",
    group: "endpoint",
    spendsQuota: false,
    expects: EXPECTED,
    authorization: "none",
    request: { method: "GET", path: "/v1/health" },
    judge: (answer) => {
      const { status, environment: answered } = bodyFields<Health>(answer);
      if (answer.status !== 200 || status !== "ok") return unexpected(answer, EXPECTED);
      if (environment === undefined || answered === environment) return { state: "pass" };
      return {
        state: "fail",
        reason: "another environment answered",
        expected: environment,
        received: String(answered),
        owner: "caller",
        nextStep:
          "Name the environment that {target} belongs to with --env, or write outputs.{environment}.json again: its address leads elsewhere.",
      };
    },
  };
}
