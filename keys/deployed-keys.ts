import type { TokenEndpointOutputs } from "../contract/endpoint/stack-outputs";
import { deployCommand, outputsFileFor, readOutputs } from "../environments/outputs-file";
import type { ResolvedEnvironment } from "../environments/resolved-environment";
import { UserError } from "../lib/user-error";
import type { Variables } from "../lib/variables";
import { scriptClient } from "../sdk/script-client";
import type { TencentClient } from "../sdk/tencent-client";
import { deliverToSecret } from "./deliver-to-secret";
import type { KeyDelivery } from "./key-delivery";
import { KeyStore } from "./key-store";

export interface DeployedKeysOptions {
  /** File of the deployed stack's outputs. @default - outputs.NAME.json */
  readonly outputs?: string | undefined;
  readonly variables: Variables;
  /** Takes what the operator should know. */
  readonly warn: (text: string) => void;
}

/** The keys of an environment's deployed stack. */
export class DeployedKeys {
  readonly outputs: TokenEndpointOutputs;
  readonly client: TencentClient;
  private readonly outputsFile: string;

  /** @throws UserError when there are no outputs, or no credentials */
  constructor(
    readonly environment: ResolvedEnvironment,
    private readonly options: DeployedKeysOptions,
  ) {
    const { variables } = options;
    this.outputsFile = options.outputs ?? outputsFileFor(environment.name);
    this.outputs = readOutputs(environment.name, this.outputsFile);
    const { region } = this.outputs;
    this.client = scriptClient(region, variables);
  }

  /** The store, to be read. */
  readable(): KeyStore {
    const { name: environment } = this.environment;
    const { warn } = this.options;
    return new KeyStore(this.client, { environment, secretName: this.outputs.secretName }, { warn });
  }

  /** The store, to be changed. @throws UserError when the deployed function would not see the change */
  changeable(): KeyStore {
    this.requireRelease(this.outputs.keyVersions === "numbered", "not see the change");
    return this.readable();
  }

  /** The store, to put a new key into. @throws UserError when the deployed function would refuse it */
  issuing(): KeyStore {
    const store = this.changeable();
    this.requireRelease(this.outputs.keyFormat === "v2", "refuse a key that this release makes");
    return store;
  }

  /** What brings a key to the scheduled checks. @throws UserError when there are none */
  smokeDelivery(): KeyDelivery {
    const { smokeSecretName } = this.outputs;
    if (smokeSecretName !== undefined) return deliverToSecret(this.client, smokeSecretName);
    const { name } = this.environment;
    throw new UserError(
      `The deployed stack of ${name} has no scheduled checks.`,
      `Set schedule in environments/${name}.yaml and deploy it first.`,
    );
  }

  private requireRelease(isOfThisRelease: boolean, why: string): void {
    if (isOfThisRelease) return;
    const { name } = this.environment;
    throw new UserError(
      `The deployed stack of ${name} is of an older release, whose function would ${why}.`,
      `Deploy this release first: \`${deployCommand(name, this.outputsFile)}\`.`,
    );
  }
}
