import { DataTencentcloudUserInfo } from "@cdktf/provider-tencentcloud/lib/data-tencentcloud-user-info";
import { ScfFunction } from "@cdktf/provider-tencentcloud/lib/scf-function";
import { ScfReservedConcurrencyConfig } from "@cdktf/provider-tencentcloud/lib/scf-reserved-concurrency-config";
import { Construct } from "constructs";
import { ROLE_VARIABLES } from "../../contract/endpoint/token-config";
import { FUNCTION_KINDS, type FunctionKind } from "../../contract/vendor/function-kinds";
import {
  INSTANCE_CONCURRENCY_MAX,
  INSTANCES_MAX,
  MEMORY_MB,
  SCF_LIMITS_SOURCE,
  TIMEOUT_SECONDS,
} from "../../contract/vendor/scf-limits";
import type { EndpointLogs } from "../endpoint-logs/endpoint-logs";
import type { ExecutionRole } from "../execution-role/execution-role";
import { requireInteger } from "../private/require-integer";
import { type FunctionCode, MAIN_HANDLER } from "./function-code";

/** SCF's namespace that every account has. */
export const NAMESPACE = "default";

export interface TokenFunctionProps {
  readonly name: string;
  readonly code: FunctionCode;
  /** Whom the function runs as. */
  readonly role: ExecutionRole;
  /** Where its lines go. */
  readonly logs: EndpointLogs;
  /** SCF runtime, for example `Nodejs20.19`; the one that the code was built for. */
  readonly runtime: string;
  /** Memory of one instance, MB: 128 to 3072 in steps of 128. */
  readonly memoryMb: number;
  /** Seconds after which SCF ends an invocation: 1 to 900. */
  readonly timeoutSeconds: number;
  /** Instances that run at most: so much of the region's concurrency is reserved for the function, and it gets no more. */
  readonly maxInstances: number;
  /** Requests that one instance works on at the same time: 1 to 100, for an Event function 1. */
  readonly concurrency: number;
  /** @default - no tags */
  readonly tags?: Readonly<Record<string, string>>;
}

/**
 * What the API may fill in by itself, so that reading it back would be a change on every plan: whether it does was not found (docs/unverified.md).
 * The handler of a Web function, the session settings of its instances, and, for an Event function, all of those.
 */
const FILLED_IN = {
  web: ["handler", "instance_concurrency_config[0].session_config"],
  event: ["instance_concurrency_config"],
} as const;

/**
 * The function that answers the endpoint's requests: a Web function, of which one instance works on many requests, or an Event function, as its code
 * was built. Its configuration is in the code's zip; a Web function's variables name its role, which only Terraform knows.
 */
export class TokenFunction extends Construct {
  readonly resource: ScfFunction;
  readonly reservation: ScfReservedConcurrencyConfig;
  readonly namespace = NAMESPACE;
  readonly kind: FunctionKind;

  /** @throws ValidationError when memoryMb, timeoutSeconds, maxInstances or concurrency is not what SCF allows */
  constructor(scope: Construct, id: string, props: TokenFunctionProps) {
    super(scope, id);
    const { code, role, logs, memoryMb, timeoutSeconds, maxInstances, concurrency } = props;
    this.kind = code.kind;
    requireInteger(this, "memoryMb", memoryMb, {
      min: MEMORY_MB.step,
      max: MEMORY_MB.largest,
      step: MEMORY_MB.step,
      source: SCF_LIMITS_SOURCE,
    });
    requireInteger(this, "timeoutSeconds", timeoutSeconds, { ...TIMEOUT_SECONDS, source: SCF_LIMITS_SOURCE });
    requireInteger(this, "maxInstances", maxInstances, {
      min: 1,
      max: INSTANCES_MAX,
      source: `reserved concurrency, ${SCF_LIMITS_SOURCE}`,
    });
    requireInteger(this, "concurrency", concurrency, {
      min: 1,
      max: code.kind === "web" ? INSTANCE_CONCURRENCY_MAX : 1,
      source: code.kind === "web" ? "583/47183" : "an Event function, 583/37040",
    });
    const zipFile = code.bind(this);
    this.resource = new ScfFunction(this, "Resource", {
      name: props.name,
      namespace: this.namespace,
      description: "Issues SDK tokens of Tencent Cloud eKYC",
      funcType: FUNCTION_KINDS[code.kind].type,
      runtime: props.runtime,
      // A Web function needs none (583/41376, 2024-12-02).
      ...(code.kind === "event" && { handler: MAIN_HANDLER }),
      zipFile,
      memSize: memoryMb,
      timeout: timeoutSeconds,
      role: role.roleName,
      ...(code.kind === "web" && this.webOnly(role, concurrency)),
      enablePublicNet: true,
      clsLogsetId: logs.logset.id,
      clsTopicId: logs.topic.id,
      ...(props.tags && { tags: { ...props.tags } }),
      lifecycle: { precondition: [code.isWhole(zipFile)], ignoreChanges: [...FILLED_IN[code.kind]] },
    });
    this.reservation = new ScfReservedConcurrencyConfig(this, "Concurrency", {
      functionName: this.functionName,
      namespace: this.namespace,
      // SCF counts concurrency in memory: as many instances run as fit into it (583/37040).
      reservedConcurrencyMem: maxInstances * memoryMb,
    });
  }

  private webOnly(role: ExecutionRole, maxConcurrency: number) {
    return {
      environment: {
        [ROLE_VARIABLES.accountUin]: new DataTencentcloudUserInfo(this, "Account").ownerUin,
        [ROLE_VARIABLES.roleId]: role.role.id,
      },
      // All four, because one that the API answers and nobody wrote is a change on every plan.
      instanceConcurrencyConfig: {
        maxConcurrency,
        dynamicEnabled: "FALSE",
        instanceIsolationEnabled: "FALSE",
        type: "Request-Based",
      },
    };
  }

  /** The function's name; whoever uses it depends on the function. */
  get functionName(): string {
    return this.resource.name;
  }
}
