import { ScfFunction } from "@cdktf/provider-tencentcloud/lib/scf-function";
import { ScfFunctionEventInvokeConfig } from "@cdktf/provider-tencentcloud/lib/scf-function-event-invoke-config";
import { ScfTrigger } from "@cdktf/provider-tencentcloud/lib/scf-trigger";
import { Annotations } from "cdktf";
import { Construct } from "constructs";
import { requestsAtOnce } from "../../contract/endpoint/requests-at-once";
import { ENDPOINT_URL_VARIABLE } from "../../contract/endpoint/smoke-config";
import type { TokenEndpointOutputs } from "../../contract/endpoint/stack-outputs";
import type { Profile } from "../../contract/generated/types";
import { endpointPace, type QuotaShare } from "../../contract/quota";
import { describeSchedule, type SchedulePlan } from "../../contract/schedule-plan";
import type { RegionName } from "../../contract/vendor/regions";
import { contractAt } from "../../contract/vendor/revisions";
import type { EndpointRuntime } from "../../contract/vendor/runtimes";
import { type Clock, systemClock } from "../../lib/clock";
import { ClientKeys } from "../client-keys/client-keys";
import { DEFAULTS } from "../defaults";
import { EndpointLogs } from "../endpoint-logs/endpoint-logs";
import { ExecutionRole } from "../execution-role/execution-role";
import type { Gateway } from "../gateways/gateway";
import { resourceName } from "../private/names";
import { suppress } from "../private/suppress";
import { FunctionCode, MAIN_HANDLER } from "../token-function/function-code";
import { NAMESPACE } from "../token-function/token-function";
import { requirePlan } from "./private/require-plan";
import { requireTimeZone } from "./private/require-time-zone";
import type { ScheduleOptions } from "./schedule-options";
import { SMOKE_LOG_FIELDS } from "./smoke-log-fields";

/** Name of the timer, unique within the function. */
const TIMER = "smoke";

/** SCF's minimum, which is enough: a run is a handful of small requests. MB. */
const MEMORY_MB = 128;

/** How long SCF may keep an event that it could not deliver (UpdateFunctionEventInvokeConfig, MsgTTL). Seconds. */
const EVENT_SECONDS = { min: 60, max: 21_600 } as const;

/** What a {@link SmokeSchedule} is made of. */
export interface SmokeScheduleProps extends ScheduleOptions {
  /** Name of the environment that must answer; part of the name of every resource. */
  readonly environment: string;
  /** Region of the endpoint. */
  readonly region: RegionName;
  /** The profiles that the endpoint serves, by name. */
  readonly profiles: Readonly<Record<string, Profile>>;
  /** The gateway whose public address is checked. */
  readonly gateway: Gateway;
  /** What the endpoint's function can send to faceid, and what it may: the checks are no faster. */
  readonly quota: QuotaShare;
  /** Requests that one instance of the endpoint's function works on at the same time. */
  readonly concurrency: number;
  /**
   * Whether the endpoint answers results, so that they are checked too.
   * @default false
   */
  readonly results?: boolean;
  /**
   * SCF runtime.
   * @default Nodejs20.19
   */
  readonly runtime?: EndpointRuntime;
  /**
   * Days for which the deleted secret can be restored and its name is taken, 0 to 30; 0 deletes at once.
   * @default 7
   */
  readonly recoveryWindowDays?: number;
  /**
   * Days for which a line is kept, 1 to 3600; 3640 keeps it forever.
   * @default 7
   */
  readonly retentionDays?: number;
  /**
   * The clock by which the next runs are shown.
   * @default - the system's clock
   */
  readonly clock?: Clock;
  /**
   * Tags of everything that takes tags.
   * @default - no tags
   */
  readonly tags?: Readonly<Record<string, string>>;
}

/**
 * The checks of `npx ekyc smoke` on a timer: an Event function of its own that goes through the endpoint's public
 * address with a client key of its own, some of the profiles at a time, and writes their results to a CLS topic of
 * its own.
 *
 * @example
 * import { SmokeSchedule } from "ekyc-token-endpoint";
 *
 * new SmokeSchedule(stack, "Schedule", {
 *   environment: "prod",
 *   region: "ap-singapore",
 *   profiles: endpoint.profiles,
 *   gateway: endpoint.gateway,
 *   quota: { requestsPerSecond: 20, reserve: 5, maxInstances: 1, instanceRequestsPerSecond: 15 },
 *   concurrency: 100,
 *   cron: "0 0 * * * * *",
 * });
 */
export class SmokeSchedule extends Construct {
  /** What the schedule amounts to. */
  readonly plan: SchedulePlan;
  /** The identity that the checks run as. */
  readonly role: ExecutionRole;
  /**
   * Container of the client key in plaintext; `npx ekyc keys create --for smoke` fills it, and only this function may
   * read it.
   */
  readonly key: ClientKeys;
  /** Where the function's lines go. */
  readonly logs: EndpointLogs;
  /** The function that runs the checks. */
  readonly function: ScfFunction;
  /** What starts a run. */
  readonly timer: ScfTrigger;
  /** What a stack outputs about the scheduled checks. */
  readonly outputs: Required<Pick<TokenEndpointOutputs, "smokeFunctionName" | "smokeSecretName" | "smokeLogTopicId">>;

