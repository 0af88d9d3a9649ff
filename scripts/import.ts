import { dirname } from "node:path";
import { Command } from "commander";
import { loadEnvironment } from "../environments/load-environment";
import { stackIdOf } from "../environments/stack-id";
import { processOutput } from "../lib/output";
import { EXIT, UserError } from "../lib/user-error";
import { requireSameCloud } from "../operations/deploy/same-cloud";
import { findTerraform } from "../operations/doctor/find-terraform";
import { TerraformState } from "../operations/import/terraform-state";
import { notLookedFor, type StackResources, untrackedResources } from "../operations/import/untracked";
import { readStack } from "../operations/stacks/stack-changes";
import { synthesize } from "../operations/stacks/synthesize";
import { SYNTH_FOLDER, stackFileOf } from "../operations/stacks/synthesized-stacks";
import { scriptCredentials } from "../sdk/credentials";
import { TencentClient } from "../sdk/tencent-client";
import { asUserError } from "../sdk/tencent-user-error";
import { runCommand } from "./cli/cli";

interface Options {
  readonly env: string;
  readonly autoApprove?: boolean;
  readonly json?: boolean;
}

const say = (text: string): void => processOutput.err(`${text}\n`);

async function terraformState(folder: string): Promise<TerraformState> {
  const { binary } = await findTerraform(process.env, process.cwd());
  if (binary === undefined) {
    throw new UserError("There is no Terraform on the PATH.", "Install it, or see `npm run doctor`.", EXIT.unreachable);
  }
  return new TerraformState(binary, folder, process.env);
}

async function importUntracked({ env, autoApprove = false, json = false }: Options): Promise<void> {
  const { region } = loadEnvironment(env);
  requireSameCloud(process.env);
  const client = new TencentClient({ region, credentials: scriptCredentials(process.env) });
  const stackFile = stackFileOf(env, synthesize(SYNTH_FOLDER));
  const { resource: resources } = readStack(stackFile) as { readonly resource: StackResources };
  const state = await terraformState(dirname(stackFile));
  say(`Reading the state of ${env}...`);
  await state.init();
  const known = await state.addresses();
  say(`Looking for what exists and is not among the ${known.size} resources of the state...`);
  const found = await untrackedResources(resources, known, client).catch((error: unknown) => {
    throw asUserError(error);
  });
  for (const { address, id } of autoApprove ? found : []) {
    say(`Importing ${address}...`);
    await state.import(address, id);
  }
  if (json) {
    processOutput.out(`${JSON.stringify({ environment: env, imported: autoApprove, resources: found }, null, 2)}\n`);
    return;
  }
  for (const { address, id } of found) processOutput.out(`${address}  ${id}\n`);
  for (const [reason, types] of notLookedFor(resources)) say(`not looked for: ${types.join(", ")} (${reason})`);
  say(summary(env, found.length, autoApprove));
}

function summary(env: string, count: number, imported: boolean): string {
  const stack = dirname(stackFileOf(env));
  if (count === 0) return "Nothing of the stack exists that the state does not know.";
  const resources = count === 1 ? "1 resource" : `${count} resources`;
  return imported
    ? `${resources} imported; nothing in the account was changed. \`npx cdktf diff ${stackIdOf(env)}\` shows what a deployment would now change.\nTo undo: terraform -chdir=${stack} state rm ADDRESS`
    : `${resources} not in the state. Nothing was imported; to bring them in: npm run import -- --env ${env} --auto-approve`;
}

void runCommand(
  new Command("npm run import --")
    .description(
      "Finds resources of a stack that exist although Terraform's state does not know them, as after a deployment that was killed, and brings them into the state. Only lists them unless --auto-approve is given; changes nothing in the account.",
    )
    .requiredOption("--env <name>", "environment whose stack it is")
    .option("--auto-approve", "import what is found")
    .option("--json", "what was found as JSON")
    .addHelpText(
      "after",
      `
Resources are found by the names that the stack gives them: look at the list before you approve it.
Credentials come from TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY, as for Terraform.

Exit codes: 0 done, also when nothing was found, 1 Terraform failed, 2 wrong usage or configuration, 3 Terraform or the API was not reached.

Examples:
  npm run import -- --env dev
  npm run import -- --env dev --auto-approve`,
    )
    .action(importUntracked),
);
