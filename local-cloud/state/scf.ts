import { ApiError } from "../api-error";
import type { Ids } from "../ids";
import { checkFunction } from "./function-limits";

export interface FunctionResource {
  readonly functionId: string;
  readonly name: string;
  readonly namespace: string;
  readonly region: string;
  /** `module.export`, for example `index.main_handler`. */
  handler: string;
  /** For example `Nodejs20.19`. */
  runtime: string;
  memoryMb: number;
  timeoutSeconds: number;
  environment: Record<string, string>;
  /** Name of the execution role; without one the function has no credentials. */
  role: string | undefined;
  clsLogsetId: string | undefined;
  clsTopicId: string | undefined;
  tags: Record<string, string>;
  /** Bytes of the code's zip. */
  code: Buffer;
  /** Most instances at a time; undefined means what the region's quota allows. */
  reservedConcurrency: number | undefined;
}

/** What names a function within the account. */
export type FunctionName = Pick<FunctionResource, "region" | "namespace" | "name">;

/** The name of every trigger of type http: the API gives it, a caller cannot (provider source, resource_tc_scf_trigger.go). */
export const URL_TRIGGER_NAME = "url-trigger";

export interface Trigger {
  readonly region: string;
  readonly functionName: string;
  readonly namespace: string;
  readonly qualifier: string;
  readonly type: string;
  readonly name: string;
  /** TriggerDesc as given, JSON. */
  description: string;
  enabled: boolean;
  /** Public address of a trigger of type http, set once its listener is up. */
  url: string | undefined;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
}

/** A domain of the user's own in front of function URLs. It is kept, but no DNS and no certificate is behind it. */
export interface CustomDomain {
  readonly region: string;
  readonly domain: string;
  /** `HTTP`, `HTTPS` or `HTTP&HTTPS`. */
  readonly protocol: string;
  readonly certificateId: string | undefined;
  readonly endpoints: readonly {
    readonly namespace: string;
    readonly functionName: string;
    readonly qualifier: string;
    readonly pathMatch: string;
  }[];
}

/** Functions have no published versions here, so these two name the same code. */
const QUALIFIERS = ["$LATEST", "$DEFAULT"];

/** SCF: functions, their triggers and custom domains. */
export class ScfState {
  /** By region, namespace and name. */
  readonly functions = new Map<string, FunctionResource>();
  readonly triggers: Trigger[] = [];
  /** By domain. */
  readonly customDomains = new Map<string, CustomDomain>();

  constructor(private readonly ids: Ids) {}

  /** @throws ApiError ResourceInUse.Function, or InvalidParameterValue.* and LimitExceeded.* (see function-limits.ts) */
  createFunction(input: Omit<FunctionResource, "functionId">): FunctionResource {
    checkFunction(input);
    const key = keyOf(input);
    if (this.functions.has(key)) throw new ApiError("ResourceInUse.Function", `The function ${input.name} exists.`);
    const fn: FunctionResource = { functionId: `lam-${this.ids.text("function", 8)}`, ...input };
    this.functions.set(key, fn);
    return fn;
  }

  /** @throws ApiError ResourceNotFound.Function */
  function(region: string, namespace: string, name: string): FunctionResource {
    const fn = this.functions.get(keyOf({ region, namespace, name }));
    if (!fn) throw new ApiError("ResourceNotFound.Function", `The function ${name} does not exist.`);
    return fn;
  }

  /**
   * Reserves a share of the region's concurrency quota, which also bounds the function.
   *
   * @param quotaMb the API's ReservedConcurrencyMem: as many instances run as fit into it
   */
  reserveConcurrency(fn: FunctionResource, quotaMb: number): void {
    fn.reservedConcurrency = Math.floor(quotaMb / fn.memoryMb);
  }

  /** @throws ApiError ResourceNotFound.Function, ResourceNotFound.Qualifier, ResourceInUse.Trigger */
  createTrigger(input: Omit<Trigger, "url">): Trigger {
    this.function(input.region, input.namespace, input.functionName);
    if (!QUALIFIERS.includes(input.qualifier)) {
      throw new ApiError(
        "ResourceNotFound.Qualifier",
        `The function ${input.functionName} has no version ${input.qualifier}.`,
      );
    }
    if (this.triggersOf(input.region, input.namespace, input.functionName).some(({ name }) => name === input.name)) {
      throw new ApiError("ResourceInUse.Trigger", `The function ${input.functionName} has a trigger ${input.name}.`);
    }
    const trigger: Trigger = { ...input, url: undefined };
    this.triggers.push(trigger);
    return trigger;
  }

  triggersOf(region: string, namespace: string, functionName: string): Trigger[] {
    return this.triggers.filter(
      (trigger) =>
        trigger.region === region && trigger.namespace === namespace && trigger.functionName === functionName,
    );
  }

  /** @throws ApiError ResourceNotFound.Function, ResourceInUse */
  createCustomDomain(domain: CustomDomain): void {
    for (const { namespace, functionName } of domain.endpoints) this.function(domain.region, namespace, functionName);
    if (this.customDomains.has(domain.domain)) {
      throw new ApiError("ResourceInUse", `The custom domain ${domain.domain} exists.`);
    }
    this.customDomains.set(domain.domain, domain);
  }
}

function keyOf({ region, namespace, name }: FunctionName): string {
  return `${region}/${namespace}/${name}`;
}
