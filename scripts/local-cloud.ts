import { once } from "node:events";
import { Command, Option } from "commander";
import { REVISION_NAMES, type RevisionName } from "../contract/revisions";
import { loadEnvironment } from "../environments/load-environment";
import { ACCOUNT, WEB_CREDENTIALS, type WebCredentials } from "../local-cloud";
import { synthesize } from "../main";
import { processOutput, runCommand } from "./lib/cli";
import { keepTimers } from "./lib/keep-timers";
import { startLocalDeployment, variablesOf } from "./lib/local-deployment";
import { wholeNumber } from "./lib/options";
import { SYNTH_FOLDER, stackFileOf } from "./lib/synthesized-stacks";

interface LocalCloudOptions {
  readonly port: number;
  readonly contract?: RevisionName;
  readonly env?: string;
  readonly webCredentials: WebCredentials;
  readonly webBodyLogged?: true;
}

const DEFAULT_PORT = 7007;

/** A bucket to try `--history` with: a real account gets its buckets from the console. */
const HISTORY = { bucket: `smoke-${ACCOUNT.appId}`, region: "ap-singapore" } as const;

const say = (text: string): void => processOutput.err(`${text}\n`);

async function localCloud(options: LocalCloudOptions): Promise<void> {
  const environment = options.env === undefined ? undefined : loadEnvironment(options.env);
  const stop = new AbortController();
  const deployment = await startLocalDeployment({
    port: options.port,
    contract: options.contract ?? environment?.contract ?? "latest",
    webCredentials: options.webCredentials,
    webBodyLogged: options.webBodyLogged ?? false,
  });
  try {
    for (const [name, value] of Object.entries(variablesOf(deployment.localCloud))) {
      processOutput.out(`export ${name}=${value}\n`);
    }
    if (environment !== undefined) {
      synthesize(SYNTH_FOLDER);
      const { name } = environment;
      const outputs = await deployment.load(name, stackFileOf(name));
      say(`\nLoaded the stack ${name}. In another terminal, with the variables above:`);
      say(`  npm run keys -- create --env ${name} --outputs ${outputs} --key-file .local/key.txt`);
      say(`  npm run smoke -- --env ${name} --outputs ${outputs} --key-file .local/key.txt`);
    }
    deployment.localCloud.cloud.cos.createBucket(HISTORY.bucket, HISTORY.region);
    say(`\nA bucket for --history: "cos://${HISTORY.bucket}/dev?region=${HISTORY.region}"`);
    say(
      `\nThe local cloud is up at ${deployment.localCloud.url}. Everything it holds is in memory. Stop it with Ctrl-C.`,
    );
    const timers = keepTimers(deployment.localCloud, stop.signal);
    await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
    stop.abort();
    await timers;
  } finally {
    await deployment.close();
  }
  const { entries } = deployment.localCloud.audit;
  say(`\nStopped after ${entries.length} API requests.`);
  for (const { service, action, requests } of deployment.localCloud.audit.unimplemented()) {
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
    .option("--port <port>", "port on 127.0.0.1; 0 takes a free one", wholeNumber(0, 65_535), DEFAULT_PORT)
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
    .addHelpText("after", "\nExample:\n  npm run local-cloud -- --env dev --port 7007")
    .action(localCloud),
);
