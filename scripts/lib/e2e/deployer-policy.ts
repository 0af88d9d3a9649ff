import type { StageResult } from "./report";

/** Stages in which only Terraform and the provider call APIs, or call the same ones. */
const DEPLOYING = new Set(["deploy", "change", "drift", "destroy"]);
/** Stages in which `npm run keys` does. */
const KEYS = new Set(["smoke", "rotate"]);
/** The stage in which `npm run release` does. */
const RELEASING = new Set(["release"]);

/** A CAM policy document, syntax 2.0. */
export interface DeployerPolicy {
  readonly version: "2.0";
  readonly statement: readonly {
    readonly effect: "allow";
    readonly action: readonly string[];
    readonly resource: readonly ["*"];
  }[];
}

const actionsOf = (stages: readonly StageResult[], names: ReadonlySet<string>): string[] => {
  const calls = stages.filter(({ name }) => names.has(name)).flatMap((stage) => Object.values(stage.calls).flat());
  // What was refused was not needed; a refusal stands behind a space.
  return [...new Set(calls.filter((call) => !call.includes(" ")))].sort();
};

/**
 * What whoever deploys needs to be allowed: the actions that a whole run recorded, first those of a deployment, then those that managing
 * client keys, and those that a release, needs besides. Resources are `*` because most of these actions know no narrower one before the resource exists.
 */
export function deployerPolicy(stages: readonly StageResult[]): DeployerPolicy {
  const deploying = actionsOf(stages, DEPLOYING);
  const besides = [KEYS, RELEASING].map((names) =>
    actionsOf(stages, names).filter((action) => !deploying.includes(action)),
  );
  return {
    version: "2.0",
    statement: [deploying, ...besides]
      .filter((actions) => actions.length > 0)
      .map((action) => ({ effect: "allow" as const, action, resource: ["*"] as const })),
  };
}
