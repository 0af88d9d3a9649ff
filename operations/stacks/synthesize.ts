import { mkdirSync } from "node:fs";
import { stackIdFor } from "../../environments/derived";
import { environmentWarnings } from "../../environments/environment-warnings";
import { ENVIRONMENTS_VARIABLE, findEnvironments } from "../../environments/find-environments";
import { ENVIRONMENTS_FOLDER, loadEnvironments } from "../../environments/load-environment";
import { tokenEndpointStackProps } from "../../environments/token-endpoint-props";
import { systemClock } from "../../lib/clock";
import type { Variables } from "../../lib/variables";
import { requireProviderBindings } from "../../provider/bindings";

/** Names the one environment to synthesize to a process that takes no option, such as the one `cdktf` starts. */
const ENVIRONMENT_VARIABLE = "EKYC_ENVIRONMENT";

/** What stacks are synthesized for. */
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
 * Synthesizes one stack per environment, step by step: yields what comes next, during which the process does nothing
 * else, and returns the folder that the stacks were written to. Nothing is written when one of them is not valid.
 * @param outdir @default - CDKTF_OUTDIR, else `cdktf.out`
 * @throws UserError for a mistake in an environment, and when the provider's bindings were not generated
 */
export function* synthesisSteps(
  outdir?: string,
  { environments, environment }: SynthesisScope = {},
): Generator<string, string> {
  requireProviderBindings();
  const loaded = loadEnvironments(environments ?? ENVIRONMENTS_FOLDER, environment);
  yield "load the constructs";
  const { Annotations, App } = require("cdktf") as typeof import("cdktf");
  const { TokenEndpointStack } = require("../../constructs") as typeof import("../../constructs");
  if (outdir) mkdirSync(outdir, { recursive: true });
  const app = new App({ stackTraces: false, ...(outdir && { outdir }) });
  for (const one of loaded) {
    yield `make the stack of ${one.name}`;
    const stack = new TokenEndpointStack(app, stackIdFor(one.name), tokenEndpointStackProps(one));
    for (const warning of environmentWarnings(one, systemClock.now())) Annotations.of(stack).addWarning(warning);
  }
  yield "check and write what was made";
  app.synth();
  return app.outdir;
}

/** Takes the steps of {@link synthesisSteps} one after the other. */
export function synthesize(outdir?: string, scope?: SynthesisScope): string {
  const steps = synthesisSteps(outdir, scope);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
