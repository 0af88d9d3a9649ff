import { type Action, requestSchema } from "../../../core/action";
import { timestamp, within } from "../../../core/answer-fields";
import { listTags, TAG_FIELDS } from "../../../core/key-value-tags";
import { DEFAULT_NAMESPACE, type FunctionResource, functionStatus } from "../state/function";
import { PAGE, type PageRequest, TEXT, takePage } from "./parameters";

interface Request extends PageRequest {
  readonly Namespace?: string;
  readonly SearchKey?: string;
  readonly Description?: string;
  readonly Filters?: readonly { readonly Name: string; readonly Values: readonly string[] }[];
  readonly Orderby?: keyof typeof ORDERS;
  readonly Order?: "ASC" | "DESC";
}

const TAG_FILTER = "tag-";
const ORDERS = {
  AddTime: ({ createdAt }: FunctionResource) => timestamp(createdAt),
  ModTime: ({ modifiedAt }: FunctionResource) => timestamp(modifiedAt),
  FunctionName: ({ name }: FunctionResource) => name,
} as const;

const FUNCTION_FIELDS: readonly string[] = [
  "FunctionId",
  "FunctionName",
  "Namespace",
  "Runtime",
  "Type",
  "Status",
  "StatusDesc",
  "StatusReasons[]",
  "Description",
  "ReservedConcurrencyMem",
  "TotalProvisionedConcurrencyMem",
  "AsyncRunEnable",
  "TraceEnable",
  "AddTime",
  "ModTime",
  ...TAG_FIELDS,
];

/**
 * The functions of a namespace by part of the name or the description and by tag, in the order of their creation unless
 * told otherwise.
 */
export const listFunctions: Action<Request> = {
  name: "ListFunctions",
  request: () =>
    requestSchema({
      ...PAGE,
      Namespace: TEXT,
      SearchKey: TEXT,
      Description: TEXT,
      Filters: {
        type: "array",
        items: requestSchema(
          { Name: { type: "string", pattern: `^${TAG_FILTER}` }, Values: { type: "array", items: TEXT } },
          ["Name", "Values"],
        ),
      },
      Orderby: { type: "string", enum: Object.keys(ORDERS) },
      Order: { type: "string", enum: ["ASC", "DESC"] },
    }),
  resource: ({ cloud, region }) => `qcs::scf:${region}:uin/${cloud.account.uin}:*`,
  answers: ["TotalCount", ...within("Functions[]", FUNCTION_FIELDS)],
  differs: "There is no provisioned concurrency: its field is null.",
  perform({ cloud, region, parameters }) {
    const { SearchKey = "", Description = "", Filters = [], Orderby = "AddTime", Order = "ASC" } = parameters;
    const hasTags = ({ tags }: FunctionResource) =>
      Filters.every(({ Name, Values }) => Values.includes(tags[Name.slice(TAG_FILTER.length)] ?? ""));
    const found = cloud.scf
      .list(region, parameters.Namespace ?? DEFAULT_NAMESPACE)
      .filter((fn) => fn.name.includes(SearchKey) && fn.description.includes(Description) && hasTags(fn))
      .sort((a, b) => (ORDERS[Orderby](a) < ORDERS[Orderby](b) ? -1 : 1));
    const ordered = Order === "ASC" ? found : found.reverse();
    const now = cloud.clock.now();
    return { TotalCount: ordered.length, Functions: takePage(ordered, parameters).map((fn) => summary(fn, now)) };
  },
};

function summary(fn: FunctionResource, now: number): object {
  return {
    FunctionId: fn.functionId,
    FunctionName: fn.name,
    Namespace: fn.namespace,
    Runtime: fn.runtime,
    Type: fn.type,
    Status: functionStatus(fn, now),
    StatusDesc: "",
    StatusReasons: [],
    Description: fn.description,
    Tags: listTags(fn.tags),
    ReservedConcurrencyMem: fn.reservedMb ?? null,
    TotalProvisionedConcurrencyMem: null,
    AsyncRunEnable: "FALSE",
    TraceEnable: "FALSE",
    AddTime: timestamp(fn.createdAt),
    ModTime: timestamp(fn.modifiedAt),
  };
}
