import { rmSync } from "node:fs";
import { join } from "node:path";
import { Command, Option } from "commander";
import { REVISION_NAMES, type RevisionName } from "../contract/vendor/revisions";
import { loadEnvironment } from "../environments/load-environment";
import { processOutput } from "../lib/output";
import { ACCOUNT, WEB_CREDENTIALS, type WebCredentials } from "../local-cloud";
import { startLocalDeployment, variablesOf } from "../operations/local/local-deployment";
import { synthesize } from "../operations/stacks/synthesize";
import { SYNTH_FOLDER, stackFileOf } from "../operations/stacks/synthesized-stacks";
import { runCommand } from "./cli/cli";
import { interruptible } from "./cli/interruption";
import { keepTimers } from "./cli/keep-timers";
import { wholeNumber } from "./cli/options";

interface LocalCloudOptions {
  readonly port: number;
  readonly contract?: RevisionName;
  readonly env?: string;
  readonly webCredentials: WebCredentials;
  readonly webBodyLogged?: true;
}

/** Holds a folder of each local cloud that is up, by its port; not in version control. */
const FOLDER = ".local";

/** A bucket to try `--history` with: a real account gets its buckets from the console. */
const HISTORY = { bucket: `smoke-${ACCOUNT.appId}`, region: "ap-singapore" } as const;

const say = (text: string): void => processOutput.err(`${text}\n`);

async function localCloud(options: LocalCloudOptions, interrupted: AbortSignal): Promise<void> {
  const environment = options.env === undefined ? undefined : loadEnvironment(options.env);
  const deployment = await startLocalDeployment({
    port: options.port,
    contract: options.contract ?? environment?.contract ?? "latest",
    webCredentials: options.webCredentials,
    webBodyLogged: options.webBodyLogged ?? false,
  });
  const { localCloud: local } = deployment;
  const folder = join(FOLDER, String(local.port));
  try {
    for (const [name, value] of Object.entries(variablesOf(local))) processOutput.out(`export ${name}=${value}\n`);
    if (environment !== undefined) {
      synthesize(SYNTH_FOLDER);
      const { name } = environment;
      const outputs = await deployment.load(name, stackFileOf(name), folder);
      say(`\nLoaded the stack ${name}. In another terminal, with the variables above:`);
      say(`  npm run keys -- create --env ${name} --outputs ${outputs} --key-file ${folder}/key.txt`);
      say(`  npm run smoke -- --env ${name} --outputs ${outputs} --key-file ${folder}/key.txt`);
    }
    local.cloud.cos.createBucket(HISTORY.bucket, HISTORY.region);
    say(`\nA bucket for --history: "cos://${HISTORY.bucket}/dev?region=${HISTORY.region}"`);
    say(`\nThe local cloud is up at ${local.url}. Everything it holds is in memory. Stop it with Ctrl-C.`);
    await keepTimers(local, interrupted);
  } finally {
    await deployment.close();
    rmSync(folder, { recursive: true, force: true });
  }
  const { audit } = local;
  say(`\nStopped after ${audit.requests} API requests.`);
  for (const { service, action, requests } of audit.unimplemented()) {
    say(
      `  not implemented: ${service ?? "unknown service"} ${action ?? "unknown action"}, asked for ${requests} times`,
    );
  }
}

void runCommand(
  new Command("npm run local-cloud --")
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
    .addHelpText("after", "\nExample:\n  npm run local-cloud -- --env dev")
    .action((options: LocalCloudOptions) => interruptible((signal) => localCloud(options, signal))),
);
