import { Construct } from "constructs";
import { CLIENT_KEYS_PURPOSE, PROJECT } from "../../contract/endpoint/resource-names";
import type { TokenEndpointOutputs } from "../../contract/endpoint/stack-outputs";
import type { Profile } from "../../contract/generated/types";
import { maySend } from "../../contract/quota";
import type { FunctionKind } from "../../contract/vendor/function-kinds";
import { defined } from "../../lib/defined";
import { EndpointAlarms } from "../alarms/endpoint-alarms";
import { ClientKeys } from "../client-keys/client-keys";
import type { IClientKeys } from "../client-keys/i-client-keys";
import { EndpointLogs } from "../endpoint-logs/endpoint-logs";
import type { IEndpointLogs } from "../endpoint-logs/i-endpoint-logs";
import { ExecutionRole } from "../execution-role/execution-role";
import type { IExecutionRole } from "../execution-role/i-execution-role";
import { faceid } from "../faceid";
import { createGateway } from "../gateways/create-gateway";
import type { Gateway } from "../gateways/gateway";
import { literal } from "../private/literal";
import { resourceName } from "../private/names";
import { SmokeSchedule } from "../smoke-schedule/smoke-schedule";
import { FunctionCode } from "../token-function/function-code";
import { FunctionRelease } from "../token-function/function-release";
import { TokenFunction } from "../token-function/token-function";
import { ValidationError } from "../validation-error";
import { endpointConfig } from "./endpoint-config";
import { warnOfIneffectiveParameters } from "./private/ineffective-parameters";
import { requireCapacity } from "./private/require-capacity";
import { requireIdentityProvider } from "./private/require-identity-provider";
import { requireKnown } from "./private/require-known";
import { requireOneMemory } from "./private/require-one-memory";
import { requireSealedResults } from "./private/require-sealed-results";
import { requireUsableStore } from "./private/require-usable-store";
import { type EndpointSettings, endpointSettings } from "./private/settings";
import type { TokenEndpointProps } from "./token-endpoint-props";

/**
 * The last word of the function's name. A function cannot change its kind (provider 1.83.25: "`func_type` do not
 * support change now"), so another kind has another name, and Terraform replaces it.
 */
const PURPOSES = { web: "web", event: "tokens" } as const satisfies Record<FunctionKind, string>;

/**
 * Everything that answers `POST /v1/tokens`, and `POST /v1/results` where it is enabled, in one environment: the
 * function, its role, its client keys and its logs, and what stands in front of it. What it is not given it creates;
 * either way it is a member.
 *
 * @example
 * import { TerraformOutput } from "cdktf";
 * import { TokenEndpoint } from "ekyc-token-endpoint";
 *
 * const endpoint = new TokenEndpoint(stack, "TokenEndpoint", { name: "prod", region: "ap-singapore" });
 * new TerraformOutput(stack, "url", { value: endpoint.url });
 */
export class TokenEndpoint extends Construct {
  /** Name of the environment. */
  readonly environmentName: string;
  /** Region of faceid, of the function and of all it uses. */
  readonly region: string;
  /** The profiles that a client may name. */
  readonly profiles: Readonly<Record<string, Profile>>;
  /** The identity that the function runs as: the one that was given, or a new one. */
  readonly role: IExecutionRole;
  /** The secret with the hashes of the client keys: the one that was given, or a new one. */
  readonly keys: IClientKeys;
  /** Where the function's lines go: the topic that was given, or a new one. */
  readonly logs: IEndpointLogs;
  /** The function that answers. */
  readonly function: TokenFunction;
  /** Undefined when a deployment takes effect at once. */
  readonly release: FunctionRelease | undefined;
  /** What stands between the internet and the function. */
  readonly gateway: Gateway;
  /** Undefined without recipients of alarms. */
  readonly alarms: EndpointAlarms | undefined;
  /** Undefined without a schedule. */
  readonly schedule: SmokeSchedule | undefined;
  /** What a stack outputs, so that the commands of this package find the endpoint. */
  readonly outputs: TokenEndpointOutputs;

