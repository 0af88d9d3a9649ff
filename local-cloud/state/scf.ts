import type { Clock } from "../../lib/clock";
import { ApiError } from "../api-error";
import type { Ids } from "../ids";
import { type CustomDomain, CustomDomains } from "./custom-domain";
import {
  DEFAULT_ASYNC_INVOCATION,
  DEFAULT_NAMESPACE,
  type FunctionInput,
  type FunctionName,
  type FunctionResource,
  LATEST,
  statusOf,
  type Transition,
} from "./function";
import { checkFunction } from "./function-limits";
import { DEFAULT_ALIAS, versionOf } from "./function-versions";
import { type TimerTriggerInput, type Trigger, URL_TRIGGER_NAME, type UrlTriggerInput } from "./trigger";

/**
 * How long a function is Creating or Updating, and how long a new function URL has no address yet. The real service takes seconds;
 * whoever waits by the system clock (the Terraform provider polls at 0, 0.5 and 1.5 s) should not wait long.
 */
export const TRANSITION_MS = 1_000;
/** 583/11637. */
const FUNCTIONS_PER_NAMESPACE = 50;
/** A region's concurrency quota, which functions without a reserved share have in common (583/11637). */
export const REGION_QUOTA_MB = 128_000;
/** What cannot be reserved of it (PutReservedConcurrencyConfig: "the account's quota - 12800"). */
const UNRESERVED_MB = 12_800;

/** SCF: functions, their triggers and custom domains. */
export class ScfState {
  /** By region, namespace and name. */
  readonly functions = new Map<string, FunctionResource>();
  readonly triggers: Trigger[] = [];
  readonly customDomains = new CustomDomains();

