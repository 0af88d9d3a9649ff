import type { Cloud } from "../../../local-cloud";
import { SERVICE_ROLE } from "../local-deployment";

/** How many resources of each kind there are: more than in an undisturbed deployment is an orphan or a duplicate. The account's own role for SCF does not count. */
export function inventoryOf(cloud: Cloud): Record<string, number> {
  return {
    roles: [...cloud.cam.roles.values()].filter(({ name }) => name !== SERVICE_ROLE).length,
    policies: cloud.cam.policies.size,
    attachments: [...cloud.cam.attachments.values()].reduce((sum, { size }) => sum + size, 0),
    functions: cloud.scf.functions.size,
    triggers: cloud.scf.triggers.length,
    logsets: cloud.cls.logsets.size,
    topics: cloud.cls.topics.size,
  };
}
