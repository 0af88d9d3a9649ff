import type { Cloud } from "../../../local-cloud";
import { SERVICE_ROLE } from "../local-deployment";

/**
 * How many resources of each kind there are: more than in an undisturbed deployment is an orphan or a duplicate. The account's own role for
 * SCF does not count, nor does a secret that is scheduled for deletion.
 * @param region of the secrets
 */
export function inventoryOf(cloud: Cloud, region: string): Record<string, number> {
  const topics = [...cloud.cls.topics.values()];
  return {
    roles: [...cloud.cam.roles.values()].filter(({ name }) => name !== SERVICE_ROLE).length,
    policies: cloud.cam.policies.size,
    attachments: [...cloud.cam.attachments.values()].reduce((sum, { size }) => sum + size, 0),
    secrets: cloud.ssm.list(region).filter(({ deleteAt }) => deleteAt === undefined).length,
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
