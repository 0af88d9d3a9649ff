import { SCF_SERVICE_ROLE } from "../../contract/vendor/scf-roles";
import type { Cloud } from "../../local-cloud";
import { isActor } from "./actors";

/** The secret of a run's Redis, which the environment names as existing. */
export const STORE_SECRET = "e2e-redis";

/**
 * How many resources of each kind there are: more than in a reference deployment is an orphan or a duplicate. The
 * account's own role for SCF does not count, nor do the roles of a run's actors with their policies, the secret of its
 * Redis, and a secret that is scheduled for deletion.
 * @param region of the secrets
 */
export function takeInventory(cloud: Cloud, region: string): Record<string, number> {
  const topics = [...cloud.cls.topics.values()];
  const actors = [...cloud.cam.roles.values()].filter(({ name }) => isActor(name));
  const actorPolicies = actors.flatMap(({ roleId }) => cloud.cam.attachedTo(roleId)).length;
  const attachments = [...cloud.cam.attachments.values()].reduce((sum, { size }) => sum + size, 0);
  return {
    roles: [...cloud.cam.roles.values()].filter(({ name }) => name !== SCF_SERVICE_ROLE).length - actors.length,
    policies: cloud.cam.policies.size - actorPolicies,
    attachments: attachments - actorPolicies,
    secrets: cloud.ssm.list(region).filter(({ name, deleteAt }) => name !== STORE_SECRET && deleteAt === undefined)
      .length,
    functions: cloud.scf.functions.size,
    reservations: [...cloud.scf.functions.values()].filter(({ reservedMb }) => reservedMb !== undefined).length,
    triggers: cloud.scf.triggers.length,
    gatewayServices: cloud.apigateway.services.size,
    usagePlans: cloud.apigateway.usagePlans.size,
    logsets: cloud.cls.logsets.size,
    topics: topics.length,
    indexes: topics.filter(({ index }) => index !== undefined).length,
    alarms: cloud.alarms.policies.length,
    notices: cloud.alarms.notices.size,
    zones: cloud.teo.zones.size,
    domains: [...cloud.teo.zones.values()].reduce((sum, { domains }) => sum + domains.size, 0),
  };
}
