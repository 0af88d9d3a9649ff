// Runs `npx ekyc start` in each of some folders, one after the other, and prints the outcome of each as a line of JSON:
// what one process has loaded serves all. The first argument is the command's compiled file, which is not bundled with
// this one, as each is the main module of its own bundle.
import { runCommandInProcess } from "../helpers/run-command-in-process";

async function main([file = "", ...folders]: readonly string[]): Promise<void> {
  const { start } = require(file) as typeof import("../../scripts/start");
  for (const cwd of folders) {
    const run = await runCommandInProcess(start, ["--environments", "environments"], { cwd });
    process.stdout.write(`${JSON.stringify(run)}\n`);
  }
}

void main(process.argv.slice(2));
