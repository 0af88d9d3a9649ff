import type { Action } from "../../../core/action";
import { requestSchema } from "../../../core/request-schema";

/** The sub-accounts with the given uins. */
export const describeSubAccounts: Action = {
  name: "DescribeSubAccounts",
  request: () =>
    requestSchema({ FilterSubAccountUin: { type: "array", items: { type: "integer" } } }, ["FilterSubAccountUin"]),
  answers: ["SubAccounts[]"],
  differs: "There are no sub-accounts, so the list is always empty.",
  perform: () => ({ SubAccounts: [] }),
};