  constructor(
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** @throws ApiError ResourceNotFound.Namespace, ResourceInUse.Function, or those of {@link checkFunction} */
  createFunction(input: FunctionInput): FunctionResource {
    checkFunction(input);
    checkNamespace(input.namespace);
    const key = keyOf(input);
    if (this.functions.has(key)) throw new ApiError("ResourceInUse.Function", `The function ${input.name} exists.`);
    if (this.list(input.region, input.namespace).length >= FUNCTIONS_PER_NAMESPACE) {
      throw new ApiError(
        "LimitExceeded.Function",
        `The namespace ${input.namespace} has ${FUNCTIONS_PER_NAMESPACE} functions, the most it can hold.`,
      );
    }
    const now = this.clock.now();
    const alias = {
      name: DEFAULT_ALIAS,
      version: LATEST,
      additional: undefined,
      description: "",
      createdAt: now,
      modifiedAt: now,
    };
    const fn: FunctionResource = {
      functionId: `lam-${this.ids.text("function", 8, input.name)}`,
      version: LATEST,
      ...input,
      reservedMb: undefined,
      asyncInvocation: DEFAULT_ASYNC_INVOCATION,
      published: 0,
      versions: [],
      aliases: new Map([[alias.name, alias]]),
      transition: undefined,
      createdAt: now,
      modifiedAt: now,
    };
    this.functions.set(key, fn);
    return fn;
  }

  /** @throws ApiError ResourceNotFound.Namespace, ResourceNotFound.Function */
  function(region: string, namespace: string, name: string): FunctionResource {
    checkNamespace(namespace);
    const fn = this.functions.get(keyOf({ region, namespace, name }));
    if (!fn) throw new ApiError("ResourceNotFound.Function", `The function ${name} does not exist.`);
    return fn;
  }

  list(region: string, namespace: string): FunctionResource[] {
    return [...this.functions.values()].filter((fn) => fn.region === region && fn.namespace === namespace);
  }

  /** Deletes a function with its triggers. A custom domain that leads to it stays, and leads nowhere. */
  deleteFunction(fn: FunctionResource): void {
    for (const trigger of this.triggersOf(fn)) this.triggers.splice(this.triggers.indexOf(trigger), 1);
    this.functions.delete(keyOf(fn));
  }

  /** Leaves a function in a passing state for {@link TRANSITION_MS}. */
  begin(fn: FunctionResource, status: Transition["status"]): void {
    fn.transition = { status, until: this.clock.now() + TRANSITION_MS };
  }

  /** @param code of the error, which differs by action @throws ApiError unless the function is Active */
  requireActive(fn: FunctionResource, code: `FailedOperation.${string}`): void {
    const status = statusOf(fn, this.clock.now());
    if (status === "Active") return;
    throw new ApiError(code, `The function ${fn.name} is ${status}, try again when it is Active.`);
  }

  /**
   * Reserves a share of the region's concurrency quota, which also bounds the function: as many instances run as fit into it.
   *
   * @throws ApiError LimitExceeded.FunctionReservedConcurrencyMemory
   */
  reserveConcurrency(fn: FunctionResource, quotaMb: number): void {
    const others = [...this.functions.values()].filter((other) => other.region === fn.region && other !== fn);
    const reserved = others.reduce((sum, { reservedMb = 0 }) => sum + reservedMb, 0);
    const free = REGION_QUOTA_MB - UNRESERVED_MB - reserved;
    if (quotaMb > free) {
      throw new ApiError(
        "LimitExceeded.FunctionReservedConcurrencyMemory",
        `${quotaMb} MB cannot be reserved for the function ${fn.name}: ${free} MB of the region's quota are left.`,
      );
    }
    fn.reservedMb = quotaMb;
  }

  /** Creates a trigger of type http. @throws ApiError ResourceNotFound.Qualifier, ResourceInUse.Trigger */
  createUrlTrigger(input: UrlTriggerInput): Trigger {
    const sameQualifier = ({ qualifier }: Trigger): boolean => qualifier === input.qualifier;
    return this.addTrigger({ ...input, type: "http", name: URL_TRIGGER_NAME, customArgument: "" }, sameQualifier);
  }

  /** Creates a trigger of type timer; its name is unique under its function. @throws ApiError ResourceNotFound.Qualifier, ResourceInUse.Trigger */
  createTimerTrigger(input: TimerTriggerInput): Trigger {
    return this.addTrigger({ ...input, type: "timer" }, () => true);
  }

  /** @param clashes whether a trigger of the same function and name is in the way */
  private addTrigger(
    { function: { region, namespace, name: functionName }, ...input }: TimerTriggerInput & Pick<Trigger, "type">,
    clashes: (other: Trigger) => boolean,
  ): Trigger {
    const fn = this.function(region, namespace, functionName);
    versionOf(fn, input.qualifier);
    if (this.triggersOf(fn).some((other) => other.name === input.name && clashes(other))) {
      throw new ApiError(
        "ResourceInUse.Trigger",
        `The function ${functionName} has a trigger ${input.name} for ${input.qualifier}.`,
      );
    }
    const now = this.clock.now();
    const trigger: Trigger = {
      function: { region, namespace, name: functionName },
      ...input,
      url: undefined,
      urlKnownFrom: now,
      createdAt: now,
      modifiedAt: now,
    };
    this.triggers.push(trigger);
    return trigger;
  }

  triggersOf(name: FunctionName): Trigger[] {
    return this.triggers.filter((trigger) => keyOf(trigger.function) === keyOf(name));
  }

  /** @throws ApiError ResourceNotFound.Trigger */
  trigger(fn: FunctionName, name: string, qualifier: string): Trigger {
    const found = this.triggersOf(fn).find((trigger) => trigger.name === name && trigger.qualifier === qualifier);
    if (!found) {
      throw new ApiError(
        "ResourceNotFound.Trigger",
        `The function ${fn.name} has no trigger ${name} for ${qualifier}.`,
      );
    }
    return found;
  }

  /** @throws ApiError ResourceNotFound.Function, ResourceNotFound.Qualifier, ResourceInUse */
  createCustomDomain(domain: CustomDomain): void {
    this.checkEndpoints(domain);
    this.customDomains.create(domain);
  }

  /** @throws ApiError ResourceNotFound.Function, ResourceNotFound.Qualifier, FailedOperation.Domain.UnExist */
  replaceCustomDomain(domain: CustomDomain): void {
    this.checkEndpoints(domain);
    this.customDomains.replace(domain);
  }

  /** @throws ApiError FailedOperation.DeleteTrigger.UrlUsed while a custom domain leads to it */
  deleteTrigger(trigger: Trigger): void {
    const domain = this.customDomains.leadingTo(trigger.function, trigger.qualifier);
    if (domain && trigger.type === "http") {
      throw new ApiError(
        "FailedOperation.DeleteTrigger.UrlUsed",
        `The function URL of ${trigger.function.name} is used by the custom domain ${domain.domain}.`,
      );
    }
    this.triggers.splice(this.triggers.indexOf(trigger), 1);
  }

  private checkEndpoints({ region, endpoints }: CustomDomain): void {
    for (const { namespace, functionName, qualifier } of endpoints) {
      versionOf(this.function(region, namespace, functionName), qualifier);
    }
  }
}

function keyOf({ region, namespace, name }: FunctionName): string {
  return `${region}/${namespace}/${name}`;
}

function checkNamespace(namespace: string): void {
  if (namespace === DEFAULT_NAMESPACE) return;
  throw new ApiError("ResourceNotFound.Namespace", `The namespace ${namespace} does not exist.`);
}
