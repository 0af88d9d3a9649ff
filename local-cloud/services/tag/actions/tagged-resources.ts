import type { Cloud } from "../../../cloud";
import type { Call } from "../../../core/action";
import { ApiError } from "../../../core/api-error";

/** What tags are attached to. Every Create action and the tag service change this one record. */
interface Tagged {
  readonly tags: Record<string, string>;
}

type Find = (cloud: Cloud, region: string, id: string) => Tagged | undefined;

/**
 * The resources that can be tagged, by service and by the prefix of their name in six segments; the id is what follows
 * the prefix. Roles, policies and EdgeOne's sites belong to no region: theirs is ignored.
 */
const TAGGED_RESOURCES: Readonly<Record<string, Readonly<Record<string, Find>>>> = {
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

/** What names a resource to the tag service. */
export interface TaggedName {
  readonly service: string;
  /** For example `secret`. */
  readonly prefix: string;
  /** "" is the region of the request, for the vendor does not say what it is (our choice). */
  readonly region: string;
  /** What follows the prefix; it may have slashes of its own. */
  readonly id: string;
}

/**
 * The resource of a name, undefined when there is none.
 *
 * @throws ApiError InvalidParameterValue.ServiceTypeInvalid, InvalidParameterValue.ResourcePrefixInvalid
 */
export function findTagged(call: Call, { service, prefix, region, id }: TaggedName): Tagged | undefined {
  const prefixes = Object.hasOwn(TAGGED_RESOURCES, service) ? TAGGED_RESOURCES[service] : undefined;
  if (!prefixes) throw unknown("ServiceTypeInvalid", "service", service, TAGGED_RESOURCES);
  const find = Object.hasOwn(prefixes, prefix) ? prefixes[prefix] : undefined;
  if (!find) throw unknown("ResourcePrefixInvalid", `resource prefix of ${service}`, prefix, prefixes);
  return find(call.cloud, region === "" ? call.region : region, id);
}

function unknown(code: string, what: string, name: string, allowed: object): ApiError {
  return new ApiError(
    `InvalidParameterValue.${code}`,
    `The ${what} ${JSON.stringify(name)} has no tags here, allowed are ${Object.keys(allowed).join(", ")}.`,
  );
}
