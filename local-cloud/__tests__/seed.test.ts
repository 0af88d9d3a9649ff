import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type LocalCloud, startLocalCloud } from "..";
import { readKept, writeVariablesFile } from "../cli/files";
import { requestLog } from "../cli/request-log";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "seed-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

const SEED = `
secrets: [{ name: app-keys, value: first }]
buckets:
  - name: uploads
    objects: [{ key: hello.txt, text: Hello, contentType: text/plain }, { key: logo.png, file: logo.png }]
policies:
  - { name: read, document: { version: "2.0", statement: [{ effect: allow, action: ["ssm:*"], resource: ["*"] }] } }
roles: [{ name: app, trust: scf.qcloud.com, policies: [read] }]
logTopics: [{ logset: app, topic: requests }, { logset: app, topic: errors }]
`;

describe("a cloud with a seed", () => {
  let local: LocalCloud;
  beforeAll(async () => {
    file("logo.png", "PNG");
    local = await startLocalCloud({ seed: file("seed.yaml", SEED) });
  });
  afterAll(() => local.close());

  const holds = ({ cloud }: LocalCloud) => ({
    secrets: cloud.ssm.list("ap-singapore").map(({ name, versions }) => [name, [...versions.values()][0]?.value]),
    objects: [...(cloud.cos.buckets.get("uploads-1250000000")?.objects.keys() ?? [])],
    roles: [...cloud.cam.roles.values()].map(({ name, roleId }) => [name, cloud.cam.documentsFor(roleId).length]),
    topics: [...cloud.cls.topics.values()].map(({ name }) => name),
  });
  const SEEDED = {
    secrets: [["app-keys", "first"]],
    objects: ["hello.txt", "logo.png"],
    roles: [["app", 1]],
    topics: ["requests", "errors"],
  };

  it("holds what the seed names, and again after a reset", async () => {
    expect(holds(local)).toEqual(SEEDED);
    local.cloud.cos.createBucket("more-1250000000", "ap-singapore");
    await local.reset();
    expect(holds(local)).toEqual(SEEDED);
    expect(local.cloud.cos.buckets.size).toBe(1);
  });
});

it.each([
  ["secrets: [{ nam: x, value: y }]", /seed\.yaml: secrets\.0\.\w+: (unknown key|missing)/],
  ["secrets: {", /seed\.yaml is not YAML/],
  ["roles: [{ name: a, trust: scf.qcloud.com, policies: [b] }]", /role a has a policy b, which is not among/],
  ["secrets: [{ name: a, value: x }, { name: a, value: y }]", /secret a is refused: .* \(ResourceInUse/],
  ["buckets: [{ name: a, objects: [{ key: k }] }]", /object k has neither of text and file/],
  [
    "buckets: [{ name: a, objects: [{ key: k, file: none }] }]",
    /none of the seed's object k cannot be read \(ENOENT\)/,
  ],
])("of the seed %s is told in a sentence what is wrong", async (text, message) => {
  await expect(startLocalCloud({ seed: file("seed.yaml", text) })).rejects.toMatchObject({
    name: "UserError",
    message: expect.stringMatching(message),
  });
});

it("a seed or a stack that is wrong leaves no port that listens", async () => {
  const free = await startLocalCloud();
  await free.close();
  await expect(startLocalCloud({ port: free.port, stacks: ["none"] })).rejects.toMatchObject({ name: "UserError" });
  await (await startLocalCloud({ port: free.port })).close();
});

it("a folder whose snapshot is foreign is refused and left as it is", () => {
  file("snapshot", "mine");
  expect(() => readKept(folder)).toThrow(/snapshot is not a snapshot of a local cloud/);
});

it("a file that holds other variables is not replaced", () => {
  const env = file("cloud.env", "A=1\n");
  expect(() => writeVariablesFile(env, { B: "2" })).toThrow(/holds more than the variables of a local cloud/);
});

it("the log of requests shows what was asked and the outcome, and no colours but on a terminal", () => {
  let text = "";
  const stderr = { write: (written: string) => (text += written) };
  const write = requestLog(
    { variables: {}, stdout: stderr, stderr, interruptible: (run) => run(new AbortController().signal) },
    "pretty",
  );
  const entry = {
    at: 0,
    requestId: "1",
    service: "ssm",
    action: "ListSecrets",
    subject: undefined,
    region: "ap-singapore",
  };
  write({ ...entry, caller: "root", code: undefined, missing: undefined } as never, 3.4);
  write({ ...entry, account: "100001000001", caller: "deployer" } as never, 5);
  write({ ...entry, caller: undefined, code: "UnknownParameter", missing: "parameter X" } as never, 0);
  expect(text).toBe(
    "00:00:00.000 root ssm ListSecrets ap-singapore ok 3 ms\n" +
      "00:00:00.000 deployer@100001000001 ssm ListSecrets ap-singapore ok 5 ms\n" +
      "00:00:00.000 - ssm ListSecrets ap-singapore UnknownParameter (parameter X) 0 ms\n",
  );
});
