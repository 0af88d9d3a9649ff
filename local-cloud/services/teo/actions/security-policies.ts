import type { JsonSchema } from "../../../../lib/json-schema";
import { type Action, type Call, requestSchema } from "../../../core/action";
import { within } from "../../../core/answer-fields";
import { ApiError, missingParameter } from "../../../core/api-error";
import { NO_RULES } from "../state/teo-state";
import type { AccelerationDomain, SecurityRules, Zone } from "../state/teo-zone";
import { requestedZone, TEXT, TEXTS, type ZoneRequest, zoneRequest, zoneResource } from "./parameters";
import {
  describeSecurity,
  readSecurity,
  SECURITY_FIELDS,
  SECURITY_POLICY,
  type SecurityPolicyRequest,
} from "./security-policy";

/** The owner of a policy: the site, whose policy its domains follow, or one domain. */
type PolicyEntity = "ZoneDefaultPolicy" | "Host";

/** Parameters of an action that is about one policy; those of templates are not part of the local cloud. */
interface PolicyRequest extends ZoneRequest {
  readonly Entity: PolicyEntity;
  /** With the entity Host. */
  readonly Host?: string;
}

/** Schema of {@link PolicyRequest} with what an action takes besides. */
function policyRequest(
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
type PolicyHolder = { security: SecurityRules; modifiedAt: number };

/** The domain of a site by its name. @throws ApiError ResourceNotFound */
function requestedDomain({ zoneId, domains }: Zone, name: string): AccelerationDomain {
  const domain = domains.get(name);
  if (domain) return domain;
  throw new ApiError("ResourceNotFound", `The site ${zoneId} has no domain ${name}.`);
}

/**
 * What has the policy. "Only domain name services … that have been applied domain-level policies are supported"
 * (ModifySecurityPolicy, Entity), which a new domain does not have; the code for that is not documented.
 *
 * @throws ApiError MissingParameter, ResourceNotFound, InvalidParameter.Security for a domain without a policy of its
 *   own
 */
export function policyHolder(zone: Zone, entity: PolicyEntity, host = ""): PolicyHolder {
  if (entity === "ZoneDefaultPolicy") return zone;
  if (host === "") throw missingParameter("Host");
  const domain = requestedDomain(zone, host);
  if (hasOwnPolicy(domain)) return domain;
  throw new ApiError(
    "InvalidParameter.Security",
    `The domain ${host} has no policy of its own, it follows the site's: BindSecurityTemplateToEntity with unbind-keep-policy gives it one.`,
  );
}

const hasOwnPolicy = (domain: AccelerationDomain): domain is AccelerationDomain & PolicyHolder =>
  domain.security !== undefined;

/** What has the policy that a call is about. @throws ApiError as {@link policyHolder} */
function findPolicyHolder(call: Call<PolicyRequest>): PolicyHolder {
  return policyHolder(requestedZone(call), call.parameters.Entity, call.parameters.Host);
}

/** The policy of a site or of a domain. */
export const describeSecurityPolicy: Action<PolicyRequest> = {
  name: "DescribeSecurityPolicy",
  request: () => policyRequest(),
  resource: zoneResource,
  answers: within("SecurityPolicy", SECURITY_FIELDS),
  differs:
    "Entity is required, as in ModifySecurityPolicy. The parts that the local cloud does not have, such as managed rules, are absent.",
  perform: (call) => ({ SecurityPolicy: describeSecurity(findPolicyHolder(call).security) }),
};

interface ModifySecurityPolicyRequest extends PolicyRequest {
  readonly SecurityPolicy?: SecurityPolicyRequest;
}

/** Changes the policy of a site or of a domain. Rules of a part that is given and does not hold them are deleted. */
export const modifySecurityPolicy: Action<ModifySecurityPolicyRequest> = {
  name: "ModifySecurityPolicy",
  // The older SecurityConfig is taken only empty, as the provider sends it when it is not set.
  request: () =>
    policyRequest({ SecurityPolicy: SECURITY_POLICY, SecurityConfig: requestSchema({}) }, ["SecurityConfig"]),
  resource: zoneResource,
  differs:
    "Policies of sites and domains only, so Entity is required; a domain must have one of its own. Of policies address rules and rate limits only, of actions Deny and Monitor; Mode is not offered. A condition is a variable, in and a list, with not before and and between; requests are counted in a sliding window.",
  perform(call) {
    const { cloud, parameters } = call;
    const holder = findPolicyHolder(call);
    const security = readSecurity(parameters.SecurityPolicy ?? {}, holder.security, () => cloud.teo.id("rule"));
    Object.assign(holder, { security, modifiedAt: cloud.clock.now() });
    return {};
  },
};

/** The site's own policy, as if it were a template. */
const SITE = "@ZoneLevel@domain";

interface BindSecurityTemplateToEntityRequest extends ZoneRequest {
  readonly Entities: readonly string[];
  readonly Operate: "bind" | "unbind-keep-policy" | "unbind-use-default";
}

/** Lets domains follow the site's policy, or gives one domain a policy of its own. */
export const bindSecurityTemplateToEntity: Action<BindSecurityTemplateToEntityRequest> = {
  name: "BindSecurityTemplateToEntity",
  request: () =>
    zoneRequest(
      {
        Entities: { ...TEXTS, minItems: 1 },
        Operate: { type: "string", enum: ["bind", "unbind-keep-policy", "unbind-use-default"] },
        TemplateId: { ...TEXT, enum: [SITE] },
        OverWrite: { type: "boolean", enum: [true] },
      },
      ["Entities", "Operate", "TemplateId"],
    ),
  resource: zoneResource,
  differs:
    "Of the templates only the site's own policy. Unbinding a domain that has its own policy changes nothing (not documented).",
  perform(call) {
    const { Entities, Operate } = call.parameters;
    const zone = requestedZone(call);
    const domains = Entities.map((name) => requestedDomain(zone, name));
    if (Operate !== "bind" && domains.length > 1) {
      throw new ApiError("InvalidParameter.Security", "Only one domain can be unbound at a time.");
    }
    for (const domain of domains) {
      if (Operate === "bind") domain.security = undefined;
      else domain.security ??= Operate === "unbind-keep-policy" ? zone.security : NO_RULES;
      domain.modifiedAt = call.cloud.clock.now();
    }
    return {};
  },
};
