import { createColors } from "picocolors";
import { stackIdFor } from "../environments/derived";
import { loadEnvironment } from "../environments/load-environment";
import { outputsFileFor } from "../environments/outputs-file";
import { coloursOn } from "../lib/command-line/colours";
import { main } from "../lib/command-line/main";
import { EXIT } from "../lib/user-error";
import { DEPLOYMENT_CHECKS, findRefusals } from "../operations/deploy/refusals";
import { runCdktf } from "../operations/deploy/run-cdktf";
import { requireSameCloud } from "../operations/deploy/same-cloud";
import { renderResult } from "../operations/doctor/render";
import { runDoctor } from "../operations/doctor/run-doctor";
import { scopeVariables, synthesize } from "../operations/stacks/synthesize";
import { SYNTH_FOLDER } from "../operations/stacks/synthesized-stacks";
import { type CommandContext, defineCommand } from "./cli/command";
import { EnvironmentOption } from "./cli/environment-option";
import { addEnvironmentsOption, type EnvironmentsOption, ownEnvironments } from "./cli/environments-option";

async function deployEnvironment(
  context: CommandContext,
  cdktfArgs: readonly string[],
  { env, ...options }: EnvironmentsOption & { readonly env: string },
): Promise<number> {
  const { variables, stderr } = context;
  const say = (text: string): void => void stderr.write(`${text}\n`);
  const environments = ownEnvironments(context, options);
  const scope = { environments, environment: env };
  loadEnvironment(env, environments);
  requireSameCloud(variables);
  synthesize(SYNTH_FOLDER, scope);
  const report = await runDoctor(DEPLOYMENT_CHECKS, { ...scope, root: process.cwd(), variables });
  const { exitCode, failed, undecided } = findRefusals(report);
  const colors = createColors(coloursOn(context, "stderr"));
  for (const result of [...undecided, ...failed]) say(renderResult(colors, result, 0));
  if (exitCode !== EXIT.ok) {
    const unreached = failed.length === 0 ? `: no API of ${report.target} was reached` : "";
    say(`\nThe deployment of ${env} is refused${unreached}. Nothing was changed.`);
    return exitCode;
  }
  say(
    `${report.summary.pass} of ${report.checks.length} checks passed, none failed: deploying ${env} (${report.target})`,
  );
  const args = ["deploy", stackIdFor(env), "--outputs-file", outputsFileFor(env), ...cdktfArgs];
  return runCdktf(args, { ...variables, ...scopeVariables(scope) }, context);
}

export const deploy = defineCommand("ekyc deploy", (program, run) =>
  addEnvironmentsOption(program)
    .description(
      "Synthesizes, checks whether the deployment can succeed, refuses it before anything is changed if not, and otherwise runs cdktf deploy.",
    )
    .addOption(new EnvironmentOption("environment to deploy"))
    .argument("[cdktf-arguments...]", "after another --, passed on to cdktf deploy")
    .addHelpText(
      "after",
      `
These must pass: ${DEPLOYMENT_CHECKS.map(({ id }) => id).join(", ")} (checks of npx ekyc doctor).
What runs then is \`cdktf deploy token-endpoint-<name> --outputs-file outputs.<name>.json\`, which asks before it changes anything.

Exit codes: 2 refused, wrong usage or configuration, 3 refused, as a tool or the API was not reached, else that of cdktf.

Examples:
  npx ekyc deploy --env dev
  npx ekyc deploy --env dev -- --auto-approve`,
    )
    .action(run(deployEnvironment)),
);

if (require.main === module) void main(deploy);
