import { ScfFunctionAlias } from "@cdktf/provider-tencentcloud/lib/scf-function-alias";
import { ScfFunctionVersion } from "@cdktf/provider-tencentcloud/lib/scf-function-version";
import { dependable } from "cdktf";
import { Construct } from "constructs";
import type { TokenFunction } from "./token-function";

export interface FunctionReleaseProps {
  readonly function: TokenFunction;
  /** Name of the alias that takes the traffic: 1 to 64 letters, digits, - and _, a letter first. */
  readonly alias: string;
}

/**
 * What lets a function be released in steps: its first version, and an alias that names it. From then on a deployment changes `$LATEST`
 * only, and which versions the alias names is the business of `npm run release`: Terraform leaves it alone.
 */
export class FunctionRelease extends Construct {
  readonly firstVersion: ScfFunctionVersion;
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
      description: "Takes the traffic; shifted by npm run release",
      functionVersion: this.firstVersion.functionVersion,
      lifecycle: {
        ignoreChanges: ["function_version", "routing_config"],
        // Else the alias of a function that is replaced would keep the old version from being deleted.
        replaceTriggeredBy: [`${dependable(fn.resource)}.name`],
      },
    });
  }

  /** What a gateway calls; whoever uses it depends on the alias. */
  get qualifier(): string {
    return this.alias.name;
  }
}
