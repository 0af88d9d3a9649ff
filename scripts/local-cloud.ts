import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { Option } from "commander";
import { REVISION_NAMES, type RevisionName } from "../contract/vendor/revisions";
import { loadEnvironment } from "../environments/load-environment";
import type { ResolvedEnvironment } from "../environments/resolved-environment";
import { main } from "../lib/command-line/main";
import { wholeNumber } from "../lib/command-line/options";
import type { TextStream } from "../lib/command-line/text-stream";
import { describeUserError, EXIT, UserError } from "../lib/user-error";
import { ACCOUNT, type LocalCloud, WEB_CREDENTIALS, type WebCredentials } from "../local-cloud";
import { keepTimers } from "../operations/local/keep-timers";
import { localFolder, localVariables, startLocalDeployment } from "../operations/local/local-deployment";
import { localStoreNote } from "../operations/local/local-store";
import { leavingError } from "../operations/local/on-this-machine";
import { usageLines } from "../operations/local/usage-lines";
import { synthesize } from "../operations/stacks/synthesize";
import { SYNTH_FOLDER, stackFileFor } from "../operations/stacks/synthesized-stacks";
import { type CommandContext, defineCommand } from "./cli/command";
import { addEnvironmentsOption, anyEnvironments, type EnvironmentsOption } from "./cli/environments-option";

interface LocalCloudOptions extends EnvironmentsOption {
  readonly port: number;
  readonly contract?: RevisionName;
  readonly env?: string;
  readonly webCredentials: WebCredentials;
  readonly webBodyLogged?: true;
  readonly certificateFile?: string;
}

/** A bucket to try `--history` with: a real account gets its buckets from the console. */
const HISTORY = { bucket: `smoke-${ACCOUNT.appId}`, region: "ap-singapore" } as const;

function sayHowToUse(stderr: TextStream, environment: ResolvedEnvironment, outputsFile: string, folder: string): void {
  const { keys, calls } = usageLines({ environment, outputsFile, keyFile: `${folder}/key.txt` });
  const lines = [...keys, ...calls].map((line) => `  ${line}\n`).join("");
  const note = localStoreNote(environment);
  if (note !== "") stderr.write(`\nIn the local cloud ${note}.\n`);
  stderr.write(`\nLoaded the stack ${environment.name}. In another terminal, with the variables above:\n${lines}`);
}

function sayWhatWasAsked(stderr: TextStream, { audit }: LocalCloud): void {
  stderr.write(`\nStopped after ${audit.requests} API requests.\n`);
  for (const { service = "unknown service", action = "unknown action", missing, requests } of audit.unimplemented()) {
    const what = [`${service} ${action}`, ...(missing === undefined ? [] : [missing])].join(", ");
    stderr.write(`  not implemented: ${what}, asked for ${requests} ${requests === 1 ? "time" : "times"}\n`);
  }
}

const CERTIFICATE = "-----BEGIN CERTIFICATE-----";

/**
 * Each start has an authority of its own, so the file of an earlier one is replaced, and nothing else.
 *
 * @throws UserError when the file holds something else, or cannot be written
 */
function writeCertificate(file: string, certificate: string): void {
  const fix = "Give --certificate-file a name that is free, in a folder that can be written to.";
  try {
    if (existsSync(file) && !readFileSync(file, "utf8").startsWith(CERTIFICATE)) {
      throw new UserError(`${file} exists and is not a certificate.`, fix);
    }
    writeFileSync(file, certificate);
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(`${file} cannot be written (${(error as NodeJS.ErrnoException).code}).`, fix);
  }
}

async function keepUp(context: CommandContext, options: LocalCloudOptions, interrupted: AbortSignal): Promise<number> {
  const { stdout, stderr } = context;
  const environment =
    options.env === undefined ? undefined : loadEnvironment(options.env, anyEnvironments(context, options));
  const deployment = await startLocalDeployment({
    port: options.port,
    contract: options.contract ?? environment?.contract ?? "latest",
    webCredentials: options.webCredentials,
    webBodyLogged: options.webBodyLogged ?? false,
    onRefused: (name, address) => void stderr.write(describeUserError(leavingError(`The function ${name}`, address))),
  });
  const { localCloud: local } = deployment;
  const folder = localFolder(local);
  try {
    if (options.certificateFile !== undefined) writeCertificate(options.certificateFile, local.certificate);
    for (const [name, value] of Object.entries(localVariables(local))) stdout.write(`export ${name}=${value}\n`);
    if (environment !== undefined) {
      const { name, file } = environment;
      synthesize(SYNTH_FOLDER, { environments: dirname(file), environment: name });
      sayHowToUse(stderr, environment, await deployment.load(environment, stackFileFor(name), folder), folder);
    }
    local.cloud.cos.createBucket(HISTORY.bucket, HISTORY.region);
    stderr.write(
      `\nA bucket for --history: "cos://${HISTORY.bucket}/dev?region=${HISTORY.region}"\n` +
        `\nThe local cloud is up at ${local.url}. Everything it holds is in memory. Stop it with Ctrl-C.\n`,
    );
    await keepTimers(local, interrupted);
  } finally {
    await deployment.close();
    rmSync(folder, { recursive: true, force: true });
  }
  sayWhatWasAsked(stderr, local);
  return EXIT.ok;
}

export const localCloud = defineCommand("ekyc local-cloud", (program, run) =>
  addEnvironmentsOption(program)
    .description(
      "Runs a local Tencent Cloud on 127.0.0.1 and prints the variables that point an SDK and this project's scripts at it.",
    )
    .option("--port <port>", "port on 127.0.0.1; 0 takes a free one", wholeNumber(0, 65_535), 0)
    .addOption(
      new Option(
        "--contract <revision>",
        "revision of the vendor's contract that faceid enforces (default: the environment's, without --env latest)",
      ).choices(REVISION_NAMES),
    )
    .option("--env <name>", "synthesize this environment's stack and load it")
    .addOption(
      new Option(
        "--web-credentials <form>",
        "how a Web function gets its role's credentials, of which the vendor says both",
      )
        .choices(WEB_CREDENTIALS)
        .default("variables" satisfies WebCredentials),
    )
    .option(
      "--web-body-logged",
      "write the bodies of a Web function's responses to its log topic, as one page of the vendor's shows",
    )
    .option(
      "--certificate-file <file>",
      "write the certificate of the local cloud's authority here, for clients to trust that speak TLS with it",
    )
    .addHelpText("after", "\nExample:\n  npx ekyc local-cloud --env dev")
    .action(
      run((context, options: LocalCloudOptions) => context.interruptible((signal) => keepUp(context, options, signal))),
    ),
);

if (require.main === module) void main(localCloud);
