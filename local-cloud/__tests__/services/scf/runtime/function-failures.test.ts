import { HeldClock, handlerZip, TestCloud, zipSource } from "../../../../../__tests__/helpers/scf";
import { error, result } from "../../../helpers/answer";

let world: TestCloud;

beforeEach(() => {
  world = new TestCloud();
});

afterEach(() => world.scf.close());

/** Starts over on another clock. */
async function useClock(clock: HeldClock): Promise<void> {
  await world.scf.close();
  world = new TestCloud(clock);
}

describe("a function that fails", () => {
  test("by throwing is answered with 430 and its stack, and its instance lives on", async () => {
    const fn = world.create(handlerZip("if (event.fail) throw new TypeError('no profile'); return process.pid;"));
    const pid = await result(world.invoke(fn));
    const failed = await world.invoke(fn, { fail: true });
    expect(await error(Promise.resolve(failed))).toEqual({
      errorCode: -1,
      errorMessage: "user code exception caught",
      requestId: failed.requestId,
      stackTrace: expect.stringMatching(/^TypeError: no profile\n\s+at .*index\.js/),
      statusCode: 430,
    });
    expect(await result(world.invoke(fn))).toBe(pid);
  });

  test.each([
    ["an exception nobody catches", "setImmediate(() => { throw new Error('late'); }); await new Promise(() => {});"],
    ["a rejection nobody handles", "Promise.reject(new Error('late')); await new Promise(() => {});"],
  ])("by %s is answered with 430, and the next invocation gets a new instance", async (_, body) => {
    const fn = world.create(handlerZip(`if (event.fail) { ${body} } return process.pid;`));
    const pid = await result(world.invoke(fn));
    expect(await error(world.invoke(fn, { fail: true }))).toMatchObject({
      statusCode: 430,
      stackTrace: expect.stringContaining("Error: late"),
    });
    expect(await result(world.invoke(fn))).not.toBe(pid);
  });

  test("survives a rejection that it has its own listener for", async () => {
    const fn = world.create(
      zipSource(`
        process.on("uncaughtException", () => {});
        exports.main_handler = () => new Promise((resolve) => { setImmediate(() => resolve("alive")); Promise.reject(new Error("x")); });
      `),
    );
    expect(await result(world.invoke(fn))).toBe("alive");
  });

  test("by ending its process is answered with 439", async () => {
    expect(await error(world.invoke(world.create(handlerZip("process.exit(3);"))))).toMatchObject({
      statusCode: 439,
      errorMessage: "User process exit when running: exit code 3",
    });
  });

  test("by taking more memory than it has is answered with 434", async () => {
    const fn = world.create(handlerZip("const all = []; for (;;) all.push(new Array(1e5).fill(Math.random()));"), {
      memoryMb: 64,
    });
    expect(await error(world.invoke(fn))).toMatchObject({ statusCode: 434 });
  });

  test("while its module loads is answered with 430", async () => {
    const fn = world.create(zipSource("require('./missing');"));
    expect(await error(world.invoke(fn))).toMatchObject({
      statusCode: 430,
      stackTrace: expect.stringContaining("Cannot find module"),
    });
  });

  test("for want of the handler's export is answered with 437", async () => {
    expect(await error(world.invoke(world.create(zipSource("exports.other = 1;"))))).toMatchObject({
      statusCode: 437,
      errorMessage: "HandlerNotFound: index.js does not export a function named main_handler.",
    });
  });

  test("by a result that is not JSON is answered with 430", async () => {
    const fn = world.create(handlerZip("const circle = {}; circle.circle = circle; return circle;"));
    expect(await error(world.invoke(fn))).toMatchObject({
      statusCode: 430,
      stackTrace: expect.stringContaining("circular"),
    });
  });

  test("by not answering in time is answered with 433, and its instance is stopped", async () => {
    const clock = new HeldClock(2_000);
    await useClock(clock);
    const fn = world.create(handlerZip("console.log(process.pid); await new Promise(() => {});"), {
      timeoutSeconds: 2,
    });
    const running = world.invoke(fn);
    const pid = Number(await world.firstLine(fn));
    await clock.end();
    const answer = await running;
    expect(await error(running)).toEqual({
      errorCode: -1,
      errorMessage: "Invoking task timed out after 2 seconds",
      requestId: answer.requestId,
      statusCode: 433,
    });
    expect(() => process.kill(pid, 0)).toThrow("ESRCH");
  });

  test("by blocking its thread for ever is stopped as well", async () => {
    const clock = new HeldClock(2_000);
    await useClock(clock);
    const running = world.invoke(world.create(handlerZip("for (;;);"), { timeoutSeconds: 2 }));
    await clock.end();
    expect(await error(running)).toMatchObject({ statusCode: 433 });
  });

  test("by never finishing to load is answered with 450", async () => {
    const clock = new HeldClock(65_000);
    await useClock(clock);
    const running = world.invoke(world.create(zipSource("for (;;);")));
    await clock.end();
    expect(await error(running)).toMatchObject({ statusCode: 450 });
  });
});
