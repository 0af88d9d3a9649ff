import { ScfFunction } from "@cdktf/provider-tencentcloud/lib/scf-function";
import { ScfFunctionEventInvokeConfig } from "@cdktf/provider-tencentcloud/lib/scf-function-event-invoke-config";
import { ScfTrigger } from "@cdktf/provider-tencentcloud/lib/scf-trigger";
import { Annotations } from "cdktf";
import { Construct } from "constructs";
import { ENDPOINT_URL_VARIABLE } from "../../contract/endpoint/smoke-config";
import type { TokenEndpointOutputs } from "../../contract/endpoint/stack-outputs";
import { endpointPace } from "../../contract/quota";
import { quotaShare } from "../../environments/quota-share";
import { requestsAtOnce } from "../../environments/requests-at-once";
import type { ResolvedEnvironment, Schedule } from "../../environments/resolved-environment";
import { wantsSignedRequests } from "../../environments/signed-requests";
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
import { describeSchedule, type SchedulePlan, schedulePlan } from "./schedule-plan";
import { SMOKE_LOG_FIELDS } from "./smoke-log-fields";

/** Name of the timer, unique within the function. */
const TIMER = "smoke";

/** SCF's least, which does: a run is a handful of small requests. MB. */
const MEMORY_MB = 128;

/** How long SCF may keep an event that it could not deliver (UpdateFunctionEventInvokeConfig, MsgTTL). Seconds. */
const EVENT_SECONDS = { min: 60, max: 21_600 } as const;

export interface SmokeScheduleProps {
  readonly environment: ResolvedEnvironment;
  readonly schedule: Schedule;
  /** Whose public address is checked. */
  readonly gateway: Gateway;
  /** By which the next runs are shown. @default systemClock */
  readonly clock?: Clock;
  /** @default - no tags */
  readonly tags?: Readonly<Record<string, string>>;
}

/**
 * The checks of `npm run smoke` on a timer: an Event function of its own that goes through the endpoint's public address with a client key
 * of its own, a part of the profiles at a time, and writes what became of it to a CLS topic of its own.
 */
export class SmokeSchedule extends Construct {
  readonly plan: SchedulePlan;
  readonly role: ExecutionRole;
  /** Container of the client key in plaintext; `npm run keys -- create --for smoke` fills it, and only this function may read it. */
  readonly key: ClientKeys;
  readonly logs: EndpointLogs;
  readonly function: ScfFunction;
  readonly timer: ScfTrigger;
  readonly outputs: Required<Pick<TokenEndpointOutputs, "smokeFunctionName" | "smokeSecretName" | "smokeLogTopicId">>;

  /** @throws ValidationError as {@link schedulePlan} does; UserError for what is no cron expression */
  constructor(scope: Construct, id: string, props: SmokeScheduleProps) {
    super(scope, id);
    const { environment, schedule, gateway } = props;
    const { region, profiles } = environment;
    const now = (props.clock ?? systemClock).now();
    this.plan = schedulePlan(this, schedule, environment, now);
    this.show(schedule, environment, now);

    const name = (purpose: string): string => resourceName(this, { environment: environment.name, purpose });
    const tags = props.tags && { tags: { ...props.tags } };
    this.role = new ExecutionRole(this, "Role", { name: name("smoke-execution"), ...tags });
    this.key = new ClientKeys(this, "Key", {
      name: name("smoke-key"),
      description: "The scheduled checks' own client key, written by `npm run keys -- create --for smoke`",
      region,
      ...environment.keys,
      ...tags,
    });
    this.logs = new EndpointLogs(this, "Logs", {
      name: name("smoke-logs"),
      fields: SMOKE_LOG_FIELDS,
      ...environment.logs,
      ...tags,
    });
    if (environment.logs.retentionDays > DEFAULTS.retentionDays) {
      suppress(
        this.logs.topic,
        "function-log-retention",
        "The function returns what became of a run, and no token or key.",
      );
    }
    const code = FunctionCode.fromSmoke({
      environment: environment.name,
      region,
      secretName: this.key.secretName,
      cron: this.plan.cron.expression,
      profilesPerRun: this.plan.profilesPerRun,
      contract: environment.smoke.contract,
      expectations: environment.smoke.expectations,
      quarantine: environment.smoke.quarantine,
      pace: endpointPace(quotaShare(environment)),
      concurrency: requestsAtOnce(environment),
      slowMs: environment.smoke.slowMs,
      signedRequests: wantsSignedRequests(environment),
      profiles,
    });
    this.function = new ScfFunction(this, "Resource", {
      name: name("smoke"),
      namespace: NAMESPACE,
      description: "Checks the token endpoint through its public address",
      funcType: "Event",
      runtime: environment.function.runtime,
      handler: MAIN_HANDLER,
      zipFile: code.bind(this),
      memSize: MEMORY_MB,
      timeout: this.plan.timeoutSeconds,
      environment: { [ENDPOINT_URL_VARIABLE]: gateway.url },
      role: this.role.roleName,
      enablePublicNet: true,
      clsLogsetId: this.logs.logset.id,
      clsTopicId: this.logs.topic.id,
      ...tags,
    });
    this.key.grantReadVersion(this.role);
    gateway.grantInvoke(this.role);
    this.timer = this.addTimer();
    this.outputs = {
      smokeFunctionName: this.function.name,
      smokeSecretName: this.key.secret.secretName,
      smokeLogTopicId: this.logs.topic.id,
    };
  }

  private show(schedule: Schedule, environment: ResolvedEnvironment, now: number): void {
    const { coversEveryHour, cron, profilesPerRun, runsPerRound } = this.plan;
    Annotations.of(this).addInfo(describeSchedule(this.plan, schedule, environment, now));
    if (coversEveryHour) return;
    Annotations.of(this).addWarning(
      `schedule: "${cron.expression}" with ${profilesPerRun} of ${Object.keys(environment.profiles).length} profiles a run needs ${runsPerRound} runs to check all, which is more than an hour. Let it fire more often, or raise schedule.profilesPerRun.`,
    );
  }

  private addTimer(): ScfTrigger {
    const { cron } = this.plan;
    const target = { functionName: this.function.name, namespace: NAMESPACE };
    const keepSeconds = Math.min(EVENT_SECONDS.max, Math.max(EVENT_SECONDS.min, cron.smallestGapSeconds));
    // A timer invokes asynchronously, and SCF would repeat an invocation that failed: the next run is soon enough, and within the quota.
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
