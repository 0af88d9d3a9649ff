import { Annotations } from "cdktf";
import { Construct } from "constructs";
import type { TokenEndpointOutputs } from "../../contract/endpoint/stack-outputs";
import { couldSend, maySend, quotaSum } from "../../contract/quota";
import type { FunctionKind } from "../../contract/vendor/function-kinds";
import { CONCURRENCY_SOURCE, regionConcurrency } from "../../contract/vendor/scf-limits";
import { quotaShare } from "../../environments/quota-share";
import type { ResolvedEnvironment } from "../../environments/resolved-environment";
import { EndpointAlarms } from "../alarms/endpoint-alarms";
import { ClientKeys } from "../client-keys/client-keys";
import { EndpointLogs } from "../endpoint-logs/endpoint-logs";
import { ExecutionRole } from "../execution-role/execution-role";
import { faceid } from "../faceid";
import { createGateway } from "../gateways/create-gateway";
import type { Gateway } from "../gateways/gateway";
import { ValidationError } from "../private/errors";
import { literal } from "../private/literal";
import { PROJECT, resourceName } from "../private/names";
import { SmokeSchedule } from "../smoke-schedule/smoke-schedule";
import { FunctionRelease } from "../token-function/function-release";
import { TokenFunction } from "../token-function/token-function";
import { endpointCode } from "./endpoint-code";
import { warnOfIneffectiveParameters } from "./private/ineffective-parameters";

/**
 * The last word of the function's name. A function cannot change its kind (provider 1.83.25: "`func_type` do not support change now"), so another kind has
 * another name, and Terraform replaces it.
 */
const PURPOSES = { web: "web", event: "tokens" } as const satisfies Record<FunctionKind, string>;

export interface TokenEndpointProps {
  readonly environment: ResolvedEnvironment;
}

/** Everything that answers `POST /v1/tokens` in one environment. The only place that grants. */
export class TokenEndpoint extends Construct {
  readonly role: ExecutionRole;
  readonly keys: ClientKeys;
  readonly logs: EndpointLogs;
  readonly function: TokenFunction;
  /** Undefined when a deployment takes effect at once. */
  readonly release: FunctionRelease | undefined;
  readonly gateway: Gateway;
  /** Undefined in an environment without alarms. */
  readonly alarms: EndpointAlarms | undefined;
  /** Undefined without a schedule. */
  readonly schedule: SmokeSchedule | undefined;
  readonly outputs: TokenEndpointOutputs;

  /** @throws ValidationError when a value does not fit the resource it is for; the message names the construct */
  constructor(scope: Construct, id: string, { environment }: TokenEndpointProps) {
    super(scope, id);
    // What the functions are configured with is not read by Terraform, all else is.
    const values = literal(environment);
    const { region, profiles } = values;
    this.requireQuota(environment);
    this.requireMemory(environment);
    warnOfIneffectiveParameters(this, environment);
    const name = (purpose: string) => resourceName(this, { environment: environment.name, purpose });
    const tags = { project: PROJECT, environment: environment.name, ...values.tags };

    this.role = new ExecutionRole(this, "Role", { name: name("execution"), tags, ...environment.role });
    this.keys = new ClientKeys(this, "Keys", { name: name("client-keys"), region, tags, ...values.keys });
    this.logs = new EndpointLogs(this, "Logs", { name: name("logs"), tags, ...values.logs });
    this.function = new TokenFunction(this, "Function", {
      name: name(PURPOSES[environment.function.kind]),
      code: endpointCode(environment, this.keys.secretName),
      role: this.role,
      logs: this.logs,
      tags,
      ...values.function,
    });
    this.release =
      values.release && new FunctionRelease(this, "Release", { function: this.function, alias: values.release.alias });
    this.gateway = createGateway(this, "Gateway", {
      environment: values,
      name: name("gateway"),
      tags,
      function: this.function,
      role: this.role,
      ...(this.release && { qualifier: this.release.qualifier }),
    });

    this.keys.grantRead(this.role);
    faceid.grantIssueTokens(this.role);
    const { schedule } = environment;
    this.schedule =
      schedule && new SmokeSchedule(this, "Schedule", { environment, schedule, gateway: this.gateway, tags });
    this.alarms =
      values.alarms &&
      new EndpointAlarms(this, "Alarms", {
        name: name("alarms"),
        recipients: values.alarms,
        logs: this.logs,
        ...(this.schedule && {
          smoke: { logs: this.schedule.logs, intervalMinutes: this.schedule.plan.intervalMinutes },
        }),
        tags,
      });

    this.outputs = {
      endpointUrl: this.gateway.url,
      region,
      functionName: this.function.functionName,
      secretName: this.keys.secret.secretName,
      keyVersions: "numbered",
      logTopicId: this.logs.topic.id,
      ...this.schedule?.outputs,
      profiles,
    };
  }

  /** All instances together must keep the quota, whatever each of them sees of the others. */
  private requireQuota(environment: ResolvedEnvironment): void {
    const share = quotaShare(environment);
    if (couldSend(share) <= maySend(share)) return;
    throw new ValidationError(
      this,
      `the function could exceed the quota of ApplySdkVerificationToken: ${quotaSum(share)}.`,
      "Lower function.maxInstances, function.requestsPerSecond or quota.reserve in the environment file, so that the sums fit.",
    );
  }

  /** What is reserved for the instances must be there to be reserved. */
  private requireMemory({ region, function: { maxInstances, memoryMb } }: ResolvedEnvironment): void {
    const { reservableMb, isDocumented } = regionConcurrency(region);
    const neededMb = maxInstances * memoryMb;
    if (neededMb > reservableMb) {
      throw new ValidationError(
        this,
        `function.maxInstances: ${maxInstances} instances x ${memoryMb} MB = ${neededMb} MB; allowed: ${reservableMb} MB, ${
          isDocumented ? `which is what ${region} can reserve` : `the least of any region, for ${region} is in no table`
        } (${CONCURRENCY_SOURCE}).`,
        "Lower function.maxInstances or function.memoryMb in the environment file.",
      );
    }
    if (isDocumented) return;
    Annotations.of(this).addWarning(
      `How much concurrency ${region} can reserve is in no table of the vendor's (${CONCURRENCY_SOURCE}); ${neededMb} MB are asked for. SCF's console shows the quota.`,
    );
  }
}
