import { getRole, listAttachedRolePolicies, listPolicies } from "../../sdk/cam";
import { SCF } from "../../sdk/scf";
import { describeSecret } from "../../sdk/ssm";
import type { TencentApi, TencentClient } from "../../sdk/tencent-client";
import { findZoneIds, TEO } from "../../sdk/teo";

/**
 * An argument of a resource as text, references to other resources followed.
 * @throws Absent when one leads to what does not exist
 */
export type ArgumentReader = (name: string) => Promise<string>;

/**
 * Looks a resource up by what its arguments say about its name.
 * @returns the id with which `terraform import` takes it, undefined when it is not there
 * @throws TencentApiError; one that says that there is no such resource counts as undefined
 */
export type Finder = (client: TencentClient, argument: ArgumentReader) => Promise<string | undefined>;

const CLS = { service: "cls", version: "2020-10-16" } as const satisfies TencentApi;

/** The most items of a page of CLS, SCF and EdgeOne. */
const PAGE = { Offset: 0, Limit: 100 };

type Item = Readonly<Record<string, unknown>>;

/** The first item of an answer's list that has these values. */
async function listed(
  client: TencentClient,
  { api, action, parameters, list }: { api: TencentApi; action: string; parameters: object; list: string },
  wanted: Item,
): Promise<Item | undefined> {
  const answer = await client.call<Record<string, unknown>>(api, action, { ...parameters, ...PAGE });
  const items = (answer[list] ?? []) as readonly Item[];
  return items.find((item) => Object.entries(wanted).every(([field, value]) => item[field] === value));
}

/**
 * The id of what CLS lists under a name.
 * @param field of the response by which the name is compared; the filter's key is `key`
 */
const clsId = async (
  client: TencentClient,
  [action, list, id]: readonly [action: string, list: string, id: string],
  wanted: readonly { readonly key: string; readonly field: string; readonly value: string }[],
): Promise<string | undefined> => {
  const Filters = wanted.map(({ key, value }) => ({ Key: key, Values: [value] }));
  const item = await listed(
    client,
    { api: CLS, action, parameters: { Filters }, list },
    Object.fromEntries(wanted.map(({ field, value }) => [field, value])),
  );
  return item?.[id] as string | undefined;
};

const namedFunction = async (argument: ArgumentReader) => ({
  FunctionName: await argument("function_name"),
  Namespace: await argument("namespace"),
});

