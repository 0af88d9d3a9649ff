import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { HeldClock, TestCloud } from "../../../../../../__tests__/helpers/scf";
import { temporaryFolder } from "../../../../../../__tests__/helpers/temporary-folder";
import { processEnded } from "../../../../../../__tests__/helpers/until";
import { createWeb, serverZip } from "../../../../../../__tests__/helpers/web-function";

let world: TestCloud;

beforeEach(() => {
  world = new TestCloud();
});

afterEach(() => world.scf.close());

describe("a Web function that is changed", () => {
  const SAYS = (text: string, more = "") =>
    serverZip(`console.log(request.url); ${more} response.end("${text} " + process.pid);`);

  test("serves new requests from the new code, and finishes the old ones on the old", async () => {
    const file = join(temporaryFolder(), "finish");
    const wait = `while (!require("node:fs").existsSync(${JSON.stringify(file)})) await new Promise(setImmediate);`;
    const fn = createWeb(world, SAYS("one", wait));
    const url = await world.open(fn);
    const held = fetch(url);
    await world.firstLine(fn);
    world.scf.updateFunction(fn, { code: SAYS("two") }, "zip");
    expect(await (await fetch(url)).text()).toMatch(/^two /);
    writeFileSync(file, "");
    expect(await (await held).text()).toMatch(/^one /);
  });

  test("has its old instances ended once they are idle", async () => {
    const fn = createWeb(world, SAYS("one"));
    const url = await world.open(fn);
    const [, pid] = (await (await fetch(url)).text()).split(" ");
    world.scf.updateFunction(fn, { memoryMb: 256 }, "zip");
    await processEnded(Number(pid));
    expect((await fetch(url)).status).toBe(200);
  });

  test("is not served any more once it is deleted", async () => {
    const fn = createWeb(world, SAYS("one"));
    const url = await world.open(fn);
    const [, pid] = (await (await fetch(url)).text()).split(" ");
    await world.scf.deleteFunction(fn);
    await processEnded(Number(pid));
    await expect(fetch(url)).rejects.toThrow("fetch failed");
  });
});

describe("the clock of a Web function", () => {
  const TIME = serverZip(
    "response.end(JSON.stringify([Date.now(), new Date().getTime(), globalThis.start]));",
    "globalThis.start = Date.now(); server.listen(9000);",
  );

  test("is the platform's from the start of an instance on, and follows it", async () => {
    const clock = new HeldClock(0, Date.UTC(2031, 0, 1));
    await world.scf.close();
    world = new TestCloud(clock);
    const url = await world.open(createWeb(world, TIME));
    const times = async () =>
      ((await (await fetch(url)).json()) as number[]).map((time) => Math.abs(time - clock.now()));
    for (const off of await times()) expect(off).toBeLessThan(60_000);
    clock.advance(86_400_000);
    const [now = 0, date = 0, start = 0] = await times();
    expect([now < 60_000, date < 60_000, start > 86_000_000]).toEqual([true, true, true]);
  });

  test("is ahead by the error that the machines have", async () => {
    world.scf.runtime.clockErrorMs = 600_000;
    const [now = 0] = (await (await fetch(await world.open(createWeb(world, TIME)))).json()) as number[];
    expect(now - Date.now()).toBeGreaterThan(500_000);
  });
});
