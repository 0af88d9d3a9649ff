import type { RunningCloud } from "../core/running-cloud";
import type { Arguments } from "./arguments";

/** Where a resource is created. */
export interface StackTarget extends RunningCloud {
  readonly region: string;
  /** Relative paths start here. */
  readonly folder: string;
}

/** Attributes that the provider computes; the arguments are attributes too, and need not be repeated. */
export type Computed = Readonly<Record<string, unknown>>;

/**
 * Creates a resource of one Terraform type, or reads a data source. Arguments that mean nothing to a local cloud
 * (networks, billing, descriptions) are accepted and kept as attributes only.
 *
 * @throws UserError for a wrong argument, ApiError when the cloud refuses
 */
export type ResourceType = (args: Arguments, target: StackTarget) => Computed | Promise<Computed>;
