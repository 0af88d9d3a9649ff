import type { JsonSchema } from "../../../../lib/json-schema";
import type { Call } from "../../../core/action";
import { ApiError, missingParameter } from "../../../core/api-error";
import type { AccelerationDomain, SecurityRules, Zone } from "../state/teo-zone";
import { TEXT, type ZoneRequest, zoneOf, zoneRequest } from "./parameters";

/** Whose policy: the site's, which its domains follow, or that of one domain. */
export type PolicyEntity = "ZoneDefaultPolicy" | "Host";

/** Parameters of an action that is about one policy; those of templates are not part of the local cloud. */
export interface PolicyRequest extends ZoneRequest {
  readonly Entity: PolicyEntity;
  /** With the entity Host. */
  readonly Host?: string;
}

/** Schema of {@link PolicyRequest} with what an action takes besides. */
export function policyRequest(
  properties: Readonly<Record<string, JsonSchema>> = {},
  required: readonly string[] = [],
): JsonSchema {
  return zoneRequest(
    {
      Entity: { type: "string", enum: ["ZoneDefaultPolicy", "Host"] satisfies PolicyEntity[] },
      Host: TEXT,
      TemplateId: { type: "string", enum: [""] },
      ...properties,
    },
    ["Entity", ...required],
  );
}

/** A site or a domain that has rules of its own. */
export type PolicyHolder = { security: SecurityRules; modifiedAt: number };

/** The domain of a site by its name. @throws ApiError ResourceNotFound */
export function domainOf({ zoneId, domains }: Zone, name: string): AccelerationDomain {
  const domain = domains.get(name);
  if (domain) return domain;
  throw new ApiError("ResourceNotFound", `The site ${zoneId} has no domain ${name}.`);
}

/**
 * What has the policy. "Only domain name services … that have been applied domain-level policies are supported" (ModifySecurityPolicy,
 * Entity), which a new domain has not; the code for that is not documented.
 *
 * @throws ApiError MissingParameter, ResourceNotFound, InvalidParameter.Security for a domain without a policy of its own
 */
export function policyHolder(zone: Zone, entity: PolicyEntity, host = ""): PolicyHolder {
  if (entity === "ZoneDefaultPolicy") return zone;
  if (host === "") throw missingParameter("Host");
  const domain = domainOf(zone, host);
  if (hasOwnPolicy(domain)) return domain;
  throw new ApiError(
    "InvalidParameter.Security",
    `The domain ${host} has no policy of its own, it follows the site's: BindSecurityTemplateToEntity with unbind-keep-policy gives it one.`,
  );
}

const hasOwnPolicy = (domain: AccelerationDomain): domain is AccelerationDomain & PolicyHolder =>
  domain.security !== undefined;

/** What has the policy that a call is about. @throws ApiError as {@link policyHolder} */
export function policyHolderOf(call: Call<PolicyRequest>): PolicyHolder {
  return policyHolder(zoneOf(call), call.parameters.Entity, call.parameters.Host);
}
