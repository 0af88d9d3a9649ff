import type { Answer } from "../../../local-cloud/scf/platform-answer";
import type { FunctionResource } from "../../../local-cloud/state/function";
import { HeldClock, handlerZip, TestCloud, zipOf } from "../../helpers/scf";
import { error, result } from "../helpers/answer";

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

/** The first line that the function wrote. */
async function firstLine(fn: FunctionResource): Promise<string> {
  for (;;) {
    const line = world.scf.runtime.log(fn)[0];
    if (line) return line.text;
    await new Promise(setImmediate);
  }
}

function invoke(fn: FunctionResource, event: unknown = {}): Promise<Answer> {
  return world.scf.runtime.invoke(fn, event);
}

describe("a function that fails", () => {
  test("by throwing is answered with 430 and its stack, and its instance lives on", async () => {
    const fn = world.create(handlerZip("if (event.fail) throw new TypeError('no profile'); return process.pid;"));
    const pid = await result(invoke(fn));
    const failed = await invoke(fn, { fail: true });
    expect(await error(Promise.resolve(failed))).toEqual({
      errorCode: -1,
      errorMessage: "user code exception caught",
      requestId: failed.requestId,
      stackTrace: expect.stringMatching(/^TypeError: no profile\n\s+at .*index\.js/),
      statusCode: 430,
    });
    expect(await result(invoke(fn))).toBe(pid);
  });

  test.each([
    ["an exception nobody catches", "setImmediate(() => { throw new Error('late'); }); await new Promise(() => {});"],
    ["a rejection nobody handles", "Promise.reject(new Error('late')); await new Promise(() => {});"],
  ])("by %s is answered with 430, and the next invocation gets a new instance", async (_, body) => {
    const fn = world.create(handlerZip(`if (event.fail) { ${body} } return process.pid;`));
    const pid = await result(invoke(fn));
    expect(await error(invoke(fn, { fail: true }))).toMatchObject({
      statusCode: 430,
      stackTrace: expect.stringContaining("Error: late"),
    });
    expect(await result(invoke(fn))).not.toBe(pid);
  });

  test("survives a rejection that it has its own listener for", async () => {
    const fn = world.create(
      zipOf(`
        process.on("uncaughtException", () => {});
        exports.main_handler = () => new Promise((resolve) => { setImmediate(() => resolve("alive")); Promise.reject(new Error("x")); });
      `),
    );
    expect(await result(invoke(fn))).toBe("alive");
  });

  test("by ending its process is answered with 439", async () => {
    expect(await error(invoke(world.create(handlerZip("process.exit(3);"))))).toMatchObject({
      statusCode: 439,
      errorMessage: "User process exit when running: exit code 3",
    });
  });

  test("by taking more memory than it has is answered with 434", async () => {
    const fn = world.create(handlerZip("const all = []; for (;;) all.push(new Array(1e5).fill(Math.random()));"), {
      memoryMb: 64,
    });
    expect(await error(invoke(fn))).toMatchObject({ statusCode: 434 });
  });

  test("while its module loads is answered with 430", async () => {
    const fn = world.create(zipOf("require('./missing');"));
    expect(await error(invoke(fn))).toMatchObject({
      statusCode: 430,
      stackTrace: expect.stringContaining("Cannot find module"),
    });
  });

  test("for want of the handler's export is answered with 437", async () => {
    expect(await error(invoke(world.create(zipOf("exports.other = 1;"))))).toMatchObject({
      statusCode: 437,
      errorMessage: "HandlerNotFound: index.js does not export a function named main_handler.",
    });
  });

  test("by a result that is no JSON is answered with 430", async () => {
    const fn = world.create(handlerZip("const circle = {}; circle.circle = circle; return circle;"));
    expect(await error(invoke(fn))).toMatchObject({ statusCode: 430, stackTrace: expect.stringContaining("circular") });
  });

  test("by not answering in time is answered with 433, and its instance is stopped", async () => {
    const clock = new HeldClock(2_000);
    await useClock(clock);
    const fn = world.create(handlerZip("console.log(process.pid); await new Promise(() => {});"), {
      timeoutSeconds: 2,
    });
    const running = invoke(fn);
    const pid = Number(await firstLine(fn));
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
    const running = invoke(world.create(handlerZip("for (;;);"), { timeoutSeconds: 2 }));
    await clock.end();
    expect(await error(running)).toMatchObject({ statusCode: 433 });
  });

  test("by never finishing to load is answered with 450", async () => {
    const clock = new HeldClock(65_000);
    await useClock(clock);
    const running = invoke(world.create(zipOf("for (;;);")));
    await clock.end();
    expect(await error(running)).toMatchObject({ statusCode: 450 });
  });
});
