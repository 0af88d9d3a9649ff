import { spawnSync } from "node:child_process";
import { PROJECT_ROOT } from "../../lib/project-root";
import { type Measurement, median } from "./measurement";

const RUNS = 3;

/** `npm start` from the keyboard to its end. */
export function measureStart(): Measurement[] {
  const seconds = Array.from({ length: RUNS }, () => {
    const started = performance.now();
    const { status } = spawnSync("npm", ["start"], { cwd: PROJECT_ROOT, stdio: "ignore" });
    if (status !== 0) throw new Error(`npm start ended with exit code ${status}`);
    return (performance.now() - started) / 1_000;
  });
  return [
    {
      name: "npm start",
      detail: `${seconds.map((value) => value.toFixed(1)).join(", ")} s; the median counts`,
      value: median(seconds),
      bound: 8,
      unit: "s",
    },
  ];
}
