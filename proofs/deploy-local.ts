import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { Option } from "commander";
import { PRESET_TIMER } from "listr2";
import { createKey } from "../keys/commands";
import { deliverToFile } from "../keys/key-file";
import { systemClock } from "../lib/clock";
import { aborted } from "../lib/command-line/interruption";
import { main } from "../lib/command-line/main";
import { wholeNumber } from "../lib/command-line/options";
import { EXIT } from "../lib/user-error";
import { createExistingResources } from "../operations/local/existing-resources";
import {
  type LocalDeployment,
  localFolder,
  localVariables,
  startLocalDeployment,
  writeLocalOutputs,
} from "../operations/local/local-deployment";
import { usageLines } from "../operations/local/usage-lines";
import { requireProviderBindings } from "../provider/bindings";
import { type CommandContext, defineCommand } from "../scripts/cli/command";
import { taskList } from "../scripts/cli/task-list";
import { E2eContext } from "./e2e/context";
import { Deployment } from "./e2e/deployment";
import { findTools, type Tools } from "./e2e/tools";
import { Workspace } from "./e2e/workspace";

/** In the folder of the local cloud. */
const KEY_FILE = "key.txt";

interface DeployLocalOptions {
  readonly env: string;
  readonly engine: Tools["terraform"];
  readonly port: number;
}

/** What the tasks hand on. */
interface Progress {
  outputsFile?: string;
}

/** @param folder of the key and the outputs, created */
function tasks(context: CommandContext, { tools, workspace, local, folder }: LocalWorld) {
  const { localCloud } = local;
  const { environment, environmentName } = workspace;
  const deployment = new Deployment(tools, workspace, localCloud);
  const steps: readonly { readonly title: string; readonly task: (progress: Progress) => Promise<void> }[] = [
    {
      title: `Deploy ${environmentName} with cdktf and ${tools.terraform} ${tools.terraformVersion}, which takes about a minute`,
      task: async () => {
        createExistingResources(localCloud, environment);
        await deployment.deploy();
      },
    },
    {
      title: `Write the outputs and a client key into ${folder}`,
      task: async (progress) => {
        const outputs = JSON.parse(readFileSync(workspace.outputsFile, "utf8")) as Record<
          string,
          Record<string, unknown>
        >;
        progress.outputsFile = writeLocalOutputs(localCloud, environmentName, Object.values(outputs)[0] ?? {}, folder);
        await createKey({
          store: new E2eContext(workspace, localCloud, deployment).keyStore,
          delivery: deliverToFile(join(folder, KEY_FILE)),
          clock: systemClock,
        });
      },
    },
  ];
  return taskList<Progress>([...steps], context, { timer: PRESET_TIMER });
}

/** What a deployment is made with. */
interface LocalWorld {
  readonly tools: Tools;
  readonly workspace: Workspace;
  readonly local: LocalDeployment;
  readonly folder: string;
}

async function deploy(context: CommandContext, { env, engine, port }: DeployLocalOptions): Promise<number> {
  const { stdout, stderr } = context;
  requireProviderBindings();
  const tools = findTools(engine, context.variables);
  const workspace = new Workspace(env);
  const local = await startLocalDeployment({ port, contract: workspace.environment.contract });
  const folder = localFolder(local.localCloud);
  try {
    const { outputsFile = "" } = await tasks(context, { tools, workspace, local, folder }).run({});
    const { environment } = workspace;
    const { keys, calls } = usageLines({ environment, outputsFile, keyFile: join(folder, KEY_FILE) });
    const variables = Object.entries(localVariables(local.localCloud)).map(
      ([name, value]) => `export ${name}=${value}`,
    );
    // The client key is there.
    stdout.write(`${[...variables, ...keys.slice(1), ...calls].join("\n")}\n`);
    stderr.write(
      "\nThe deployment is up until Ctrl-C; its state is in memory and in a temporary folder, and both are removed then.\n",
    );
    await context.interruptible(aborted);
    return EXIT.ok;
  } finally {
    await local.close();
    workspace.remove();
    rmSync(folder, { recursive: true, force: true });
  }
}

export const deployLocal = defineCommand("npm run deploy:local --", (program, run) =>
  program
    .description(
      "Deploys an environment with the real cdktf, Terraform and provider to a local cloud, keeps it up, and prints the variables and the lines that use it.",
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
