import type { LocalCloud, TemporaryCredentials } from "../../local-cloud";

const TRUST = JSON.stringify({
  version: "2.0",
  statement: [{ action: "name/sts:AssumeRole", effect: "allow", principal: { service: ["scf.qcloud.com"] } }],
});

export type Statement = {
  effect: "allow" | "deny";
  action: string | string[];
  resource: string | string[];
  condition?: object;
};

/** Credentials, valid for an hour, of a new role with one policy of these statements. */
export function roleCredentials(
  local: LocalCloud,
  name: string,
  statement: readonly Statement[],
): TemporaryCredentials {
  const { cam, identity } = local.cloud;
  const common = { description: "", tags: {} };
  const role = cam.createRole({ name, document: TRUST, ...common });
  const document = JSON.stringify({ version: "2.0", statement });
  const policy = cam.createPolicy({ name: `${name}-policy`, document, ...common });
  cam.attachRolePolicy(role.roleId, policy.policyId);
  return identity.temporaryCredentials(role.roleId, 3_600);
}
