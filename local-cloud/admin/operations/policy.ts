import type { JsonSchema } from "../../../lib/json-schema";
import { ACCOUNT } from "../../core/account";
import { AdminError, type AdminOperation, answerObject } from "../operation";

interface PolicyQuery {
  readonly account?: string;
  readonly caller?: string;
}

const DEFAULT_CALLER = "root";

const texts = (description: string): JsonSchema => ({ type: "array", description, items: { type: "string" } });

export const getPolicy: AdminOperation<unknown, PolicyQuery> = {
  name: "getPolicy",
  method: "GET",
  path: "policy",
  summary: "The least policy for what a caller did",
  description:
    "A CAM policy document that allows what the caller was allowed to do since the start or the last reset, each action on the very resources that it was done to. Kept are 2,000 different pairs of action and resource of each of 100 callers. CAM takes 6,144 characters for one policy: spread the statements of a longer one over several.",
  query: {
    type: "object",
    properties: {
      caller: {
        type: "string",
        description: "`root`, the name of a role, or `federated/NAME`.",
        default: DEFAULT_CALLER,
      },
      account: {
        type: "string",
        description: "The Uin of the account that the caller belongs to.",
        default: ACCOUNT.uin,
      },
    },
    additionalProperties: false,
  },
  answer: {
    schema: answerObject({
      version: { const: "2.0" },
      statement: {
        type: "array",
        items: answerObject({
          effect: { const: "allow" },
          action: texts("Actions."),
          resource: texts("Their resources."),
        }),
      },
    }),
    example: {
      version: "2.0",
      statement: [{ effect: "allow", action: ["faceid:ApplySdkVerificationToken"], resource: ["*"] }],
    },
  },
  perform({ local: { accounts }, query: { caller = DEFAULT_CALLER, account = ACCOUNT.uin } }) {
    const cloud = accounts.find((one) => one.cloud.account.uin === account)?.cloud;
    if (!cloud) {
      const uins = accounts.map((one) => one.cloud.account.uin).join(", ");
      throw new AdminError(404, `account: got "${account}"; allowed: ${uins}.`);
    }
    const policy = cloud.permissions.policyFor(caller);
    if (policy) return policy;
    const known = cloud.permissions.callers.join(", ") || "nobody";
    throw new AdminError(404, `caller: got "${caller}", who did nothing so far; who did something: ${known}.`);
  },
};
