import type { Action } from "../../../core/action";
import { timestamp, within } from "../../../core/answer-fields";
import { listTags, TAG_FIELDS } from "../../../core/key-value-tags";
import { functionStatus, LATEST } from "../state/function";
import { INIT_TIMEOUT_SECONDS } from "../state/function-limits";
import { findVersion } from "../state/function-versions";
import { functionRequest, functionResource, requestedFunction, TEXT, type VersionRequest } from "./parameters";
import { describe, TRIGGER_FIELDS } from "./triggers";

/** What a function without layers, image or asynchronous invocation has. */
const NOT_CONFIGURED = {
  CodeInfo: "",
  UseGpu: "FALSE",
  InstallDependency: "FALSE",
  L5Enable: "FALSE",
  Layers: [],
  DeadLetterConfig: { Type: "", Name: "", FilterType: "" },
  OnsEnable: "FALSE",
  CfsConfig: { CfsInsList: [] },
  AccessInfo: { Host: "", Vip: "" },
  AsyncRunEnable: "FALSE",
  TraceEnable: "FALSE",
  ImageConfig: null,
  ProtocolType: null,
  ProtocolParams: null,
  DnsCache: "FALSE",
  IntranetConfig: null,
} as const;

const SWITCH = { type: "string", enum: ["TRUE", "FALSE"] } as const;
const FUNCTION_FIELDS: readonly string[] = [
  "FunctionId",
  "FunctionName",
  "Namespace",
  "FunctionVersion",
  "Qualifier",
  "Type",
  "Status",
  "StatusDesc",
  "StatusReasons[]",
  "AvailableStatus",
  "Description",
  "Handler",
  "Runtime",
  "MemorySize",
  "Timeout",
  "InitTimeout",
  "Role",
  "ClsLogsetId",
  "ClsTopicId",
  "Environment.Variables[].Key",
  "Environment.Variables[].Value",
  "CodeSize",
  "CodeResult",
  "CodeError",
  "ErrNo",
  "PublicNetConfig.PublicNetStatus",
  "PublicNetConfig.EipConfig.EipStatus",
  "PublicNetConfig.EipConfig.EipAddress[]",
  "EipConfig.EipFixed",
  "EipConfig.Eips[]",
  "AddTime",
  "ModTime",
  "CodeInfo",
  "UseGpu",
  "VpcConfig.VpcId",
  "VpcConfig.SubnetId",
  "InstallDependency",
  "L5Enable",
  "Layers[]",
  "DeadLetterConfig.Type",
  "DeadLetterConfig.Name",
  "DeadLetterConfig.FilterType",
  "OnsEnable",
  "CfsConfig.CfsInsList[]",
  "AccessInfo.Host",
  "AccessInfo.Vip",
  "AsyncRunEnable",
  "TraceEnable",
  "ImageConfig",
  "ProtocolType",
  "ProtocolParams",
  "InstanceConcurrencyConfig",
  "DnsCache",
  "IntranetConfig",
  ...TAG_FIELDS,
  ...within("Triggers[]", TRIGGER_FIELDS),
];

/** What a version of a function is. */
export const getFunction: Action<VersionRequest> = {
  name: "GetFunction",
  unlisted: "action",
  request: () => functionRequest({ Qualifier: TEXT, ShowCode: SWITCH, ShowTriggers: SWITCH }),
  resource: functionResource,
  answers: FUNCTION_FIELDS,
  differs:
    "The code is never shown, and triggers always: ShowTriggers, which the API's page does not have and Serverless Framework sends, has no effect. A Web function has the Handler that it was given, or an empty one, and InstanceConcurrencyConfig as it was given. What cannot be configured here is empty or null.",
  perform(call) {
    const { cloud, parameters } = call;
    const { Qualifier = LATEST } = parameters;
    const fn = requestedFunction(call);
    const version = findVersion(fn, Qualifier, "ResourceNotFound.Version");
    const now = cloud.clock.now();
    return {
      FunctionId: fn.functionId,
      FunctionName: fn.name,
      Namespace: fn.namespace,
      FunctionVersion: version.version,
      Qualifier,
      Type: version.type,
      Status: version === fn ? functionStatus(fn, now) : "Active",
      StatusDesc: "",
      StatusReasons: [],
      AvailableStatus: "Available",
      Description: version.description,
      Handler: version.handler,
      Runtime: version.runtime,
      MemorySize: version.memoryMb,
      Timeout: version.timeoutSeconds,
      InitTimeout: version.initTimeoutSeconds ?? INIT_TIMEOUT_SECONDS.default,
      Role: version.role ?? "",
      ClsLogsetId: version.clsLogsetId ?? "",
      ClsTopicId: version.clsTopicId ?? "",
      Environment: { Variables: listTags(version.environment) },
      CodeSize: version.code.length,
      CodeResult: "success",
      CodeError: "",
      ErrNo: 0,
      VpcConfig: version.network ?? { VpcId: "", SubnetId: "" },
      PublicNetConfig: {
        PublicNetStatus: version.publicNet ? "ENABLE" : "DISABLE",
        EipConfig: { EipStatus: version.fixedEip ? "ENABLE" : "DISABLE", EipAddress: [] },
      },
      EipConfig: { EipFixed: version.fixedEip ? "TRUE" : "FALSE", Eips: [] },
      InstanceConcurrencyConfig: version.instanceConcurrency ?? null,
      Tags: listTags(fn.tags),
      Triggers: cloud.scf
        .triggersFor(fn)
        .filter(({ qualifier }) => qualifier === Qualifier)
        .map((trigger) => describe(trigger, now)),
      AddTime: timestamp(version.createdAt),
      ModTime: timestamp(version.modifiedAt),
      ...NOT_CONFIGURED,
    };
  },
};
