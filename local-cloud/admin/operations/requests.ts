import type { JsonSchema } from "../../../lib/json-schema";
import type { AuditEntry } from "../../core/audit";
import { type AdminOperation, answerObject } from "../operation";

interface RequestsQuery {
  readonly limit?: number;
  readonly service?: string;
  readonly action?: string;
  readonly outcome?: string;
}

const DEFAULT_LIMIT = 100;

const text = (description: string): JsonSchema => ({ type: "string", description });

const QUERY: JsonSchema = {
  type: "object",
  properties: {
    limit: {
      type: "integer",
      description: "How many of the last ones.",
      minimum: 1,
      maximum: 1_000,
      default: DEFAULT_LIMIT,
    },
    service: text("Of this service only."),
    action: text("Of this action only."),
    outcome: text("`ok`, `error` for any error, or the code of an error."),
  },
  additionalProperties: false,
};

const describeEntry = ({ at, code, ...entry }: AuditEntry) => ({
  at: new Date(at).toISOString(),
  ...entry,
  outcome: code ?? "ok",
});

const matches = ({ service, action, outcome }: RequestsQuery, entry: AuditEntry): boolean =>
  (service ?? entry.service) === entry.service &&
  (action ?? entry.action) === entry.action &&
  (outcome === undefined || outcome === (entry.code ?? "ok") || (outcome === "error" && entry.code !== undefined));

export const listRequests: AdminOperation<unknown, RequestsQuery> = {
  name: "listRequests",
  method: "GET",
  path: "requests",
  summary: "The last requests to APIs and buckets",
  description: "Of all accounts, in the order of arrival. Neither parameters nor credentials are kept.",
  query: QUERY,
  answer: {
    schema: answerObject({
      total: { type: "integer", description: "Requests since the start or the last reset, whatever the query asks." },
      requests: {
        type: "array",
        items: answerObject(
          {
            at: text("When it had arrived, in UTC."),
            requestId: text("The RequestId answered."),
            service: text("Missing when the request does not say."),
            action: text("Missing when the request does not say; of COS the operation."),
            subject: text("The name or id that it is about, or its action; of COS the key, or the bucket."),
            region: text("Missing when the request does not say."),
            account: text("The uin of the account whose key signed it; missing when the signature was not good."),
            caller: text("`root`, or the name of a role; missing when the signature was not good."),
            outcome: text("`ok`, also while it is under way; the code of its error; or `fault:` and a kind."),
            refusal: text("Why CAM refuses it, or would if it were not soft."),
            missing: text("What the local cloud does not have of the action, for example `parameter Policy`."),
          },
          ["service", "action", "subject", "region", "account", "caller", "refusal", "missing"],
        ),
      },
    }),
    example: {
      total: 1,
      requests: [
        {
          at: "2026-11-30T08:00:00.000Z",
          requestId: "6f1c3d2a-5b7e-0c9f-8a1d-2e3f4a5b6c7d",
          service: "faceid",
          action: "ApplySdkVerificationToken",
          subject: "ApplySdkVerificationToken",
          region: "ap-singapore",
          account: "100000000001",
          caller: "root",
          outcome: "RequestLimitExceeded",
        },
      ],
    },
  },
  perform: ({ local: { audit }, query }) => ({
    total: audit.requests,
    requests: audit.entries
      .filter((entry) => matches(query, entry))
      .slice(-(query.limit ?? DEFAULT_LIMIT))
      .map(describeEntry),
  }),
};
