import type { ResolvedEnvironment } from "../../../environments/resolved-environment";
import type { Stage } from "../stage";
import { callers } from "./callers";
import { change } from "./change";
import { deploy } from "./deploy";
import { destroy } from "./destroy";
import { drift } from "./drift";
import { kind } from "./kind";
import { release } from "./release";
import { rotate } from "./rotate";
import { secrets } from "./secrets";
import { smoke } from "./smoke";
import { store } from "./store";

/** The life of a deployment, in its order. */
export const STAGES = [deploy, smoke, callers, store, change, release, rotate, drift, kind, secrets, destroy] as const;

export type StageName = (typeof STAGES)[number]["name"];

export const STAGE_NAMES: readonly StageName[] = STAGES.map(({ name }) => name);

/** The stages of an environment's whole life, in order. */
export const stagesFor = (environment: ResolvedEnvironment): Stage[] =>
  STAGES.filter((stage: Stage) => stage.applies?.(environment) ?? true);

/** A stage with all that must run before it, in order. */
export function withNeeds(name: StageName): (typeof STAGES)[number][] {
  const wanted = new Set<string>([name]);
  for (const stage of [...STAGES].reverse())
    if (wanted.has(stage.name)) for (const need of stage.needs) wanted.add(need);
  return STAGES.filter((stage) => wanted.has(stage.name));
}
