import { HeldClock, REGION, TestCloud } from "../../../../../../__tests__/helpers/scf";
import { createWeb, START_FILE, serverZip, webZip } from "../../../../../../__tests__/helpers/web-function";
import type { Topic } from "../../../../../services/cls/state/cls-topic";
import { LineReader } from "../../../../../services/scf/runtime/line-reader";

let world: TestCloud;
let topic: Topic;

afterEach(() => world.scf.close());

/** The URL of a Web function with a topic. */
async function openUrl(zip: Buffer, settings = {}, clock?: HeldClock): Promise<string> {
  world = new TestCloud(clock, settings);
  const { logsetId } = world.cloud.cls.createLogset({ region: REGION, name: "logs", tags: {} });
  topic = world.cloud.cls.createTopic({ logsetId, name: "tokens", period: 7, tags: {} });
  const instanceConcurrency = { MaxConcurrency: 10 };
  return world.open(createWeb(world, zip, { clsLogsetId: logsetId, clsTopicId: topic.topicId, instanceConcurrency }));
}

const SERVER = serverZip(
  `
  console.log(JSON.stringify({ route: request.url }));
  response.end('{"token":"secret"}');
`,
  "console.log('init'); server.listen(9000);",
);

/** The lines of the topic, with the request's id in place. */
const lines = (id: string) => topic.lines.map((line) => line.replaceAll(id, "ID"));

test("a request's lines are the platform's around the function's own, a cold start's among them", async () => {
  const response = await fetch(`${await openUrl(SERVER)}/v1/tokens`);
  expect(lines(response.headers.get("x-scf-request-id") ?? "")).toEqual([
    "START RequestId:ID",
    "init",
    expect.stringMatching(
      /^Init Report RequestId:ID InitDuration: \d+ms Duration: \d+ms Memory:128MB MemUsage:0.00MB$/,
    ),
    '{"route":"/v1/tokens"}',
    "END RequestId:ID",
    expect.stringMatching(/^Report RequestId:ID Duration:\d+ms Memory:128MB MemUsage:0.00MB$/),
  ]);
});

test("a warm instance has no Init Report", async () => {
  const url = await openUrl(SERVER);
  await fetch(url);
  const before = topic.lines.length;
  await fetch(url);
  expect(topic.lines.slice(before).map((line) => line.split(" ")[0])).toEqual([
    "START",
    '{"route":"/"}',
    "END",
    "Report",
  ]);
});

test("the body of a response is in no line, unless the setting says so", async () => {
  await fetch(await openUrl(SERVER));
  expect(topic.lines.join()).not.toContain("secret");
  await world.scf.close();
  const response = await fetch(await openUrl(SERVER, { webBodyLogged: true }));
  expect(lines(response.headers.get("x-scf-request-id") ?? "").at(-3)).toBe(
    'Response RequestId:ID RetMsg:"{\\"token\\":\\"secret\\"}"',
  );
});

test("a failure has an ERROR line with what the caller was told", async () => {
  const response = await fetch(await openUrl(serverZip("process.exit(1);")));
  const text = await response.text();
  expect(lines(response.headers.get("x-scf-request-id") ?? "")).toContain(`ERROR RequestId:ID Result:${text}`);
  expect(topic.records.at(-1)?.fields).toMatchObject({ SCF_StatusCode: 439, SCF_Type: "Platform" });
});

test("each line has the fields of SCF, and a line of JSON its keys", async () => {
  const clock = new HeldClock(0, 1_736_800_000_000);
  const response = await fetch(await openUrl(SERVER, {}, clock));
  const all = {
    SCF_FunctionName: "tokens",
    SCF_Namespace: "default",
    SCF_Qualifier: "$LATEST",
    SCF_Alias: "",
    SCF_RequestId: response.headers.get("x-scf-request-id"),
    SCF_StartTime: 1_736_800_000_000,
    SCF_LogTime: 1_736_800_000_000_000_000,
    SCF_Duration: 0,
    SCF_MemUsage: 0,
    SCF_Level: "INFO",
    SCF_RetryNum: 0,
  };
  const fields = topic.records.map((record) => record.fields);
  expect(fields[0]).toEqual({ ...all, SCF_Type: "Platform", SCF_StatusCode: 202, SCF_Message: topic.lines[0] });
  expect(fields[3]).toEqual({
    ...all,
    SCF_Type: "Custom",
    SCF_StatusCode: 202,
    SCF_Message: '{"route":"/"}',
    route: "/",
  });
  expect(fields.at(-1)).toEqual({ ...all, SCF_Type: "Platform", SCF_StatusCode: 200, SCF_Message: topic.lines.at(-1) });
});

describe("a start file that sends the output of the server elsewhere", () => {
  const sent = (how: string) => {
    const startFile = START_FILE.replace("exec ", "").replace("index.js", `index.js ${how}`);
    const source = `
      require("node:http").createServer((request, response) => {
        console.log(request.url);
        console.error(request.url);
        response.end();
      }).listen(9000);
    `;
    return openUrl(webZip(source, { startFile }));
  };

  test.each([
    ["to its other stream", "2>&1", ["/1", "/1", "/2", "/2"]],
    ["through another program", "2>&1 | cat", ["/1", "/1", "/2", "/2"]],
    ["of one stream to nobody", "2> /dev/null", ["/1", "/2"]],
  ])("%s has the server's lines in its log, and no others", async (_, how, written) => {
    const url = await sent(how);
    for (const path of ["/1", "/2"]) await fetch(url + path);
    const own = () => topic.records.flatMap(({ text, fields }) => (fields["SCF_Type"] === "Custom" ? text : []));
    // What another program hands on may come after the answer.
    while (own().length < written.length) await new Promise(setImmediate);
    expect(own()).toEqual(written);
  });

  test("to nobody is not waited for once a request has ended", async () => {
    const pass = jest.spyOn(LineReader.prototype, "pass");
    const url = await sent("> /dev/null 2>&1");
    for (const path of ["/1", "/2"]) await fetch(url + path);
    await world.scf.close();
    const waited = pass.mock.results.map(({ value }) => value as Promise<void>);
    expect(waited).toHaveLength(4);
    // Whoever still waits at the end of a stream is told of it.
    expect(await Promise.race([...waited, new Promise(setImmediate).then(() => "forgotten")])).toBe("forgotten");
    pass.mockRestore();
  });
});

test("with several requests at once a line is of the one that started last, whoever wrote it", async () => {
  const zip = serverZip(`
    if (request.url === "/first") { globalThis.first = response; console.log("first is held"); return; }
    console.log("of the first");
    globalThis.first.end();
    response.end();
  `);
  const url = await openUrl(zip);
  const first = fetch(`${url}/first`);
  while (!topic.lines.includes("first is held")) await new Promise(setImmediate);
  const second = await fetch(`${url}/second`);
  await first;
  const record = topic.records.find(({ text }) => text === "of the first");
  expect(record?.fields["SCF_RequestId"]).toBe(second.headers.get("x-scf-request-id"));
});
