import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import type { TokenEndpointOutputs } from "../../contract/endpoint/stack-outputs";
import { NO_SUCH_TOKEN } from "../../contract/vendor/api";
import { loadEnvironment } from "../../environments/load-environment";
import { deployCommand, outputsFileFor, readOutputs } from "../../environments/outputs-file";
import type { ResolvedEnvironment, StateBackend } from "../../environments/resolved-environment";
import { type Clock, systemClock } from "../../lib/clock";
import { UserError } from "../../lib/user-error";
import type { Variables } from "../../lib/variables";
import { CosClient } from "../../sdk/cos";
import { type BucketName, type CosAddress, cosAddress } from "../../sdk/cos-address";
import { type CredentialSource, scriptCredentials } from "../../sdk/credentials";
import { apiEndpoint } from "../../sdk/endpoint";
import { TencentApiError } from "../../sdk/errors";
import { getSdkVerificationResult } from "../../sdk/faceid";
import { type CallerIdentity, getCallerIdentity } from "../../sdk/sts";
import { TencentClient } from "../../sdk/tencent-client";
import { readStack } from "../stacks/stack-changes";
import { stackFileFor } from "../stacks/synthesized-stacks";
import { DoctorApi } from "./doctor-api";
import { findTerraform, type TerraformSearch } from "./find-terraform";

export interface DoctorOptions {
  /** Name of the environment. */
  readonly environment: string;
  /** Folder of cdktf.json, in which deployments are made. */
  readonly root: string;
  /** Environment variables. */
  readonly variables: Variables;
  /** What leads to the APIs of the account. @default - `variables` */
  readonly apiVariables?: Variables;
  /** Outputs file of the deployed stack. @default outputs.<name>.json in the root */
  readonly outputs?: string;
  /** Folder of the environment files. @default ENVIRONMENTS_FOLDER */
  readonly environments?: string;
  /** @default - the version that runs, without `v` */
  readonly nodeVersion?: string;
  /** File that says from what the provider's bindings were made. @default - the project's own */
  readonly bindingsStamp?: string;
  /** Address of a COS bucket. @default cosAddress */
  readonly cosAddress?: (bucket: BucketName) => CosAddress;
  /** @default systemClock */
  readonly clock?: Clock;
}

/** A stack as synthesized, in Terraform's JSON syntax. */
export type StackDocument = Readonly<Record<string, unknown>>;

/**
 * What checks look at. What several of them need is asked for once. A member that is not available throws a UserError,
 * which makes the check undecided.
 */
export class DoctorContext {
  readonly root: string;
  readonly environmentName: string;
  readonly variables: Variables;
  readonly nodeVersion: string;
  readonly bindingsStamp: string | undefined;
  readonly cosAddress: (bucket: BucketName) => CosAddress;
  readonly clock: Clock;
  readonly credentials: CredentialSource;
  readonly api = new DoctorApi();
  /** Whether a local cloud stands in for the vendor. */
  readonly local: boolean;
  private readonly outputsFile: string;
  private readonly answers = new Map<string, unknown>();

  /** @throws UserError when the variable of the local cloud's address is wrong */
  constructor(private readonly options: DoctorOptions) {
    this.root = options.root;
    this.environmentName = options.environment;
    this.variables = options.variables;
    this.nodeVersion = options.nodeVersion ?? process.versions.node;
    this.bindingsStamp = options.bindingsStamp;
    this.cosAddress = options.cosAddress ?? ((bucket) => cosAddress(bucket, this.variables));
    this.clock = options.clock ?? systemClock;
    this.credentials = scriptCredentials(options.variables);
    this.local = apiEndpoint("sts", options.variables).local;
    this.outputsFile = options.outputs ?? join(options.root, outputsFileFor(options.environment));
  }

  /** Reads and checks the environment file. @throws UserError with what is wrong with it */
  loadEnvironment(): ResolvedEnvironment {
    return this.once("environment", () => loadEnvironment(this.environmentName, this.options.environments));
  }

  /** @throws UserError that refers to the check of the environment file */
  get environment(): ResolvedEnvironment {
    try {
      return this.loadEnvironment();
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      throw new UserError("the environment file is not valid", "Fix the environment file first: it is checked above.");
    }
  }

  get stackFile(): string {
    return join(this.root, stackFileFor(this.environmentName));
  }

  /** @throws UserError when the stack was not synthesized */
  get stack(): StackDocument {
    const stack = readStack(this.stackFile);
    if (stack) return stack;
    throw new UserError(`there is no synthesized stack in ${this.shown(this.stackFile)}`, "npx ekyc synth");
  }

  /**
   * What the deployed stack says about itself.
   * @throws UserError before the deployment, and when the file is not one of this stack
   */
  get outputs(): TokenEndpointOutputs {
    if (existsSync(this.outputsFile)) return readOutputs(this.environmentName, this.outputsFile);
    const file = this.shown(this.outputsFile);
    throw new UserError(`not deployed yet: there is no ${file}`, deployCommand(this.environmentName, file));
  }

  /** How a command names what is looked at. */
  get target(): string {
    const { outputs } = this.options;
    return `--env ${this.environmentName}${outputs === undefined ? "" : ` --outputs ${outputs}`}`;
  }

  get client(): TencentClient {
    return new TencentClient({
      region: this.environment.region,
      credentials: this.credentials,
      variables: this.options.apiVariables ?? this.variables,
    });
  }

  /** Name of the file in the root that holds the state of `state.backend: local`. */
  get localState(): string {
    return `terraform.${this.environmentName}.tfstate`;
  }

  /**
   * Terraform's state in a bucket; undefined while there is none.
   * @throws UserError without credentials; TencentError
   */
  stateIn({ bucket, region, prefix }: Extract<StateBackend, { backend: "cos" }>): Promise<string | undefined> {
    return this.once("state", async () => {
      const { credentials, clock, variables } = this;
      const objects = new CosClient({ bucket, region, credentials, clock, variables });
      try {
        const state = await this.api.ask(() =>
          objects.getObject(`${prefix}/${this.environmentName}/terraform.tfstate`),
        );
        return state.toString("utf8");
      } catch (error) {
        if (error instanceof TencentApiError && error.code === "NoSuchKey") return undefined;
        throw error;
      }
    });
  }

  /** Terraform or OpenTofu, whichever `cdktf` would find. */
  terraform(): Promise<TerraformSearch> {
    return this.once("terraform", () => findTerraform(this.variables, this.root));
  }

  /** The identity that signs. @throws UserError without credentials; TencentError */
  identity(): Promise<CallerIdentity> {
    return this.once("identity", () => this.api.ask(() => getCallerIdentity(this.client)));
  }

  /**
   * What eKYC answers when it is asked for the result of a token that cannot exist: its error, or undefined for a
   * result. No token is issued and nothing is billed.
   * @throws UserError without credentials; TencentError when the answer is not one of the API
   */
  ekycAnswer(): Promise<TencentApiError | undefined> {
    return this.once("ekyc", async () => {
      try {
        await this.api.ask(() => getSdkVerificationResult(this.client, NO_SUCH_TOKEN));
        return undefined;
      } catch (error) {
        if (error instanceof TencentApiError) return error;
        throw error;
      }
    });
  }

  /** A path as people read it. */
  shown(path: string): string {
    const fromRoot = relative(this.root, path);
    return fromRoot.startsWith("..") ? path : fromRoot;
  }

  private once<T>(name: string, ask: () => T): T {
    if (!this.answers.has(name)) this.answers.set(name, ask());
    return this.answers.get(name) as T;
  }
}
