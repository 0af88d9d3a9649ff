import { regionConcurrency, UNRESERVED_CONCURRENCY_MB } from "../../../../contract/vendor/scf-limits";
import type { Clock } from "../../../../lib/clock";
import { ApiError } from "../../../core/api-error";
import type { Ids } from "../../../core/ids";
import { checkLimit } from "../../../core/limit";
import { type CustomDomain, CustomDomains } from "./custom-domain";
import {
  DEFAULT_ASYNC_INVOCATION,
  DEFAULT_NAMESPACE,
  type FunctionInput,
  type FunctionName,
  type FunctionResource,
  functionStatus,
  LATEST,
  type Transition,
} from "./function";
import { checkFunction } from "./function-limits";
import { DEFAULT_ALIAS, findVersion } from "./function-versions";
import { SCF_LIMITS } from "./resource-limits";
import { type TimerTriggerInput, type Trigger, URL_TRIGGER_NAME, type UrlTriggerInput } from "./trigger";

/**
 * How long a function is Creating or Updating, and how long a new function URL has no address yet. The real service
 * takes seconds; a client that waits by the system clock (the Terraform provider polls at 0, 0.5 and 1.5 s) should not
 * wait long.
 */
export const TRANSITION_MS = 1_000;

/** SCF: functions, their triggers and custom domains. */
export class ScfState {
  /** By region, namespace and name. */
  readonly functions = new Map<string, FunctionResource>();
  readonly triggers: Trigger[] = [];
  readonly customDomains = new CustomDomains();
  /** When the account's SCF began, milliseconds since the epoch. */
  readonly since: number;

