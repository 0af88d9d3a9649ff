import { join } from "node:path";
import { systemClock } from "../lib/clock";
import { UserError } from "../lib/user-error";
import { functionCredentials } from "../sdk/credentials";
import { TencentClient } from "../sdk/tencent-client";
import { CONFIG_FILE } from "./config";
import type { FunctionContext } from "./event";
import { createScheduledSmoke, type ScheduledSmoke, type TimerEvent } from "./scheduled-smoke";
import { ENDPOINT_URL_VARIABLE, readSmokeConfig } from "./smoke-config";
import type { SmokeRunRecord } from "./smoke-log";

function create(): ScheduledSmoke {
  const config = readSmokeConfig(join(__dirname, CONFIG_FILE));
  const target = process.env[ENDPOINT_URL_VARIABLE];
  if (target === undefined || target === "") {
    throw new UserError(`The environment variable ${ENDPOINT_URL_VARIABLE} is not set.`, "Deploy the function again.");
  }
  return createScheduledSmoke({
    config,
    target,
    client: new TencentClient({ region: config.region, credentials: functionCredentials() }),
    clock: systemClock,
    random: Math.random,
    writeLog: (line) => process.stdout.write(line),
  });
}

let scheduledSmoke: ScheduledSmoke | undefined;

/** SCF's entry point (`index.main_handler`) of the scheduled checks. */
export async function main_handler(event: TimerEvent, context: FunctionContext): Promise<SmokeRunRecord> {
  scheduledSmoke ??= create();
  return scheduledSmoke(event, context);
}
