import { ScfFunctionAlias } from "@cdktf/provider-tencentcloud/lib/scf-function-alias";
import { ScfFunctionVersion } from "@cdktf/provider-tencentcloud/lib/scf-function-version";
import { dependable } from "cdktf";
import { Construct } from "constructs";
import type { TokenFunction } from "./token-function";

/** What a {@link FunctionRelease} is made of. */
export interface FunctionReleaseProps {
  /** The function that is released in steps. */
  readonly function: TokenFunction;
  /** Name of the alias that takes the traffic: 1 to 64 letters, digits, - and _, a letter first (583/36325). */
  readonly alias: string;
}

/**
 * What lets a function be released in steps: its first version, and an alias that names it. From then on a deployment
 * changes `$LATEST` only, and `npx ekyc release` decides which versions the alias names: Terraform leaves it alone.
 *
 * @example
 * import { FunctionRelease } from "ekyc-token-endpoint";
 *
 * const release = new FunctionRelease(stack, "Release", { function: endpoint.function, alias: "live" });
 */
export class FunctionRelease extends Construct {
  /** The version that the first deployment publishes. */
  readonly firstVersion: ScfFunctionVersion;
  /** What takes the traffic. */
  readonly alias: ScfFunctionAlias;

  constructor(scope: Construct, id: string, { function: fn, alias }: FunctionReleaseProps) {
    super(scope, id);
    const named = { functionName: fn.functionName, namespace: fn.namespace };
    this.firstVersion = new ScfFunctionVersion(this, "FirstVersion", {
      ...named,
      description: "Published by the first deployment",
    });
    this.alias = new ScfFunctionAlias(this, "Alias", {
      ...named,
      name: alias,
      description: "Takes the traffic; shifted by npx ekyc release",
      functionVersion: this.firstVersion.functionVersion,
      lifecycle: {
        ignoreChanges: ["function_version", "routing_config"],
        // Otherwise the alias of a function that is replaced would keep the old version from being deleted.
        replaceTriggeredBy: [`${dependable(fn.resource)}.name`],
      },
    });
  }

  /** Name of the alias, which a gateway calls; anything that uses it depends on the alias. */
  get qualifier(): string {
    return this.alias.name;
  }
}
