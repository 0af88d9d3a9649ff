import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundle } from "../../constructs/token-function/bundle";
import { PROJECT_ROOT } from "../../lib/project-root";
import { type Measurement, median } from "./measurement";

const RUNS = 15;
const SDK = "tencentcloud-sdk-nodejs-intl-en/tencentcloud/faceid";

/** Milliseconds that a fresh process needs to load a module. */
function loadMs(module: string): number {
  const script = `const started = performance.now(); require(${JSON.stringify(module)}); process.stdout.write(String(performance.now() - started));`;
  const { stdout, status } = spawnSync(process.execPath, ["-e", script], { cwd: PROJECT_ROOT, encoding: "utf8" });
  if (status !== 0) throw new Error(`${module} could not be loaded`);
  return Number(stdout);
}

/**
 * The handler's bundle against the part of the SDK it replaces: loaded in turn, each in a fresh process, medians
 * compared.
 */
export function measureBundle(): Measurement[] {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  try {
    const file = join(folder, "index.js");
    const content = bundle(join(PROJECT_ROOT, "functions", "tokens", "index.ts"));
    writeFileSync(file, content);
    const pairs = Array.from({ length: RUNS }, () => ({ bundle: loadMs(file), sdk: loadMs(SDK) }));
    const ours = median(pairs.map((pair) => pair.bundle));
    const theirs = median(pairs.map((pair) => pair.sdk));
    return [
      {
        name: "loading the handler's bundle / the SDK's faceid",
        detail: `${ours.toFixed(1)} ms / ${theirs.toFixed(1)} ms, medians of ${RUNS} fresh processes each`,
        value: ours / theirs,
        bound: 0.25,
        unit: "ratio",
      },
      {
        name: "size of the handler's bundle",
        detail: "minified",
        value: content.length / 1_000,
        bound: 300,
        unit: "KB",
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
