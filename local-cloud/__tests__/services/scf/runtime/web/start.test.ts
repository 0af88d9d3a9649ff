import { existsSync } from "node:fs";
import { HeldClock, TestCloud } from "../../../../../../__tests__/helpers/scf";
import { createWeb, START_FILE, serverZip, webZip } from "../../../../../../__tests__/helpers/web-function";

let world: TestCloud;

beforeEach(() => {
  world = new TestCloud();
});

afterEach(() => world.scf.close());

/** What the function URL of a Web function answers to a GET. */
async function fetchAnswer(code: Buffer): Promise<[number, string]> {
  const response = await fetch(await world.open(createWeb(world, code)));
  return [response.status, await response.text()];
}

const error = (statusCode: number, errorMessage: string): [number, string] => [
  statusCode,
  JSON.stringify({ errorMessage, statusCode }),
];

const HELLO = "response.end('hello');";
const SERVER = "require('node:http').createServer((request, response) => response.end('hello')).listen(9000);";

describe("the start file", () => {
  test("is run with the code's folder as its own, and the server answers on port 9000", async () => {
    const code = serverZip(
      "response.end(JSON.stringify([process.cwd() + '/', process.env.USER_CODE_ROOT, process.env.PORT]));",
    );
    const [status, text] = await fetchAnswer(code);
    const [cwd, root, port] = JSON.parse(text);
    expect([status, cwd === root, port]).toEqual([200, true, "9000"]);
  });

  test.each([
    ["listen(9000)", "server.listen(9000);"],
    ["listen('9000', '::')", "server.listen('9000', '::');"],
    ["listen({ port, host })", "server.listen({ port: 9000, host: '0.0.0.0' });"],
    ["a variable of the environment", "server.listen(process.env.PORT, () => {});"],
    ["a port that is listened on only later", "setImmediate(() => server.listen(9000));"],
  ])("may start a server by %s", async (_, listen) => {
    expect(await fetchAnswer(serverZip(HELLO, listen))).toEqual([200, "hello"]);
  });

  test("may be run by the interpreter itself", async () => {
    const direct = `#!/var/lang/node20/bin/node\n${SERVER}`;
    expect(await fetchAnswer(webZip("", { startFile: direct }))).toEqual([200, "hello"]);
  });

  test.each([
    ["before", "export PATH=/var/lang/node20/bin:$PATH"],
    ["behind", 'export PATH="$PATH:/var/lang/node20/bin"'],
  ])("may find the interpreter in the path, which it is added %s", async (_, path) => {
    const startFile = `#!/bin/bash\n${path}\nnode index.js\n`;
    expect(await fetchAnswer(webZip(SERVER, { startFile }))).toEqual([200, "hello"]);
  });

  test("finds no interpreter in the path that it did not add", async () => {
    expect(await fetchAnswer(webZip(SERVER, { startFile: "#!/bin/bash\nnode index.js\n" }))).toEqual(
      error(405, "ContainerStateExitedByUser: exit code 127"),
    );
  });

  test("may send the output of the server elsewhere", async () => {
    const startFile = START_FILE.replace("index.js", "index.js > /dev/null 2>&1");
    expect(await fetchAnswer(webZip(SERVER, { startFile }))).toEqual([200, "hello"]);
  });

  test("that is missing is answered with 443", async () => {
    expect(await fetchAnswer(webZip(SERVER, { startFile: undefined }))).toEqual(
      error(443, "[./scf_bootstrap] no such file or directory"),
    );
  });

  test("with CRLF is answered with 443, for its interpreter does not exist", async () => {
    expect(await fetchAnswer(webZip(SERVER, { startFile: START_FILE.replaceAll("\n", "\r\n") }))).toEqual(
      error(443, "[./scf_bootstrap] no such file or directory"),
    );
  });

  test.each([
    ["is not executable", { mode: 0o644 }],
    ["has no mode in the zip", { mode: 0 }],
    ["names no interpreter", { startFile: START_FILE.replace("#!/bin/bash\n", "") }],
  ])("that %s is answered with 405", async (_, options) => {
    expect(await fetchAnswer(webZip(SERVER, options))).toEqual(error(405, "[./scf_bootstrap] permission denied"));
  });

  test.each([
    ["ends at once", { startFile: "#!/bin/bash\nexit 3\n" }, "exit code 3"],
    ["names the interpreter of another runtime", { startFile: START_FILE.replace("node20", "node18") }, "exit code 12"],
  ])("that %s is answered with 405", async (_, options, how) => {
    const [status, text] = await fetchAnswer(webZip(SERVER, options));
    expect([status, JSON.parse(text).errorMessage]).toEqual([
      405,
      expect.stringContaining(`ContainerStateExitedByUser: ${how}`),
    ]);
  });

  test("whose server throws while it starts is answered with 405, and the reason is in the log", async () => {
    const fn = createWeb(world, webZip("throw new Error('no configuration');"));
    expect((await fetch(await world.open(fn))).status).toBe(405);
    expect(world.scf.runtime.log(fn).map(({ text }) => text)).toContain("Error: no configuration");
  });
});

describe("a server that does not listen on 0.0.0.0:9000", () => {
  test.each([
    ["but on 127.0.0.1", "console.log('up'); server.listen(9000, '127.0.0.1');"],
    ["but on localhost", "console.log('up'); server.listen({ port: 9000, host: 'localhost' });"],
    ["but on a port of its own choice", "console.log('up'); server.listen(0);"],
    ["at all", "console.log('up'); setInterval(() => {}, 1_000);"],
  ])("%s is answered with 446 after the time for initialisation", async (_, listen) => {
    const clock = new HeldClock(65_000);
    await world.scf.close();
    world = new TestCloud(clock);
    const fn = createWeb(world, serverZip(HELLO, listen));
    const response = fetch(await world.open(fn));
    await world.firstLine(fn);
    await clock.end();
    expect([(await response).status, await (await response).json()]).toEqual([
      446,
      { errorMessage: "context deadline exceeded", statusCode: 446 },
    ]);
  });
});

test("an instance and its files are gone after close", async () => {
  const fn = createWeb(world, serverZip("response.end(JSON.stringify([process.pid, __dirname]));"));
  const [pid, folder] = (await (await fetch(await world.open(fn))).json()) as [number, string];
  expect(existsSync(folder)).toBe(true);
  await world.scf.close();
  expect(existsSync(folder)).toBe(false);
  expect(() => process.kill(pid, 0)).toThrow("ESRCH");
});
