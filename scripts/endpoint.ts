import type { AddressInfo } from "node:net";
import { endpointConfig } from "../constructs/token-endpoint/endpoint-config";
import { loadEnvironment } from "../environments/load-environment";
import { outputsFileFor } from "../environments/outputs-file";
import { tokenEndpointProps } from "../environments/token-endpoint-props";
import { createRequestHandler } from "../functions/tokens/request-handler";
import { createTokenServer, type TokenServer } from "../functions/tokens/server";
import { systemClock } from "../lib/clock";
import { aborted } from "../lib/command-line/interruption";
import { main } from "../lib/command-line/main";
import { wholeNumber } from "../lib/command-line/options";
import { EXIT, UserError } from "../lib/user-error";
import { accountUpstream, localUpstream } from "../operations/local/endpoint-upstream";
import { onThisMachine } from "../operations/local/on-this-machine";
import { type CommandContext, defineCommand } from "./cli/command";
import { EnvironmentOption } from "./cli/environment-option";
import {
  addEnvironmentsOption,
  anyEnvironments,
  type EnvironmentsOption,
  ownEnvironments,
} from "./cli/environments-option";

interface EndpointOptions extends EnvironmentsOption {
  readonly env: string;
  readonly port: number;
  readonly account?: true;
  readonly outputs?: string;
}

const HOST = "127.0.0.1";
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

async function serve(
  context: CommandContext,
  { env, port, account, outputs = outputsFileFor(env), ...options }: EndpointOptions,
  ended: AbortSignal,
): Promise<number> {
  const { variables, stdout, stderr } = context;
  const environments = account ? ownEnvironments(context, options) : anyEnvironments(context, options);
  const environment = loadEnvironment(env, environments);
  const upstream = account ? accountUpstream(environment, outputs, variables) : await localUpstream(environment);
  try {
    // No edge stands before this machine.
    const config = { ...endpointConfig(tokenEndpointProps(environment), upstream.secretName), throughEdgeOnly: false };
    const common = { clock: systemClock, writeLog: (line: string) => void stdout.write(line) };
    const handle = createRequestHandler({ config, client: upstream.client, random: Math.random, ...common });
    const server = createTokenServer({ ...config, handle, ...common });
    const url = await listen(server, port);
    const key = upstream.key ?? "$KEY";
    const profile = Object.keys(config.profiles)[0];
    stderr.write(
      `The endpoint of ${env} is up at ${url}, before ${account ? "the account" : "a local cloud"}. Stop it with Ctrl-C.\n` +
        `  curl -H 'Authorization: Bearer ${key}' -d '{"profile":"${profile}"}' ${url}/v1/tokens\n`,
    );
    await aborted(ended);
    await server.close();
    return EXIT.ok;
  } finally {
    await upstream.close();
  }
}

export const endpoint = defineCommand("ekyc endpoint", (program, run) =>
  addEnvironmentsOption(program)
    .description(
      "Runs an environment's endpoint on this machine, the same server as in SCF, and prints its log lines: before a local cloud with a key to try it, or before the account with your own credentials.",
    )
    .addOption(new EnvironmentOption("environment to run", { preferred: "dev" }))
    .option("--port <port>", "port on 127.0.0.1; 0 takes a free one", wholeNumber(0, 65_535), 0)
    .option("--account", "ask faceid and SSM of the account, with TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY")
    .option("--outputs <file>", "outputs of the deployed stack, with --account (default: outputs.<env>.json)")
    .addHelpText("after", "\nExample:\n  npx ekyc endpoint --env dev --port 9000")
    .action(
      run((context, options: EndpointOptions) =>
        context.interruptible((interrupted) =>
          options.account
            ? serve(context, options, interrupted)
            : onThisMachine(({ left }) => serve(context, options, AbortSignal.any([interrupted, left]))),
        ),
      ),
    ),
);

if (require.main === module) void main(endpoint);
