import type { Action } from "../action";
import { requestSchema } from "../request-schema";

/** The sub-accounts with the given uins. A local cloud has the account itself and no other, so none is ever found. */
export const describeSubAccounts: Action = {
  name: "DescribeSubAccounts",
  request: () =>
    requestSchema({ FilterSubAccountUin: { type: "array", items: { type: "integer" } } }, ["FilterSubAccountUin"]),
  perform: () => ({ SubAccounts: [] }),
};
