import {
  copyFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { ENVIRONMENTS_FOLDER } from "../../../environments/load-environment";
import { startLocalCloud } from "../../../local-cloud";
import { code } from "../../../operations/doctor/checks/code";
import { environmentFile } from "../../../operations/doctor/checks/environment-file";
import { stack } from "../../../operations/doctor/checks/stack";
import { state } from "../../../operations/doctor/checks/state";
import { synthesize } from "../../../operations/stacks/synthesize";
import { cosAddress } from "../../../sdk/cos-address";
import { LoopbackServer } from "../../helpers/loopback-server";
import { temporaryFolder } from "../../helpers/temporary-folder";
import { examine, KEY, SECRET_KEY } from "./examine";
import { keepState } from "./keep-state";

const synthesized = temporaryFolder();
let root: string;
let environments: string;

beforeAll(() => void synthesize(join(synthesized, "cdktf.out")));

beforeEach(() => {
  root = temporaryFolder();
  environments = join(root, "environments");
  mkdirSync(environments);
  copyFileSync(join(ENVIRONMENTS_FOLDER, "dev.yaml"), join(environments, "dev.yaml"));
  cpSync(join(synthesized, "cdktf.out"), join(root, "cdktf.out"), { recursive: true });
});

const stackFile = () => join(root, "cdktf.out/stacks/token-endpoint-dev/cdk.tf.json");
const environment = () => join(environments, "dev.yaml");
const look = (check: Parameters<typeof examine>[0]) => examine(check, { root, environments });

function edit(file: string, change: (text: string) => string): void {
  const text = readFileSync(file, "utf8");
  const changed = change(text);
  expect(changed).not.toBe(text);
  writeFileSync(file, changed);
}

describe("the environment file", () => {
  it("passes with what it says", async () => {
    expect(await look(environmentFile)).toEqual({
      id: "environment",
      title: "The environment file is valid",
      state: "pass",
      found: "environments/dev.yaml: ap-singapore, contract 2025-01-14, 21 profiles",
    });
  });

  it("fails with the line and the nearest key, and what needs it is unknown", async () => {
    edit(environment(), (text) => text.replace("recoveryWindowDays", "recoveryWindowDay"));
    expect(await look(environmentFile)).toMatchObject({
      state: "fail",
      found: expect.stringMatching(
        /line \d+, keys\.recoveryWindowDay: unknown key.*Did you mean "recoveryWindowDays"\?/,
      ),
    });
    for (const check of [stack, state]) {
      expect(await look(check)).toMatchObject({ state: "unknown", found: "the environment file is not valid" });
    }
  });
});

describe("the synthesized stack", () => {
  it("passes when it has the environment's region and profiles", async () => {
    expect(await look(stack)).toMatchObject({ state: "pass" });
  });

  it.each<[string, () => void, RegExp]>([
    [
      "is missing",
      () => rmSync(stackFile()),
      /^there is no synthesized stack in cdktf\.out\/stacks\/token-endpoint-dev\/cdk\.tf\.json$/,
    ],
    ["is not JSON", () => writeFileSync(stackFile(), "{"), /^there is no synthesized stack/],
    [
      "is for another region",
      () => edit(environment(), (text) => text.replace("ap-singapore", "ap-jakarta")),
      /is for ap-singapore, the environment file says ap-jakarta$/,
    ],
    [
      "has another profile",
      () =>
        edit(environment(), (text) =>
          text.replace("select: all", "select: all\n  overrides: { HK: { securityLevel: 2 } }"),
        ),
      /differs from the environment file in the profiles HK$/,
    ],
    [
      "has a profile too many",
      () => edit(environment(), (text) => text.replace("select: all", "select: [HK]")),
      /in the profiles HMTPermit, IndonesiaDrivingLicense, /,
    ],
    [
      "is older than the environment file",
      () => utimesSync(stackFile(), 1_000, 1_000),
      /^environments\/dev\.yaml was written after cdktf\.out/,
    ],
  ])("fails when it %s", async (_what, spoil, sentence) => {
    spoil();
    expect(await look(stack)).toMatchObject({
      state: "fail",
      found: expect.stringMatching(sentence),
      fix: "npx ekyc synth",
    });
  });
});

describe("the function's zip", () => {
  const zip = (): string => {
    const folder = join(root, "cdktf.out/stacks/token-endpoint-dev/assets");
    const [name] = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".zip"));
    return join(folder, name ?? "");
  };

  it("passes when its content is that of its name", async () => {
    expect(await look(code)).toMatchObject({ state: "pass", found: expect.stringMatching(/^\d+ KB, SHA-256 /) });
  });

  it("fails when it was not built", async () => {
    rmSync(zip());
    expect(await look(code)).toMatchObject({
      state: "fail",
      found: expect.stringMatching(/\.zip was not built$/),
      fix: "npx ekyc synth",
    });
  });

  it("fails when it is cut off", async () => {
    truncateSync(zip(), 1_000);
    expect(await look(code)).toMatchObject({
      state: "fail",
      found: expect.stringContaining("(1000 bytes) is cut off or damaged"),
    });
  });

  it("is unknown without a stack, and when the stack names none or one without a hash", async () => {
    edit(stackFile(), (text) => text.replaceAll(/web-[0-9a-f]{64}\.zip/g, "web.zip"));
    copyFileSync(zip(), join(zip(), "..", "web.zip"));
    expect(await look(code)).toMatchObject({ state: "unknown", found: expect.stringContaining("no hash in its name") });
    writeFileSync(stackFile(), "{}");
    expect(await look(code)).toMatchObject({ state: "unknown", found: expect.stringContaining("names no zip") });
    rmSync(stackFile());
    expect(await look(code)).toMatchObject({ state: "unknown", fix: "npx ekyc synth" });
  });
});

