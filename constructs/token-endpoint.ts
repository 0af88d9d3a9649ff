import { dependable } from "cdktf";
import { Construct } from "constructs";
import { contractAt } from "../contract/revisions";
import type { ResolvedEnvironment } from "../environments/resolved-environment";
import { ClientKeys } from "./client-keys";
import { EndpointLogs } from "./endpoint-logs";
import { ExecutionRole } from "./execution-role";
import { faceid } from "./faceid";
import { FunctionCode } from "./function-code";
import { FunctionUrlGateway } from "./function-url-gateway";
import type { TokenEndpointOutputs } from "./outputs";
import { PROJECT, resourceName } from "./private/names";
import { TokenFunction } from "./token-function";

export interface TokenEndpointProps {
  readonly environment: ResolvedEnvironment;
}

/** Everything that answers `POST /v1/tokens` in one environment. The only place that grants. */
export class TokenEndpoint extends Construct {
  readonly role: ExecutionRole;
  readonly keys: ClientKeys;
  readonly logs: EndpointLogs;
  readonly function: TokenFunction;
  readonly gateway: FunctionUrlGateway;
  readonly outputs: TokenEndpointOutputs;

  /** @throws ValidationError when a value does not fit the resource it is for; the message names the construct */
  constructor(scope: Construct, id: string, { environment }: TokenEndpointProps) {
    super(scope, id);
    const { region, profiles, quota, endpoint } = environment;
    const name = (purpose: string) => resourceName(this, { environment: environment.name, purpose });
    const tags = { project: PROJECT, environment: environment.name, ...environment.tags };

    this.role = new ExecutionRole(this, "Role", { name: name("execution"), tags });
    this.keys = new ClientKeys(this, "Keys", { name: name("client-keys"), region, tags });
    this.logs = new EndpointLogs(this, "Logs", { name: name("logs"), tags, ...environment.logs });
    this.function = new TokenFunction(this, "Function", {
      name: name("tokens"),
      code: FunctionCode.fromHandler({
        environment: environment.name,
        region,
        contract: environment.contract,
        secretName: this.keys.secretName,
        requestsPerSecond: quota.requestsPerSecond - quota.reserve,
        tokenValiditySeconds: contractAt(environment.contract).tokenValiditySeconds,
        profiles,
      }),
      role: this.role,
      logs: this.logs,
      tags,
      ...environment.function,
    });
    const { cors, customDomain } = endpoint.gateway;
    this.gateway = new FunctionUrlGateway(this, "Gateway", {
      function: this.function,
      ...(cors && { cors }),
      ...(customDomain && { customDomain }),
      addressAfter: [this.role.attachment],
    });
    // Last, and before the address is handed out: attaching takes the provider ten seconds, in which SCF assigns the address.
    this.role.attachment.dependsOn = [dependable(this.gateway.trigger)];

    this.keys.grantRead(this.role);
    faceid.grantIssueTokens(this.role);

    this.outputs = {
      endpointUrl: this.gateway.endpointUrl,
      region,
      functionName: this.function.functionName,
      secretName: this.keys.secret.secretName,
      logTopicId: this.logs.topic.id,
      profiles,
    };
  }
}
