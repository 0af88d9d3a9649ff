import type { Cloud } from "../../../local-cloud";

/** What a resource of the stack is called, by its arguments that can be read without Terraform. */
type Arguments = Readonly<Record<string, unknown>>;

const firstName = <Item extends { readonly name: string }>(items: Iterable<Item>, name: unknown): Item | undefined =>
  [...items].find((item) => item.name === name);

const keyed = <Item>(item: Item | undefined, id: (item: Item) => string): string | undefined => item && id(item);

/** By type: the id with which `terraform import` finds what is in the cloud, or undefined when it is not there. docs/deploy.md lists them. */
const IDS: Readonly<Record<string, (cloud: Cloud, region: string, given: Arguments) => string | undefined>> = {
  tencentcloud_cam_role: ({ cam }, _region, given) =>
    keyed(firstName(cam.roles.values(), given["name"]), ({ roleId }) => roleId),
  tencentcloud_cam_policy: ({ cam }, _region, given) =>
    keyed(firstName(cam.policies.values(), given["name"]), ({ policyId }) => String(policyId)),
  tencentcloud_cam_role_policy_attachment: ({ cam }) => {
    const [role, policies] = [...cam.attachments].find(([, { size }]) => size > 0) ?? [];
    return keyed(policies && [...policies.keys()][0], (policy) => `${role}#${policy}`);
  },
  tencentcloud_ssm_secret: ({ ssm }, region, given) =>
    keyed(firstName(ssm.list(region), given["secret_name"]), ({ name }) => name),
  tencentcloud_cls_logset: ({ cls }, _region, given) =>
    keyed(firstName(cls.logsets.values(), given["logset_name"]), ({ logsetId }) => logsetId),
  tencentcloud_cls_topic: ({ cls }, _region, given) =>
    keyed(firstName(cls.topics.values(), given["topic_name"]), ({ topicId }) => topicId),
  tencentcloud_cls_index: ({ cls }) =>
    keyed(
      [...cls.topics.values()].find(({ index }) => index !== undefined),
      ({ topicId }) => topicId,
    ),
  tencentcloud_scf_function: ({ scf }, _region, given) =>
    keyed(firstName(scf.functions.values(), given["name"]), ({ namespace, name }) => `${namespace}+${name}`),
  tencentcloud_scf_reserved_concurrency_config: ({ scf }) =>
    keyed(
      [...scf.functions.values()].find(({ reservedMb }) => reservedMb !== undefined),
      ({ namespace, name }) => `${namespace}#${name}`,
    ),
  tencentcloud_scf_trigger: ({ scf }) =>
    keyed(scf.triggers[0], (trigger) => `${trigger.function.name}#${trigger.function.namespace}#${trigger.name}`),
};

/** A synthesized stack's resources by type and name. */
export type StackResources = Readonly<Record<string, Readonly<Record<string, Arguments>>>>;

/**
 * Resources of a stack that are in the cloud and not in the state, with the id to import each by: what somebody who looks for them in the
 * console would find.
 * @param known addresses in the state
 */
export function importIds(
  resources: StackResources,
  known: readonly string[],
  cloud: Cloud,
  region: string,
): { readonly address: string; readonly id: string }[] {
  return Object.entries(resources).flatMap(([type, byName]) =>
    Object.entries(byName).flatMap(([name, given]) => {
      const address = `${type}.${name}`;
      const id = known.includes(address) ? undefined : IDS[type]?.(cloud, region, given);
      return id === undefined ? [] : [{ address, id }];
    }),
  );
}
