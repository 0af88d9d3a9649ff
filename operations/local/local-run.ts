import { loadEnvironment } from "../../environments/load-environment";
import { readOutputs } from "../../environments/outputs-file";
import { writeEdgeKey } from "../../keys/edge-key";
import { EdgeRule } from "../../keys/edge-rule";
import { KeyStore } from "../../keys/key-store";
import { createOwnKey } from "../../keys/own-key";
import { systemClock } from "../../lib/clock";
import { defined } from "../../lib/defined";
import { scriptClient } from "../../sdk/script-client";
import type { TencentClient } from "../../sdk/tencent-client";
import type { Check } from "../../smoke/checks/check";
import { smokePlan } from "../../smoke/plan/plan";
import type { CheckResult, SmokeReport } from "../../smoke/run/result";
import { type RunOptions, runSmoke } from "../../smoke/run/runner";
import { requestSigner } from "../../smoke/targets/request-signer";
import { targetRunOptions } from "../../smoke/targets/run-options";
import { resolveTarget, type Target } from "../../smoke/targets/target";
import { type LocalDeployment, localVariables } from "./local-deployment";

const TIMEOUT_MS = 10_000;

/** An environment's stack in a local cloud, with the outputs it was loaded with. */
export interface LocalStack {
  readonly environment: string;
  readonly deployment: LocalDeployment;
  readonly outputsFile: string;
  /** Folder of the environment files. @default ENVIRONMENTS_FOLDER */
  readonly environments?: string;
}

/** A client of a loaded stack's region. */
function stackClient({ environment, deployment, outputsFile }: LocalStack): TencentClient {
  const { region } = readOutputs(environment, outputsFile);
  const variables = localVariables(deployment.localCloud);
  return scriptClient(region, variables);
}

/**
 * Creates a client key in a loaded stack's secret and returns it; where there is an edge, it gets a key too.
 * @throws UserError
 */
export async function createLocalKey(stack: LocalStack): Promise<string> {
  const store = localKeyStore(stack);
  const rule = EdgeRule.forEnvironment(loadEnvironment(stack.environment, stack.environments), stackClient(stack));
  if (rule) await writeEdgeKey(store, rule, systemClock);
  return (await createOwnKey(store)).plaintext;
}

const stackTarget = ({ environment, outputsFile, environments }: LocalStack): Target =>
  resolveTarget({ env: environment, outputs: outputsFile, ...defined({ environments }) }, true);

/** The checks of a loaded stack. @throws UserError */
export const localPlan = (stack: LocalStack): Check[] => smokePlan(stackTarget(stack));

/** The store of a loaded stack's client keys. @throws UserError */
export function localKeyStore(stack: LocalStack): KeyStore {
  const { environment, outputsFile } = stack;
  const { secretName } = readOutputs(environment, outputsFile);
  return new KeyStore(stackClient(stack), { environment, secretName });
}

/**
 * Runs checks against a loaded stack through its function URL.
 * @param limits longest wait for one answer, what is slow, and what ends the run
 * @default 10_000 ms, as the environment says, nothing
 * @throws UserError
 */
export async function smokeLocally(
  stack: LocalStack,
  checks: readonly Check[],
  key: string,
  onResult?: (result: CheckResult) => void,
  limits: Partial<Pick<RunOptions, "timeoutMs" | "slowMs" | "signal">> = {},
): Promise<SmokeReport> {
  const target = stackTarget(stack);
  const sign = await requestSigner(target, localVariables(stack.deployment.localCloud));
  return runSmoke(checks, {
    ...targetRunOptions(target, sign),
    key,
    timeoutMs: TIMEOUT_MS,
    ...limits,
    ...defined({ onResult }),
  });
}
