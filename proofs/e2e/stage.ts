import type { ResolvedEnvironment } from "../../environments/resolved-environment";
import type { E2eContext } from "./context";

/** One step in the life of a deployment. */
export interface Stage<Name extends string = string> {
  readonly name: Name;
  /** A sentence: what is done and what must come of it. */
  readonly title: string;
  /** Stages that must have run before. */
  readonly needs: readonly string[];
  /** Whether an environment has what the stage is about. @default - every one has */
  applies?(environment: ResolvedEnvironment): boolean;
  /** @returns a few words on what was found. @throws when what must be so is not */
  run(context: E2eContext): Promise<string>;
}
