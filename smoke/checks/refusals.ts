import { EXTRA_MAX_BYTES } from "../../contract/limits";
import { fieldsOf } from "../answer";
import { type Check, unexpected } from "../check";

type Refusal = Pick<Check, "id" | "title" | "authorization"> & {
  readonly body: (profile: string) => unknown;
  readonly status: number;
  readonly code: string;
};

const REFUSALS: readonly Refusal[] = [
  {
    id: "refusal:no-key",
    title: "Refuses a request without a key",
    authorization: "none",
    body: (profile) => ({ profile }),
    status: 401,
    code: "missing_key",
  },
  {
    id: "refusal:wrong-key",
    title: "Refuses a key it does not know",
    authorization: "wrong-key",
    body: (profile) => ({ profile }),
    status: 401,
    code: "invalid_key",
  },
  {
    id: "refusal:unknown-profile",
    title: "Refuses a profile it does not serve",
    authorization: "key",
    body: () => ({ profile: "NoSuchProfile" }),
    status: 400,
    code: "unknown_profile",
  },
  {
    id: "refusal:broken-rule",
    title: `Refuses an extra of more than ${EXTRA_MAX_BYTES} bytes`,
    authorization: "key",
    body: (profile) => ({ profile, extra: "x".repeat(EXTRA_MAX_BYTES + 1) }),
    status: 400,
    code: "invalid_request",
  },
];

/** What the endpoint must refuse, and how. None of these requests reaches faceid. */
export function refusalChecks(profile: string): Check[] {
  return REFUSALS.map(({ id, title, authorization, body, status, code }) => ({
    id,
    title,
    group: "refusal",
    spendsQuota: false,
    authorization,
    request: { method: "POST", path: "/v1/tokens", body: body(profile) },
    judge: (answer) =>
      answer.status === status && fieldsOf(answer)["code"] === code
        ? { state: "pass" }
        : unexpected(answer, `${status} ${code}`),
  }));
}
