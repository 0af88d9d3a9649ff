import type { IConstruct } from "constructs";
import type { IExecutionRole } from "../execution-role/i-execution-role";

/** The secret that holds client keys: {@link ClientKeys}, or one that exists already. */
export interface IClientKeys extends IConstruct {
  /** Name of the secret, known at synth, because the function's configuration names it. */
  readonly secretName: string;
  /** Name of the secret for other resources and outputs: anything that uses it depends on the secret. */
  readonly secretReference: string;
  /** Lets a role find and read the newest document of this secret, and of no other. */
  grantRead(role: IExecutionRole): void;
  /** Lets a role read a version of this secret whose VersionId it knows, and of no other secret. */
  grantReadVersion(role: IExecutionRole): void;
}
