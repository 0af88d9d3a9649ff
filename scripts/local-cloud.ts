import { rmSync } from "node:fs";
import { dirname } from "node:path";
import { Option } from "commander";
import { loadEnvironment } from "../environments/load-environment";
import type { ResolvedEnvironment } from "../environments/resolved-environment";
import { main } from "../lib/command-line/main";
import type { TextStream } from "../lib/command-line/text-stream";
import { describeUserError } from "../lib/user-error";
import { ACCOUNT, type LocalCloud, WEB_CREDENTIALS, type WebCredentials } from "../local-cloud";
import { addLocalCloudOptions, type CliOptions, runLocalCloud } from "../local-cloud/cli";
import {
  type LocalDeployment,
  localFolder,
  localVariables,
  startLocalDeployment,
} from "../operations/local/local-deployment";
import { localStoreNote } from "../operations/local/local-store";
import { leavingError } from "../operations/local/on-this-machine";
import { usageLines } from "../operations/local/usage-lines";
import { synthesize } from "../operations/stacks/synthesize";
import { SYNTH_FOLDER, stackFileFor } from "../operations/stacks/synthesized-stacks";
import { type CommandContext, defineCommand } from "./cli/command";
import { addEnvironmentsOption, anyEnvironments, type EnvironmentsOption } from "./cli/environments-option";

interface LocalCloudOptions extends EnvironmentsOption, CliOptions {
  readonly env?: string;
  readonly webCredentials: WebCredentials;
  readonly webBodyLogged?: true;
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

async function keepUp(context: CommandContext, options: LocalCloudOptions, interrupted: AbortSignal): Promise<number> {
  const environment =
    options.env === undefined ? undefined : loadEnvironment(options.env, anyEnvironments(context, options));
  let deployment: LocalDeployment | undefined;
  let folder: string | undefined;
  const onUp = async (local: LocalCloud, stderr: TextStream): Promise<void> => {
    folder = localFolder(local);
    if (environment !== undefined && deployment !== undefined) {
      const { name, file } = environment;
      synthesize(SYNTH_FOLDER, { environments: dirname(file), environment: name });
      sayHowToUse(stderr, environment, await deployment.load(environment, stackFileFor(name), folder), folder);
    }
    local.cloud.cos.createBucket(HISTORY.bucket, HISTORY.region);
    stderr.write(`\nA bucket for --history: "cos://${HISTORY.bucket}/dev?region=${HISTORY.region}"\n`);
  };
  try {
    return await runLocalCloud(context, options, interrupted, {
      start: async (started) => {
        deployment = await startLocalDeployment(started);
        return deployment.localCloud;
      },
      variables: localVariables,
      onUp,
      options: {
        contract: options.contract ?? environment?.contract ?? "latest",
        webCredentials: options.webCredentials,
        webBodyLogged: options.webBodyLogged ?? false,
        onRefused: (name, address) =>
          void context.stderr.write(describeUserError(leavingError(`The function ${name}`, address))),
      },
    });
  } finally {
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  }
}

export const localCloud = defineCommand("ekyc local-cloud", (program, run) =>
  addEnvironmentsOption(addLocalCloudOptions(program))
    .description(
      "Runs a local Tencent Cloud on 127.0.0.1 and prints the variables that point an SDK and this project's scripts at it.",
    )
    .option("--env <name>", "synthesize this environment's stack and load it")
    .addOption(
      new Option(
        "--web-credentials <form>",
        "how a Web function gets its role's credentials; the vendor documents both",
      )
        .choices(WEB_CREDENTIALS)
        .default("variables" satisfies WebCredentials),
    )
    .option(
      "--web-body-logged",
      "write the bodies of a Web function's responses to its log topic, as one page of the vendor's shows",
    )
    .addHelpText("after", "\nExample:\n  npx ekyc local-cloud --env dev")
    .action(
      run((context, options: LocalCloudOptions) => context.interruptible((signal) => keepUp(context, options, signal))),
    ),
);

if (require.main === module) void main(localCloud);
