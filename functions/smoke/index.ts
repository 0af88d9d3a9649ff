import { join } from "node:path";
import type { SmokeRunRecord } from "../../contract/endpoint/log-records";
import { ENDPOINT_URL_VARIABLE } from "../../contract/endpoint/smoke-config";
import { CONFIG_FILE } from "../../contract/endpoint/token-config";
import { systemClock } from "../../lib/clock";
import { UserError } from "../../lib/user-error";
import { functionCredentials } from "../../sdk/credentials";
import { functionUrlSigner } from "../../sdk/function-url-signer";
import { TencentClient } from "../../sdk/tencent-client";
import type { FunctionContext } from "../tokens/event-adapter";
import { readSmokeConfig } from "./config";
import { createScheduledSmoke, type ScheduledSmoke, type TimerEvent } from "./scheduled-smoke";

/** UIN of the account, which SCF sets (583/32748). */
const UIN_VARIABLE = "TENCENTCLOUD_UIN";

function variable(name: string): string {
  const value = process.env[name];
  if (value) return value;
  throw new UserError(`The environment variable ${name} is not set.`, "Deploy the function again.");
}

function create(): ScheduledSmoke {
  const config = readSmokeConfig(join(__dirname, CONFIG_FILE));
  const credentials = functionCredentials(process.env);
  return createScheduledSmoke({
    config,
    target: variable(ENDPOINT_URL_VARIABLE),
    ...(config.signedRequests && {
      sign: functionUrlSigner({ credentials, uin: variable(UIN_VARIABLE), clock: systemClock }),
    }),
    client: new TencentClient({ region: config.region, credentials, variables: process.env }),
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
