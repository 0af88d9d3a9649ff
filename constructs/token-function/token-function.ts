import { DataTencentcloudUserInfo } from "@cdktf/provider-tencentcloud/lib/data-tencentcloud-user-info";
import { ScfFunction } from "@cdktf/provider-tencentcloud/lib/scf-function";
import { ScfReservedConcurrencyConfig } from "@cdktf/provider-tencentcloud/lib/scf-reserved-concurrency-config";
import { Construct } from "constructs";
import { ROLE_VARIABLES } from "../../contract/endpoint/token-config";
import { FUNCTION_KINDS, type FunctionKind } from "../../contract/vendor/function-kinds";
import type { EndpointRuntime } from "../../contract/vendor/runtimes";
import {
  INSTANCE_CONCURRENCY_MAX,
  INSTANCES_MAX,
  MEMORY_MB,
  SCF_LIMITS_SOURCE,
  TIMEOUT_SECONDS,
} from "../../contract/vendor/scf-limits";
import { DEFAULTS } from "../defaults";
import type { IEndpointLogs } from "../endpoint-logs/i-endpoint-logs";
import type { IExecutionRole } from "../execution-role/i-execution-role";
import { requireInteger } from "../private/require-integer";
import { type FunctionCode, MAIN_HANDLER } from "./function-code";

/** SCF's namespace that every account has. */
export const NAMESPACE = "default";

/** A network of the account that a function is put into. */
export interface FunctionNetwork {
  /** Id of the VPC. */
  readonly vpcId: string;
  /** Id of a subnet of the VPC. */
  readonly subnetId: string;
}

/** What a {@link TokenFunction} is made of. */
export interface TokenFunctionProps {
  /** Name of the function: 2 to 60 letters, digits, `-` and `_`, a letter first (583/11637). */
  readonly name: string;
  /** The code and the configuration that it runs with. */
  readonly code: FunctionCode;
  /** The identity that the function runs as. */
  readonly role: IExecutionRole;
  /** Where the function's lines go. */
  readonly logs: IEndpointLogs;
  /**
   * SCF runtime; the one that the code was built for.
   * @default Nodejs20.19
   */
  readonly runtime?: EndpointRuntime;
  /**
   * Memory of one instance, MB: 128 to 3072 in steps of 128.
   * @default 128
   */
  readonly memoryMb?: number;
  /**
   * Seconds after which SCF ends an invocation: 1 to 900.
   * @default 15
   */
  readonly timeoutSeconds?: number;
  /**
   * Instances that run at most: that much of the region's concurrency is reserved for the function, and it gets no
   * more.
   * @default - 1, for an Event function 5
   */
  readonly maxInstances?: number;
  /**
   * Requests that one instance works on at the same time: 1 to 100, for an Event function 1.
   * @default - as many as that allows
   */
  readonly concurrency?: number;
  /**
   * Through which the function reaches what has no public address; its own way to the internet stays.
   * @default - the internet alone
   */
  readonly network?: FunctionNetwork;
  /**
   * Tags of the function.
   * @default - no tags
   */
  readonly tags?: Readonly<Record<string, string>>;
}

/**
 * What the API may fill in by itself, so that reading it back would be a change on every plan: whether it does was not
 * found (docs/unverified.md). The handler of a Web function, the session settings of its instances, and, for an Event
 * function, all of those.
 */
const FILLED_IN = {
  web: ["handler", "instance_concurrency_config[0].session_config"],
  event: ["instance_concurrency_config"],
} as const;

/**
 * The function that answers the endpoint's requests: a Web function, one instance of which works on many requests, or
 * an Event function, as its code was built. Its configuration is in the code's zip; a Web function's variables name its
 * role, which only Terraform knows.
 *
 * @example
 * import { EndpointLogs, FunctionCode, TokenFunction } from "ekyc-token-endpoint";
 *
 * const fn = new TokenFunction(stack, "Function", {
 *   name: "acme-tokens",
 *   code: FunctionCode.fromServer(config, "Nodejs20.19"),
 *   role: endpoint.role,
 *   logs: new EndpointLogs(stack, "Logs", { name: "acme-tokens" }),
 *   memoryMb: 256,
 * });
 */
export class TokenFunction extends Construct {
  /** The function itself. */
  readonly resource: ScfFunction;
  /** The concurrency that is reserved for the function. */
  readonly reservation: ScfReservedConcurrencyConfig;
  /** SCF's namespace of the function. */
  readonly namespace = NAMESPACE;
  /** What the function runs as. */
  readonly kind: FunctionKind;

  /** @throws ValidationError when memoryMb, timeoutSeconds, maxInstances or concurrency is not what SCF allows */
  constructor(scope: Construct, id: string, props: TokenFunctionProps) {
    super(scope, id);
    const { code, role, logs, runtime = DEFAULTS.runtime } = props;
    const { memoryMb = DEFAULTS.memoryMb, timeoutSeconds = DEFAULTS.timeoutSeconds } = props;
    const { maxInstances = FUNCTION_KINDS[code.kind].maxInstances } = props;
    const { concurrency = FUNCTION_KINDS[code.kind].concurrency } = props;
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
      runtime,
      // A Web function needs none (583/41376, 2024-12-02).
      ...(code.kind === "event" && { handler: MAIN_HANDLER }),
      zipFile,
      memSize: memoryMb,
      timeout: timeoutSeconds,
      role: role.roleName,
      ...(code.kind === "web" && this.webOnly(role, concurrency)),
      // In a VPC too: SSM and faceid have public addresses.
      enablePublicNet: true,
      ...(props.network && { vpcId: props.network.vpcId, subnetId: props.network.subnetId }),
      clsLogsetId: logs.logsetId,
      clsTopicId: logs.topicId,
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

  private webOnly(role: IExecutionRole, maxConcurrency: number) {
    return {
      environment: {
        [ROLE_VARIABLES.accountUin]: new DataTencentcloudUserInfo(this, "Account").ownerUin,
        [ROLE_VARIABLES.roleId]: role.roleId,
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

  /** The function's name; anything that uses it depends on the function. */
  get functionName(): string {
    return this.resource.name;
  }
}
