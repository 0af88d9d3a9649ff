import { join } from "node:path";
import { systemClock } from "../lib/clock";
import { functionCredentials } from "../sdk/credentials";
import { TencentClient } from "../sdk/tencent-client";
import { CONFIG_FILE } from "./config";
import type { FunctionContext, FunctionUrlEvent, FunctionUrlResponse } from "./event";
import { createMainHandler, type MainHandler } from "./main-handler";
import { readConfig } from "./read-config";

function create(): MainHandler {
  const config = readConfig(join(__dirname, CONFIG_FILE));
  return createMainHandler({
    config,
    client: new TencentClient({ region: config.region, credentials: functionCredentials() }),
    clock: systemClock,
    random: Math.random,
    writeLog: (line) => process.stdout.write(line),
  });
}

let mainHandler: MainHandler | undefined;

/** SCF's entry point (`index.main_handler`). The configuration is read once per instance, at its first request. */
export async function main_handler(event: FunctionUrlEvent, context: FunctionContext): Promise<FunctionUrlResponse> {
  mainHandler ??= create();
  return mainHandler(event, context);
}
