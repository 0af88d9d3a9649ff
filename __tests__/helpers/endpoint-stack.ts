import { TokenEndpointStack } from "../../constructs/token-endpoint/token-endpoint-stack";
import { loadEnvironment } from "../../environments/load-environment";
import type { ResolvedEnvironment } from "../../environments/resolved-environment";
import { tokenEndpointStackProps } from "../../environments/token-endpoint-props";
import { type Synthesized, synthStack } from "../../testing";

/** The stack of an environment: `dev` with what a test changes, or another of the project's own. */
export function synthEnvironment(changes: Partial<ResolvedEnvironment> = {}, name = "dev"): Synthesized {
  const environment = { ...loadEnvironment(name), ...changes };
  return synthStack((app) => new TokenEndpointStack(app, environment.name, tokenEndpointStackProps(environment)));
}
