import { regionConcurrency, TIMEOUT_SECONDS } from "../../../../contract/vendor/scf-limits";
import { type Action, requestSchema } from "../../../core/action";
import { timestamp, within } from "../../../core/answer-fields";
import { DEFAULT_NAMESPACE } from "../state/function";
import { INIT_TIMEOUT_SECONDS } from "../state/function-limits";
import { SCF_LIMITS } from "../state/resource-limits";
import { MESSAGE_TTL_SECONDS, RETRIES } from "./event-invoke-config";
import { PAGE, type PageRequest, TEXT, takePage } from "./parameters";

const NAMESPACE_FIELDS: readonly string[] = ["Name", "Type", "Description", "AddTime", "ModTime"];

interface ListRequest extends PageRequest {
  /** Each must be found. */
  readonly SearchKey?: readonly { readonly Key: "Namespace" | "Description"; readonly Value: string }[];
}

/** The namespaces of a region. */
export const listNamespaces: Action<ListRequest> = {
  name: "ListNamespaces",
  request: () =>
    requestSchema({
      ...PAGE,
      Orderby: { type: "string", enum: ["Name", "Updatetime"] },
      Order: { type: "string", enum: ["ASC", "DESC"] },
      SearchKey: {
        type: "array",
        items: requestSchema({ Key: { type: "string", enum: ["Namespace", "Description"] }, Value: TEXT }, [
          "Key",
          "Value",
        ]),
      },
    }),
  answers: [...within("Namespaces[]", NAMESPACE_FIELDS), "TotalCount"],
  differs: "There is only the namespace default, which exists as long as the local cloud does.",
  perform({ cloud, parameters }) {
    const since = timestamp(cloud.scf.since);
    const fallback = { Name: DEFAULT_NAMESPACE, Type: "default", Description: "", AddTime: since, ModTime: since };
    const { SearchKey = [] } = parameters;
    const found = [fallback].filter(({ Name, Description }) =>
      SearchKey.every(({ Key, Value }) => (Key === "Namespace" ? Name : Description).includes(Value)),
    );
    return { Namespaces: takePage(found, parameters), TotalCount: found.length };
  },
};

const USAGE_FIELDS: readonly string[] = [
  ...["Namespace", "Functions[]", "FunctionsCount", "TotalConcurrencyMem", "TotalAllocatedConcurrencyMem"],
  "TotalAllocatedProvisionedMem",
];
const LIMIT_FIELDS: readonly string[] = [
  ...["Namespace", "FunctionsCount", "Trigger", "ConcurrentExecutions", "TimeoutLimit", "InitTimeoutLimit"],
  ...["TestModelLimit", "RetryNumLimit", "MinMsgTTL", "MaxMsgTTL"],
];
/** In the sample of the China site's page (583/53437, 2025-09-12). */
const NAMESPACES_MAX = 5;

/** How much of its quotas the account uses in a region. */
export const getAccount: Action = {
  name: "GetAccount",
  request: () => requestSchema({}),
  answers: [
    ...within("AccountUsage", [
      ...["NamespacesCount", "TotalConcurrencyMem", "TotalAllocatedConcurrencyMem", "UserConcurrencyMemLimit"],
      ...within("Namespace[]", USAGE_FIELDS),
    ]),
    ...within("AccountLimit", ["NamespacesCount", ...within("Namespace[]", LIMIT_FIELDS)]),
  ],
  differs:
    "Trigger, ConcurrentExecutions and TestModelLimit are null, as nothing here is bounded by them. A namespace has no concurrency of its own: its figures are 0.",
  perform({ cloud, region }) {
    const functions = cloud.scf.list(region, DEFAULT_NAMESPACE);
    const { quotaMb } = regionConcurrency(region);
    return {
      AccountUsage: {
        NamespacesCount: 1,
        Namespace: [
          {
            Namespace: DEFAULT_NAMESPACE,
            Functions: functions.map(({ name }) => name),
            FunctionsCount: functions.length,
            TotalConcurrencyMem: 0,
            TotalAllocatedConcurrencyMem: 0,
            TotalAllocatedProvisionedMem: 0,
          },
        ],
        TotalConcurrencyMem: quotaMb,
        TotalAllocatedConcurrencyMem: quotaMb - cloud.scf.unreservedMb(region),
        UserConcurrencyMemLimit: quotaMb,
      },
      AccountLimit: {
        NamespacesCount: NAMESPACES_MAX,
        Namespace: [
          {
            Namespace: DEFAULT_NAMESPACE,
            FunctionsCount: SCF_LIMITS.functions.most,
            Trigger: null,
            ConcurrentExecutions: null,
            TimeoutLimit: TIMEOUT_SECONDS.max,
            InitTimeoutLimit: INIT_TIMEOUT_SECONDS.max,
            TestModelLimit: null,
            RetryNumLimit: RETRIES.max,
            MinMsgTTL: MESSAGE_TTL_SECONDS.min,
            MaxMsgTTL: MESSAGE_TTL_SECONDS.max,
          },
        ],
      },
    };
  },
};
