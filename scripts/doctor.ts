import { Command } from "commander";
import { environmentNames, loadEnvironment } from "../environments/load-environment";
import { describeUserError, EXIT, UserError } from "../lib/user-error";
import { coloursOn, processOutput, runCommand } from "./lib/cli";
import { DOCTOR_CHECKS } from "./lib/doctor/checks";
import { renderReport } from "./lib/doctor/render";
import type { DoctorResult } from "./lib/doctor/report";
import { runDoctor } from "./lib/doctor/run-doctor";

interface Options {
  readonly env: string;
  readonly outputs?: string;
  readonly json?: true;
}

const CLEAR = "\r\u001b[2K";

/** Says which check is done, where a person watches. */
function progress(): (result: DoctorResult) => void {
  let done = 0;
  return ({ title }) => {
    done += 1;
    if (process.stderr.isTTY) processOutput.err(`${CLEAR}  ${done}/${DOCTOR_CHECKS.length} ${title}`);
  };
}

async function doctor({ env, outputs, json }: Options): Promise<void> {
  // A file that exists and is wrong is a finding; a name without a file is a wrong command.
  if (!environmentNames().includes(env)) loadEnvironment(env);
  const report = await runDoctor(
    DOCTOR_CHECKS,
    { environment: env, root: process.cwd(), variables: process.env, ...(outputs === undefined ? {} : { outputs }) },
    progress(),
  );
  if (process.stderr.isTTY) processOutput.err(CLEAR);
  processOutput.out(json ? `${JSON.stringify(report, null, 2)}\n` : renderReport(report, coloursOn(process.stdout)));
  if (report.exitCode === EXIT.unreachable) {
    const fix = "Check the network and, if EKYC_CLOUD_ENDPOINT is set, that the local cloud is still running.";
    processOutput.err(describeUserError(new UserError(`No API of ${report.target} was reached.`, fix)));
  }
  process.exitCode = report.exitCode;
}

void runCommand(
  new Command("npm run doctor --")
    .description(
      "Looks whether an environment can be deployed, and is: this machine, the project, the account, the deployment. Reads only.",
    )
    .requiredOption("--env <name>", "environment to look at")
    .option("--outputs <file>", "outputs file of the deployed stack, instead of outputs.<name>.json")
    .option("--json", "as JSON")
    .addHelpText(
      "after",
      `
Each check ends as pass, fail or unknown; unknown is what cannot be decided from here, and does not fail.
Credentials come from TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY, as for Terraform.

Exit codes: 0 nothing failed, 1 a check failed, 2 wrong usage, 3 the API was not reached.

Examples:
  npm run doctor -- --env dev
  npm run doctor -- --env dev --outputs .local/outputs.dev.json --json`,
    )
    .action(doctor),
);
