import { handlerZip, REGION, TestCloud, zipSource } from "../../../../../__tests__/helpers/scf";
import type { Topic } from "../../../../services/cls/state/cls-topic";
import { publishVersion } from "../../../../services/scf/state/function-versions";

let world: TestCloud;
let topic: Topic;

beforeEach(() => {
  world = new TestCloud();
  const { logsetId } = world.cloud.cls.createLogset({ region: REGION, name: "logs", tags: {} });
  topic = world.cloud.cls.createTopic({ logsetId, name: "tokens", period: 7, tags: {} });
});

afterEach(() => world.scf.close());

const create = (body: string) =>
  world.create(handlerZip(body), { clsLogsetId: topic.logsetId, clsTopicId: topic.topicId });

test("an Event function's result is in its topic, among the platform's lines", async () => {
  const fn = create("console.log('own'); return { statusCode: 201, body: JSON.stringify({ sdkToken: 'secret' }) };");
  const { requestId } = await world.invoke(fn);
  expect(topic.lines.map((line) => line.replaceAll(requestId, "ID"))).toEqual([
    "START RequestId:ID",
    expect.stringMatching(
      /^Init Report RequestId:ID InitDuration: \d+ms Duration: \d+ms Memory:128MB MemUsage:0.00MB$/,
    ),
    "own",
    'Response RequestId:ID RetMsg:{"statusCode":201,"body":"{\\"sdkToken\\":\\"secret\\"}"}',
    "END RequestId:ID",
    expect.stringMatching(/^Report RequestId:ID Duration:\d+ms Memory:128MB MemUsage:0.00MB$/),
  ]);
});

test("a failure has an ERROR line and no Response, and its status is in the Report", async () => {
  const answer = await world.invoke(create("throw new Error('broken');"));
  const platform = topic.records.filter(({ fields }) => fields["SCF_Type"] === "Platform");
  expect(platform.map(({ text }) => text.split(" ")[0])).toEqual(["START", "Init", "ERROR", "END", "Report"]);
  expect(platform[2]?.text).toBe(
    `ERROR RequestId:${answer.requestId} Result:${JSON.stringify(answer.ok || answer.error)}`,
  );
  expect(platform[2]?.fields["SCF_Level"]).toBe("ERROR");
  expect(platform.map(({ fields }) => fields["SCF_StatusCode"])).toEqual([202, 202, 202, 430, 430]);
});

test("what a module writes while it loads is of the invocation that it is loaded for", async () => {
  const fn = world.create(zipSource("console.log('loaded'); exports.main_handler = () => null;"), {
    clsLogsetId: topic.logsetId,
    clsTopicId: topic.topicId,
  });
  const { requestId } = await world.invoke(fn);
  expect(topic.records[1]).toMatchObject({ text: "loaded", fields: { SCF_RequestId: requestId, SCF_Type: "Custom" } });
});

test("a line is at most 8 KB long, and no character is cut apart", async () => {
  await world.invoke(create("console.log('x' + 'é'.repeat(5_000)); return 'x'.repeat(10_000);"));
  const own = topic.lines.find((line) => line.startsWith("xé")) ?? "";
  const response = topic.lines.find((line) => line.startsWith("Response")) ?? "";
  expect([Buffer.byteLength(own), Buffer.byteLength(response)]).toEqual([8_191, 8_192]);
  expect(own).not.toContain("\ufffd");
});

test("a line says by which alias, version and retry its function was invoked", async () => {
  const fn = create("console.log('own'); return null;");
  const version = publishVersion(fn, "", 0);
  await world.scf.runtime.invoke(fn, {}, version, { alias: "live", retry: 2 });
  expect(topic.records.map(({ fields }) => fields)).toEqual(
    topic.records.map(() => expect.objectContaining({ SCF_Qualifier: "1", SCF_Alias: "live", SCF_RetryNum: 2 })),
  );
});

test("a request that no instance gets is told to the operator, and not to the topic", async () => {
  const fn = create("return null;");
  world.cloud.scf.reserveConcurrency(fn, 64);
  await world.invoke(fn);
  expect(topic.lines).toEqual([]);
  expect(world.scf.runtime.log(fn)).toMatchObject([
    { from: "platform", text: expect.stringContaining("concurrency exceeded reserved quota 64 MB") },
  ]);
});
