import { loadEnvironment } from "../environments/load-environment";
import { startExplorer } from "../explorer";
import { systemClock } from "../lib/clock";
import { aborted } from "../lib/command-line/interruption";
import { main } from "../lib/command-line/main";
import { wholeNumber } from "../lib/command-line/options";
import { EXIT } from "../lib/user-error";
import { TEST_USERS } from "../local-cloud";
import { localUpstream } from "../operations/local/endpoint-upstream";
import { accountTarget, RevisionClouds } from "../operations/local/explorer-targets";
import { type CommandContext, defineCommand } from "./cli/command";
import { EnvironmentOption } from "./cli/environment-option";
import { addEnvironmentsOption, anyEnvironments } from "./cli/environments-option";
import { runBounded, type ServingOptions } from "./cli/run-bounded";
import { serveEndpoint } from "./cli/serve-endpoint";

async function serve(context: CommandContext, options: ServingOptions, ended: AbortSignal): Promise<number> {
  const environment = loadEnvironment(options.env, anyEnvironments(context, options));
  const { name, contract, region, profiles } = environment;
  const account = options.account && (await accountTarget(region, context.variables));
  const upstream = await localUpstream(environment);
  const clouds = new RevisionClouds({ revision: contract, cloud: upstream.localCloud });
  const closers = [upstream.close, () => clouds.close()];
  try {
    const endpoint = await serveEndpoint(environment, upstream, 0, () => {});
    closers.push(endpoint.close);
    const explorer = await startExplorer({
      ...{ port: options.port, clock: systemClock, revision: contract, region, localCloud: clouds.target },
      testUsers: TEST_USERS,
      environment: { name, profiles, endpoint: { url: endpoint.url, key: upstream.key } },
      ...(account && { account }),
    });
    closers.push(explorer.close);
    context.stdout.write(`${explorer.url}\n`);
    context.stderr.write(`The explorer of ${name} is up. Open the address, stop it with Ctrl-C.\n`);
    await aborted(ended);
  } finally {
    for (const close of closers.reverse()) await close();
  }
  return EXIT.ok;
}

export const explorer = defineCommand("ekyc explorer", (program, run) =>
  addEnvironmentsOption(program)
    .description(
      "Serves a page to this machine that makes calls of faceid and of the endpoint from the contract, shows how each is signed, sends it to a local cloud, and explains the answer. Prints the page's address.",
    )
    .addOption(new EnvironmentOption("environment whose endpoint and profiles are shown", { preferred: "dev" }))
    .option("--port <port>", "port on 127.0.0.1; 0 takes a free one", wholeNumber(0, 65_535), 0)
    .option("--account", "allow calls to the account of TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY too")
    .addHelpText("after", "\nExample:\n  npx ekyc explorer --env dev")
    .action(
      run((context, options: ServingOptions) =>
        runBounded(context, options, (ended) => serve(context, options, ended)),
      ),
    ),
);

if (require.main === module) void main(explorer);
