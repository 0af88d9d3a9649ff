import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ENVIRONMENTS_FOLDER, environmentNames } from "../../environments/load-environment";
import { PROJECT_ROOT } from "../../lib/project-root";
import { builtPackage } from "./built-package";
import { type Measurement, median } from "./measurement";

const RUNS = 11;

const BARE = 'require("cdktf");';

/** As an app does it that installed the package, which a package finds by its own name too. */
const SYNTH = `
const { App } = require("cdktf");
const { TokenEndpointStack } = require("ekyc-token-endpoint");
const { environmentNames, loadEnvironment, tokenEndpointStackProps } = require("ekyc-token-endpoint/environment");
const [, outdir, environments] = process.argv;
const app = new App({ stackTraces: false, outdir });
for (const name of environmentNames(environments)) {
  new TokenEndpointStack(app, name, tokenEndpointStackProps(loadEnvironment(name, environments)));
}
app.synth();
`;

/** Milliseconds of a fresh process. */
function processMs(script: string, ...args: readonly string[]): number {
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ["-e", script, ...args], {
    cwd: PROJECT_ROOT,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`a process that was measured failed: ${stderr}`);
  return performance.now() - started;
}

/** The synth of the project's environments with the built package against a process that only loads cdktf, in turn. */
export function measureSynth(): Measurement[] {
  builtPackage();
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  try {
    const pairs = Array.from({ length: RUNS }, () => ({
      bare: processMs(BARE),
      synth: processMs(SYNTH, folder, ENVIRONMENTS_FOLDER),
    }));
    const ours = median(pairs.map(({ synth }) => synth));
    const bare = median(pairs.map((pair) => pair.bare));
    return [
      {
        name: `synthesizing ${environmentNames(ENVIRONMENTS_FOLDER).length} environments / loading cdktf`,
        detail: `${ours.toFixed(0)} ms / ${bare.toFixed(0)} ms, medians of ${RUNS} fresh processes each`,
        value: ours / bare,
        bound: 3,
        unit: "ratio",
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
