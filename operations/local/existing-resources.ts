import type { ResolvedEnvironment } from "../../environments/resolved-environment";
import type { LocalCloud } from "../../local-cloud";

const ALLOW_EVERYTHING = '{"version":"2.0","statement":[{"effect":"allow","action":["*"],"resource":["*"]}]}';

/** The parts of an environment that name resources that exist before its stack. */
export type NamingEnvironment = Pick<ResolvedEnvironment, "endpoint" | "name" | "region" | "role">;

/**
 * Creates in a local cloud what an environment names as existing, as an account would have it before the first
 * deployment: a zone of EdgeOne in which the domain has a policy of its own, the key pairs of API Gateway, the policy
 * that bounds the role. What another environment has created stays.
 */
export function createExistingResources({ cloud }: LocalCloud, environment: NamingEnvironment): void {
  const { endpoint, region, role } = environment;
  const { gateway } = endpoint;
  if (gateway.kind === "edgeone" && gateway.zone.id !== undefined) {
    const { id: zoneId, name } = gateway.zone;
    const settings = { type: "partial", area: "overseas", planId: "edgeone-existing", alias: "", tags: {} };
    const zone = cloud.teo.zones.get(zoneId) ?? cloud.teo.createZone({ zoneId, name, ...settings });
    zone.ownPolicies.add(gateway.domain);
  }
  const keyIds = gateway.kind === "api-gateway" ? (gateway.accessKeyIds ?? []) : [];
  for (const keyId of keyIds.filter((id) => !cloud.apigateway.keys.has(id))) {
    cloud.apigateway.createKey(region, { keyId, name: keyId, type: "manual" });
  }
  const { permissionBoundary } = role;
  if (permissionBoundary && !cloud.cam.policies.has(permissionBoundary.policyId)) {
    const { policyId, document = ALLOW_EVERYTHING } = permissionBoundary;
    cloud.cam.createPolicy({ policyId, name: `boundary-${policyId}`, document, description: "", tags: {} });
  }
}
