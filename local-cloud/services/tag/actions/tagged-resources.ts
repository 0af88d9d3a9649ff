import type { Call } from "../../../core/action";
import { ApiError } from "../../../core/api-error";
import type { Tagged, TaggedResources } from "../../../core/tagged";
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
