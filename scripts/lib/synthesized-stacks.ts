import { join } from "node:path";
import { stackIdOf } from "../../environments/stack-id";

/** Folder that cdktf writes synthesized stacks to. */
export const SYNTH_FOLDER = "cdktf.out";

/** The synthesized stack of an environment, in Terraform's JSON syntax. */
export const stackFileOf = (environment: string): string =>
  join(SYNTH_FOLDER, "stacks", stackIdOf(environment), "cdk.tf.json");
