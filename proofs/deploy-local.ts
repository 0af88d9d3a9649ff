import { join } from "node:path";
import { Option } from "commander";
import { wantsSignedRequests } from "../environments/derived";
import { readOutputs } from "../environments/outputs-file";
import { createKey } from "../keys/commands";
import { deliverToFile } from "../keys/key-file";
import { systemClock } from "../lib/clock";
import { EXIT } from "../lib/user-error";
import { localAddress } from "../operations/local/local-address";
import { localVariables, startLocalDeployment } from "../operations/local/local-deployment";
import { requireProviderBindings } from "../provider/bindings";
import { type CommandContext, defineCommand } from "../scripts/cli/command";
import { aborted } from "../scripts/cli/interruption";
import { main } from "../scripts/cli/main";
import { wholeNumber } from "../scripts/cli/options";
import type { TextStream } from "../scripts/cli/text-stream";
import { E2eContext } from "./e2e/context";
import { Deployment } from "./e2e/deployment";
import { findTools, type Tools } from "./e2e/tools";
import { Workspace } from "./e2e/workspace";

interface DeployLocalOptions {
  readonly env: string;
  readonly engine: Tools["terraform"];
  readonly port: number;
}

/** A deployment that is up. */
interface Deployed {
  readonly env: string;
  readonly url: string;
  readonly keyFile: string;
  readonly outputsFile: string;
  /** Where requests are signed: what they are signed with. */
  readonly variables?: Readonly<Record<string, string>>;
}

function sayHowToAsk(stdout: TextStream, { env, url, keyFile, outputsFile, variables }: Deployed): void {
  if (variables !== undefined) {
    // curl cannot sign them.
    const shown = Object.entries(variables).map(([name, value]) => `${name}=${value} `);
    stdout.write(`${shown.join("")}npm run smoke -- --env ${env} --outputs ${outputsFile} --key-file ${keyFile}\n`);
    return;
  }
  stdout.write(
    `curl ${url}/v1/health\n` +
      `curl -H "Authorization: Bearer $(cat ${keyFile})" ${url}/v1/profiles\n` +
      `curl -H "Authorization: Bearer $(cat ${keyFile})" -H "Content-Type: application/json" -d '{"profile":"HK"}' ${url}/v1/tokens\n`,
  );
}

async function deploy(context: CommandContext, { env, engine, port }: DeployLocalOptions): Promise<number> {
  const { stdout, stderr } = context;
  const say = (text: string): void => void stderr.write(`${text}\n`);
  requireProviderBindings();
  const tools = findTools(engine, context.variables);
  const workspace = new Workspace(env);
  const local = await startLocalDeployment({ port, contract: workspace.environment.contract });
  try {
    const deployment = new Deployment(tools, workspace, local.localCloud);
    say(
      `Deploying ${env} with cdktf and ${tools.terraform} ${tools.terraformVersion} to ${local.localCloud.url}; this takes about a minute.`,
    );
    await deployment.deploy();
    const keyFile = join(workspace.folder, "key.txt");
    await createKey({
      store: new E2eContext(workspace, local.localCloud, deployment).keyStore,
      delivery: deliverToFile(keyFile),
      clock: systemClock,
    });
    const url = localAddress(local.localCloud, env, readOutputs(env, workspace.outputsFile).endpointUrl);
    const signed = wantsSignedRequests(workspace.environment) && { variables: localVariables(local.localCloud) };
    sayHowToAsk(stdout, { env, url, keyFile, outputsFile: workspace.outputsFile, ...signed });
    say("\nThe deployment is up until Ctrl-C; its state is in memory and in a temporary folder, and both go then.");
    await context.interruptible(aborted);
    return EXIT.ok;
  } finally {
    await local.close();
    workspace.remove();
  }
}

export const deployLocal = defineCommand("npm run deploy:local --", (program, run) =>
  program
    .description(
      "Deploys an environment with the real cdktf, Terraform and provider to a local cloud, keeps it up and prints curl lines that work.",
    )
    .option("--env <name>", "environment to deploy", "dev")
    .addOption(
      new Option("--engine <name>", "what applies the stack").choices(["terraform", "tofu"]).default("terraform"),
    )
    .option("--port <port>", "port of the local cloud; 0 takes a free one", wholeNumber(0, 65_535), 0)
    .addHelpText("after", "\nExample:\n  TF_CLI_CONFIG_FILE=~/mirror.tfrc npm run deploy:local")
    .action(run(deploy)),
);

if (require.main === module) void main(deployLocal);