/** By type: what cannot be created a second time, because its name is taken. docs/deploy.md lists the ids. */
export const FINDERS: Readonly<Record<string, Finder>> = {
  tencentcloud_cam_role: async (client, argument) => (await getRole(client, await argument("name"))).RoleInfo.RoleId,
  tencentcloud_cam_policy: async (client, argument) => {
    const name = await argument("name");
    const policy = (await listPolicies(client, name)).find(({ PolicyName }) => PolicyName === name);
    return policy && String(policy.PolicyId);
  },
  tencentcloud_cam_role_policy_attachment: async (client, argument) => {
    const [role, policy] = [await argument("role_id"), await argument("policy_id")];
    const attached = await listAttachedRolePolicies(client, role);
    return attached.some(({ PolicyId }) => String(PolicyId) === policy) ? `${role}#${policy}` : undefined;
  },
  tencentcloud_ssm_secret: async (client, argument) => {
    const { SecretName, Status } = await describeSecret(client, await argument("secret_name"));
    return Status === "PendingDelete" ? undefined : SecretName;
  },
  tencentcloud_cls_logset: async (client, argument) =>
    clsId(
      client,
      ["DescribeLogsets", "Logsets", "LogsetId"],
      [{ key: "logsetName", field: "LogsetName", value: await argument("logset_name") }],
    ),
  tencentcloud_cls_topic: async (client, argument) =>
    clsId(
      client,
      ["DescribeTopics", "Topics", "TopicId"],
      [
        { key: "topicName", field: "TopicName", value: await argument("topic_name") },
        { key: "logsetId", field: "LogsetId", value: await argument("logset_id") },
      ],
    ),
  tencentcloud_cls_index: async (client, argument) => {
    const parameters = { TopicId: await argument("topic_id") };
    return (await client.call<{ TopicId: string }>(CLS, "DescribeIndex", parameters)).TopicId;
  },
  tencentcloud_cls_alarm: async (client, argument) =>
    clsId(
      client,
      ["DescribeAlarms", "Alarms", "AlarmId"],
      [{ key: "name", field: "Name", value: await argument("name") }],
    ),
  tencentcloud_cls_alarm_notice: async (client, argument) =>
    clsId(
      client,
      ["DescribeAlarmNotices", "AlarmNotices", "AlarmNoticeId"],
      [{ key: "name", field: "Name", value: await argument("name") }],
    ),
  tencentcloud_scf_function: async (client, argument) => {
    const fn = { FunctionName: await argument("name"), Namespace: await argument("namespace") };
    await client.call(SCF, "GetFunction", fn);
    return `${fn.Namespace}+${fn.FunctionName}`;
  },
  tencentcloud_scf_function_alias: async (client, argument) => {
    const [fn, name] = [await namedFunction(argument), await argument("name")];
    await client.call(SCF, "GetAlias", { ...fn, Name: name });
    return `${fn.Namespace}#${fn.FunctionName}#${name}`;
  },
  tencentcloud_scf_trigger: async (client, argument) => {
    const [fn, Type, Qualifier] = [await namedFunction(argument), await argument("type"), await argument("qualifier")];
    // There is one of type http per qualifier, and only the provider knows its name.
    const wanted = { Type, Qualifier, ...(Type !== "http" && { TriggerName: await argument("trigger_name") }) };
    const trigger = await listed(
      client,
      { api: SCF, action: "ListTriggers", parameters: fn, list: "Triggers" },
      wanted,
    );
    return trigger && `${fn.FunctionName}#${fn.Namespace}#${trigger["TriggerName"]}`;
  },
  tencentcloud_scf_custom_domain: async (client, argument) => {
    const Domain = await argument("domain");
    await client.call(SCF, "GetCustomDomain", { Domain });
    return Domain;
  },
  tencentcloud_teo_zone: async (client, argument) => (await findZoneIds(client, await argument("zone_name")))[0],
  tencentcloud_teo_acceleration_domain: async (client, argument) => {
    const [ZoneId, name] = [await argument("zone_id"), await argument("domain_name")];
    const parameters = { ZoneId, Filters: [{ Name: "domain-name", Values: [name] }] };
    const request = { api: TEO, action: "DescribeAccelerationDomains", parameters, list: "AccelerationDomains" };
    return (await listed(client, request, { DomainName: name })) && `${ZoneId}#${name}`;
  },
};

/** By type: why nobody has to look for it before a deployment is repeated. */
export const NOT_IMPORTED: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [
      "tencentcloud_cam_role_permission_boundary_attachment",
      "tencentcloud_scf_reserved_concurrency_config",
      "tencentcloud_scf_function_event_invoke_config",
      "tencentcloud_teo_certificate_config",
      "tencentcloud_teo_security_policy_config",
    ].map((type) => [type, "a setting, which a deployment sets again"]),
  ),
  tencentcloud_scf_function_version: "a version published twice is one that nobody calls",
  ...Object.fromEntries(
    [
      "tencentcloud_api_gateway_api",
      "tencentcloud_api_gateway_api_key_attachment",
      "tencentcloud_api_gateway_custom_domain",
      "tencentcloud_api_gateway_service",
      "tencentcloud_api_gateway_service_release",
      "tencentcloud_api_gateway_usage_plan",
      "tencentcloud_api_gateway_usage_plan_attachment",
    ].map((type) => [type, "API Gateway is retired; a service left over has to be deleted in its console"]),
  ),
  tencentcloud_teo_security_api_resource:
    "its id is known to EdgeOne only; one left over has to be deleted in its console",
  tencentcloud_teo_security_api_service:
    "its id is known to EdgeOne only; one left over has to be deleted in its console",
};
