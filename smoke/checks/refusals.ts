import { BODY_MAX_BYTES } from "../../contract/endpoint/limits";
import { EXTRA_MAX_LENGTH } from "../../contract/vendor/limits";
import { bodyFields } from "../http/answer";
import type { HttpRequest } from "../http/http-exchange";
import { type Check, unexpected } from "./check";

/** A profile as a refusal needs it: its name, and whether its requests bring a photo. */
interface Refused {
  readonly profile: string;
  readonly comparesPhoto: boolean;
}

type Refusal = Pick<Check, "id" | "title" | "authorization"> & {
  readonly request: (refused: Refused) => HttpRequest;
  /** Each status with the endpoint's code, or undefined for what is in front of it, which has none. */
  readonly answers: readonly (readonly [status: number, code: string | undefined])[];
};

/** A byte larger than the largest body that reaches the endpoint. */
const TOO_LARGE = "x".repeat(BODY_MAX_BYTES + 1);

/** The smallest text that is Base64; not an image. */
const PHOTO = "AAAA";

const tokens = (body: unknown): HttpRequest => ({ method: "POST", path: "/v1/tokens", body });

const REFUSALS: readonly Refusal[] = [
  {
    id: "refusal:no-key",
    title: "Refuses a request without a key",
    authorization: "none",
    request: ({ profile }) => tokens({ profile }),
    answers: [[401, "missing_key"]],
  },
  {
    id: "refusal:wrong-key",
    title: "Refuses a key it does not know",
    authorization: "wrong-key",
    request: ({ profile }) => tokens({ profile }),
    answers: [[401, "invalid_key"]],
  },
  {
    id: "refusal:revoked-key",
    title: "Refuses a key that was revoked",
    authorization: "revoked-key",
    request: ({ profile }) => tokens({ profile }),
    answers: [
      [401, "invalid_key"],
      [401, "expired_key"],
    ],
  },
  {
    id: "refusal:unknown-profile",
    title: "Refuses a profile it does not serve",
    authorization: "key",
    request: () => tokens({ profile: "NoSuchProfile" }),
    answers: [[400, "unknown_profile"]],
  },
  {
    id: "refusal:weakened-profile",
    title: "Refuses a client that names its own security level",
    authorization: "key",
    request: ({ profile }) => tokens({ profile, securityLevel: 1 }),
    answers: [[400, "invalid_request"]],
  },
  {
    id: "refusal:compare-image",
    title: "Refuses a request whose photo does not fit the profile",
    authorization: "key",
    request: ({ profile, comparesPhoto }) => tokens({ profile, ...(comparesPhoto ? {} : { compareImage: PHOTO }) }),
    answers: [
      [400, "compare_image_not_allowed"],
      [400, "compare_image_required"],
    ],
  },
  {
    id: "refusal:wrong-type",
    title: "Refuses a form instead of JSON",
    authorization: "key",
    request: ({ profile }) => ({
      ...tokens(`profile=${profile}`),
      headers: { "content-type": "application/x-www-form-urlencoded" },
    }),
    answers: [
      [400, "invalid_json"],
      [415, undefined],
    ],
  },
  {
    id: "refusal:too-large",
    title: "Refuses a body of more than 6 MB",
    authorization: "key",
    request: () => tokens(TOO_LARGE),
    // 406 is SCF's own status for it (583/35311).
    answers: [
      [413, undefined],
      [406, undefined],
    ],
  },
  {
    id: "refusal:method",
    title: "Refuses GET where POST is needed",
    authorization: "key",
    request: () => ({ method: "GET", path: "/v1/tokens" }),
    answers: [[405, "method_not_allowed"]],
  },
  {
    id: "refusal:path",
    title: "Refuses a path that it does not have",
    authorization: "key",
    request: () => ({ method: "GET", path: "/v1/nothing" }),
    answers: [[404, "not_found"]],
  },
  {
    id: "refusal:broken-rule",
    title: `Refuses an extra of more than ${EXTRA_MAX_LENGTH} characters`,
    authorization: "key",
    request: ({ profile }) => tokens({ profile, extra: "x".repeat(EXTRA_MAX_LENGTH + 1) }),
    answers: [[400, "invalid_request"]],
  },
];

/**
 * What the endpoint must refuse, and how. None of these requests reaches faceid.
 * @param hasRevokedKey whether the run has a key that was revoked
 */
export function refusalChecks(refused: Refused, hasRevokedKey: boolean): Check[] {
  return REFUSALS.filter(({ authorization }) => hasRevokedKey || authorization !== "revoked-key").map(
    ({ id, title, authorization, request, answers }) => {
      const expects = answers
        .map(([status, code]) => (code === undefined ? `${status}` : `${status} ${code}`))
        .join(" or ");
      return {
        id,
        title,
        group: "refusal",
        spendsQuota: false,
        expects,
        authorization,
        request: request(refused),
        judge: (answer) =>
          answers.some(
            ([status, code]) => answer.status === status && (code === undefined || bodyFields(answer)["code"] === code),
          )
            ? { state: "pass" }
            : unexpected(answer, expects),
      };
    },
  );
}