  /**
   * @throws ValidationError for text that is not a cron expression, for one that never fires, or that fires more often
   *   than the quota or a run's length allows, and for a time zone that does not exist
   */
  constructor(scope: Construct, id: string, props: SmokeScheduleProps) {
    super(scope, id);
    const { environment, region, profiles, gateway, quota, runtime = DEFAULTS.runtime } = props;
    const { recoveryWindowDays = DEFAULTS.recoveryWindowDays, retentionDays = DEFAULTS.retentionDays } = props;
    const now = (props.clock ?? systemClock).now();
    const { cron = DEFAULTS.cron, profilesPerRun, timeZone = DEFAULTS.timeZone } = props;
    requireTimeZone(this, timeZone);
    this.plan = requirePlan(this, { cron, profilesPerRun }, props, now);
    this.show({ ...props, timeZone }, now);

    const name = (purpose: string): string => resourceName(this, { environment, purpose });
    const tags = props.tags && { tags: { ...props.tags } };
    this.role = new ExecutionRole(this, "Role", {
      name: name("smoke-execution"),
      description: "Execution role of the scheduled checks of the token endpoint",
      ...tags,
    });
    this.key = new ClientKeys(this, "Key", {
      name: name("smoke-key"),
      description: "The scheduled checks' own client key, written by `npx ekyc keys create --for smoke`",
      region,
      recoveryWindowDays,
      ...tags,
    });
    this.logs = new EndpointLogs(this, "Logs", {
      name: name("smoke-logs"),
      fields: SMOKE_LOG_FIELDS,
      retentionDays,
      ...tags,
    });
    if (retentionDays > DEFAULTS.retentionDays) {
      suppress(
        this.logs.topic,
        "function-log-retention",
        "The function returns the outcome of a run, and no token or key.",
      );
    }
    const { contract, expectations = {}, quarantine = {}, slowMs = DEFAULTS.slowMs } = props;
    const code = FunctionCode.fromSmoke({
      environment,
      region,
      secretName: this.key.secretName,
      cron: this.plan.cron.expression,
      profilesPerRun: this.plan.profilesPerRun,
      contract: contractAt(contract).revision,
      expectations,
      quarantine,
      pace: endpointPace(quota),
      concurrency: requestsAtOnce({ maxInstances: quota.maxInstances, concurrency: props.concurrency }),
      slowMs,
      signedRequests: gateway.requiresSignature,
      results: props.results ?? false,
      profiles,
    });
    this.function = new ScfFunction(this, "Resource", {
      name: name("smoke"),
      namespace: NAMESPACE,
      description: "Checks the token endpoint through its public address",
      funcType: "Event",
      runtime,
      handler: MAIN_HANDLER,
      zipFile: code.bind(this),
      memSize: MEMORY_MB,
      timeout: this.plan.timeoutSeconds,
      environment: { [ENDPOINT_URL_VARIABLE]: gateway.url },
      role: this.role.roleName,
      enablePublicNet: true,
      clsLogsetId: this.logs.logsetId,
      clsTopicId: this.logs.topicId,
      ...tags,
    });
    this.key.grantReadVersion(this.role);
    gateway.grantInvoke(this.role);
    this.timer = this.addTimer();
    this.outputs = {
      smokeFunctionName: this.function.name,
      smokeSecretName: this.key.secretReference,
      smokeLogTopicId: this.logs.topicId,
    };
  }

  private show({ profiles, quota, timeZone }: SmokeScheduleProps & { readonly timeZone: string }, now: number): void {
    const { coversEveryHour, cron, profilesPerRun, runsPerRound } = this.plan;
    Annotations.of(this).addInfo(describeSchedule(this.plan, { timeZone }, { quota }, now));
    if (coversEveryHour) return;
    Annotations.of(this).addWarning(
      `schedule: "${cron.expression}" with ${profilesPerRun} of ${Object.keys(profiles).length} profiles a run needs ${runsPerRound} runs to check all, which is more than an hour. Let it fire more often, or raise schedule.profilesPerRun.`,
    );
  }

  private addTimer(): ScfTrigger {
    const { cron } = this.plan;
    const target = { functionName: this.function.name, namespace: NAMESPACE };
    const keepSeconds = Math.min(EVENT_SECONDS.max, Math.max(EVENT_SECONDS.min, cron.smallestGapSeconds));
    // A timer invokes asynchronously, and SCF would repeat an invocation that failed: the next run is soon enough, and
    // within the quota.
    const retries = new ScfFunctionEventInvokeConfig(this, "Retries", {
      ...target,
      asyncTriggerConfig: { msgTtl: keepSeconds, retryConfig: [{ retryNum: 0 }] },
    });
    return new ScfTrigger(this, "Timer", {
      ...target,
      type: "timer",
      triggerName: TIMER,
      qualifier: DEFAULTS.qualifier,
      enable: "OPEN",
      // The bare expression: the provider reads back `cron` of the JSON that the API answers, and compares texts.
      triggerDesc: cron.expression,
      dependsOn: [retries, this.role.attachment],
    });
  }
}
