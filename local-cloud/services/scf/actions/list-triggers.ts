import type { Action } from "../../../core/action";
import { requestSchema } from "../../../core/request-schema";
import { within } from "../../../core/within";
import type { Trigger } from "../state/trigger";
import { functionOf, functionResource } from "./function";
import { type FunctionRequest, functionRequest, PAGE, type PageRequest, pageOf, TEXT } from "./parameters";
import { describe, TRIGGER_FIELDS } from "./trigger";

interface Request extends FunctionRequest, PageRequest {
  readonly Filters?: readonly { readonly Name: keyof typeof FILTERS; readonly Values: readonly string[] }[];
  readonly OrderBy?: keyof typeof ORDERS;
  readonly Order?: "ASC" | "DESC";
}

const FILTERS = {
  Qualifier: ({ qualifier }: Trigger) => qualifier,
  TriggerName: ({ name }: Trigger) => name,
  Description: ({ description }: Trigger) => description,
} as const;
const ORDERS = {
  add_time: ({ createdAt }: Trigger) => createdAt,
  mod_time: ({ modifiedAt }: Trigger) => modifiedAt,
} as const;

/** The triggers of a function, last modified first unless told otherwise. */
export const listTriggers: Action<Request> = {
  name: "ListTriggers",
  request: () =>
    functionRequest({
      ...PAGE,
      Filters: {
        type: "array",
        items: requestSchema(
          { Name: { type: "string", enum: Object.keys(FILTERS) }, Values: { type: "array", items: TEXT } },
          ["Name", "Values"],
        ),
      },
      OrderBy: { type: "string", enum: Object.keys(ORDERS) },
      Order: { type: "string", enum: ["ASC", "DESC"] },
    }),
  resource: functionResource,
  answers: ["TotalCount", ...within("Triggers[]", TRIGGER_FIELDS)],
  perform(call) {
    const { cloud, parameters } = call;
    const { Filters = [], OrderBy = "mod_time", Order = "DESC" } = parameters;
    const sign = Order === "ASC" ? 1 : -1;
    const found = cloud.scf
      .triggersOf(functionOf(call))
      .filter((trigger) => Filters.every(({ Name, Values }) => Values.includes(FILTERS[Name](trigger))))
      .sort((a, b) => sign * (ORDERS[OrderBy](a) - ORDERS[OrderBy](b)));
    const now = cloud.clock.now();
    return {
      TotalCount: found.length,
      Triggers: pageOf(found, parameters).map((trigger) => describe(trigger, now)),
    };
  },
};
