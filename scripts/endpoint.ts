import { mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { endpointConfig } from "../constructs/token-endpoint/endpoint-config";
import { loadEnvironment } from "../environments/load-environment";
import { outputsFileOf, readOutputs } from "../environments/outputs-file";
import type { ResolvedEnvironment } from "../environments/resolved-environment";
import { tokenEndpointProps } from "../environments/token-endpoint-props";
import { createRequestHandler } from "../functions/tokens/request-handler";
import { createTokenServer, type TokenServer } from "../functions/tokens/server";
import { systemClock } from "../lib/clock";
import { processOutput } from "../lib/output";
import { UserError } from "../lib/user-error";
import { startLocalDeployment, variablesOf } from "../operations/local/local-deployment";
import { createLocalKey } from "../operations/local/local-run";
import { synthesize } from "../operations/stacks/synthesize";
import { stackFileOf } from "../operations/stacks/synthesized-stacks";
import { scriptCredentials } from "../sdk/credentials";
import { TencentClient } from "../sdk/tencent-client";
import { runCommand } from "./cli/cli";
import { aborted, interruptible } from "./cli/interruption";
import { wholeNumber } from "./cli/options";

interface EndpointOptions {
  readonly env: string;
  readonly port: number;
  readonly account?: true;
  readonly outputs?: string;
}

const HOST = "127.0.0.1";
const say = (text: string): void => processOutput.err(`${text}\n`);

/** Where the server finds its keys and faceid. */
interface Upstream {
  readonly secretName: string;
  readonly client: TencentClient;
  /** A client key to try it with; undefined where keys are the account's own. */
  readonly key?: string;
  close(): Promise<void>;
}

/** A local cloud with the environment's stack in it. */
async function localUpstream({ name, region, contract }: ResolvedEnvironment): Promise<Upstream> {
  const folder = mkdtempSync(join(tmpdir(), "endpoint-"));
  const deployment = await startLocalDeployment({ contract });
  const close = async (): Promise<void> => {
    await deployment.close();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const outdir = synthesize(join(folder, "cdktf.out"));
    const outputsFile = await deployment.load(name, stackFileOf(name, outdir), folder);
    const variables = variablesOf(deployment.localCloud);
    const { secretName } = readOutputs(name, outputsFile);
    const client = new TencentClient({ region, credentials: scriptCredentials(variables), variables });
    return { secretName, client, key: await createLocalKey({ environment: name, deployment, outputsFile }), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The account that the variables name, with what is deployed there. @throws UserError without credentials or a deployment */
function accountUpstream({ name, region }: ResolvedEnvironment, outputs: string): Upstream {
  const { secretName } = readOutputs(name, outputs);
  const credentials = scriptCredentials();
  credentials();
  return { secretName, client: new TencentClient({ region, credentials }), close: async () => {} };
}

/** @throws UserError when the port cannot be listened on */
async function listen({ server }: TokenServer, port: number): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", ({ code }: NodeJS.ErrnoException) => {
      reject(
        new UserError(`The port ${port} of ${HOST} cannot be listened on (${code}).`, "Name another with --port."),
      );
    });
    server.listen(port, HOST, resolve);
  });
  return `http://${HOST}:${(server.address() as AddressInfo).port}`;
}

async function endpoint(
  { env, port, account, outputs = outputsFileOf(env) }: EndpointOptions,
  interrupted: AbortSignal,
): Promise<void> {
  const environment = loadEnvironment(env);
  const upstream = account ? accountUpstream(environment, outputs) : await localUpstream(environment);
  try {
    // No edge stands before this machine.
    const config = { ...endpointConfig(tokenEndpointProps(environment), upstream.secretName), throughEdgeOnly: false };
    const common = { clock: systemClock, writeLog: processOutput.out };
    const handle = createRequestHandler({ config, client: upstream.client, random: Math.random, ...common });
    const server = createTokenServer({ ...config, handle, ...common });
    const url = await listen(server, port);
    say(
      `The endpoint of ${env} is up at ${url}, before ${account ? "the account" : "a local cloud"}. Stop it with Ctrl-C.`,
    );
    const key = upstream.key ?? "$KEY";
    say(
      `  curl -H 'Authorization: Bearer ${key}' -d '{"profile":"${Object.keys(config.profiles)[0]}"}' ${url}/v1/tokens`,
    );
    await aborted(interrupted);
    await server.close();
  } finally {
    await upstream.close();
  }
}

void runCommand(
  new Command("npm run endpoint --")
    .description(
      "Runs an environment's endpoint on this machine, the same server as in SCF, and prints its log lines: before a local cloud with a key to try it, or before the account with your own credentials.",
    )
    .option("--env <name>", "environment to run", "dev")
    .option("--port <port>", "port on 127.0.0.1; 0 takes a free one", wholeNumber(0, 65_535), 0)
    .option("--account", "ask faceid and SSM of the account, with TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY")
    .option("--outputs <file>", "outputs of the deployed stack, with --account (default: outputs.<env>.json)")
    .addHelpText("after", "\nExample:\n  npm run endpoint -- --env dev --port 9000")
    .action((options: EndpointOptions) => interruptible((signal) => endpoint(options, signal))),
);
