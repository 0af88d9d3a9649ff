import { existsSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { functionLines } from "../../../../../__tests__/helpers/function-lines";
import { handlerZip, REGION, TestCloud, zipSource } from "../../../../../__tests__/helpers/scf";
import { error, result } from "../../../helpers/answer";

let world: TestCloud;

beforeEach(() => {
  world = new TestCloud();
});

afterEach(() => world.scf.close());

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

describe("an invocation", () => {
  test("gives the event to the handler and answers with what its promise holds", async () => {
    const fn = world.create(handlerZip("return { got: event, then: await Promise.resolve(1) };"));
    expect(await result(world.invoke(fn, { a: [1, "é"] }))).toEqual({ got: { a: [1, "é"] }, then: 1 });
  });

  test("answers null when the handler returns nothing", async () => {
    expect(await result(world.invoke(world.create(handlerZip(""))))).toBeNull();
  });

  test("finds the handler in a module of a folder, with its own modules beside it", async () => {
    const fn = world.create(zipSource("exports.run = () => __filename;", "lib/entry.js"), { handler: "lib/entry.run" });
    expect(await result(world.invoke(fn))).toMatch(/lib.entry\.js$/);
  });

  test("describes itself in the context as the platform does", async () => {
    const role = world.createRole();
    const fn = world.create(handlerZip("return context;"), { role, environment: { STAGE: "dev" }, memoryMb: 256 });
    const answer = await world.invoke(fn);
    const context = JSON.parse(answer.ok ? answer.result : "{}");
    expect(context).toMatchObject({
      request_id: answer.requestId,
      memory_limit_in_mb: 256,
      time_limit_in_ms: 7_000,
      function_name: "tokens",
      function_version: "$LATEST",
      namespace: "default",
      tencentcloud_region: "ap-singapore",
      tencentcloud_appid: world.cloud.account.appId,
      tencentcloud_uin: world.cloud.account.uin,
    });
    expect(JSON.parse(context.environment)).toMatchObject({ STAGE: "dev", SCF_NAMESPACE: "default" });
    expect(context.environ).toContain("STAGE=dev;TENCENTCLOUD_SECRETID=AKID");
  });
});

describe("instances", () => {
  test("keep nothing of what earlier invocations answered", async () => {
    const fn = world.create(handlerZip("return 'a'.repeat(500_000);"));
    const invokeOften = async (times: number) => {
      for (let invocation = 0; invocation < times; invocation += 1) await world.invoke(fn);
      collectGarbage();
      return process.memoryUsage().heapUsed;
    };
    const before = await invokeOften(2);
    expect((await invokeOften(40)) - before).toBeLessThan(8_000_000);
  });

  const PID = handlerZip("return process.pid;");
  /** Returns its process id once a second invocation under way has created the file the event names. */
  const RENDEZVOUS = handlerZip(`
    const fs = require("node:fs");
    fs.writeFileSync(event.mine, "");
    while (!fs.existsSync(event.other)) await new Promise(setImmediate);
    return process.pid;
  `);

  test("are reused when idle", async () => {
    const fn = world.create(PID);
    expect(await result(world.invoke(fn))).toBe(await result(world.invoke(fn)));
  });

  test("are started while the others are busy, one invocation in each", async () => {
    const fn = world.create(RENDEZVOUS);
    const pids = await Promise.all([
      result(world.invoke(fn, { mine: "a", other: "b" })),
      result(world.invoke(fn, { mine: "b", other: "a" })),
    ]);
    expect(new Set(pids).size).toBe(2);
  });

  test("beyond the reserved concurrency are refused with 432, and the next invocation is served again", async () => {
    const fn = world.create(PID);
    world.cloud.scf.reserveConcurrency(fn, 128);
    const [first, second] = await Promise.all([world.invoke(fn), world.invoke(fn)]);
    expect(first.ok).toBe(true);
    expect(await error(Promise.resolve(second))).toEqual({
      errorCode: -1,
      errorMessage: "Function [ tokens ] concurrency exceeded reserved quota 128 MB",
      requestId: second.requestId,
      statusCode: 432,
    });
    expect((await world.invoke(fn)).ok).toBe(true);
  });

  test("and their code are gone after close", async () => {
    const fn = world.create(handlerZip("return [process.pid, __dirname];"));
    const [pid, folder] = (await result(world.invoke(fn))) as [number, string];
    expect(existsSync(folder)).toBe(true);
    await world.scf.close();
    expect(existsSync(folder)).toBe(false);
    expect(() => process.kill(pid, 0)).toThrow("ESRCH");
  });

  test("that are busy at close are stopped, and their invocation is answered", async () => {
    const fn = world.create(handlerZip("process.stdout.write('running\\n'); await new Promise(() => {});"));
    const running = world.invoke(fn);
    await world.firstLine(fn);
    await world.scf.close();
    expect(await error(running)).toMatchObject({ statusCode: 439 });
  });
});

describe("the size of a payload", () => {
  test("is at most 6 MB for an event", async () => {
    const fn = world.create(handlerZip("return event.length;"));
    expect(await result(world.invoke(fn, "x".repeat(6 * 1024 * 1024 - 2)))).toBe(6 * 1024 * 1024 - 2);
    expect(await error(world.invoke(fn, "x".repeat(6 * 1024 * 1024 - 1)))).toMatchObject({ statusCode: 406 });
  });

  test("is at most 6 MB for a result", async () => {
    const fn = world.create(handlerZip("return 'x'.repeat(event);"));
    expect((await world.invoke(fn, 6 * 1024 * 1024 - 2)).ok).toBe(true);
    expect(await error(world.invoke(fn, 6 * 1024 * 1024 - 1))).toMatchObject({ statusCode: 407 });
  });
});

describe("the log", () => {
  test("gets every line of stdout and stderr, with the invocation it belongs to, in CLS and for the operator", async () => {
    const { logsetId } = world.cloud.cls.createLogset({ region: REGION, name: "logs", tags: {} });
    const { topicId } = world.cloud.cls.createTopic({ logsetId, name: "tokens", period: 7, tags: {} });
    const fn = world.create(
      handlerZip("console.log(event + ' one\\ntwo'); process.stderr.write('é three'); return null;"),
      { clsLogsetId: logsetId, clsTopicId: topicId },
    );
    const first = await world.invoke(fn, "first");
    const second = await world.invoke(fn, "second");
    const own = (requestId: string) =>
      world.scf.runtime
        .log(fn)
        .filter((line) => line.requestId === requestId && line.from === "function")
        .map(({ text }) => text)
        .sort();
    expect(own(first.requestId)).toEqual(["first one", "two", "é three"]);
    expect(own(second.requestId)).toEqual(["second one", "two", "é three"]);
    expect(world.cloud.cls.topics.get(topicId)?.lines).toEqual(world.scf.runtime.log(fn).map(({ text }) => text));
  });

  test("holds the stack of a failure, then the platform's reason, before the invocation is answered", async () => {
    const { logsetId } = world.cloud.cls.createLogset({ region: REGION, name: "logs", tags: {} });
    const { topicId } = world.cloud.cls.createTopic({ logsetId, name: "tokens", period: 7, tags: {} });
    const fn = world.create(
      handlerZip("setImmediate(() => { throw new Error('late'); }); await new Promise(() => {});"),
      {
        clsLogsetId: logsetId,
        clsTopicId: topicId,
      },
    );
    await world.invoke(fn);
    const topic = world.cloud.cls.topics.get(topicId);
    expect(functionLines(topic)[0]).toBe("Error: late");
    expect(topic?.lines.at(-3)).toMatch(/^ERROR RequestId:\S+ Result:\{.*"errorMessage":"user code exception caught"/);
  });

  test("keeps the last 1,000 lines", async () => {
    const fn = world.create(handlerZip("for (let i = 1; i <= 1500; i++) console.log(i);"));
    await world.invoke(fn);
    const lines = world.scf.runtime.log(fn);
    expect([lines.length, lines[0]?.text, lines.at(-4)?.text]).toEqual([1_000, "504", "1500"]);
  });
});
