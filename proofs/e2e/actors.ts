import type { LocalCloud } from "../../local-cloud";
import type { PolicyName } from "../../policies/published";

/** Who acts in a run, each with published policies and nothing else. */
export const ACTORS = {
  /** Deploys for the first time, repairs permissions, and destroys. */
  administrator: ["deployer", "identity"],
  /** Deploys what leaves roles and policies alone. */
  deployer: ["deployer"],
  /** Manages client keys. */
  operator: ["operator"],
  /** Releases. */
  release: ["release"],
} as const satisfies Record<string, readonly PolicyName[]>;

export type Actor = keyof typeof ACTORS;

/** The name of an actor's role, and of its policies without their own names. */
export const actorName = (actor: Actor): string => `e2e-${actor}`;

const ACTOR_NAMES: ReadonlySet<string> = new Set((Object.keys(ACTORS) as Actor[]).map(actorName));

/** Whether a role of the local cloud is one of an actor. */
export const isActor = (roleName: string | undefined): boolean => roleName !== undefined && ACTOR_NAMES.has(roleName);

/** Longer than any run: a role's temporary credentials live for 12 hours at most. Seconds. */
const SESSION_SECONDS = 43_200;

/**
 * Gives each actor a role of the local cloud with its policies.
 * @param document of a policy, JSON
 * @returns the variables with the temporary credentials of each, as the provider and the scripts read them
 */
export function createActors(
  { cloud: { account, cam, identity } }: LocalCloud,
  document: (name: PolicyName) => string,
): Record<Actor, Record<string, string>> {
  const principal = { qcs: [`qcs::cam::uin/${account.uin}:root`] };
  const trust = JSON.stringify({
    version: "2.0",
    statement: [{ effect: "allow", action: "sts:AssumeRole", principal }],
  });
  const variables = (Object.keys(ACTORS) as Actor[]).map((actor) => {
    const common = { description: "Acts in a run", tags: {} };
    const { roleId } = cam.createRole({ name: actorName(actor), document: trust, ...common });
    for (const name of ACTORS[actor]) {
      const policy = cam.createPolicy({ name: `${actorName(actor)}-${name}`, document: document(name), ...common });
      cam.attachRolePolicy(roleId, policy.policyId);
    }
    const { secretId, secretKey, token } = identity.temporaryCredentials(roleId, SESSION_SECONDS, actor);
    return [
      actor,
      { TENCENTCLOUD_SECRET_ID: secretId, TENCENTCLOUD_SECRET_KEY: secretKey, TENCENTCLOUD_SECURITY_TOKEN: token },
    ];
  });
  return Object.fromEntries(variables);
}
