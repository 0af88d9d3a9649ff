import { existsSync } from "node:fs";
import type { Answer } from "../../../local-cloud/scf/platform-answer";
import type { FunctionResource } from "../../../local-cloud/state/function";
import { API_URL, HeldClock, handlerZip, REGION, TestCloud, zipOf } from "../../helpers/scf";

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

async function result(answer: Promise<Answer>): Promise<unknown> {
  const settled = await answer;
  return settled.ok ? JSON.parse(settled.result) : settled.error;
}

async function error(answer: Promise<Answer>): Promise<Record<string, unknown>> {
  const settled = await answer;
  return settled.ok ? { result: settled.result } : { ...settled.error };
}

describe("an invocation", () => {
  test("gives the event to the handler and answers with what its promise holds", async () => {
    const fn = world.create(handlerZip("return { got: event, then: await Promise.resolve(1) };"));
    expect(await result(invoke(fn, { a: [1, "é"] }))).toEqual({ got: { a: [1, "é"] }, then: 1 });
  });

  test("answers null when the handler returns nothing", async () => {
    expect(await result(invoke(world.create(handlerZip(""))))).toBeNull();
  });

  test("finds the handler in a module of a folder, with its own modules beside it", async () => {
    const fn = world.create(zipOf("exports.run = () => __filename;", "lib/entry.js"), { handler: "lib/entry.run" });
    expect(await result(invoke(fn))).toMatch(/lib.entry\.js$/);
  });

  test("describes itself in the context as the platform does", async () => {
    const role = world.createRole();
    const fn = world.create(handlerZip("return context;"), { role, environment: { STAGE: "dev" }, memoryMb: 256 });
    const answer = await invoke(fn);
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

describe("the environment of an instance", () => {
  const ENVIRONMENT = handlerZip("return process.env;");

  test("holds what SCF gives, the function's own variables, PATH and the endpoint, and nothing else", async () => {
    process.env["A_SECRET_OF_THE_PARENT"] = "leaked";
    const fn = world.create(ENVIRONMENT, { role: world.createRole(), environment: { STAGE: "dev" } });
    const environment = (await result(invoke(fn))) as Record<string, string>;
    delete process.env["A_SECRET_OF_THE_PARENT"];
    expect(Object.keys(environment).sort()).toEqual([
      "EKYC_CLOUD_ENDPOINT",
      "NODE_PATH",
      "PATH",
      "SCF_FUNCTIONNAME",
      "SCF_FUNCTIONVERSION",
      "SCF_NAMESPACE",
      "STAGE",
      "TENCENTCLOUD_APPID",
      "TENCENTCLOUD_REGION",
      "TENCENTCLOUD_RUNENV",
      "TENCENTCLOUD_SECRETID",
      "TENCENTCLOUD_SECRETKEY",
      "TENCENTCLOUD_SESSIONTOKEN",
      "TENCENTCLOUD_UIN",
      "USER_CODE_ROOT",
    ]);
    expect(environment).toMatchObject({ STAGE: "dev", EKYC_CLOUD_ENDPOINT: API_URL, TENCENTCLOUD_RUNENV: "SCF" });
  });

  test("holds credentials that the local cloud knows as the execution role's", async () => {
    const fn = world.create(ENVIRONMENT, { role: world.createRole() });
    const environment = (await result(invoke(fn))) as Record<string, string>;
    const { caller, secretKey } = world.cloud.identity.resolve(
      environment["TENCENTCLOUD_SECRETID"] ?? "",
      environment["TENCENTCLOUD_SESSIONTOKEN"],
    );
    expect(caller).toMatchObject({ kind: "role", roleName: "execution" });
    expect(environment["TENCENTCLOUD_SECRETKEY"]).toBe(secretKey);
  });

  test("holds no credentials without an execution role", async () => {
    const environment = await result(invoke(world.create(ENVIRONMENT)));
    expect(Object.keys(environment as object).filter((name) => /SECRET|TOKEN/.test(name))).toEqual([]);
  });

  test("has credentials while the module loads", async () => {
    const zip = zipOf("const id = process.env.TENCENTCLOUD_SECRETID; exports.main_handler = async () => id;");
    expect(await result(invoke(world.create(zip, { role: world.createRole() })))).toMatch(/^AKID/);
  });

  test("gets new credentials in the same instance before the old ones expire", async () => {
    const clock = new HeldClock(0);
    await useClock(clock);
    const fn = world.create(handlerZip("return [process.pid, process.env.TENCENTCLOUD_SECRETID];"), {
      role: world.createRole(),
    });
    const [pid, first] = (await result(invoke(fn))) as [number, string];
    clock.advance(6_299_000);
    expect(await result(invoke(fn))).toEqual([pid, first]);
    clock.advance(1_000);
    const [samePid, renewed] = (await result(invoke(fn))) as [number, string];
    expect(samePid).toBe(pid);
    expect(renewed).not.toBe(first);
  });

  test.each(["SCF_X", "QCLOUD_X", "TENCENTCLOUD_SECRETID"])("refuses the platform's own name %s", (name) => {
    expect(() => world.create(ENVIRONMENT, { environment: { [name]: "x" } })).toThrow(
      expect.objectContaining({
        code: "InvalidParameterValue.EnvironmentSystemProtect",
        message: expect.stringContaining(name),
      }),
    );
  });

  test("refuses more than 4 KB", () => {
    expect(() => world.create(ENVIRONMENT, { environment: { A: "x".repeat(4_096) } })).toThrow(
      /4097 bytes, more than 4096/,
    );
  });
});

describe("the execution role", () => {
  test("has to exist", () => {
    expect(() => world.create(handlerZip(""), { role: "nobody" })).toThrow("The execution role nobody does not exist.");
  });

  test("has to trust SCF", () => {
    const role = world.createRole(
      JSON.stringify({
        version: "2.0",
        statement: [{ action: ["name/sts:AssumeRole"], effect: "allow", principal: { service: ["cvm.qcloud.com"] } }],
      }),
    );
    expect(() => world.create(handlerZip(""), { role })).toThrow(/does not trust scf\.qcloud\.com/);
  });

  test("answers 441 once it is gone", async () => {
    const fn = world.create(handlerZip(""), { role: world.createRole() });
    world.cloud.cam.roles.clear();
    expect(await error(invoke(fn))).toMatchObject({ statusCode: 441 });
  });
});

describe("instances", () => {
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
    expect(await result(invoke(fn))).toBe(await result(invoke(fn)));
  });

  test("are started while the others are busy, one invocation in each", async () => {
    const fn = world.create(RENDEZVOUS);
    const pids = await Promise.all([
      result(invoke(fn, { mine: "a", other: "b" })),
      result(invoke(fn, { mine: "b", other: "a" })),
    ]);
    expect(new Set(pids).size).toBe(2);
  });

  test("beyond the reserved concurrency are refused with 432, and the next invocation is served again", async () => {
    const fn = world.create(PID);
    world.cloud.scf.reserveConcurrency(fn, 128);
    const [first, second] = await Promise.all([invoke(fn), invoke(fn)]);
    expect(first.ok).toBe(true);
    expect(await error(Promise.resolve(second))).toEqual({
      errorCode: -1,
      errorMessage: "Function [ tokens ] concurrency exceeded reserved quota 128 MB",
      requestId: second.requestId,
      statusCode: 432,
    });
    expect((await invoke(fn)).ok).toBe(true);
  });

  test("and their code are gone after close", async () => {
    const fn = world.create(handlerZip("return [process.pid, __dirname];"));
    const [pid, folder] = (await result(invoke(fn))) as [number, string];
    expect(existsSync(folder)).toBe(true);
    await world.scf.close();
    expect(existsSync(folder)).toBe(false);
    expect(() => process.kill(pid, 0)).toThrow("ESRCH");
  });

  test("that are busy at close are stopped, and their invocation is answered", async () => {
    const fn = world.create(handlerZip("process.stdout.write('running\\n'); await new Promise(() => {});"));
    const running = invoke(fn);
    await firstLine(fn);
    await world.scf.close();
    expect(await error(running)).toMatchObject({ statusCode: 439 });
  });
});

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

describe("the size of a payload", () => {
  test("is at most 6 MB for an event", async () => {
    const fn = world.create(handlerZip("return event.length;"));
    expect(await result(invoke(fn, "x".repeat(6 * 1024 * 1024 - 2)))).toBe(6 * 1024 * 1024 - 2);
    expect(await error(invoke(fn, "x".repeat(6 * 1024 * 1024 - 1)))).toMatchObject({ statusCode: 406 });
  });

  test("is at most 6 MB for a result", async () => {
    const fn = world.create(handlerZip("return 'x'.repeat(event);"));
    expect((await invoke(fn, 6 * 1024 * 1024 - 2)).ok).toBe(true);
    expect(await error(invoke(fn, 6 * 1024 * 1024 - 1))).toMatchObject({ statusCode: 407 });
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
    const first = await invoke(fn, "first");
    const second = await invoke(fn, "second");
    const own = (requestId: string) =>
      world.scf.runtime
        .log(fn)
        .filter((line) => line.requestId === requestId)
        .map(({ text }) => text)
        .sort();
    expect(own(first.requestId)).toEqual(["first one", "two", "é three"]);
    expect(own(second.requestId)).toEqual(["second one", "two", "é three"]);
    expect(world.cloud.cls.topics.get(topicId)?.lines).toEqual(world.scf.runtime.log(fn).map(({ text }) => text));
  });

  test("holds the stack of a failure before the invocation is answered, and the platform's reason for the operator only", async () => {
    const { logsetId } = world.cloud.cls.createLogset({ region: REGION, name: "logs", tags: {} });
    const { topicId } = world.cloud.cls.createTopic({ logsetId, name: "tokens", period: 7, tags: {} });
    const fn = world.create(
      handlerZip("setImmediate(() => { throw new Error('late'); }); await new Promise(() => {});"),
      {
        clsLogsetId: logsetId,
        clsTopicId: topicId,
      },
    );
    await invoke(fn);
    expect(world.cloud.cls.topics.get(topicId)?.lines[0]).toBe("Error: late");
    expect(world.scf.runtime.log(fn).at(-1)).toMatchObject({
      from: "platform",
      text: "430 user code exception caught",
    });
    expect(world.cloud.cls.topics.get(topicId)?.lines).not.toContain("430 user code exception caught");
  });

  test("keeps the last 1,000 lines", async () => {
    const fn = world.create(handlerZip("for (let i = 1; i <= 1500; i++) console.log(i);"));
    await invoke(fn);
    const lines = world.scf.runtime.log(fn);
    expect([lines.length, lines[0]?.text, lines.at(-1)?.text]).toEqual([1_000, "501", "1500"]);
  });
});
