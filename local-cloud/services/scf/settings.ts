import type { JsonSchema } from "../../../contract/schema/json-schema";
import type { FunctionSettings } from "../../state/function";
import { requestSchema } from "../request-schema";
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
}

type Switch = "ENABLE" | "DISABLE";
const SWITCH: JsonSchema = { type: "string", enum: ["ENABLE", "DISABLE"] };

/** Properties of {@link SettingsRequest}. Networks, layers, file systems and the like are not offered here. */
export const SETTINGS = {
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
} as const satisfies Omit<FunctionSettings, "handler" | "code">;

/** The settings that a request names. An empty Role or log topic takes it away. */
export function readSettings(request: SettingsRequest): Partial<FunctionSettings> {
  const { Description, MemorySize, Timeout, Runtime, Environment, PublicNetConfig } = request;
  const { Role, ClsLogsetId, ClsTopicId } = request;
  return {
    ...(Description !== undefined && { description: Description }),
    ...(MemorySize !== undefined && { memoryMb: MemorySize }),
    ...(Timeout !== undefined && { timeoutSeconds: Timeout }),
    ...(Runtime !== undefined && { runtime: Runtime }),
    ...(Environment?.Variables && { environment: readVariables(Environment.Variables) }),
    ...(Role !== undefined && { role: Role || undefined }),
    ...(ClsLogsetId !== undefined && { clsLogsetId: ClsLogsetId || undefined }),
    ...(ClsTopicId !== undefined && { clsTopicId: ClsTopicId || undefined }),
    ...(PublicNetConfig && { publicNet: PublicNetConfig.PublicNetStatus === "ENABLE" }),
    ...(PublicNetConfig?.EipConfig && { fixedEip: PublicNetConfig.EipConfig.EipStatus === "ENABLE" }),
  };
}

/** A list with one variable without a name is how a caller says "none" (provider source, service_tencentcloud_scf.go). */
function readVariables(variables: readonly { readonly Key: string; readonly Value: string }[]): Record<string, string> {
  return Object.fromEntries(variables.filter(({ Key }) => Key !== "").map(({ Key, Value }) => [Key, Value]));
}
