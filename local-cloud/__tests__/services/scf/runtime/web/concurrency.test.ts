import { HeldClock, TestCloud } from "../../../../../../__tests__/helpers/scf";
import { processEnded } from "../../../../../../__tests__/helpers/until";
import { createWeb, serverZip } from "../../../../../../__tests__/helpers/web-function";

let world: TestCloud;

beforeEach(() => {
  world = new TestCloud();
});

afterEach(() => world.scf.close());

const concurrency = (MaxConcurrency: number) => ({ instanceConcurrency: { MaxConcurrency } });

/**
 * Holds each request until /finish, which is the only one to be answered at once; then they are answered with the
 * process id.
 */
const HELD = serverZip(`
  const { held = [] } = globalThis;
  globalThis.held = held;
  console.log(request.url);
  if (request.url === "/finish") {
    for (const each of held.splice(0)) each.end(String(process.pid));
    response.end(String(process.pid));
  } else if (request.url === "/exit") process.exit(7);
  else if (request.url === "/memory") { const all = []; for (;;) all.push(new Array(1e5).fill(Math.random())); }
  else held.push(response);
`);

/** Resolves once a Web function wrote so many lines. */
async function seen(fn: Parameters<TestCloud["firstLine"]>[0], lines: number): Promise<void> {
  const own = () => world.scf.runtime.log(fn).filter(({ from }) => from === "function").length;
  while (own() < lines) await new Promise(setImmediate);
}

describe("an instance of a Web function", () => {
  test("works on as many requests at a time as it may, then the next one starts", async () => {
    const fn = createWeb(world, HELD, concurrency(3));
    const url = await world.open(fn);
    const held = ["/a", "/b"].map(async (path) => (await fetch(url + path)).text());
    await seen(fn, 2);
    const first = await (await fetch(`${url}/finish`)).text();
    expect(await Promise.all(held)).toEqual([first, first]);

    const again = Promise.allSettled(["/a", "/b", "/c"].map((path) => fetch(url + path)));
    await seen(fn, 6);
    expect(await (await fetch(`${url}/finish`)).text()).not.toBe(first);
    await world.scf.close();
    await again;
  });

  test("works on one request at a time without InstanceConcurrencyConfig", async () => {
    const fn = createWeb(world, HELD);
    const url = await world.open(fn);
    const held = Promise.allSettled([fetch(`${url}/a`)]);
    await seen(fn, 1);
    expect((await fetch(`${url}/finish`)).status).toBe(200);
    expect(world.scf.runtime.log(fn).filter(({ text }) => text.startsWith("Init Report"))).toHaveLength(2);
    await world.scf.close();
    await held;
  });

  test("counts once against the reserved quota, whatever it works on", async () => {
    const fn = createWeb(world, HELD, concurrency(2));
    world.cloud.scf.reserveConcurrency(fn, 128);
    const url = await world.open(fn);
    const held = Promise.allSettled(["/a", "/b"].map((path) => fetch(url + path)));
    await seen(fn, 2);
    const refused = await fetch(`${url}/c`);
    expect([refused.status, await refused.json()]).toEqual([
      432,
      { errorMessage: "Function [ tokens ] concurrency exceeded reserved quota 128 MB", statusCode: 432 },
    ]);
    await world.scf.close();
    await held;
  });

  test("that exits ends every request in it with 439, and the next request gets another instance", async () => {
    const fn = createWeb(world, HELD, concurrency(5));
    const url = await world.open(fn);
    const held = ["/a", "/b"].map((path) => fetch(url + path));
    await seen(fn, 2);
    expect(await (await fetch(`${url}/exit`)).json()).toEqual({
      errorMessage: "User process exit when running: exit code 7",
      statusCode: 439,
    });
    expect((await Promise.all(held)).map(({ status }) => status)).toEqual([439, 439]);
    expect((await fetch(`${url}/finish`)).status).toBe(200);
  });

  test("that runs out of memory ends every request in it with 434", async () => {
    const fn = createWeb(world, HELD, { ...concurrency(5), memoryMb: 64 });
    const url = await world.open(fn);
    const held = fetch(`${url}/a`);
    await seen(fn, 1);
    expect((await fetch(`${url}/memory`)).status).toBe(434);
    expect(await (await held).json()).toEqual({ errorMessage: "Memory limit reached", statusCode: 434 });
  });

  test("goes on with its other requests when one takes too long, which ends with 433, and gets no new ones", async () => {
    const clock = new HeldClock(2_000);
    await world.scf.close();
    world = new TestCloud(clock);
    const zip = serverZip(`
      console.log(request.url);
      if (request.url === "/new") response.end(String(process.pid));
      else if (request.url === "/slow") response.on("close", () => globalThis.other.end(String(process.pid)));
      else globalThis.other = response;
    `);
    const fn = createWeb(world, zip, { ...concurrency(5), timeoutSeconds: 2 });
    const url = await world.open(fn);
    const slow = fetch(`${url}/slow`);
    await seen(fn, 1);
    const other = fetch(`${url}/other`);
    await seen(fn, 2);
    await clock.end(1);
    expect([(await slow).status, await (await slow).json()]).toEqual([
      433,
      { errorMessage: "Invoking task timed out after 2 seconds", statusCode: 433 },
    ]);
    expect((await other).status).toBe(200);
    const pid = await (await other).text();
    await processEnded(Number(pid));
    expect(await (await fetch(`${url}/new`)).text()).not.toBe(pid);
  });

  test("that blocks is stopped once its request takes too long", async () => {
    const clock = new HeldClock(2_000);
    await world.scf.close();
    world = new TestCloud(clock);
    const fn = createWeb(world, serverZip("console.log(process.pid); setImmediate(() => { for (;;); });"), {
      timeoutSeconds: 2,
    });
    const blocked = fetch(await world.open(fn));
    const pid = Number(await world.firstLine(fn));
    await clock.end();
    expect((await blocked).status).toBe(433);
    await processEnded(pid);
  });
});
