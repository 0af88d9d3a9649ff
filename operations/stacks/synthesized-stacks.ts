import { join } from "node:path";
import { stackIdFor } from "../../environments/derived";

/** Folder that cdktf writes synthesized stacks to. */
export const SYNTH_FOLDER = "cdktf.out";

/** The synthesized stack of an environment, in Terraform's JSON syntax. @param folder @default SYNTH_FOLDER */
export const stackFileFor = (environment: string, folder = SYNTH_FOLDER): string =>
  join(folder, "stacks", stackIdFor(environment), "cdk.tf.json");
