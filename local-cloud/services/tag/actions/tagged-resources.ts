import type { Cloud } from "../../../cloud";
import type { Call } from "../../../core/action";
import { ApiError } from "../../../core/api-error";
import type { Tagged, TaggedResource, TaggedResources } from "../../../core/tagged";
import { API_GATEWAY_TAGGED } from "../../apigateway/tagged";
import { CAM_TAGGED } from "../../cam/tagged";
import { CLS_TAGGED } from "../../cls/tagged";
import { SCF_TAGGED } from "../../scf/tagged";
import { SSM_TAGGED } from "../../ssm/tagged";
import { TEO_TAGGED } from "../../teo/tagged";

/** The resources that can be tagged, by the service of their name in six segments. */
const TAGGED_RESOURCES: Readonly<Record<string, TaggedResources>> = {
  apigw: API_GATEWAY_TAGGED,
  cam: CAM_TAGGED,
  cls: CLS_TAGGED,
  scf: SCF_TAGGED,
  ssm: SSM_TAGGED,
  teo: TEO_TAGGED,
};

/** What names a resource to the tag service. */
export interface TaggedName {
  readonly service: string;
  /** For example `secret`. */
  readonly prefix: string;
  /** "" is the region of the request, because the vendor does not say what it is (our choice). */
  readonly region: string;
  /** What follows the prefix; it may have slashes of its own. */
  readonly id: string;
}

/** A resource that can be tagged, with its kind. */
export type NamedResource = TaggedResource & Pick<TaggedName, "service" | "prefix">;

/** Every resource that can be tagged. */
export const allTagged = (cloud: Cloud): NamedResource[] =>
  Object.entries(TAGGED_RESOURCES).flatMap(([service, prefixes]) =>
    Object.entries(prefixes).flatMap(([prefix, list]) =>
      list(cloud).map((resource) => ({ ...resource, service, prefix })),
    ),
  );

/** The name in six segments of a resource. */
export const sixSegments = ({ account }: Cloud, { service, region, prefix, id }: NamedResource): string =>
  `qcs::${service}:${region}:uin/${account.uin}:${prefix}/${id}`;

/** `qcs::SERVICE:REGION:uin/UIN:PREFIX/ID`; region and uin may be empty, as the Terraform provider writes them. */
const RESOURCE = /^qcs::([a-z]+):([a-z0-9-]*):(?:uin\/(\d*))?:([A-Za-z]+)\/(.+)$/;

/**
 * The resource of a name in six segments.
 *
 * @throws ApiError InvalidParameterValue.ResourceDescriptionError also for one that does not exist (the vendor lists no
 *   code, and silence would lose the tags), and those of {@link findTagged}
 */
export function requireTagged(call: Call, name: string): Tagged {
  const [matched, service = "", region = "", uin = "", prefix = "", id = ""] = RESOURCE.exec(name) ?? [];
  if (matched === undefined) throw badResource(name, "it does not have six segments");
  if (uin !== "" && uin !== call.cloud.account.uin) throw badResource(name, "it is of another account");
  const resource = findTagged(call, { service, region, prefix, id });
  if (!resource) throw badResource(name, "it does not exist");
  return resource;
}

function badResource(resource: string, reason: string): ApiError {
  return new ApiError(
    "InvalidParameterValue.ResourceDescriptionError",
    `The resource ${JSON.stringify(resource)} cannot be tagged: ${reason}.`,
  );
}

/**
 * The resource of a name, undefined when there is none.
 *
 * @throws ApiError InvalidParameterValue.ServiceTypeInvalid, InvalidParameterValue.ResourcePrefixInvalid
 */
export function findTagged(call: Call, { service, prefix, region, id }: TaggedName): Tagged | undefined {
  const prefixes = Object.hasOwn(TAGGED_RESOURCES, service) ? TAGGED_RESOURCES[service] : undefined;
  if (!prefixes) throw unknown("ServiceTypeInvalid", "service", service, TAGGED_RESOURCES);
  const list = Object.hasOwn(prefixes, prefix) ? prefixes[prefix] : undefined;
  if (!list) throw unknown("ResourcePrefixInvalid", `resource prefix of ${service}`, prefix, prefixes);
  const wanted = region === "" ? call.region : region;
  return list(call.cloud).find((entry) => entry.id === id && (entry.region === "" || entry.region === wanted))
    ?.resource;
}

function unknown(code: string, what: string, name: string, allowed: object): ApiError {
  return new ApiError(
    `InvalidParameterValue.${code}`,
    `The ${what} ${JSON.stringify(name)} has no tags here, allowed are ${Object.keys(allowed).join(", ")}.`,
  );
}
