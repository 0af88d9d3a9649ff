import { defined } from "../../../../lib/defined";
import type { JsonSchema } from "../../../../lib/json-schema";
import { requestSchema } from "../../../core/action";
import { ApiError } from "../../../core/api-error";
import type { FunctionNetwork, FunctionSettings, InstanceConcurrency } from "../state/function";
import { INIT_TIMEOUT_SECONDS } from "../state/function-limits";
import { TEXT } from "./parameters";

/** The configuration that CreateFunction and UpdateFunctionConfiguration take. */
export interface SettingsRequest {
  readonly Description?: string;
  readonly MemorySize?: number;
  readonly Timeout?: number;
  readonly Runtime?: string;
  readonly Environment?: { readonly Variables?: readonly { readonly Key: string; readonly Value: string }[] };
  readonly Role?: string;
  readonly ClsLogsetId?: string;
  readonly ClsTopicId?: string;
  readonly PublicNetConfig?: {
    readonly PublicNetStatus: Switch;
    readonly EipConfig?: { readonly EipStatus: Switch };
  };
  readonly VpcConfig?: { readonly VpcId?: string; readonly SubnetId?: string };
  readonly InstanceConcurrencyConfig?: ConcurrencyRequest;
  /** Seconds. */
  readonly InitTimeout?: number;
}

/** What is named `""` in DynamicEnabled switches the feature off (UpdateFunctionConfiguration). */
type ConcurrencyRequest = Partial<Omit<InstanceConcurrency, "DynamicEnabled">> & {
  readonly DynamicEnabled?: "" | "FALSE";
};

type Switch = "ENABLE" | "DISABLE";
const SWITCH: JsonSchema = { type: "string", enum: ["ENABLE", "DISABLE"] };

const OFF: JsonSchema = { type: "string", enum: ["FALSE"] };

/**
 * What is not offered here, as deployers say that they do not want it: a list of no layers, or of the one without
 * a name that removes the layers (lib/modules/scf of tencent-component-toolkit 2.27.6).
 */
const NOT_OFFERED = {
  L5Enable: OFF,
  InstallDependency: OFF,
  AsyncRunEnable: OFF,
  TraceEnable: OFF,
  DnsCache: OFF,
  Layers: {
    type: "array",
    items: requestSchema({
      LayerName: { type: "string", enum: [""] },
      LayerVersion: { type: "integer", enum: [0] },
    }),
  },
  CfsConfig: requestSchema({ CfsInsList: { type: "array", maxItems: 0 } }),
  DiskSize: { type: "integer", enum: [512] },
} as const satisfies Record<string, JsonSchema>;

/** Properties of {@link SettingsRequest}. Layers, file systems and the like are not offered here. */
export const SETTINGS = {
  ...NOT_OFFERED,
  InitTimeout: { type: "integer", minimum: INIT_TIMEOUT_SECONDS.min, maximum: INIT_TIMEOUT_SECONDS.max },
  Description: TEXT,
  MemorySize: { type: "integer" },
  Timeout: { type: "integer" },
  Runtime: TEXT,
  Environment: requestSchema({
    Variables: { type: "array", items: requestSchema({ Key: TEXT, Value: TEXT }, ["Key", "Value"]) },
  }),
  Role: TEXT,
  ClsLogsetId: TEXT,
  ClsTopicId: TEXT,
  PublicNetConfig: requestSchema(
    { PublicNetStatus: SWITCH, EipConfig: requestSchema({ EipStatus: SWITCH }, ["EipStatus"]) },
    ["PublicNetStatus"],
  ),
  VpcConfig: requestSchema({ VpcId: TEXT, SubnetId: TEXT }),
  InstanceConcurrencyConfig: requestSchema({
    MaxConcurrency: { type: "integer", minimum: 1, maximum: 100 },
    DynamicEnabled: { type: "string", enum: ["FALSE", ""] },
    InstanceIsolationEnabled: { type: "string", enum: ["TRUE", "FALSE"] },
    Type: { type: "string", enum: ["Request-Based", "Session-Based"] },
    SessionConfig: requestSchema({
      SessionSource: { type: "string", enum: ["HEADER", "COOKIE", "QUERY_STRING"] },
      SessionName: TEXT,
      MaximumConcurrencySessionPerInstance: { type: "integer", minimum: 1, maximum: 100 },
      MaximumTTLInSeconds: { type: "integer", minimum: 1 },
      MaximumIdleTimeInSeconds: { type: "integer", minimum: 1 },
      SessionPath: TEXT,
      IdleTimeoutStrategy: { type: "string", enum: ["FATAL", "PAUSE"] },
    }),
  }),
} as const satisfies Record<string, JsonSchema>;

