import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PROJECT_ROOT } from "../../lib/project-root";
import { builtPackage } from "./built-package";
import { type Measurement, median } from "./measurement";

const RUNS = 21;

/** Milliseconds of a fresh process. */
function processMs(...args: readonly string[]): number {
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`a process that was measured failed: ${stderr}`);
  return performance.now() - started;
}

/** `ekyc --help` of an installed package, which has no sources, against a process that does nothing, in turn. */
export function measureHelp(): Measurement[] {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  try {
    for (const name of ["bin", "package.json"]) {
      cpSync(join(PROJECT_ROOT, name), join(folder, name), { recursive: true });
    }
    symlinkSync(builtPackage(), join(folder, "dist"));
    const program = join(folder, "bin", "ekyc.cjs");
    // A Node that keeps compiled code from run to run, as an installed package finds it.
    processMs(program, "--help");
    const pairs = Array.from({ length: RUNS }, () => ({
      bare: processMs("-e", "0"),
      help: processMs(program, "--help"),
    }));
    const ours = median(pairs.map(({ help }) => help));
    const bare = median(pairs.map((pair) => pair.bare));
    return [
      {
        name: "ekyc --help / a bare node process",
        detail: `${ours.toFixed(0)} ms / ${bare.toFixed(0)} ms, medians of ${RUNS} fresh processes each`,
        value: ours / bare,
        bound: 2,
        unit: "ratio",
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
