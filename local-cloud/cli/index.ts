/** The door to the command line of the local cloud. */

import { defineCommand } from "../../lib/command-line/define-command";
import { keyVariables } from "../key-variables";
import { version } from "../package.json";
import type { LocalCloud } from "../start";
import { addLocalCloudOptions, type CliOptions } from "./options";
import { runLocalCloud } from "./run-local-cloud";

export { main } from "../../lib/command-line/main";
export { addLocalCloudOptions, type CliOptions } from "./options";
export { type Additions, runLocalCloud } from "./run-local-cloud";

/** The variables that point a client at a local cloud. Its keys open nothing else. */
const variables = (local: LocalCloud): Readonly<Record<string, string>> => ({
  TENCENT_LOCAL_CLOUD_URL: local.url,
  ...keyVariables(local),
});

export const tencentLocalCloud = defineCommand("tencent-local-cloud", (program, run) =>
  addLocalCloudOptions(program)
    .description("Runs a local Tencent Cloud and prints the variables that point clients at it.")
    .version(version, "--version", "print the version")
    .addHelpText(
      "after",
      "\nExit codes: 0 it was stopped, 1 it failed, 2 an option or a file is wrong.\n" +
        "\nExample:\n  npx tencent-local-cloud --port 7007 --variables-file .env.local --log pretty",
    )
    .action(
      run((context, options: CliOptions) =>
        context.interruptible((signal) => runLocalCloud(context, options, signal, { variables })),
      ),
    ),
);
