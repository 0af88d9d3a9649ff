import type { TencentApi, TencentClient, TencentResponse } from "./tencent-client";

/** EdgeOne (product 1145). */
export const TEO = { service: "teo", version: "2022-09-01" } as const satisfies TencentApi;

/** A rule of a site's rule engine that sets request headers. */
export interface RequestHeaderRule {
  readonly RuleName: string;
  readonly Status: "enable" | "disable";
  readonly Branches: readonly {
    readonly Condition: string;
    readonly Actions: readonly {
      readonly Name: "ModifyRequestHeader";
      readonly ModifyRequestHeaderParameters: {
        readonly HeaderActions: readonly { readonly Action: "set"; readonly Name: string; readonly Value: string }[];
      };
    }[];
  }[];
}

/** What every rule of a site has, whatever it does. */
export interface EngineRuleSummary {
  readonly RuleId: string;
  readonly RuleName: string;
}

const MOST_RULES = 1_000;

/** The ids of the account's sites with this name. @throws TencentError */
export async function findZoneIds(client: TencentClient, name: string): Promise<string[]> {
  const { Zones } = await client.call<{ readonly Zones: readonly { readonly ZoneId: string }[] }>(
    TEO,
    "DescribeZones",
    {
      Filters: [{ Name: "zone-name", Values: [name] }],
    },
  );
  return Zones.map(({ ZoneId }) => ZoneId);
}

/** The rules of a site's rule engine. @throws TencentError */
export async function listEngineRules(client: TencentClient, zoneId: string): Promise<readonly EngineRuleSummary[]> {
  const parameters = { ZoneId: zoneId, Limit: MOST_RULES };
  type Response = { readonly Rules?: readonly EngineRuleSummary[] | null };
  return (await client.call<Response>(TEO, "DescribeL7AccRules", parameters)).Rules ?? [];
}

/** Adds a rule to a site's rule engine. @throws TencentError */
export function createEngineRule(
  client: TencentClient,
  zoneId: string,
  rule: RequestHeaderRule,
): Promise<TencentResponse> {
  return client.call(TEO, "CreateL7AccRules", { ZoneId: zoneId, Rules: [rule] });
}

/** Replaces a rule of a site's rule engine. @throws TencentError */
export function replaceEngineRule(
  client: TencentClient,
  zoneId: string,
  rule: RequestHeaderRule & { readonly RuleId: string },
): Promise<TencentResponse> {
  return client.call(TEO, "ModifyL7AccRule", { ZoneId: zoneId, Rule: rule });
}
