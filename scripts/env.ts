import { resolve } from "node:path";
import { findEnvironments, OWN_ENVIRONMENTS } from "../environments/find-environments";
import { createEnvironment } from "../environments/new-environment";
import { main } from "../lib/command-line/main";
import { shownPath } from "../lib/shown-path";
import { EXIT } from "../lib/user-error";
import { type CommandContext, defineCommand } from "./cli/command";
import { addEnvironmentsOption, type EnvironmentsOption } from "./cli/environments-option";

interface NewOptions extends EnvironmentsOption {
  readonly region?: string;
}

function create({ variables, stdout }: CommandContext, name: string, { environments, region }: NewOptions): number {
  const { folder, isSample } = findEnvironments(environments, variables);
  const file = createEnvironment(isSample ? resolve(OWN_ENVIRONMENTS) : folder, name, region);
  const named = environments === undefined ? "" : ` --environments ${environments}`;
  stdout.write(`wrote ${shownPath(file)}

Next:
  npx ekyc start --env ${name}${named}    runs it on this machine, without an account
  npx ekyc synth --env ${name}${named}    shows its stack

Terraform's state is in a local file until the file says state: backend: cos. npx ekyc lint refuses that, unless
lint-stacks.yaml has among its suppressions:
  - stack: token-endpoint-${name}
    rule: state-encryption
    address: terraform.backend.local
    reason: why the state of this environment may be in a local file
`);
  return EXIT.ok;
}

export const env = defineCommand("ekyc env", (program, run) => {
  program.description("Makes environments: one file each, which says what is deployed where.");
  addEnvironmentsOption(program.command("new"))
    .description("Writes the file of a new environment, with every section explained. Changes no existing file.")
    .argument("<name>", "name of the environment, for example qa")
    .option("--region <region>", "region in which the endpoint runs, for example ap-singapore")
    .addHelpText("after", "\nExample:\n  npx ekyc env new qa --region ap-jakarta")
    .action(run(create));
});

if (require.main === module) void main(env);