  /** @throws ValidationError when a value does not fit the resource it is for; the message names the construct */
  constructor(scope: Construct, id: string, props: TokenEndpointProps) {
    super(scope, id);
    requireKnown(this, props);
    const settings = endpointSettings(props);
    // Terraform does not read the functions' configuration; it reads everything else.
    const values = literal(settings);
    requireCapacity(this, settings);
    requireSealedResults(this, settings);
    requireOneMemory(this, settings);
    requireUsableStore(this, settings, props);
    requireIdentityProvider(this, settings);
    warnOfIneffectiveParameters(this, settings);
    const name = (purpose: string) => resourceName(this, { environment: props.name, purpose });
    const tags = { project: PROJECT, environment: props.name, ...values.tags };
    this.environmentName = props.name;
    this.region = props.region;
    this.profiles = settings.profiles;

    this.role = this.roleFrom(props, { name: name("execution"), tags });
    const { region, recoveryWindowDays, retentionDays } = values;
    this.keys =
      props.keys ?? new ClientKeys(this, "Keys", { name: name(CLIENT_KEYS_PURPOSE), region, recoveryWindowDays, tags });
    this.logs = props.logs ?? new EndpointLogs(this, "Logs", { name: name("logs"), retentionDays, tags });
    const { kind, ...functionSettings } = values.function;
    this.function = new TokenFunction(this, "Function", {
      name: name(PURPOSES[kind]),
      code: this.codeFor(props, settings),
      role: this.role,
      logs: this.logs,
      tags,
      ...(values.store && { network: values.store }),
      ...functionSettings,
    });
    const { releaseAlias: alias } = values;
    this.release =
      alias === undefined ? undefined : new FunctionRelease(this, "Release", { function: this.function, alias });
    this.gateway = createGateway(this, "Gateway", {
      options: values.gateway,
      name: name("gateway"),
      region,
      tags,
      function: this.function,
      role: this.role,
      timeoutSeconds: functionSettings.timeoutSeconds,
      quotaPerSecond: maySend(settings.quota),
      qualifier: this.release?.qualifier,
    });

    this.keys.grantRead(this.role);
    if (values.store) {
      // Any secret that exists already: its newest version is found and read in the same way.
      ClientKeys.fromName(this, "StoreSecret", { secretName: values.store.secretName, region }).grantRead(this.role);
    }
    faceid.grantIssueTokens(this.role);
    if (settings.results) faceid.grantReadResults(this.role);
    this.schedule = settings.schedule && this.scheduleFor(settings, tags);
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
      secretName: this.keys.secretReference,
      keyVersions: "numbered",
      keyFormat: "v2",
      logTopicId: this.logs.topicId,
      ...this.schedule?.outputs,
      profiles: values.profiles,
    };
  }

  /** Base address of the endpoint, without a trailing slash. */
  get url(): string {
    return this.gateway.url;
  }

  /** Lets a role call the endpoint, where the gateway asks CAM. A caller needs a client key too. */
  grantInvoke(role: IExecutionRole): void {
    this.gateway.grantInvoke(role);
  }

  private roleFrom(
    { role, permissionBoundary }: TokenEndpointProps,
    props: { readonly name: string; readonly tags: Readonly<Record<string, string>> },
  ): IExecutionRole {
    if (role !== undefined && permissionBoundary !== undefined) {
      throw new ValidationError(
        this,
        "role and permissionBoundary: got both; allowed: one of them.",
        "Bound the role where it is created, or leave role out.",
      );
    }
    return role ?? new ExecutionRole(this, "Role", { ...props, ...defined({ permissionBoundary }) });
  }

  private codeFor(props: TokenEndpointProps, settings: EndpointSettings): FunctionCode {
    const config = endpointConfig(props, this.keys.secretName);
    const { kind, runtime } = settings.function;
    return kind === "web" ? FunctionCode.fromServer(config, runtime) : FunctionCode.fromHandler(config);
  }

  private scheduleFor(settings: EndpointSettings, tags: Readonly<Record<string, string>>): SmokeSchedule {
    const { name, region, profiles, quota, recoveryWindowDays, retentionDays, schedule } = settings;
    const { runtime, concurrency } = settings.function;
    return new SmokeSchedule(this, "Schedule", {
      environment: name,
      region,
      profiles,
      gateway: this.gateway,
      quota,
      concurrency,
      results: settings.results !== undefined,
      runtime,
      recoveryWindowDays,
      retentionDays,
      tags,
      ...schedule,
    });
  }
}
