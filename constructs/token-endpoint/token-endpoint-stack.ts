import { relative, resolve } from "node:path";
import { TencentcloudProvider } from "@cdktf/provider-tencentcloud/lib/provider";
import { CosBackend, LocalBackend, TerraformOutput, TerraformStack, Token } from "cdktf";
import type { Construct } from "constructs";
import { OUTPUT_NAMES, type TokenEndpointOutputs } from "../../contract/endpoint/stack-outputs";
import { DEFAULTS } from "../defaults";
import { literal } from "../private/literal";
import { addPrecondition, fileIsUnchanged } from "../private/precondition";
import { fromStackFolder } from "../private/stack-path";
import { ProviderSchemaValidation } from "../provider-schema/provider-schema-validation";
import { MINIMUM_TERRAFORM } from "../terraform-version";
import type { StateBackend } from "./state-backend";
import { TokenEndpoint } from "./token-endpoint";
import type { TokenEndpointProps } from "./token-endpoint-props";

const DESCRIPTIONS = {
  endpointUrl: "Base address of the endpoint",
  region: "Region of the endpoint, its secret and its logs",
  functionName: "Name of the SCF function",
  secretName: "Name of the SSM secret that holds the hashes of the client keys",
  keyVersions: "How the function finds the client keys in the secret",
  keyFormat: "The newest form of client keys that the functions take",
  logTopicId: "Id of the CLS topic that receives the function's log lines",
  smokeFunctionName: "Name of the SCF function that runs the scheduled checks",
  smokeSecretName: "Name of the SSM secret that holds the scheduled checks' own client key",
  smokeLogTopicId: "Id of the CLS topic that receives the results of the scheduled checks",
  profiles: "The profiles the endpoint serves",
} as const satisfies Record<keyof TokenEndpointOutputs, string>;

/** The file that a stack was made from. */
export interface SourceFile {
  /** Path of the file, absolute or from the working directory. */
  readonly file: string;
  /** SHA-256 of the file's bytes, hex. */
  readonly sha256: string;
}

/** What a {@link TokenEndpointStack} is made of: its endpoint's props, and what concerns the stack as a whole. */
export interface TokenEndpointStackProps extends TokenEndpointProps {
  /**
   * Where Terraform keeps the state.
   * @default - a file of the working folder, `terraform.NAME.tfstate`
   */
  readonly state?: StateBackend;
  /**
   * The file that the props come from. Terraform then refuses to plan once the file has changed; a stack that was moved
   * away from it, for example in a pipeline, is deployed as it is.
   * @default - the stack is not compared with any file
   */
  readonly source?: SourceFile;
}

/**
 * One environment's token endpoint: its provider, its state and its outputs. It knows no credentials: the provider and
 * the backend read their own environment variables.
 *
 * @example
 * import { TokenEndpointStack } from "ekyc-token-endpoint";
 *
 * new TokenEndpointStack(app, "token-endpoint-prod", {
 *   name: "prod",
 *   region: "ap-singapore",
 *   state: { backend: "cos", bucket: "terraform-state-1250000000", region: "ap-singapore" },
 * });
 */
export class TokenEndpointStack extends TerraformStack {
  /** The endpoint that the stack deploys. */
  readonly endpoint: TokenEndpoint;

  /**
   * @param id what `cdktf deploy` calls the stack
   * @throws ValidationError as TokenEndpoint does
   */
  constructor(scope: Construct, id: string, props: TokenEndpointStackProps) {
    super(scope, id);
    const { state = { backend: "local" }, source, ...endpointProps } = props;
    new TencentcloudProvider(this, "Provider", { region: props.region });
    this.addOverride("terraform.required_version", `>= ${MINIMUM_TERRAFORM}`);
    this.addBackend(props.name, state);
    this.endpoint = new TokenEndpoint(this, "TokenEndpoint", endpointProps);
    if (source) this.refuseWhenStale(source);
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

  /** The state's place follows from the props alone, so that no change to the construct tree can lose it. */
  private addBackend(name: string, state: StateBackend): void {
    if (state.backend === "cos") {
      const { bucket, region, prefix = DEFAULTS.statePrefix } = literal(state);
      new CosBackend(this, { bucket, region, prefix: `${prefix}/${name}`, key: "terraform.tfstate", encrypt: true });
      return;
    }
    const { path = `terraform.${name}.tfstate` } = state;
    new LocalBackend(this, { path: literal(fromStackFolder(this, resolve(path))) });
  }

  private refuseWhenStale({ file, sha256 }: SourceFile): void {
    addPrecondition(
      this.endpoint.function.resource,
      fileIsUnchanged(
        { path: fromStackFolder(this, resolve(file)), sha256, optional: true },
        `${relative("", file)} was changed after this stack was synthesized from it. Nothing was changed. Fix: run \`npx ekyc synth\`, then deploy again.`,
      ),
    );
  }
}
