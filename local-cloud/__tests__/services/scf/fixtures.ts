import { handlerZip } from "../../../../__tests__/helpers/scf";
import type { ApiCall } from "../../helpers/api-client";

/** Requests to SCF with the parameters that the Terraform provider gives them, and those of its users' own. */
const scf = (action: string, parameters: object) => ({ service: "scf", action, parameters }) satisfies ApiCall;

const NAMESPACE = { Namespace: "default" };
const FUNCTION = { ...NAMESPACE, FunctionName: "tokens" };
const URL_TRIGGER = { ...FUNCTION, TriggerName: "url-trigger", Type: "http", Qualifier: "$LATEST" };

const base64 = (zip: Buffer) => ({ ZipFile: zip.toString("base64") });
/** Answers a request with a text, and the memory that the function has. */
export const saying = (text: string) =>
  handlerZip(`return { statusCode: 200, body: "${text} " + context.memory_limit_in_mb };`);

export const createFunction = (more: object = {}) =>
  scf("CreateFunction", {
    ...FUNCTION,
    Type: "Event",
    Handler: "index.main_handler",
    Runtime: "Nodejs20.19",
    Description: "answers",
    MemorySize: 256,
    Timeout: 15,
    Environment: { Variables: [{ Key: "STAGE", Value: "dev" }] },
    Code: base64(saying("one")),
    PublicNetConfig: { PublicNetStatus: "ENABLE", EipConfig: { EipStatus: "DISABLE" } },
    Tags: [{ Key: "stage", Value: "dev" }],
    ...more,
  });
export const getFunction = (more: object = {}) => scf("GetFunction", { ...FUNCTION, ...more });
export const listFunctions = (more: object = {}) => scf("ListFunctions", { ...NAMESPACE, ...more });
export const updateFunctionCode = (zip: Buffer, more: object = {}) =>
  scf("UpdateFunctionCode", { ...FUNCTION, Handler: "index.main_handler", Code: base64(zip), ...more });
export const updateFunctionConfiguration = (changes: object) =>
  scf("UpdateFunctionConfiguration", { ...FUNCTION, ...changes });
export const deleteFunction = (more: object = {}) => scf("DeleteFunction", { ...FUNCTION, ...more });

/** TriggerDesc as the constructs write it: compact, with sorted keys. */
export const triggerDesc = (maxAge = 600) =>
  JSON.stringify({
    AuthType: "NONE",
    CorsConfig: {
      Credentials: false,
      Enable: true,
      ExposeHeaders: ["retry-after"],
      Headers: ["authorization"],
      MaxAge: maxAge,
      Methods: ["POST"],
      Origins: ["https://app.example.com"],
    },
    NetConfig: { EnableExtranet: true, EnableIntranet: false },
  });
export const createTrigger = (more: object = {}) =>
  scf("CreateTrigger", { ...URL_TRIGGER, TriggerDesc: triggerDesc(), Enable: "OPEN", ...more });
export const listTriggers = (more: object = {}) =>
  scf("ListTriggers", {
    ...FUNCTION,
    Filters: [{ Name: "TriggerName", Values: ["url-trigger"] }],
    Offset: 0,
    Limit: 20,
    ...more,
  });
export const updateTrigger = (changes: object) => scf("UpdateTrigger", { ...URL_TRIGGER, ...changes });
export const deleteTrigger = (more: object = {}) =>
  scf("DeleteTrigger", { ...URL_TRIGGER, TriggerDesc: triggerDesc(), ...more });

const DOMAIN = { Domain: "ekyc.example.com" };
export const domainSettings = (more: object = {}) => ({
  ...DOMAIN,
  Protocol: "HTTPS",
  EndpointsConfig: [
    {
      ...FUNCTION,
      Qualifier: "$LATEST",
      PathMatch: "/*",
      PathRewrite: [{ Path: "/*", Type: "WildcardRules", Rewrite: "/v1" }],
    },
  ],
  CertConfig: { CertificateId: "cert" },
  WafConfig: { WafOpen: "OPEN", WafInstanceId: "waf" },
  ...more,
});
export const createCustomDomain = (more: object = {}) => scf("CreateCustomDomain", domainSettings(more));
export const getCustomDomain = () => scf("GetCustomDomain", DOMAIN);
export const updateCustomDomain = (more: object = {}) => scf("UpdateCustomDomain", domainSettings(more));
export const deleteCustomDomain = () => scf("DeleteCustomDomain", DOMAIN);

export const putReservedConcurrencyConfig = (ReservedConcurrencyMem: number, more: object = {}) =>
  scf("PutReservedConcurrencyConfig", { ...FUNCTION, ReservedConcurrencyMem, ...more });
export const getReservedConcurrencyConfig = () => scf("GetReservedConcurrencyConfig", FUNCTION);
export const deleteReservedConcurrencyConfig = () => scf("DeleteReservedConcurrencyConfig", FUNCTION);

export const publishVersion = (Description = "first") => scf("PublishVersion", { ...FUNCTION, Description });
export const listVersionByFunction = () => scf("ListVersionByFunction", FUNCTION);
export const createAlias = (Name: string, FunctionVersion: string) =>
  scf("CreateAlias", { ...FUNCTION, Name, FunctionVersion, Description: "live" });
export const getAlias = (Name: string) => scf("GetAlias", { ...FUNCTION, Name });
export const listAliases = (more: object = {}) => scf("ListAliases", { ...FUNCTION, ...more });
export const updateAlias = (Name: string, FunctionVersion: string, more: object = {}) =>
  scf("UpdateAlias", { ...FUNCTION, Name, FunctionVersion, ...more });
/** The share of the traffic that a second version gets. */
export const additional = (Version: string, Weight: number) => ({
  RoutingConfig: { AdditionalVersionWeights: [{ Version, Weight }] },
});
export const deleteAlias = (Name: string) => scf("DeleteAlias", { ...FUNCTION, Name });

export const invoke = (more: object = {}) => scf("Invoke", { ...FUNCTION, ...more });
export const invokeFunction = (more: object = {}) => scf("InvokeFunction", { ...FUNCTION, ...more });
export const getFunctionLogs = (more: object = {}) => scf("GetFunctionLogs", { ...FUNCTION, ...more });
export const getRequestStatus = (FunctionRequestId: string, more: object = {}) =>
  scf("GetRequestStatus", { ...FUNCTION, FunctionRequestId, ...more });
export const listNamespaces = (more: object = {}) => scf("ListNamespaces", more);
export const getAccount = () => scf("GetAccount", {});

export const getFunctionEventInvokeConfig = () => scf("GetFunctionEventInvokeConfig", FUNCTION);
export const updateFunctionEventInvokeConfig = (RetryNum: number) =>
  scf("UpdateFunctionEventInvokeConfig", {
    ...FUNCTION,
    AsyncTriggerConfig: { RetryConfig: [{ RetryNum }], MsgTTL: 300 },
  });
