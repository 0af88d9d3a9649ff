import { mkdirSync } from "node:fs";
import { App } from "cdktf";
import { stackIdFor } from "../../environments/derived";
import { ENVIRONMENTS_VARIABLE, findEnvironments } from "../../environments/find-environments";
import { ENVIRONMENTS_FOLDER, loadEnvironments } from "../../environments/load-environment";
import { tokenEndpointStackProps } from "../../environments/token-endpoint-props";
import type { Variables } from "../../lib/variables";
import { requireProviderBindings } from "../../provider/bindings";

/** Names the one environment to synthesize to a process that takes no option, such as the one `cdktf` starts. */
const ENVIRONMENT_VARIABLE = "EKYC_ENVIRONMENT";

/** Whose stacks are synthesized. */
export interface SynthesisScope {
  /** Folder of the environment files. @default ENVIRONMENTS_FOLDER */
  readonly environments?: string;
  /** Name of the only one. @default - all */
  readonly environment?: string;
}

/** The variables that make `cdktf` synthesize within a scope. */
export const scopeVariables = ({ environments, environment }: SynthesisScope): Variables => ({
  [ENVIRONMENTS_VARIABLE]: environments,
  [ENVIRONMENT_VARIABLE]: environment,
});

/** The scope that the variables of a process name. */
export const scopeFrom = (variables: Variables): SynthesisScope => {
  const environment = variables[ENVIRONMENT_VARIABLE];
  return {
    environments: findEnvironments(undefined, variables).folder,
    ...(environment !== undefined && { environment }),
  };
};

/**
 * Synthesizes one stack per environment and returns the folder they were written to. Nothing is written when one of
 * them is not valid.
 * @param outdir @default - CDKTF_OUTDIR, else `cdktf.out`
 * @throws UserError for a mistake in an environment, and when the provider's bindings were not generated
 */
export function synthesize(outdir?: string, { environments, environment }: SynthesisScope = {}): string {
  requireProviderBindings();
  const loaded = loadEnvironments(environments ?? ENVIRONMENTS_FOLDER, environment);
  const { TokenEndpointStack } = require("../../constructs") as typeof import("../../constructs");
  if (outdir) mkdirSync(outdir, { recursive: true });
  const app = new App({ stackTraces: false, ...(outdir && { outdir }) });
  for (const one of loaded) new TokenEndpointStack(app, stackIdFor(one.name), tokenEndpointStackProps(one));
  app.synth();
  return app.outdir;
}
