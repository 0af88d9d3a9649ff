/** SCF's namespace that every account has. No other can be created here. */
export const DEFAULT_NAMESPACE = "default";
/** The version that can be changed. */
export const LATEST = "$LATEST";

/** What names a function within the account. */
export interface FunctionName {
  readonly region: string;
  readonly namespace: string;
  readonly name: string;
}

/** What runs a function: a handler that gets events, or a server of its own (CreateFunction, Type). */
export type FunctionType = "Event" | "HTTP";

/**
 * How many requests an instance of a Web function works on at a time, in the API's own words (CreateFunction,
 * InstanceConcurrencyConfig). Of it only MaxConcurrency has an effect here.
 */
export interface InstanceConcurrency {
  /** From 1 to 100. */
  readonly MaxConcurrency: number;
  readonly DynamicEnabled?: "FALSE";
  readonly InstanceIsolationEnabled?: "TRUE" | "FALSE";
  readonly Type?: "Request-Based" | "Session-Based";
  readonly SessionConfig?: Readonly<Record<string, string | number>>;
}

/** A VPC of the account, and a subnet of it. */
export interface FunctionNetwork {
  readonly VpcId: string;
  readonly SubnetId: string;
}

/** What UpdateFunctionCode and UpdateFunctionConfiguration change, and PublishVersion freezes. */
export interface FunctionSettings {
  description: string;
  /** It cannot be changed (provider source, resource_tc_scf_function.go). */
  readonly type: FunctionType;
  /** `module.export`, for example `index.main_handler`. A Web function needs none (583/41376). */
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
  /** How long an instance may take to start. @default INIT_TIMEOUT_SECONDS.default */
  initTimeoutSeconds?: number;
  /** Whether the function may reach the public network. It is only kept: processes of a local cloud always can. */
  publicNet: boolean;
  /** The network that the function is in. It is only kept: processes of a local cloud have that of the machine. */
  network?: FunctionNetwork | undefined;
  /** Whether it does so from a fixed address. It is only kept. */
  fixedEip: boolean;
  /** Undefined where an instance works on one request at a time. */
  instanceConcurrency: InstanceConcurrency | undefined;
  /** Bytes of the code's zip. */
  code: Buffer;
}

/** Code and configuration that can be invoked: `$LATEST`, or what was frozen under a number. */
export interface FunctionVersion extends FunctionName, FunctionSettings {
  /** `$LATEST`, or `1`, `2` … */
  readonly version: string;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
  /** Milliseconds since the epoch. */
  modifiedAt: number;
}

/** A second version of an alias, and its share of the traffic. */
export interface VersionWeight {
  readonly version: string;
  /** From 0 to 1. */
  readonly weight: number;
}

/** A name for a version, or for two that share the traffic. */
export interface Alias {
  readonly name: string;
  /** The main version. */
  version: string;
  /** Undefined while all requests go to the main version. */
  additional: VersionWeight | undefined;
  description: string;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
  /** Milliseconds since the epoch. */
  modifiedAt: number;
}

/** A change of a function that is under way. */
export interface Transition {
  readonly status: "Creating" | "Updating";
  /** When the function is Active again, milliseconds since the epoch. */
  readonly until: number;
}

/** How an event that a function failed on is retried (UpdateFunctionEventInvokeConfig). */
export interface AsyncInvocation {
  /** How often it is invoked with it again. */
  readonly retries: number;
  /** How long the event is kept, seconds. */
  readonly keepSeconds: number;
}

/** What a new function has: two retries, and six hours (583/39851, 2024-04-22). */
export const DEFAULT_ASYNC_INVOCATION: AsyncInvocation = { retries: 2, keepSeconds: 21_600 };

/** A function, which is its own version `$LATEST`. */
export interface FunctionResource extends FunctionVersion {
  readonly functionId: string;
  tags: Record<string, string>;
  /** Most memory of its instances at a time, MB; undefined means what the region's quota allows. */
  reservedMb: number | undefined;
  /** Until when a reservation is in progress, milliseconds since the epoch; undefined when there was none. */
  reservingUntil: number | undefined;
  asyncInvocation: AsyncInvocation;
  /** How many versions were published, deleted ones included. */
  published: number;
  /** Published versions, oldest first. */
  readonly versions: FunctionVersion[];
  /** By name. */
  readonly aliases: Map<string, Alias>;
  /** The last change, over or not; undefined when it took no time. */
  transition: Transition | undefined;
}

/** What creates a function. */
export type FunctionInput = FunctionName & FunctionSettings & Pick<FunctionResource, "tags">;

/** The status of a function at a time, milliseconds since the epoch. */
export function functionStatus({ transition }: FunctionResource, now: number): Transition["status"] | "Active" {
  return transition && now < transition.until ? transition.status : "Active";
}
