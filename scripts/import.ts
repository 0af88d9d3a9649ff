import { dirname } from "node:path";
import { stackIdFor } from "../environments/derived";
import { addFormatOption, type FormatOption, writeJson } from "../lib/command-line/format-option";
import { main } from "../lib/command-line/main";
import { EXIT } from "../lib/user-error";
import { importUntracked as importThem } from "../operations/import/import-untracked";
import { stackFileFor } from "../operations/stacks/synthesized-stacks";
import { type CommandContext, defineCommand } from "./cli/command";
import { EnvironmentOption } from "./cli/environment-option";
import { addEnvironmentsOption, type EnvironmentsOption, ownEnvironments } from "./cli/environments-option";

interface Options extends EnvironmentsOption, FormatOption {
  readonly env: string;
  readonly autoApprove?: boolean;
}

async function bringIn(
  context: CommandContext,
  { env, autoApprove = false, format, ...options }: Options,
): Promise<number> {
  const { variables, stdout, stderr } = context;
  const say = (text: string): void => void stderr.write(`${text}\n`);
  const environments = ownEnvironments(context, options);
  const { found, notLookedFor } = await importThem({
    environments,
    environment: env,
    approved: autoApprove,
    variables,
    say,
  });
  if (format === "json") {
    writeJson(stdout, { environment: env, imported: autoApprove, resources: found });
    return EXIT.ok;
  }
  for (const { address, id } of found) stdout.write(`${address}  ${id}\n`);
  for (const [reason, types] of notLookedFor) say(`not looked for: ${types.join(", ")} (${reason})`);
  say(summary(env, found.length, autoApprove));
  return EXIT.ok;
}

function summary(env: string, count: number, imported: boolean): string {
  const stack = dirname(stackFileFor(env));
  if (count === 0) return "No resource of the stack exists that the state does not know.";
  const resources = count === 1 ? "1 resource" : `${count} resources`;
  return imported
    ? `${resources} imported; nothing in the account was changed. \`npx cdktf diff ${stackIdFor(env)}\` shows what a deployment would now change.\nTo undo: terraform -chdir=${stack} state rm ADDRESS`
    : `${resources} not in the state. Nothing was imported; to bring them in: npx ekyc import --env ${env} --auto-approve`;
}

export const importUntracked = defineCommand("ekyc import", (program, run) =>
  addFormatOption(addEnvironmentsOption(program))
    .description(
      "Finds resources of a stack that exist but are missing from Terraform's state, as after a deployment that was killed, and brings them into the state. Only lists them unless --auto-approve is given; changes nothing in the account.",
    )
    .addOption(new EnvironmentOption("environment whose stack it is"))
    .option("--auto-approve", "import what is found")
    .addHelpText(
      "after",
      `
Resources are found by the names that the stack gives them: look at the list before you approve it.
Credentials come from TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY, as for Terraform.

Exit codes: 0 done, also when nothing was found, 1 Terraform failed, 2 wrong usage or configuration, 3 Terraform or the API was not reached.

Examples:
  npx ekyc import --env dev
  npx ekyc import --env dev --auto-approve`,
    )
    .action(run(bringIn)),
);

if (require.main === module) void main(importUntracked);
