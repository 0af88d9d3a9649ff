import type { Action } from "../../../core/action";
import { ApiError } from "../../../core/api-error";
import type { SecurityRules } from "../state/teo-zone";
import { TEXT, TEXTS, type ZoneRequest, zoneOf, zoneRequest, zoneResource } from "./parameters";
import { domainOf } from "./policy-request";

/** The site's own policy, as if it were a template. */
const SITE = "@ZoneLevel@domain";
const NO_RULES: SecurityRules = { accessRules: [], rateLimits: [] };

interface Request extends ZoneRequest {
  readonly Entities: readonly string[];
  readonly Operate: "bind" | "unbind-keep-policy" | "unbind-use-default";
}

/** Lets domains follow the site's policy, or gives one domain a policy of its own. */
export const bindSecurityTemplateToEntity: Action<Request> = {
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
    const zone = zoneOf(call);
    const domains = Entities.map((name) => domainOf(zone, name));
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
