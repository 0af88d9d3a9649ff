import { LATEST, statusOf } from "../../state/function";
import { versionOf } from "../../state/function-versions";
import { timestamp } from "../../timestamp";
import type { Action } from "../action";
import { listTags } from "../key-value-tags";
import { functionOf, functionResource } from "./function";
import { functionRequest, TEXT, type VersionRequest } from "./parameters";
import { describe } from "./trigger";

/** InitTimeout of code functions (583/11637). */
const INIT_TIMEOUT_SECONDS = 65;
/** What a function of type Event without a network of its own, layers, image or asynchronous invocation has. */
const NOT_CONFIGURED = {
  CodeInfo: "",
  UseGpu: "FALSE",
  VpcConfig: { VpcId: "", SubnetId: "" },
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
  InstanceConcurrencyConfig: null,
  DnsCache: "FALSE",
  IntranetConfig: null,
} as const;

/** What a version of a function is. Its code is not shown. */
export const getFunction: Action<VersionRequest> = {
  name: "GetFunction",
  request: () => functionRequest({ Qualifier: TEXT, ShowCode: { type: "string", enum: ["TRUE", "FALSE"] } }),
  resource: functionResource,
  perform(call) {
    const { cloud, parameters } = call;
    const { Qualifier = LATEST } = parameters;
    const fn = functionOf(call);
    const version = versionOf(fn, Qualifier, "ResourceNotFound.Version");
    const now = cloud.clock.now();
    return {
      FunctionId: fn.functionId,
      FunctionName: fn.name,
      Namespace: fn.namespace,
      FunctionVersion: version.version,
      Qualifier,
      Type: "Event",
      Status: version === fn ? statusOf(fn, now) : "Active",
      StatusDesc: "",
      StatusReasons: [],
      AvailableStatus: "Available",
      Description: version.description,
      Handler: version.handler,
      Runtime: version.runtime,
      MemorySize: version.memoryMb,
      Timeout: version.timeoutSeconds,
      InitTimeout: INIT_TIMEOUT_SECONDS,
      Role: version.role ?? "",
      ClsLogsetId: version.clsLogsetId ?? "",
      ClsTopicId: version.clsTopicId ?? "",
      Environment: { Variables: listTags(version.environment) },
      CodeSize: version.code.length,
      CodeResult: "success",
      CodeError: "",
      ErrNo: 0,
      PublicNetConfig: {
        PublicNetStatus: version.publicNet ? "ENABLE" : "DISABLE",
        EipConfig: { EipStatus: version.fixedEip ? "ENABLE" : "DISABLE", EipAddress: [] },
      },
      EipConfig: { EipFixed: version.fixedEip ? "TRUE" : "FALSE", Eips: [] },
      Tags: listTags(fn.tags),
      Triggers: cloud.scf
        .triggersOf(fn)
        .filter(({ qualifier }) => qualifier === Qualifier)
        .map((trigger) => describe(trigger, now)),
      AddTime: timestamp(version.createdAt),
      ModTime: timestamp(version.modifiedAt),
      ...NOT_CONFIGURED,
    };
  },
};
