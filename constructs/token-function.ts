import { ScfFunction } from "@cdktf/provider-tencentcloud/lib/scf-function";
import { ScfReservedConcurrencyConfig } from "@cdktf/provider-tencentcloud/lib/scf-reserved-concurrency-config";
import { Construct } from "constructs";
import type { EndpointLogs } from "./endpoint-logs";
import type { ExecutionRole } from "./execution-role";
import type { FunctionCode } from "./function-code";
import { requireInteger } from "./private/require-integer";

/** SCF's namespace that every account has. */
export const NAMESPACE = "default";

export interface TokenFunctionProps {
  readonly name: string;
  readonly code: FunctionCode;
  /** Whom the function runs as. */
  readonly role: ExecutionRole;
  /** Where its lines go. */
  readonly logs: EndpointLogs;
  /** SCF runtime, for example `Nodejs20.19`. */
  readonly runtime: string;
  /** Memory of one instance, MB: 128 to 3072 in steps of 128. */
  readonly memoryMb: number;
  /** Seconds after which SCF ends an invocation: 1 to 900. */
  readonly timeoutSeconds: number;
  /** Instances that run at most: so much of the region's concurrency is reserved for the function, and it gets no more. */
  readonly maxInstances: number;
  /** @default - no tags */
  readonly tags?: Readonly<Record<string, string>>;
}

/**
 * The function that answers the endpoint's requests. It is an Event function: only those get the role's credentials in
 * documented environment variables. It has no environment variables of its own: its configuration is in the code's zip.
 */
export class TokenFunction extends Construct {
  readonly resource: ScfFunction;
  readonly concurrency: ScfReservedConcurrencyConfig;
  readonly namespace = NAMESPACE;

  /** @throws ValidationError when memoryMb, timeoutSeconds or maxInstances is not what SCF allows */
  constructor(scope: Construct, id: string, props: TokenFunctionProps) {
    super(scope, id);
    const { code, role, logs, memoryMb, timeoutSeconds, maxInstances } = props;
    requireInteger(this, "memoryMb", memoryMb, { min: 128, max: 3_072, step: 128, source: "583/11637" });
    requireInteger(this, "timeoutSeconds", timeoutSeconds, { min: 1, max: 900, source: "583/11637" });
    requireInteger(this, "maxInstances", maxInstances, {
      min: 1,
      max: 1_000,
      source: "a region's 128000 MB, 583/11637",
    });
    const zipFile = code.bind(this);
    this.resource = new ScfFunction(this, "Resource", {
      name: props.name,
      namespace: this.namespace,
      description: "Answers POST /v1/tokens with an SDK token of Tencent Cloud eKYC",
      funcType: "Event",
      runtime: props.runtime,
      handler: code.handler,
      zipFile,
      memSize: memoryMb,
      timeout: timeoutSeconds,
      role: role.roleName,
      enablePublicNet: true,
      clsLogsetId: logs.logset.id,
      clsTopicId: logs.topic.id,
      ...(props.tags && { tags: { ...props.tags } }),
      lifecycle: { precondition: [code.isWhole(zipFile)] },
    });
    this.concurrency = new ScfReservedConcurrencyConfig(this, "Concurrency", {
      functionName: this.functionName,
      namespace: this.namespace,
      // SCF counts concurrency in memory: as many instances run as fit into it (583/37040).
      reservedConcurrencyMem: maxInstances * memoryMb,
    });
  }

  /** The function's name; whoever uses it depends on the function. */
  get functionName(): string {
    return this.resource.name;
  }
}
