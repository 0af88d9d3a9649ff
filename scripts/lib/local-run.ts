import { loadEnvironment } from "../../environments/load-environment";
import { systemClock } from "../../lib/clock";
import { scriptCredentials } from "../../sdk/credentials";
import { TencentClient } from "../../sdk/tencent-client";
import type { Check } from "../../smoke/check";
import { smokePlan } from "../../smoke/plan";
import type { CheckResult, SmokeReport } from "../../smoke/result";
import { runSmoke } from "../../smoke/runner";
import { createKey } from "./keys/commands";
import { writeEdgeKey } from "./keys/edge-key";
import { EdgeRule } from "./keys/edge-rule";
import { KeyStore } from "./keys/key-store";
import { type LocalDeployment, variablesOf } from "./local-deployment";
import { readOutputs } from "./outputs-file";
import { resolveTarget, type Target } from "./smoke/target";
import { toolVersion } from "./tool-version";

const TIMEOUT_MS = 10_000;

/** An environment's stack in a local cloud, with the outputs it was loaded with. */
export interface LocalStack {
  readonly environment: string;
  readonly deployment: LocalDeployment;
  readonly outputsFile: string;
}

/** Creates a client key in a loaded stack's secret and returns it; where there is an edge, it gets a key too. @throws UserError */
export async function createLocalKey({ environment, deployment, outputsFile }: LocalStack): Promise<string> {
  const { region, secretName } = readOutputs(environment, outputsFile);
  const credentials = scriptCredentials(variablesOf(deployment.localCloud));
  const client = new TencentClient({ region, credentials });
  const store = new KeyStore(client, secretName);
  const rule = EdgeRule.of(loadEnvironment(environment), client);
  if (rule) await writeEdgeKey(store, rule, systemClock);
  let key = "";
  const deliver = (plaintext: string): void => {
    key = plaintext;
  };
  await createKey({ store, delivery: { deliver, abandon: () => {} }, clock: systemClock });
  return key;
}

const targetOf = ({ environment, outputsFile }: LocalStack): Target =>
  resolveTarget({ env: environment, outputs: outputsFile }, true);

/** The checks of a loaded stack. @throws UserError */
export const localPlan = (stack: LocalStack): Check[] => smokePlan(targetOf(stack));

/** Runs checks against a loaded stack through its function URL. @throws UserError */
export function smokeLocally(
  stack: LocalStack,
  checks: readonly Check[],
  key: string,
  onResult?: (result: CheckResult) => void,
): Promise<SmokeReport> {
  const { url = "", profiles: _profiles, exact: _exact, expectations: _expectations, ...target } = targetOf(stack);
  return runSmoke(checks, {
    ...target,
    target: url,
    key,
    toolVersion: toolVersion(),
    timeoutMs: TIMEOUT_MS,
    ...(onResult && { onResult }),
  });
}
