import { join } from "node:path";
import { stackIdOf } from "../../environments/stack-id";

/** Folder that cdktf writes synthesized stacks to. */
export const SYNTH_FOLDER = "cdktf.out";

/** The synthesized stack of an environment, in Terraform's JSON syntax. @param folder @default SYNTH_FOLDER */
export const stackFileOf = (environment: string, folder = SYNTH_FOLDER): string =>
  join(folder, "stacks", stackIdOf(environment), "cdk.tf.json");
