import { handlerZip, TestCloud, zipSource } from "../../../../../__tests__/helpers/scf";
import { createWeb, serverZip } from "../../../../../__tests__/helpers/web-function";
import type { FunctionResource } from "../../../..";
import { error, result } from "../../../helpers/answer";

let world: TestCloud;

beforeEach(() => {
  world = new TestCloud();
});

afterEach(() => world.scf.close());

/** Messages that the local cloud's own part of an instance might send, and others. */
const MESSAGES = [
  "null",
  '"ready"',
  "[]",
  '{"kind":"zzz"}',
  '{"kind":"ready"}',
  '{"kind":"returned","result":"\\"forged\\""}',
  '{"kind":"returned","result":"\\"forged\\"","token":"00000000-0000-4000-8000-000000000000"}',
  '{"kind":"crashed","message":"forged","stack":"forged"}',
  "no JSON",
];

/** Functions that write what they are told to, each in one instance that nothing it writes may break. */
describe("a function that writes to what the local cloud hears its instance by", () => {
  let told: TestCloud;
  let event: FunctionResource;
  let url: string;
  beforeAll(async () => {
    told = new TestCloud();
    event = told.create(
      handlerZip(`
        for (const end of ["\\n", ""]) require("node:fs").writeSync(3, event + end);
        return process.pid;
      `),
    );
    url = await told.open(
      createWeb(
        told,
        serverZip(`
          const { folder } = JSON.parse(process.env.LOCAL_CLOUD_INSTANCE);
          const socket = require("node:net").connect(folder + "/control.sock");
          socket.end(request.text + "\\n");
          await new Promise((resolve) => socket.on("finish", resolve));
          response.end(String(process.pid));
        `),
        { name: "web" },
      ),
    );
  });
  afterAll(() => told.scf.close());

  const invoke = (message: string) => result(told.invoke(event, message));
  const ask = async (body: string) => (await fetch(url, { method: "POST", body })).text();

  test.each(MESSAGES)("is not heard when it writes %s to the descriptor of an Event function", async (message) => {
    const pid = await invoke(message);
    expect(pid).toEqual(expect.any(Number));
    expect(await invoke(message)).toBe(pid);
  });

  test.each(MESSAGES)("is served on when it writes %s to the socket of a Web function", async (message) => {
    const pid = await ask(message);
    expect(pid).toMatch(/^\d+$/);
    expect(await ask(message)).toBe(pid);
  });
});

describe("an Event function", () => {
  test("that writes to it while it is loaded is not taken for one that has started", async () => {
    const fn = world.create(
      zipSource(`
        require("node:fs").writeSync(3, '{"kind":"ready"}\\n{"kind":"returned","result":"1"}\\n');
        throw new TypeError("cannot load");
      `),
    );
    expect(await error(world.invoke(fn))).toMatchObject({
      statusCode: 430,
      stackTrace: expect.stringContaining("TypeError: cannot load"),
    });
  });

  test("has no process.send, as a process that nobody forked", async () => {
    const body = `return [typeof process.send, typeof process.disconnect];`;
    expect(await result(world.invoke(world.create(handlerZip(body))))).toEqual(["undefined", "undefined"]);
    const guarded = "process.send?.('ready'); return 1;";
    expect(await result(world.invoke(world.create(handlerZip(guarded), { name: "guarded" })))).toBe(1);
    const fn = world.create(handlerZip("process.send(null);"), { name: "unguarded" });
    expect(await error(world.invoke(fn))).toMatchObject({
      statusCode: 430,
      stackTrace: expect.stringContaining("process.send is not a function"),
    });
  });

  test("gets events and returns results of every text, whole", async () => {
    const fn = world.create(handlerZip("return event;"));
    const event = { text: "a\nb\u2028c\u0000 \ud83d\ude00", long: "é".repeat(1_000_000) };
    expect(await result(world.invoke(fn, event))).toEqual(event);
  });
});

test("a Web function has no process.send, as a process that nobody forked", async () => {
  const fn = createWeb(world, serverZip("response.end(typeof process.send);"));
  expect(await (await fetch(await world.open(fn))).text()).toBe("undefined");
});

test.each([
  ["NODE_CHANNEL_SERIALIZATION_MODE", "advanced"],
  ["NODE_CHANNEL_SERIALIZATION_MODE", "zzz"],
  ["NODE_CHANNEL_FD", "3"],
  ["NODE_CHANNEL_FD", "0"],
])("the variable %s=%s of a function does not break its instances", async (name, value) => {
  const environment = { [name]: value };
  const fn = world.create(handlerZip("return 'runs';"), { environment });
  expect(await result(world.invoke(fn))).toBe("runs");
  const web = createWeb(world, serverZip("response.end('runs');"), { name: "web", environment });
  expect(await (await fetch(await world.open(web))).text()).toBe("runs");
});
