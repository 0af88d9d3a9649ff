import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CommandError, CommandLog } from "../../../proofs/e2e/command-log";
import { descendants } from "../../../proofs/e2e/kill-tree";
import { temporaryFolder } from "../../helpers/temporary-folder";
import { processEnded, until } from "../../helpers/until";

/** Starts a child in a session of its own, as `cdktf` starts Terraform, says its id, and waits for it. */
const PARENT = `
  const { spawn } = require("node:child_process");
  const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { detached: true, stdio: "ignore" });
  process.stdout.write(String(child.pid));
`;

it("a process's descendants are found below it, parents first, and nobody else's", () => {
  const parents = new Map([
    [2, 1],
    [3, 2],
    [4, 2],
    [5, 4],
    [6, 1],
  ]);
  expect(descendants(2, parents)).toEqual([2, 3, 4, 5]);
});

it("killing the command that runs ends what it started too, also in a session of its own", async () => {
  const log = new CommandLog(join(temporaryFolder(), "commands.log"));
  const command = log.run(process.execPath, ["-e", PARENT], { cwd: process.cwd(), env: process.env });
  const ended = expect(command).rejects.toThrow(CommandError);
  const printed = () => /(\d+)$/.exec(readFileSync(log.file, "utf8"))?.[1];
  await until("the child has started", () => printed() !== undefined);
  const child = Number(printed());
  expect(process.kill(child, 0)).toBe(true);
  await log.kill();
  await ended;
  await processEnded(child);
});

it("killing when nothing runs does nothing", async () => {
  const log = new CommandLog(join(temporaryFolder(), "commands.log"));
  await expect(log.kill()).resolves.toBeUndefined();
  const command = log.run(process.execPath, ["-e", "console.log(1)"], { cwd: process.cwd(), env: process.env });
  expect(await command).toEqual({ code: 0, stdout: "1\n" });
  await expect(log.kill()).resolves.toBeUndefined();
});
