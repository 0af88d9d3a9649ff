import { type Clock, systemClock } from "../../../lib/clock";
import type { ExitCode } from "../../../lib/user-error";
import { scriptCredentials } from "../../../sdk/credentials";
import { TencentClient } from "../../../sdk/tencent-client";
import { smokePlan } from "../../../smoke/plan";
import type { SmokeReport } from "../../../smoke/result";
import { runSmoke } from "../../../smoke/runner";
import { readOutputs } from "../outputs-file";
import { resolveTarget } from "../smoke/target";
import { toolVersion } from "../tool-version";
import { requireReleasable } from "./begin";
import { FunctionVersions } from "./function-versions";
import { type ReleaseRecord, writeRecord } from "./record";
import { Release, type ReleaseStep } from "./release";

const TIMEOUT_MS = 10_000;

export interface ReleaseEnvironmentOptions {
  readonly environment: string;
  /** Outputs of its deployed stack. */
  readonly outputsFile: string;
  readonly alias: string;
  /** Percent of the traffic, rising, the last one 100. */
  readonly percents: readonly number[];
  /** Plaintext client key. */
  readonly key: string;
  /** Request tokens for these profiles only. @default - all of the environment's */
  readonly profiles?: readonly string[];
  /** Where the record goes. */
  readonly recordFile: string;
  /** Ends the release: what was shifted is put back. */
  readonly signal: AbortSignal;
}

/** The versions of an environment's deployed function. @throws UserError without outputs */
export function deployedVersions(
  environment: string,
  outputsFile: string,
  alias: string,
  clock: Clock,
): FunctionVersions {
  const { functionName, region } = readOutputs(environment, outputsFile);
  const client = new TencentClient({ region, credentials: scriptCredentials() });
  return new FunctionVersions({ client, functionName, alias, clock });
}

/** What runs the environment's checks against an address. @throws UserError for a profile that does not exist */
function checksOf({ environment, outputsFile, profiles, key, signal }: ReleaseEnvironmentOptions) {
  const target = resolveTarget({ env: environment, outputs: outputsFile }, true);
  const plan = smokePlan({ ...target, ...(profiles && { only: profiles }) });
  const { profiles: _profiles, exact: _exact, expectations: _expectations, url = "", ...run } = target;
  const smoke = (address: string): Promise<SmokeReport> =>
    runSmoke(plan, { ...run, target: address, key, signal, toolVersion: toolVersion(), timeoutMs: TIMEOUT_MS });
  return { endpointUrl: url, smoke };
}

/**
 * Releases what was deployed, and records what happened.
 * @param perform runs the steps one after the other and rejects with the first that rejects
 * @throws UserError, before anything is changed, when a release cannot begin
 */
export async function releaseEnvironment(
  options: ReleaseEnvironmentOptions,
  versions: FunctionVersions,
  perform: (steps: readonly ReleaseStep[]) => Promise<void>,
): Promise<{ readonly record: ReleaseRecord; readonly exitCode: ExitCode }> {
  const { environment, outputsFile, alias, percents, recordFile, signal } = options;
  const checks = checksOf(options);
  const { region, functionName } = readOutputs(environment, outputsFile);
  const record: ReleaseRecord = {
    schema: "ekyc-token-endpoint/release",
    version: 1,
    toolVersion: toolVersion(),
    environment,
    region,
    functionName,
    alias,
    startedAt: new Date(systemClock.now()).toISOString(),
    outcome: "under-way",
    from: await requireReleasable(versions, environment),
    steps: [],
  };
  const onChange = (changed: ReleaseRecord): void => writeRecord(recordFile, changed);
  const release = new Release({ versions, percents, ...checks, signal, clock: systemClock, record, onChange });
  return { record, exitCode: await release.run(perform) };
}
