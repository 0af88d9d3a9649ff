import { PROJECT } from "../contract/endpoint/resource-names";
import { type CamAction, type CamActionName, camAction } from "../contract/vendor/cam-actions";

/** The published policies, by the job of their holder. Each has a file of that name, see {@link policyFile}. */
export const PUBLISHED_POLICIES = {
  deployer: "deploys and plans a stack whose roles and policies stay as they are",
  identity: "creates, changes and deletes roles and policies, for the deployments that need it",
  operator: "manages client keys and reads log lines, `npx ekyc keys` and `npx ekyc logs`",
  release: "shifts traffic between versions, `npx ekyc release`",
} as const;

export type PolicyName = keyof typeof PUBLISHED_POLICIES;

export const POLICY_NAMES = Object.keys(PUBLISHED_POLICIES) as PolicyName[];

/** Where a policy is published, from the project's root. */
export const policyFile = (name: PolicyName): string => `docs/${name}-policy.json`;

/** A CAM policy document of syntax 2.0 as it is published. */
export interface PublishedPolicy {
  readonly version: "2.0";
  readonly statement: readonly {
    readonly effect: "allow";
    readonly action: readonly string[];
    readonly resource: readonly [string];
  }[];
}

/** What every name of a resource begins with. */
const OWN = `${PROJECT}-*`;

/** What a template leaves open and this project names; other gaps stand for any. */
const NAMED: Readonly<Record<string, string>> = { function: OWN, secretName: OWN, roleName: OWN };

/**
 * The narrowest resource of an action that is known before anything is deployed: named where CAM authorises by a
 * resource that the project names, else `*`. Region and account are left empty, which stands for every region and for
 * the policy's own account (598/10606).
 */
export function publishedResource(action: string): string {
  const known: CamAction | undefined = camAction(action);
  if (known?.level !== "resource" || known.template === undefined) return "*";
  const [qcs, project, service, , , ...rest] = known.template.split(":");
  const resource = rest.join(":").replace(/\$(\w+)/g, (_gap, key: string) => NAMED[key] ?? "*");
  return resource.includes(OWN) ? [qcs, project, service, "", "", resource].join(":") : "*";
}

/** Why an action is published for `*`; undefined when it is not. */
export function reasonForAny(action: string): string | undefined {
  if (publishedResource(action) !== "*") return undefined;
  const known: CamAction | undefined = camAction(action);
  if (known?.level === "operation") return `CAM authorises it at operation level: ${known.source}`;
  if (known?.level === "unknown")
    return `its level is not settled, and a name would deny it at operation level: ${known.source}`;
  return `its resource is not named by this project: ${known?.source ?? "not found"}`;
}

/**
 * Changes who may do what. CAM authorises these at operation level, so anyone who may call them may give anything
 * to anyone.
 */
export const changesIdentities = (action: string): boolean => /^cam:(?!Get|List|Describe|PassRole)/.test(action);

const byName = (a: string, b: string): number => (a < b ? -1 : 1);

/** What a holder needs that no call shows, or that no run calls. */
const BESIDES: Readonly<Record<PolicyName, readonly CamActionName[]>> = {
  // SCF asks for it, if at all, where a function is given its role.
  deployer: ["cam:PassRole"],
  identity: [],
  // A secret is full after more changes than a run makes, and a key of the scheduled checks replaces the one before; no
  // run reads the log lines.
  operator: ["cls:SearchLog", "ssm:DeleteSecretVersion", "ssm:UpdateSecret"],
  release: [],
};

/** A policy that allows actions, each on its {@link publishedResource}, and what else its holder needs. */
export function publishedPolicy(name: PolicyName, actions: Iterable<string>): PublishedPolicy {
  const all = new Set<string>([...actions, ...BESIDES[name]]);
  const byResource = new Map<string, string[]>();
  for (const action of [...all].sort(byName)) {
    const resource = publishedResource(action);
    byResource.set(resource, [...(byResource.get(resource) ?? []), action]);
  }
  return {
    version: "2.0",
    statement: [...byResource]
      .sort(([a], [b]) => byName(a, b))
      .map(([resource, action]) => ({ effect: "allow", action, resource: [resource] })),
  };
}