  constructor(
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {
    this.since = clock.now();
  }

  /** @throws ApiError ResourceNotFound.Namespace, ResourceInUse.Function, or those of {@link checkFunction} */
  createFunction(input: FunctionInput): FunctionResource {
    checkFunction(input);
    checkNamespace(input.namespace);
    const key = functionKey(input);
    if (this.functions.has(key)) throw new ApiError("ResourceInUse.Function", `The function ${input.name} exists.`);
    checkLimit(SCF_LIMITS.functions, this.list(input.region, input.namespace).length + 1);
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
      reservingUntil: undefined,
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
    const fn = this.functions.get(functionKey({ region, namespace, name }));
    if (!fn) throw new ApiError("ResourceNotFound.Function", `The function ${name} does not exist.`);
    return fn;
  }

  list(region: string, namespace: string): FunctionResource[] {
    return [...this.functions.values()].filter((fn) => fn.region === region && fn.namespace === namespace);
  }

  inRegion(region: string): FunctionResource[] {
    return [...this.functions.values()].filter((fn) => fn.region === region);
  }

  /** The part of a region's concurrency quota that functions without a reserved share have in common, MB. */
  unreservedMb(region: string): number {
    const reserved = this.inRegion(region).reduce((sum, { reservedMb = 0 }) => sum + reservedMb, 0);
    return regionConcurrency(region).quotaMb - reserved;
  }

  /** Deletes a function with its triggers. A custom domain that leads to it stays, and leads nowhere. */
  deleteFunction(fn: FunctionResource): void {
    for (const trigger of this.triggersFor(fn)) this.triggers.splice(this.triggers.indexOf(trigger), 1);
    this.functions.delete(functionKey(fn));
  }

  /** Leaves a function in a passing state for {@link TRANSITION_MS}. */
  begin(fn: FunctionResource, status: Transition["status"]): void {
    fn.transition = { status, until: this.clock.now() + TRANSITION_MS };
  }

  /** @param code of the error, which differs by action @throws ApiError unless the function is Active */
  requireActive(fn: FunctionResource, code: `FailedOperation.${string}`): void {
    const status = functionStatus(fn, this.clock.now());
    if (status === "Active") return;
    throw new ApiError(code, `The function ${fn.name} is ${status}, try again when it is Active.`);
  }

  /**
   * Reserves a share of the region's concurrency quota, which also bounds the function: as many instances run as fit
   * into it.
   *
   * @throws ApiError LimitExceeded.FunctionReservedConcurrencyMemory for more than the region allows,
   *   FailedOperation.ReservedExceedTotal for more than others have left of it; which code is for which is assumed
   */
  reserveConcurrency(fn: FunctionResource, quotaMb: number): void {
    const free = this.unreservedMb(fn.region) + (fn.reservedMb ?? 0) - UNRESERVED_CONCURRENCY_MB;
    const { reservableMb, isDocumented } = regionConcurrency(fn.region);
    if (quotaMb > free) {
      const assumed = isDocumented ? "" : ", which is assumed, because the vendor's table does not have the region";
      throw new ApiError(
        quotaMb > reservableMb
          ? "LimitExceeded.FunctionReservedConcurrencyMemory"
          : "FailedOperation.ReservedExceedTotal",
        `${quotaMb} MB cannot be reserved for the function ${fn.name}: ${free} MB of the ${reservableMb} MB that can be reserved in ${fn.region} are left${assumed}.`,
      );
    }
    fn.reservedMb = quotaMb;
  }

  /** Creates a trigger of type http. @throws ApiError ResourceNotFound.Qualifier, ResourceInUse.Trigger */
  createUrlTrigger(input: UrlTriggerInput): Trigger {
    const { name = URL_TRIGGER_NAME } = input;
    // One URL per version or alias (583/96099).
    const sameQualifier = ({ type, qualifier }: Trigger): boolean => type === "http" && qualifier === input.qualifier;
    return this.addTrigger({ ...input, type: "http", name, customArgument: "" }, sameQualifier);
  }

  /**
   * Creates a trigger of type timer; its name is unique under its function.
   *
   * @throws ApiError ResourceNotFound.Qualifier, ResourceInUse.Trigger, LimitExceeded.Trigger
   */
  createTimerTrigger(input: TimerTriggerInput): Trigger {
    return this.addTrigger({ ...input, type: "timer" }, ({ name }) => name === input.name);
  }

  /** @param clashes whether another trigger of the same function is in the way */
  private addTrigger(
    { function: { region, namespace, name: functionName }, ...input }: TimerTriggerInput & Pick<Trigger, "type">,
    clashes: (other: Trigger) => boolean,
  ): Trigger {
    const fn = this.function(region, namespace, functionName);
    findVersion(fn, input.qualifier);
    if (fn.type === "HTTP" && input.type !== "http") {
      // "Function URLs only" (583/73483); the code is assumed.
      throw new ApiError(
        "InvalidParameterValue.Type",
        `The function ${functionName} is a Web function, which has no triggers of type ${input.type}.`,
      );
    }
    if (this.triggersFor(fn).some(clashes)) {
      throw new ApiError(
        "ResourceInUse.Trigger",
        `The function ${functionName} has such a trigger for ${input.qualifier}: ${input.name}.`,
      );
    }
    const ofType = this.triggersFor(fn).filter(({ type }) => type === input.type);
    checkLimit(SCF_LIMITS.triggers, ofType.length + 1);
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

  triggersFor(name: FunctionName): Trigger[] {
    return this.triggers.filter((trigger) => functionKey(trigger.function) === functionKey(name));
  }

  /** @throws ApiError ResourceNotFound.Trigger */
  trigger(fn: FunctionName, name: string, qualifier: string): Trigger {
    const found = this.triggersFor(fn).find((trigger) => trigger.name === name && trigger.qualifier === qualifier);
    if (!found) {
      throw new ApiError(
        "ResourceNotFound.Trigger",
        `The function ${fn.name} has no trigger ${name} for ${qualifier}.`,
      );
    }
    return found;
  }

  /** @throws ApiError ResourceNotFound.Function, ResourceNotFound.Qualifier, ResourceInUse, LimitExceeded */
  createCustomDomain(domain: CustomDomain): void {
    this.checkEndpoints(domain);
    checkLimit(SCF_LIMITS.customDomains, this.customDomains.size + 1);
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
      findVersion(this.function(region, namespace, functionName), qualifier);
    }
  }
}

function functionKey({ region, namespace, name }: FunctionName): string {
  return `${region}/${namespace}/${name}`;
}

function checkNamespace(namespace: string): void {
  if (namespace === DEFAULT_NAMESPACE) return;
  throw new ApiError("ResourceNotFound.Namespace", `The namespace ${namespace} does not exist.`);
}
