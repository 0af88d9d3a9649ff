import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { compiledScript, ROOT } from "../../../__tests__/helpers/compiled-script";
import { handlerZip } from "../../../__tests__/helpers/scf";
import { temporaryFolder } from "../../../__tests__/helpers/temporary-folder";
import { processEnded, until } from "../../../__tests__/helpers/until";
import { administer } from "../helpers/administer";
import { type ApiCall, type CalledCloud, callApi } from "../helpers/api-client";

/** Of each program what Node runs. */
const PROGRAMS = {
  "tencent-local-cloud": join(__dirname, "run-program.ts"),
  "ekyc local-cloud": join(ROOT, "scripts/local-cloud.ts"),
} as const;

/**
 * A second where nothing else runs (some 100 ms were measured); here suites share the cores. What it must not be is the
 * minutes that the invocation, the timer and the delay take.
 */
const ENDS_WITHIN_MS = 5_000;

/** Starts one process in its group and two that leave it, and tells all; or says so and never ends. */
const HANDLER = `
  const { spawn } = require("node:child_process");
  const sleep = (options) => spawn("/bin/sleep", ["1000"], { stdio: "ignore", ...options }).pid;
  const mark = event.mark ?? process.env.TIMER_MARK;
  if (mark) {
    require("node:fs").writeFileSync(mark, "");
    for (;;);
  }
  return [process.pid, sleep({}), sleep({ detached: true, cwd: "/" }), sleep({ detached: true, env: {} })];
`;

const scf = (action: string, parameters: object): ApiCall => ({ service: "scf", action, parameters });
const create = (FunctionName: string, TIMER_MARK = ""): ApiCall =>
  scf("CreateFunction", {
    FunctionName,
    Handler: "index.main_handler",
    Runtime: "Nodejs20.19",
    Timeout: 900,
    Environment: { Variables: TIMER_MARK === "" ? [] : [{ Key: "TIMER_MARK", Value: TIMER_MARK }] },
    Code: { ZipFile: handlerZip(HANDLER).toString("base64") },
  });
const invoke = (FunctionName: string, event: object): ApiCall =>
  scf("Invoke", { FunctionName, ClientContext: JSON.stringify(event) });

/** Creates a function, and lets the time pass in which it is not active yet. */
async function createActive(name: string, timerMark?: string): Promise<void> {
  expect((await callApi(called, create(name, timerMark))).code).toBeUndefined();
  await administer(called, "PUT", "clock", { body: { advanceSeconds: 5 } });
}

let temporary: string;
let child: ChildProcess;
let called: CalledCloud;

/** Starts a program with a function, and tells of the processes that it has left. */
async function start(program: keyof typeof PROGRAMS, ...args: readonly string[]): Promise<number[]> {
  temporary = temporaryFolder();
  child = spawn(process.execPath, [compiledScript(PROGRAMS[program]), ...args], {
    cwd: temporary,
    stdio: ["ignore", "pipe", "pipe"],
    env: { PATH: process.env["PATH"], TMPDIR: temporary, NO_COLOR: "1" },
  });
  const written = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) {
    child[name]?.setEncoding("utf8").on("data", (text: string) => {
      written[name] += text;
    });
  }
  await until("the program is up", () => written.stderr.includes("is up at"));
  const printed = (name: string) => new RegExp(`^export \\w*${name}=(.*)$`, "m").exec(written.stdout)?.[1] ?? "";
  called = {
    port: Number(/http:\/\/127\.0\.0\.1:(\d+)/.exec(written.stdout)?.[1]),
    cloud: { account: { secretId: printed("SECRET_ID"), secretKey: printed("SECRET_KEY") }, clock: Date },
  };
  await createActive("leaving");
  const { response } = await callApi(called, invoke("leaving", {}));
  const { RetMsg } = response["Result"] as { RetMsg: string };
  return JSON.parse(RetMsg) as number[];
}

afterEach(() => {
  child.kill("SIGKILL");
});

const allEnded = (pids: readonly number[]) => Promise.all(pids.map((pid) => processEnded(pid)));
const runs = (pids: readonly number[]) => pids.every((pid) => process.kill(pid, 0));

/** Elsewhere what leaves its group is not found. */
const onLinux = process.platform === "linux" ? it : it.skip;

describe.each(["tencent-local-cloud", "ekyc local-cloud"] as const)("a local cloud that %s runs", (program) => {
  onLinux("leaves nothing behind when it is killed, not even what left the group of its function", async () => {
    const pids = await start(program);
    expect([pids.length, runs(pids)]).toEqual([4, true]);
    child.kill("SIGKILL");
    await allEnded(pids);
    await until(
      "the folder of the functions is gone",
      () => !readdirSync(temporary).some((name) => /^scf-/.test(name)),
    );
  });

  onLinux("ends at SIGTERM within a second, whatever is under way, and answers or closes it", async () => {
    const pids = await start(program, "--fault", "ListFunctions delay 600s");
    const mark = join(temporary, "mark");
    await createActive("slow");
    await createActive("timed", `${mark}-of-timer`);
    const timer = { TriggerName: "often", Type: "timer", TriggerDesc: "*/1 * * * * * *", Enable: "OPEN" };
    const created = await callApi(called, scf("CreateTrigger", { FunctionName: "timed", ...timer }));
    expect(created.code).toBeUndefined();
    const underWay = [invoke("slow", { mark }), scf("ListFunctions", {})].map((call) => callApi(called, call));
    const settled = Promise.allSettled(underWay);
    // The timer is due at once, not within a second.
    await administer(called, "PUT", "clock", { body: { advanceSeconds: 1 } });
    await until("the invocations are under way", () => existsSync(mark) && existsSync(`${mark}-of-timer`));
    const ended = once(child, "exit");
    const began = performance.now();
    child.kill("SIGTERM");
    expect(await ended).toEqual([0, null]);
    const took = performance.now() - began;
    await settled;
    await allEnded(pids);
    expect(took).toBeLessThan(ENDS_WITHIN_MS);
  });
});
