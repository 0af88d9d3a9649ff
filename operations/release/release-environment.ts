import type { TokenEndpointOutputs } from "../../contract/endpoint/stack-outputs";
import type { ResolvedEnvironment } from "../../environments/resolved-environment";
import type { Clock } from "../../lib/clock";
import { defined } from "../../lib/defined";
import { toolVersion } from "../../lib/tool-version";
import { type ExitCode, UserError } from "../../lib/user-error";
import type { Variables } from "../../lib/variables";
import { scriptClient } from "../../sdk/script-client";
import { smokePlan } from "../../smoke/plan/plan";
import type { SmokeReport } from "../../smoke/run/result";
import { runSmoke } from "../../smoke/run/runner";
import { requestSigner } from "../../smoke/targets/request-signer";
import { targetRunOptions } from "../../smoke/targets/run-options";
import { type DeployedTarget, deployedTarget } from "../../smoke/targets/target";
import { requireReleasable } from "./begin";
import { FunctionVersions } from "./function-versions";
import { type ReleaseRecord, writeRecord } from "./record";
import { Release, type ReleaseStep } from "./release";
import { servedByBoth, servedProfiles } from "./served-profiles";

const TIMEOUT_MS = 10_000;

/** Percent. */
const WHOLE = 100;

export interface ReleaseEnvironmentOptions {
  readonly environment: ResolvedEnvironment;
  /** Outputs of its deployed stack. */
  readonly outputs: TokenEndpointOutputs;
  readonly alias: string;
  /** Percent of the traffic, rising, the last one 100. */
  readonly percents: readonly number[];
  /** Plaintext client key. */
  readonly key: string;
  /** Request tokens for these profiles only. @default - all of the environment's */
  readonly profiles?: readonly string[];
  /** They hold the credentials with which requests are signed where the gateway asks for that. */
  readonly variables: Variables;
  /** Where the record goes. */
  readonly recordFile: string;
  /** Ends the release: what was shifted is put back. */
  readonly signal: AbortSignal;
  /** Paces the checks and dates the record. */
  readonly clock: Clock;
}

/**
 * The versions of a deployed function.
 * @param variables they hold the credentials for the release
 */
export function deployedVersions(
  { functionName, region }: TokenEndpointOutputs,
  alias: string,
  clock: Clock,
  variables: Variables,
): FunctionVersions {
  const client = scriptClient(region, variables);
  return new FunctionVersions({ client, functionName, alias, clock });
}

/**
 * What runs the environment's checks against an address. While two versions share its requests a check may be answered
 * by either, so then only what both serve is checked, and not whether all of it is as configured.
 * @throws UserError for a profile that does not exist, and when nothing that is to be checked is served by both
 */
async function stepChecks(target: DeployedTarget, options: ReleaseEnvironmentOptions) {
  const { percents, profiles: only, key, signal, clock, variables } = options;
  const { profiles, exact, expectations, url, ...run } = target;
  const sign = await requestSigner(target, variables);
  const sending = { timeoutMs: TIMEOUT_MS, signal, ...defined({ sign }) };
  const all = smokePlan({ ...run, expectations, profiles, exact, ...defined({ only }) });
  const both = servedByBoth(profiles, await servedProfiles(url, key, sending));
  const names = Object.keys(both).filter((name) => only?.includes(name) ?? true);
  if (names.length === 0 && percents.some((percent) => percent < WHOLE)) {
    throw new UserError(
      "No profile that is to be checked is served by the version before as well, so nothing can be checked while both have traffic.",
      "Name others with --profiles, or release at once with `steps: [100]`.",
    );
  }
  const shared =
    names.length === 0 ? [] : smokePlan({ ...run, expectations, profiles: both, exact: false, only: names });
  const smoke = (address: string, percent: number): Promise<SmokeReport> =>
    runSmoke(percent === WHOLE ? all : shared, {
      ...targetRunOptions(target, sign),
      ...sending,
      target: address,
      key,
      clock,
    });
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
  const { outputs, alias, percents, recordFile, signal, clock } = options;
  const target = deployedTarget(options.environment, outputs);
  const { environment, region } = target;
  const checks = await stepChecks(target, options);
  const record: ReleaseRecord = {
    schema: "ekyc-token-endpoint/release",
    version: 1,
    toolVersion: toolVersion(),
    environment,
    region,
    functionName: outputs.functionName,
    alias,
    startedAt: new Date(clock.now()).toISOString(),
    outcome: "under-way",
    from: await requireReleasable(versions, environment),
    steps: [],
  };
  const onChange = (changed: ReleaseRecord): void => writeRecord(recordFile, changed);
  const release = new Release({ versions, percents, ...checks, signal, clock, record, onChange });
  return { record, exitCode: await release.run(perform) };
}
