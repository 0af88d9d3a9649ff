import type { Cloud } from "../../../cloud";

/** What tags are attached to. Every Create action and the tag service change this one record. */
export interface Tagged {
  readonly tags: Record<string, string>;
}

type Find = (cloud: Cloud, region: string, id: string) => Tagged | undefined;

/**
 * The resources that can be tagged, by service and by the prefix of their name in six segments; the id is what follows the prefix.
 * Roles, policies and EdgeOne's sites belong to no region: theirs is ignored.
 */
export const TAGGED_RESOURCES: Readonly<Record<string, Readonly<Record<string, Find>>>> = {
  apigw: {
    service: (cloud, region, id) => inRegion(cloud.apigateway.services.get(id), region),
  },
  cam: {
    role: (cloud, _region, id) => cloud.cam.roles.get(id),
    policy: (cloud, _region, id) => cloud.cam.policies.get(Number(id)),
  },
  cls: {
    logset: (cloud, region, id) => inRegion(cloud.cls.logsets.get(id), region),
    topic: (cloud, region, id) => inRegion(cloud.cls.topics.get(id), region),
    alarm: (cloud, region, id) => inRegion(cloud.alarms.kept.get(id)?.policy, region),
    alarmNotice: (cloud, region, id) => inRegion(cloud.alarms.notices.get(id), region),
  },
  scf: {
    /** `NAMESPACE/function/NAME` */
    namespace: (cloud, region, id) => {
      const [, namespace, name] = /^([^/]+)\/function\/([^/]+)$/.exec(id) ?? [];
      return [...cloud.scf.functions.values()].find(
        (fn) => fn.region === region && fn.namespace === namespace && fn.name === name,
      );
    },
  },
  ssm: {
    /** `creatorUin/UIN/NAME` */
    secret: (cloud, region, id) => {
      const [, creatorUin, name] = /^creatorUin\/(\d+)\/([^/]+)$/.exec(id) ?? [];
      return creatorUin === cloud.account.uin
        ? cloud.ssm.list(region).find((secret) => secret.name === name)
        : undefined;
    },
  },
  teo: {
    zone: (cloud, _region, id) => cloud.teo.zones.get(id),
  },
};

function inRegion<Resource extends Tagged & { readonly region: string }>(
  resource: Resource | undefined,
  region: string,
): Resource | undefined {
  return resource?.region === region ? resource : undefined;
}
