import { join } from "node:path";
import { Command, Option } from "commander";
import { readOutputs } from "../environments/outputs-file";
import { wantsSignedRequests } from "../environments/signed-requests";
import { createKey } from "../keys/commands";
import { deliverToFile } from "../keys/key-file";
import { systemClock } from "../lib/clock";
import { processOutput } from "../lib/output";
import { localAddress } from "../operations/local/local-address";
import { startLocalDeployment, variablesOf } from "../operations/local/local-deployment";
import { requireProviderBindings } from "../provider/bindings";
import { runCommand } from "../scripts/cli/cli";
import { aborted, interruptible } from "../scripts/cli/interruption";
import { wholeNumber } from "../scripts/cli/options";
import { E2eContext } from "./e2e/context";
import { Deployment } from "./e2e/deployment";
import { findTools, type Tools } from "./e2e/tools";
import { Workspace } from "./e2e/workspace";

interface DeployLocalOptions {
  readonly env: string;
  readonly engine: Tools["terraform"];
  readonly port: number;
}

const say = (text: string): void => processOutput.err(`${text}\n`);

async function deployLocal({ env, engine, port }: DeployLocalOptions): Promise<void> {
  requireProviderBindings();
  const tools = findTools(engine);
  const workspace = new Workspace(env);
  const local = await startLocalDeployment({ port, contract: workspace.environment.contract });
  try {
    Object.assign(process.env, variablesOf(local.localCloud));
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
    const endpointUrl = localAddress(local.localCloud, env, readOutputs(env, workspace.outputsFile).endpointUrl);
    if (wantsSignedRequests(workspace.environment)) {
      // curl cannot sign them.
      const variables = Object.entries(variablesOf(local.localCloud)).map(([name, value]) => `${name}=${value} `);
      processOutput.out(
        `${variables.join("")}npm run smoke -- --env ${env} --outputs ${workspace.outputsFile} --key-file ${keyFile}\n`,
      );
    } else {
      processOutput.out(`curl ${endpointUrl}/v1/health\n`);
      processOutput.out(`curl -H "Authorization: Bearer $(cat ${keyFile})" ${endpointUrl}/v1/profiles\n`);
      processOutput.out(
        `curl -H "Authorization: Bearer $(cat ${keyFile})" -H "Content-Type: application/json" -d '{"profile":"HK"}' ${endpointUrl}/v1/tokens\n`,
      );
    }
    say("\nThe deployment is up until Ctrl-C; its state is in memory and in a temporary folder, and both go then.");
    await interruptible(aborted);
  } finally {
    await local.close();
    workspace.remove();
  }
}

void runCommand(
  new Command("npm run deploy:local --")
    .description(
      "Deploys an environment with the real cdktf, Terraform and provider to a local cloud, keeps it up and prints curl lines that work.",
    )
    .option("--env <name>", "environment to deploy", "dev")
    .addOption(
      new Option("--engine <name>", "what applies the stack").choices(["terraform", "tofu"]).default("terraform"),
    )
    .option("--port <port>", "port of the local cloud; 0 takes a free one", wholeNumber(0, 65_535), 0)
    .addHelpText("after", "\nExample:\n  TF_CLI_CONFIG_FILE=~/mirror.tfrc npm run deploy:local")
    .action(deployLocal),
);
