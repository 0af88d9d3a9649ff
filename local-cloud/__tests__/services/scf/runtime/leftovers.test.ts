import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, statSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { compiledScript } from "../../../../../__tests__/helpers/compiled-script";
import { handlerZip, TestCloud } from "../../../../../__tests__/helpers/scf";
import { temporaryFolder } from "../../../../../__tests__/helpers/temporary-folder";
import { processEnded, until } from "../../../../../__tests__/helpers/until";
import { createWeb, serverZip } from "../../../../../__tests__/helpers/web-function";
import { result } from "../../../helpers/answer";

const BUSY = compiledScript(join(__dirname, "busy-functions.ts"));

test.each(["SIGKILL", "SIGTERM", "SIGHUP"] as const)(
  "nothing of functions that keep a core busy outlives a local cloud that ends by %s",
  async (signal) => {
    const folder = temporaryFolder();
    const cloud = spawn(process.execPath, [BUSY], {
      stdio: ["ignore", "pipe", "inherit"],
      env: { PATH: process.env["PATH"], TMPDIR: folder },
    });
    const [line] = (await once(createInterface({ input: cloud.stdout }), "line")) as [string];
    const pids = line.split(" ").map(Number);
    expect(pids).toHaveLength(4);
    for (const pid of pids) expect(() => process.kill(pid, 0)).not.toThrow();
    cloud.kill(signal);
    for (const pid of pids) await processEnded(pid);
    await until("the folder of the functions is gone", () => readdirSync(folder).every((name) => !/^scf-/.test(name)));
  },
);

describe("what a local cloud writes for its functions", () => {
  let world: TestCloud;
  beforeEach(() => {
    world = new TestCloud();
  });
  afterEach(() => world.scf.close());

  /** The folder of a local cloud, from that of a function's code. */
  const instanceRoot = (code: string): string => dirname(dirname(code));

  test("can be entered by nobody else, and is gone once the local cloud is closed", async () => {
    const code = (await result(world.invoke(world.create(handlerZip("return __dirname;"))))) as string;
    const web = createWeb(world, serverZip("response.end(JSON.parse(process.env.LOCAL_CLOUD_INSTANCE).folder);"), {
      name: "web",
    });
    const sockets = await (await fetch(await world.open(web))).text();
    const root = instanceRoot(code);
    expect(dirname(sockets)).toBe(root);
    expect(readdirSync(sockets).sort()).toEqual(["control.sock", "public.sock"]);
    for (const folder of [root, dirname(code), sockets]) expect(statSync(folder).mode & 0o777).toBe(0o700);
    await world.scf.close();
    expect(existsSync(root)).toBe(false);
  });

  test("is gone once the local cloud is closed, even when the shell that cleans up was killed before", async () => {
    const code = (await result(world.invoke(world.create(handlerZip("return __dirname;"))))) as string;
    const reaper = Number(
      execFileSync("pgrep", ["-P", String(process.pid), "-f", `reaper.sh ${instanceRoot(code)}`], { encoding: "utf8" }),
    );
    process.kill(reaper, "SIGKILL");
    await processEnded(reaper);
    await world.scf.close();
    expect(existsSync(instanceRoot(code))).toBe(false);
  });

  test("is removed without what a function's own link leads to", async () => {
    const elsewhere = mkdtempSync(join(temporaryFolder(), "kept-"));
    const code = (await result(world.invoke(world.create(handlerZip("return __dirname;"))))) as string;
    symlinkSync(elsewhere, join(code, "link"));
    await world.scf.close();
    expect(existsSync(elsewhere)).toBe(true);
    expect(existsSync(instanceRoot(code))).toBe(false);
  });
});
