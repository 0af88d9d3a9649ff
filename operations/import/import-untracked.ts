import { dirname } from "node:path";
import { loadEnvironment } from "../../environments/load-environment";
import { EXIT, UserError } from "../../lib/user-error";
import type { Variables } from "../../lib/variables";
import { scriptClient } from "../../sdk/script-client";
import { asUserError } from "../../sdk/tencent-user-error";
import { requireSameCloud } from "../deploy/same-cloud";
import { findTerraform } from "../doctor/find-terraform";
import { readStack } from "../stacks/stack-changes";
import { synthesize } from "../stacks/synthesize";
import { SYNTH_FOLDER, stackFileFor } from "../stacks/synthesized-stacks";
import { TerraformState } from "./terraform-state";
import { notLookedFor, type StackResources, untrackedResources } from "./untracked";

export interface ImportOptions {
  /** Name of the environment whose stack it is. */
  readonly environment: string;
  /** Folder of the environment files. */
  readonly environments: string;
  /** Whether what is found is imported. */
  readonly approved: boolean;
  /** They hold the credentials, and lead to the API and to Terraform. */
  readonly variables: Variables;
  /** Called with what is done next. */
  readonly say: (text: string) => void;
}

/** What exists and the state did not know. */
export interface Untracked {
  readonly found: readonly { readonly address: string; readonly id: string }[];
  /** Types of resources that cannot be looked for, by the reason. */
  readonly notLookedFor: ReturnType<typeof notLookedFor>;
}

async function terraformState(folder: string, variables: Variables): Promise<TerraformState> {
  const { binary } = await findTerraform(variables, process.cwd());
  if (binary === undefined) {
    throw new UserError(
      "There is no Terraform on the PATH.",
      "Install it, or see `npx ekyc doctor`.",
      EXIT.unreachable,
    );
  }
  return new TerraformState(binary, folder, variables);
}

/**
 * Finds resources of a stack that exist but are missing from Terraform's state, and imports them if approved.
 * @throws UserError
 */
export async function importUntracked({
  environments,
  environment,
  approved,
  variables,
  say,
}: ImportOptions): Promise<Untracked> {
  const { region } = loadEnvironment(environment, environments);
  requireSameCloud(variables);
  const client = scriptClient(region, variables);
  const stackFile = stackFileFor(environment, synthesize(SYNTH_FOLDER, { environments, environment }));
  const { resource: resources } = readStack(stackFile) as { readonly resource: StackResources };
  const state = await terraformState(dirname(stackFile), variables);
  say(`Reading the state of ${environment}...`);
  await state.init();
  const known = await state.addresses();
  say(`Looking for what exists and is not among the ${known.size} resources of the state...`);
  const found = await untrackedResources(resources, known, client).catch((error: unknown) => {
    throw asUserError(error);
  });
  for (const { address, id } of approved ? found : []) {
    say(`Importing ${address}...`);
    await state.import(address, id);
  }
  return { found, notLookedFor: notLookedFor(resources) };
}
