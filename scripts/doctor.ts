import { environmentNames, loadEnvironment } from "../environments/load-environment";
import { outputsFileFor, readOutputs } from "../environments/outputs-file";
import { systemClock } from "../lib/clock";
import { coloursOn } from "../lib/command-line/colours";
import { addFormatOption, type FormatOption, writeJson } from "../lib/command-line/format-option";
import { main } from "../lib/command-line/main";
import { wrapFor } from "../lib/command-line/prose";
import { defined } from "../lib/defined";
import { describeUserError, EXIT, UserError } from "../lib/user-error";
import { DOCTOR_CHECKS } from "../operations/doctor/checks";
import { renderMarkers } from "../operations/doctor/markers/render-markers";
import { runMarkers } from "../operations/doctor/markers/run-markers";
import { renderReport } from "../operations/doctor/render";
import type { DoctorResult } from "../operations/doctor/report";
import { runDoctor } from "../operations/doctor/run-doctor";
import { KEY_VARIABLE, readClientKey } from "../smoke/targets/client-key";
import { type CommandContext, defineCommand } from "./cli/command";
import { EnvironmentOption } from "./cli/environment-option";
import { addEnvironmentsOption, type EnvironmentsOption, ownEnvironments } from "./cli/environments-option";
import { outputsOption } from "./cli/outputs-option";

interface Options extends EnvironmentsOption, FormatOption {
  readonly env: string;
  readonly outputs?: string;
  readonly markers?: true;
  readonly keyFile?: string;
}

const CLEAR = "\r\u001b[2K";

/** Says which check is done, where a person watches. */
function progress({ stderr }: CommandContext): (result: DoctorResult) => void {
  let done = 0;
  return ({ title }) => {
    done += 1;
    if (stderr.isTTY) stderr.write(`${CLEAR}  ${done}/${DOCTOR_CHECKS.length} ${title}`);
  };
}

/** Sends one marked request and says where its markers are in the log topic. */
async function lookForMarkers(context: CommandContext, options: Options): Promise<number> {
  const { env, outputs, format, keyFile } = options;
  const { variables, stdout, stderr } = context;
  const environment = loadEnvironment(env, ownEnvironments(context, options));
  const report = await runMarkers({
    environment,
    outputs: readOutputs(env, outputs ?? outputsFileFor(env)),
    key: readClientKey(keyFile, variables),
    variables,
    clock: systemClock,
    onWait: (requestId) => {
      if (stderr.isTTY) stderr.write(`  waiting for the lines of ${requestId}`);
    },
  });
  if (stderr.isTTY) stderr.write(CLEAR);
  if (format === "json") writeJson(stdout, report);
  else stdout.write(wrapFor(stdout, renderMarkers(report, coloursOn(context, "stdout"))));
  return report.exitCode;
}

async function examine(context: CommandContext, options: Options): Promise<number> {
  if (options.markers) return lookForMarkers(context, options);
  const { variables, stdout, stderr } = context;
  const { env, outputs, format, keyFile } = options;
  if (keyFile !== undefined) {
    throw new UserError("--key-file is for --markers, and no other check sends a client key.", "Add --markers.");
  }
  // A file that exists and is wrong is a finding; a name without a file is a wrong command.
  const environments = ownEnvironments(context, options);
  if (!environmentNames(environments).includes(env)) loadEnvironment(env, environments);
  const report = await runDoctor(
    DOCTOR_CHECKS,
    { environments, environment: env, root: process.cwd(), variables, ...defined({ outputs }) },
    progress(context),
  );
  if (stderr.isTTY) stderr.write(CLEAR);
  if (format === "json") writeJson(stdout, report);
  else stdout.write(wrapFor(stdout, renderReport(report, coloursOn(context, "stdout"))));
  if (report.exitCode === EXIT.unreachable) {
    const fix = "Check the network and, if EKYC_CLOUD_ENDPOINT is set, that the local cloud is still running.";
    stderr.write(describeUserError(new UserError(`No API of ${report.target} was reached.`, fix)));
  }
  return report.exitCode;
}

export const doctor = defineCommand("ekyc doctor", (program, run) =>
  addFormatOption(addEnvironmentsOption(program))
    .description(
      "Checks whether an environment can be deployed, and is: this machine, the project, the account, the deployment. Reads only.",
    )
    .addOption(new EnvironmentOption("environment to look at"))
    .addOption(outputsOption())
    .option(
      "--markers",
      "instead send the deployed endpoint one request that it refuses, and say which parts of it SCF wrote into the log topic",
    )
    .option(
      "--key-file <file>",
      `with --markers: file that holds the client key, instead of the variable ${KEY_VARIABLE}`,
    )
    .addHelpText(
      "after",
      `
Each check ends as pass, fail or unknown; unknown is what cannot be decided from here, and does not fail.
Credentials come from TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY, as for Terraform.

--markers waits up to two minutes for the lines, which needs cls:SearchLog on the topic; no token is issued.

Exit codes: 0 nothing failed, or --markers settled it either way, 1 a check failed, or the topic did not show the request, 2 wrong usage, configuration or key, 3 the API or the endpoint was not reached.

Examples:
  npx ekyc doctor --env dev
  npx ekyc doctor --env dev --outputs .local/outputs.dev.json --format json
  npx ekyc doctor --env dev --markers --key-file key.txt`,
    )
    .action(run(examine)),
);

if (require.main === module) void main(doctor);