/** What CreateFunction sets where nothing is given; the rest is required (CreateFunction, SCF API 2018-04-16). */
export const DEFAULT_SETTINGS = {
  description: "",
  memoryMb: 128,
  timeoutSeconds: 3,
  runtime: "Python2.7",
  environment: {},
  role: undefined,
  clsLogsetId: undefined,
  clsTopicId: undefined,
  publicNet: true,
  fixedEip: false,
  instanceConcurrency: undefined,
} as const satisfies Omit<FunctionSettings, "type" | "handler" | "code">;

/** The settings that a request names. An empty Role or log topic removes it. */
export function readSettings(request: SettingsRequest): Partial<FunctionSettings> {
  const { Description, MemorySize, Timeout, Runtime, Environment, PublicNetConfig } = request;
  const { Role, ClsLogsetId, ClsTopicId, InstanceConcurrencyConfig, VpcConfig, InitTimeout } = request;
  return {
    ...defined({ description: Description, memoryMb: MemorySize, timeoutSeconds: Timeout, runtime: Runtime }),
    ...defined({ initTimeoutSeconds: InitTimeout }),
    ...(Environment?.Variables && { environment: readVariables(Environment.Variables) }),
    ...(Role !== undefined && { role: Role || undefined }),
    ...(ClsLogsetId !== undefined && { clsLogsetId: ClsLogsetId || undefined }),
    ...(ClsTopicId !== undefined && { clsTopicId: ClsTopicId || undefined }),
    ...(VpcConfig && { network: readNetwork(VpcConfig) }),
    ...(PublicNetConfig && { publicNet: PublicNetConfig.PublicNetStatus === "ENABLE" }),
    ...(InstanceConcurrencyConfig && { instanceConcurrency: readConcurrency(InstanceConcurrencyConfig) }),
    ...(PublicNetConfig?.EipConfig && { fixedEip: PublicNetConfig.EipConfig.EipStatus === "ENABLE" }),
  };
}

/** Both ids, or neither: then the function leaves its network (provider source, resource_tc_scf_function.go). */
function readNetwork({
  VpcId = "",
  SubnetId = "",
}: NonNullable<SettingsRequest["VpcConfig"]>): FunctionNetwork | undefined {
  if ((VpcId === "") === (SubnetId === "")) return VpcId === "" ? undefined : { VpcId, SubnetId };
  throw new ApiError("InvalidParameterValue.VpcConfig", "VpcConfig needs both VpcId and SubnetId, or neither.");
}

/** Without MaxConcurrency one request at a time is assumed. */
function readConcurrency({ DynamicEnabled, ...config }: ConcurrencyRequest): InstanceConcurrency | undefined {
  if (DynamicEnabled === "") return undefined;
  return { MaxConcurrency: 1, ...config, ...(DynamicEnabled && { DynamicEnabled }) };
}

/**
 * A list with one variable without a name is how a caller says "none" (provider source, service_tencentcloud_scf.go).
 */
function readVariables(variables: readonly { readonly Key: string; readonly Value: string }[]): Record<string, string> {
  return Object.fromEntries(variables.filter(({ Key }) => Key !== "").map(({ Key, Value }) => [Key, Value]));
}