describe("Terraform's state in a local file", () => {
  it("passes where it can be written, and writes nothing", async () => {
    expect(await look(state)).toMatchObject({ state: "pass", found: "terraform.dev.tfstate will be written here" });
    expect(readdirSync(root).sort()).toEqual(["cdktf.out", "environments"]);
    writeFileSync(join(root, "terraform.dev.tfstate"), "{}");
    expect(await look(state)).toMatchObject({ state: "pass", found: "terraform.dev.tfstate, writable" });
  });

  it("fails where something else has its name, and where there is no folder", async () => {
    mkdirSync(join(root, "terraform.dev.tfstate"));
    expect(await look(state)).toMatchObject({ state: "fail", found: "terraform.dev.tfstate is not a file" });
    expect(await examine(state, { root: join(root, "none") })).toMatchObject({
      state: "fail",
      found: expect.stringContaining("cannot be written (ENOENT)"),
    });
  });
});

describe("Terraform's state in COS", () => {
  let server: LoopbackServer;
  let status: number;
  const asked: string[] = [];

  beforeAll(async () => {
    server = await LoopbackServer.start((request, response) => {
      const { host, authorization } = request.headers;
      asked.push(`${request.method} ${host}${request.url} ${authorization}`);
      response.writeHead(status).end();
    });
  });
  afterAll(() => server.close());

  const lookAt = () =>
    examine(state, {
      root,
      environment: "prod",
      cosAddress: (bucket) => ({
        ...cosAddress(bucket, {}),
        ...{ protocol: "http:", hostname: "127.0.0.1", port: server.port },
      }),
    });
  const SHOWS = "terraform -chdir=cdktf.out/stacks/token-endpoint-prod init";

  it.each<[number, string, RegExp]>([
    [404, "fail", /^there is no bucket terraform-state-1250000000 in ap-singapore$/],
    [200, "fail", /^anybody can list the bucket/],
    [503, "unknown", /^COS answered 503/],
  ])("with %i is a %s", async (answer, expected, sentence) => {
    status = answer;
    expect(await lookAt()).toMatchObject({ state: expected, found: expect.stringMatching(sentence) });
    expect(asked.at(-1)).toBe("HEAD terraform-state-1250000000.cos.ap-singapore.myqcloud.com/ undefined");
  });

  it("is unknown when COS is not reached", async () => {
    const variables = { ...KEY, EKYC_CLOUD_ENDPOINT: "http://127.0.0.1:1" };
    expect(await examine(state, { root, environment: "prod", variables })).toMatchObject({
      state: "unknown",
      found: "COS in ap-singapore was not reached",
      fix: SHOWS,
    });
  });

  it("is looked for on a local cloud too", async () => {
    const local = await startLocalCloud({ secretKey: SECRET_KEY });
    try {
      const variables = { ...KEY, EKYC_CLOUD_ENDPOINT: local.url };
      const look = () => examine(state, { root, environment: "prod", variables });
      expect(await look()).toMatchObject({ state: "fail", found: expect.stringContaining("there is no bucket") });
      const { objects } = local.cloud.cos.createBucket("terraform-state-1250000000", "ap-singapore");
      const isPrivate = (found: string) => ({
        state: "unknown",
        found: `the bucket terraform-state-1250000000 is private and holds ${found}; whether this key may write shows there only`,
        fix: SHOWS,
      });
      expect(await look()).toMatchObject(isPrivate("no state of it yet"));
      await keepState(local, "{}");
      expect(objects.size).toBe(1);
      expect(await look()).toMatchObject(isPrivate("its state, which this key may read"));
      local.faults.add({ action: "GetObject", times: 1, kind: "error", code: "AccessDenied" });
      expect(await look()).toMatchObject({
        state: "fail",
        found: "this key may not read the state in the bucket terraform-state-1250000000",
      });
    } finally {
      await local.close();
    }
  });
});
