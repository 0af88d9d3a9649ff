import { loadEnvironment } from "../environments/load-environment";
import { outputsFileFor } from "../environments/outputs-file";
import { aborted } from "../lib/command-line/interruption";
import { main } from "../lib/command-line/main";
import { wholeNumber } from "../lib/command-line/options";
import { EXIT } from "../lib/user-error";
import { accountUpstream, localUpstream } from "../operations/local/endpoint-upstream";
import { type CommandContext, defineCommand } from "./cli/command";
import { EnvironmentOption } from "./cli/environment-option";
import { addEnvironmentsOption, anyEnvironments, ownEnvironments } from "./cli/environments-option";
import { runBounded, type ServingOptions } from "./cli/run-bounded";
import { serveEndpoint } from "./cli/serve-endpoint";

interface EndpointOptions extends ServingOptions {
  readonly outputs?: string;
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
    const { url, close } = await serveEndpoint(environment, upstream, port, (line) => void stdout.write(line));
    const key = upstream.key ?? "$KEY";
    const profile = Object.keys(environment.profiles)[0];
    stderr.write(
      `The endpoint of ${env} is up at ${url}, in front of ${account ? "the account" : "a local cloud"}. Stop it with Ctrl-C.\n` +
        `  curl -H 'Authorization: Bearer ${key}' -d '{"profile":"${profile}"}' ${url}/v1/tokens\n`,
    );
    await aborted(ended);
    await close();
    return EXIT.ok;
  } finally {
    await upstream.close();
  }
}

export const endpoint = defineCommand("ekyc endpoint", (program, run) =>
  addEnvironmentsOption(program)
    .description(
      "Runs an environment's endpoint on this machine, the same server as in SCF, and prints its log lines: in front of a local cloud with a key to try it, or in front of the account with your own credentials.",
    )
    .addOption(new EnvironmentOption("environment to run", { preferred: "dev" }))
    .option("--port <port>", "port on 127.0.0.1; 0 takes a free one", wholeNumber(0, 65_535), 0)
    .option("--account", "ask faceid and SSM of the account, with TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY")
    .option("--outputs <file>", "outputs of the deployed stack, with --account (default: outputs.<env>.json)")
    .addHelpText("after", "\nExample:\n  npx ekyc endpoint --env dev --port 9000")
    .action(
      run((context, options: EndpointOptions) =>
        runBounded(context, options, (ended) => serve(context, options, ended)),
      ),
    ),
);

if (require.main === module) void main(endpoint);
