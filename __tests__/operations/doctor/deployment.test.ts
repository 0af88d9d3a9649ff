import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CLIENT_KEYS_VERSION_ID, NO_CLIENT_KEYS } from "../../../keys/client-keys";
import { newClientKey } from "../../../keys/key-format";
import { SMOKE_KEY_VERSION_ID } from "../../../keys/smoke-key";
import { type LocalCloud, startLocalCloud } from "../../../local-cloud";
import type { DoctorCheck } from "../../../operations/doctor/check";
import { clientKey } from "../../../operations/doctor/checks/client-key";
import { secret } from "../../../operations/doctor/checks/secret";
import { smokeKey } from "../../../operations/doctor/checks/smoke-key";
import { localVariables } from "../../../operations/local/local-deployment";
import { temporaryFolder } from "../../helpers/temporary-folder";
import { examine } from "./examine";

const REGION = "ap-singapore";
const SECRET = "ekyc-dev-client-keys";
const DEPLOY = "npx cdktf deploy token-endpoint-dev --outputs-file outputs.dev.json";
const CREATE = "npx ekyc keys create --env dev --key-file key.txt";

let localCloud: LocalCloud;
let root: string;

beforeEach(async () => {
  localCloud = await startLocalCloud();
  root = temporaryFolder();
});
afterEach(async () => {
  await localCloud.close();
});

const look = (check: DoctorCheck) => examine(check, { root, variables: localVariables(localCloud) });

/** Leaves what a deployment leaves: the secret's container and the outputs file. */
function deploy() {
  const outputs = {
    endpoint_url: "http://127.0.0.1:1",
    region: REGION,
    function_name: "f",
    secret_name: SECRET,
    log_topic_id: "t",
    profiles: {},
  };
  writeFileSync(join(root, "outputs.dev.json"), JSON.stringify({ "token-endpoint-dev": outputs }));
  const { ssm, clock } = localCloud.cloud;
  return ssm.createSecret({ name: SECRET, region: REGION, description: "", tags: {}, createdAt: clock.now() });
}

function store(value: unknown): void {
  const { ssm } = localCloud.cloud;
  ssm.addVersion(ssm.get(REGION, SECRET), CLIENT_KEYS_VERSION_ID, { value: JSON.stringify(value) });
}

const keyUntil = (expiresAt?: number) =>
  newClientKey({ environment: "dev", now: 0, ...(expiresAt === undefined ? {} : { expiresAt }) }).key;

describe.each([
  ["the secret", secret],
  ["the client key", clientKey],
])("%s", (_what, check) => {
  it("is unknown before the deployment, and nothing is asked", async () => {
    expect(await look(check)).toMatchObject({
      state: "unknown",
      found: "not deployed yet: there is no outputs.dev.json",
      fix: DEPLOY,
    });
    expect(localCloud.audit.entries).toEqual([]);
  });

  it("is unknown when the outputs are another stack's", async () => {
    writeFileSync(join(root, "outputs.dev.json"), '{"prod":{}}');
    expect(await look(check)).toMatchObject({ state: "unknown", found: expect.stringContaining("not of dev") });
  });

  it("is unknown when the API does not tell", async () => {
    deploy();
    for (const action of ["DescribeSecret", "ListSecretVersionIds"]) {
      localCloud.faults.add({ action, times: 1, kind: "error", code: "UnauthorizedOperation" });
    }
    expect(await look(check)).toMatchObject({ state: "unknown", found: expect.stringContaining("a CAM policy") });
  });
});

describe("the secret", () => {
  it("passes when it is there and enabled", async () => {
    deploy();
    expect(await look(secret)).toMatchObject({ state: "pass", found: SECRET });
  });

  it("fails when it is gone or disabled", async () => {
    deploy().enabled = false;
    expect(await look(secret)).toMatchObject({
      state: "fail",
      found: `${SECRET} is Disabled; needed: Enabled`,
      fix: DEPLOY,
    });
    localCloud.cloud.ssm.delete(REGION, SECRET);
    expect(await look(secret)).toMatchObject({
      state: "fail",
      found: `there is no ${SECRET} in ${REGION}, although the stack was deployed`,
    });
    expect(await look(clientKey)).toMatchObject({
      state: "unknown",
      found: expect.stringContaining("ResourceNotFound"),
    });
  });
});

