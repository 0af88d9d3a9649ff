import { findClientKeys } from "../contract/endpoint/client-key";
import { EDGE_KEY_HEADER } from "../contract/endpoint/headers";
import type { ResolvedEnvironment } from "../environments/resolved-environment";
import { UserError } from "../lib/user-error";
import type { Variables } from "../lib/variables";
import { scriptClient } from "../sdk/script-client";
import type { TencentClient } from "../sdk/tencent-client";
import { asUserError } from "../sdk/tencent-user-error";
import { createEngineRule, findZoneIds, listEngineRules, replaceEngineRule } from "../sdk/teo";

/**
 * The rule of an EdgeOne zone that gives every request to the endpoint's domain the edge key. It holds the key in
 * plaintext, so it is not one of Terraform's resources, whose values are in its state.
 */
export class EdgeRule {
  private constructor(
    private readonly client: TencentClient,
    private readonly zone: { readonly name: string; readonly id?: string },
    private readonly domain: string,
    private readonly name: string,
  ) {}

  /** Undefined for an environment whose gateway is not EdgeOne. */
  static forEnvironment({ name, endpoint }: ResolvedEnvironment, client: TencentClient): EdgeRule | undefined {
    const { gateway } = endpoint;
    if (gateway.kind !== "edgeone") return undefined;
    return new EdgeRule(client, gateway.zone, gateway.domain, `token-endpoint-${name} edge key`);
  }

  /** The rule of an environment that has to have one. @throws UserError when it has none, or without credentials */
  static requireFor(environment: ResolvedEnvironment, variables: Variables): EdgeRule {
    const { name, region, endpoint } = environment;
    const client = scriptClient(region, variables);
    const rule = EdgeRule.forEnvironment(environment, client);
    if (rule) return rule;
    throw new UserError(
      `The gateway of ${name} is ${endpoint.gateway.kind}, which has no edge.`,
      "Name an environment whose endpoint.gateway.kind is edgeone.",
    );
  }

  /** Writes the key into the rule, which is created when it is not there. @throws UserError */
  async write(plaintext: string): Promise<void> {
    try {
      const zoneId = await this.zoneId();
      const rule = this.ruleWith(plaintext);
      const [found] = await this.find(zoneId);
      if (found) await replaceEngineRule(this.client, zoneId, { ...rule, RuleId: found.RuleId });
      else await createEngineRule(this.client, zoneId, rule);
    } catch (error) {
      throw asUserError(error);
    }
  }

  /** Whether the rule gives the origin this key and no other. @throws UserError */
  async sends(plaintext: string): Promise<boolean> {
    try {
      const rules = JSON.stringify(await this.find(await this.zoneId()));
      return findClientKeys(rules).every((key) => key === plaintext);
    } catch (error) {
      throw asUserError(error);
    }
  }

  private async find(zoneId: string) {
    return (await listEngineRules(this.client, zoneId)).filter(({ RuleName }) => RuleName === this.name);
  }

  private async zoneId(): Promise<string> {
    if (this.zone.id !== undefined) return this.zone.id;
    const [id, ...others] = await findZoneIds(this.client, this.zone.name);
    if (id !== undefined && others.length === 0) return id;
    throw new UserError(
      `EdgeOne has ${id === undefined ? "no zone" : `${others.length + 1} zones`} ${this.zone.name} in this account.`,
      id === undefined
        ? "Deploy the environment first: the stack creates the zone."
        : "Name the right one as endpoint.gateway.zone.id in the environment file.",
    );
  }

  private ruleWith(key: string) {
    return {
      RuleName: this.name,
      Status: "enable" as const,
      Branches: [
        {
          Condition: `\${http.request.host} in ['${this.domain}']`,
          Actions: [
            {
              Name: "ModifyRequestHeader" as const,
              ModifyRequestHeaderParameters: {
                HeaderActions: [{ Action: "set" as const, Name: EDGE_KEY_HEADER, Value: key }],
              },
            },
          ],
        },
      ],
    };
  }
}
