import { mkdirSync } from "node:fs";
import { App } from "cdktf";
import { stackIdFor } from "../../environments/derived";
import { environmentNames, loadEnvironment } from "../../environments/load-environment";
import { tokenEndpointStackProps } from "../../environments/token-endpoint-props";
import { requireProviderBindings } from "../../provider/bindings";

/**
 * Synthesizes one stack per environment and returns the folder they were written to.
 * @param outdir @default - CDKTF_OUTDIR, else `cdktf.out`
 * @throws UserError for a mistake in an environment, and when the provider's bindings were not generated
 */
export function synthesize(outdir?: string): string {
  requireProviderBindings();
  const { TokenEndpointStack } = require("../../constructs") as typeof import("../../constructs");
  if (outdir) mkdirSync(outdir, { recursive: true });
  const app = new App({ stackTraces: false, ...(outdir && { outdir }) });
  for (const name of environmentNames()) {
    new TokenEndpointStack(app, stackIdFor(name), tokenEndpointStackProps(loadEnvironment(name)));
  }
  app.synth();
  return app.outdir;
}