describe("the client key", () => {
  beforeEach(() => void deploy());

  it("passes with the ids of the live keys, never with a hash", async () => {
    const ended = keyUntil(1_000);
    const ending = keyUntil(Date.now() + 3_600_000);
    const lasting = keyUntil();
    store({ version: 1, keys: [ended, ending, lasting] });
    const result = await look(clientKey);
    expect(result).toMatchObject({ state: "pass", found: `${ending.id} until ${ending.expiresAt}, ${lasting.id}` });
    for (const { sha256 } of [ended, ending, lasting]) expect(JSON.stringify(result)).not.toContain(sha256);
  });

  it.each<[string, unknown, string]>([
    ["there is none", NO_CLIENT_KEYS, "there is no client key"],
    ["all have ended", { version: 1, keys: [keyUntil(1_000)] }, "all 1 client keys have ended"],
  ])("fails when %s", async (_what, document, found) => {
    store(document);
    expect(await look(clientKey)).toMatchObject({ state: "fail", found, fix: CREATE });
  });

  it("is looked for where --outputs says, and so is the command that creates it", async () => {
    const outputs = join(root, "other.json");
    renameSync(join(root, "outputs.dev.json"), outputs);
    expect(await look(clientKey)).toMatchObject({ state: "unknown" });
    expect(await examine(clientKey, { root, outputs, variables: localVariables(localCloud) })).toMatchObject({
      state: "fail",
      fix: `npx ekyc keys create --env dev --outputs ${outputs} --key-file key.txt`,
    });
  });

  it("fails when none was ever created, and when the document is not valid", async () => {
    expect(await look(clientKey)).toMatchObject({
      state: "fail",
      found: "no client key was ever created",
      fix: CREATE,
    });
    store({ version: 2 });
    expect(await look(clientKey)).toMatchObject({ state: "fail", found: expect.stringContaining("version must be 1") });
  });
});

describe("the key of the scheduled checks", () => {
  const SMOKE_SECRET = "ekyc-dev-smoke-key";
  const CREATE_SMOKE = "npx ekyc keys create --for smoke --env dev";

  function deployScheduled(): void {
    deploy();
    const file = join(root, "outputs.dev.json");
    const { "token-endpoint-dev": outputs } = JSON.parse(readFileSync(file, "utf8"));
    writeFileSync(file, JSON.stringify({ "token-endpoint-dev": { ...outputs, smoke_secret_name: SMOKE_SECRET } }));
    const { ssm, clock } = localCloud.cloud;
    ssm.createSecret({ name: SMOKE_SECRET, region: REGION, description: "", tags: {}, createdAt: clock.now() });
  }

  it("is not needed without scheduled checks", async () => {
    deploy();
    expect(await look(smokeKey)).toMatchObject({ state: "pass", found: "there are no scheduled checks" });
  });

  it("is missing until one was created, and again once that has ended; its plaintext is never read", async () => {
    deployScheduled();
    expect(await look(smokeKey)).toMatchObject({ state: "fail", fix: CREATE_SMOKE });
    const { ssm } = localCloud.cloud;
    ssm.addVersion(ssm.get(REGION, SMOKE_SECRET), SMOKE_KEY_VERSION_ID, { value: "never read" });
    const live = newClientKey({ environment: "dev", now: 0, holder: "smoke" }).key;
    store({ ...NO_CLIENT_KEYS, keys: [live, keyUntil()] });
    expect(await look(smokeKey)).toMatchObject({ state: "pass", found: live.id });
    ssm.get(REGION, SECRET).versions.clear();
    store({ ...NO_CLIENT_KEYS, keys: [{ ...live, expiresAt: new Date(1).toISOString() }, keyUntil()] });
    expect(await look(smokeKey)).toMatchObject({ state: "fail", fix: CREATE_SMOKE });
  });
});
