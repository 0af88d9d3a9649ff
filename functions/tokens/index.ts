import { join } from "node:path";
import { CONFIG_FILE } from "../../contract/endpoint/token-config";
import { systemClock } from "../../lib/clock";
import { functionCredentials } from "../../sdk/credentials";
import { TencentClient } from "../../sdk/tencent-client";
import { createMainHandler, type FunctionContext, type FunctionUrlResponse, type MainHandler } from "./event-adapter";
import { readConfig } from "./read-config";
import { chooseState } from "./store/choose-state";

function create(): MainHandler {
  const config = readConfig(join(__dirname, CONFIG_FILE));
  return createMainHandler({
    config,
    // SCF renews the variables for each invocation of an Event function, so no other credentials are looked at.
    client: new TencentClient({
      region: config.region,
      credentials: functionCredentials(process.env),
      variables: process.env,
    }),
    clock: systemClock,
    random: Math.random,
    writeLog: (line) => process.stdout.write(line),
    openState: chooseState(process.env),
  });
}

let mainHandler: MainHandler | undefined;

/** SCF's entry point (`index.main_handler`). The configuration is read once per instance, at its first request. */
export async function main_handler(event: unknown, context: FunctionContext): Promise<FunctionUrlResponse> {
  mainHandler ??= create();
  return mainHandler(event, context);
}
