import { join, relative, resolve } from "node:path";
import { TencentcloudProvider } from "@cdktf/provider-tencentcloud/lib/provider";
import { CosBackend, LocalBackend, TerraformOutput, TerraformStack, Token } from "cdktf";
import type { Construct } from "constructs";
import { OUTPUT_NAMES, type TokenEndpointOutputs } from "../../contract/endpoint/stack-outputs";
import type { ResolvedEnvironment } from "../../environments/resolved-environment";
import { PROJECT_ROOT } from "../../lib/project-root";
import { literal } from "../private/literal";
import { addPrecondition, fileIsUnchanged } from "../private/precondition";
import { fromStackFolder } from "../private/stack-path";
import { ProviderSchemaValidation } from "../provider-schema/provider-schema-validation";
import { MINIMUM_TERRAFORM } from "../terraform-version";
import { TokenEndpoint } from "./token-endpoint";

const DESCRIPTIONS = {
  endpointUrl: "Base address of the endpoint",
  region: "Region of the endpoint, its secret and its logs",
  functionName: "Name of the SCF function",
  secretName: "Name of the SSM secret that holds the hashes of the client keys",
  keyVersions: "How the function finds the client keys in the secret",
  logTopicId: "Id of the CLS topic that receives the function's log lines",
  smokeFunctionName: "Name of the SCF function that runs the scheduled checks",
  smokeSecretName: "Name of the SSM secret that holds the scheduled checks' own client key",
  smokeLogTopicId: "Id of the CLS topic that receives what becomes of the scheduled checks",
  profiles: "The profiles the endpoint serves",
} as const satisfies Record<keyof TokenEndpointOutputs, string>;

export interface TokenEndpointStackProps {
  readonly environment: ResolvedEnvironment;
}

/**
 * One environment's token endpoint: its provider, its state and its outputs. Credentials are none of its business: the
 * provider and the backend read their own environment variables.
 */
export class TokenEndpointStack extends TerraformStack {
  readonly endpoint: TokenEndpoint;

  /** @param id what `cdktf deploy` calls the stack */
  constructor(scope: Construct, id: string, { environment }: TokenEndpointStackProps) {
    super(scope, id);
    new TencentcloudProvider(this, "Provider", { region: environment.region });
    this.addOverride("terraform.required_version", `>= ${MINIMUM_TERRAFORM}`);
    this.addBackend(environment);
    this.endpoint = new TokenEndpoint(this, "TokenEndpoint", { environment });
    this.refuseWhenStale(environment);
    for (const key of Object.keys(OUTPUT_NAMES) as (keyof TokenEndpointOutputs)[]) {
      if (this.endpoint.outputs[key] === undefined) continue;
      new TerraformOutput(this, OUTPUT_NAMES[key], {
        // As a token, because cdktf 0.21 looks into plain objects with an API of Node's that warns from Node 22 on.
        value: Token.asAny(this.endpoint.outputs[key]),
        description: DESCRIPTIONS[key],
        staticId: true,
      });
    }
    this.node.addValidation(new ProviderSchemaValidation(this));
  }

  /** The state's place follows from the environment alone, so that no change to the construct tree can lose it. */
  private addBackend({ name, state }: ResolvedEnvironment): void {
    if (state.backend === "cos") {
      const { bucket, region, prefix } = literal(state);
      new CosBackend(this, { bucket, region, prefix: `${prefix}/${name}`, key: "terraform.tfstate", encrypt: true });
      return;
    }
    new LocalBackend(this, { path: fromStackFolder(this, join(PROJECT_ROOT, `terraform.${name}.tfstate`)) });
  }

  /** A stack that was moved away from its environment file, for example in a pipeline, cannot be compared with it and is deployed as it is. */
  private refuseWhenStale({ file, sha256 }: ResolvedEnvironment): void {
    addPrecondition(
      this.endpoint.function.resource,
      fileIsUnchanged(
        { path: fromStackFolder(this, resolve(file)), sha256, optional: true },
        `${relative(PROJECT_ROOT, resolve(file))} was changed after this stack was synthesized from it. Nothing was changed. Fix: run \`npm run synth\`, then deploy again.`,
      ),
    );
  }
}
