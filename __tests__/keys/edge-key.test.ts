// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are EdgeOne's variables.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { EDGE_KEY_HEADER } from "../../contract/endpoint/headers";
import { loadEnvironment } from "../../environments/load-environment";
import type { ResolvedEnvironment } from "../../environments/resolved-environment";
import { addClientKey, findClientKey } from "../../keys/client-keys";
import { EDGE_OVERLAP_MS, writeEdgeKey } from "../../keys/edge-key";
import { EdgeRule } from "../../keys/edge-rule";
import { newClientKey } from "../../keys/key-format";
import { KeyStore } from "../../keys/key-store";
import { type LocalCloud, startLocalCloud, type Zone } from "../../local-cloud";
import { localVariables } from "../../operations/local/local-deployment";
import { keys } from "../../scripts/keys";
import { scriptClient } from "../../sdk/script-client";
import type { TencentClient } from "../../sdk/tencent-client";
import { holdRequest } from "../helpers/held-request";
import { ManualClock } from "../helpers/manual-clock";
import { runCommandInProcess } from "../helpers/run-command-in-process";

const REGION = "ap-singapore";
const SECRET = "ekyc-dev-client-keys";
const GATEWAY = {
  kind: "edgeone",
  domain: "ekyc.example.com",
  zone: { name: "example.com", planId: "edgeone-plan" },
  certificate: "free",
};

let localCloud: LocalCloud;
let zone: Zone;
let store: KeyStore;
let client: TencentClient;
const clock = new ManualClock();
const environment = (gateway: object = GATEWAY): ResolvedEnvironment => ({
  ...loadEnvironment("dev"),
  endpoint: { gateway: gateway as never },
});

beforeEach(async () => {
  localCloud = await startLocalCloud();
  const { cloud } = localCloud;
  cloud.ssm.createSecret({ name: SECRET, region: REGION, description: "", tags: {}, createdAt: cloud.clock.now() });
  zone = cloud.teo.createZone({
    name: "example.com",
    type: "partial",
    area: "overseas",
    planId: "edgeone-plan",
    alias: "",
    tags: {},
  });
  const variables = localVariables(localCloud);
  client = scriptClient(REGION, variables);
  store = new KeyStore(client, { environment: "dev", secretName: SECRET });
});

afterEach(async () => {
  await localCloud.close();
});

const write = async (gateway?: object) => {
  const rule = EdgeRule.forEnvironment(environment(gateway), client);
  if (!rule) throw new Error("the environment has no edge");
  return writeEdgeKey(store, rule, clock);
};
/** What the rules of the zone give to the origin. */
const sent = () => [...zone.rules.values()].flatMap(({ headerActions }) => headerActions);
const isLive = async (plaintext: string, now = clock.now()) =>
  findClientKey(await store.read(), plaintext, now, "edgeKeys") !== undefined;

describe("writing an edge key", () => {
  it("gives the endpoint's domain a header with it, and SSM its hash alone", async () => {
    const { id } = await write();
    const [action] = sent();
    expect(sent()).toEqual([
      { Action: "set", Name: EDGE_KEY_HEADER, Value: expect.stringContaining(`ekyc_dev_${id}_`) },
    ]);
    expect([...zone.rules.values()]).toMatchObject([
      { name: "token-endpoint-dev edge key", condition: "${http.request.host} in ['ekyc.example.com']" },
    ]);
    expect(await isLive(action?.Value ?? "")).toBe(true);
    expect(JSON.stringify(await store.read())).not.toContain(action?.Value);
  });

  it("leaves the clients' keys and the other rules as they are", async () => {
    const { key } = newClientKey({ environment: "dev", now: clock.now() });
    await store.change((document) => addClientKey(document, key));
    const other = {
      ruleId: "rule-other",
      name: "other",
      enabled: true,
      description: [],
      condition: "",
      headerActions: [],
    };
    zone.rules.set("rule-other", other);
    await write();
    expect((await store.read()).keys).toEqual([key]);
    expect(zone.rules.get("rule-other")).toEqual(other);
  });

  it("replaces the key before, which counts for an hour more, as the edge takes time", async () => {
    await write();
    const [{ Value: old = "" } = {}] = sent();
    await write();
    const [{ Value: fresh = "" } = {}] = sent();
    expect(sent()).toHaveLength(1);
    expect(fresh).not.toBe(old);
    const end = clock.now() + EDGE_OVERLAP_MS;
    expect([await isLive(old, end - 1), await isLive(old, end), await isLive(fresh, end)]).toEqual([true, false, true]);
  });

  it("forgets keys that have ended", async () => {
    await write();
    await write();
    clock.advance(EDGE_OVERLAP_MS);
    await write();
    expect((await store.read()).edgeKeys).toHaveLength(2);
  });

  it("ends no key when the rule cannot be written: what the edge sends still counts", async () => {
    await write();
    const [{ Value: old = "" } = {}] = sent();
    localCloud.faults.add({ action: "ModifyL7AccRule", times: 1, kind: "error", code: "OperationDenied" });
    await expect(write()).rejects.toThrow("OperationDenied");
    expect(await isLive(old, clock.now() + 10 * EDGE_OVERLAP_MS)).toBe(true);
  });

  it("finds the zone by the id in the environment file without asking for it", async () => {
    await write({ ...GATEWAY, zone: { name: "example.com", id: zone.zoneId } });
    expect(sent()).toHaveLength(1);
    expect(localCloud.audit.entries.map(({ action }) => action)).not.toContain("DescribeZones");
  });

  it("says what to do when the zone is not deployed", async () => {
    await expect(write({ ...GATEWAY, zone: { name: "example.org", planId: "edgeone-plan" } })).rejects.toMatchObject({
      message: "EdgeOne has no zone example.org in this account.",
      fix: "Deploy the environment first: the stack creates the zone.",
    });
  });
});

describe("two operators who give the edge a key at once", () => {
  const lasts = (plaintext: string) => isLive(plaintext, clock.now() + 10 * EDGE_OVERLAP_MS);

  it("are told when the edge may send the key that the other one ends: here the slow one", async () => {
    await write();
    const slowRule = holdRequest(localCloud, { action: "ModifyL7AccRule" });
    const slow = Promise.allSettled([write()]);
    await slowRule.arrived;
    await write();
    slowRule.release();
    const [result] = await slow;
    expect(result).toMatchObject({
      status: "rejected",
      reason: {
        message: expect.stringMatching(/^Somebody else let it end at /),
        fix: expect.stringContaining("npx ekyc keys edge"),
      },
    });
    await write();
    expect(await lasts(sent()[0]?.Value ?? "")).toBe(true);
  });

  it("are told when the rule holds another key once all is done: here the one that ended the other's", async () => {
    await write();
    const earlierRule = holdRequest(localCloud, { action: "ModifyL7AccRule" });
    const earlier = write();
    await earlierRule.arrived;
    // The second write of the later one: its key is in the document and in the rule, and the keys before are about to
    // end.
    const laterEnd = holdRequest(localCloud, { action: "PutSecretValue", skip: 1 });
    const later = Promise.allSettled([write()]);
    await laterEnd.arrived;
    earlierRule.release();
    await earlier;
    laterEnd.release();
    expect((await later)[0]).toMatchObject({
      status: "rejected",
      reason: { message: expect.stringMatching(/^Somebody else gave the edge another key than /) },
    });
    await write();
    expect(await lasts(sent()[0]?.Value ?? "")).toBe(true);
  });
});

describe("ekyc keys edge", () => {
  it("refuses an environment without an edge", async () => {
    const folder = mkdtempSync(join(tmpdir(), "edge-key-"));
    try {
      const outputs = join(folder, "outputs.dev.json");
      writeFileSync(outputs, "{}");
      const run = await runCommandInProcess(keys, ["edge", "--env", "dev", "--outputs", outputs], {
        variables: localVariables(localCloud),
      });
      expect(run).toEqual({
        code: 2,
        stdout: "",
        stderr:
          "error: The gateway of dev is function-url, which has no edge.\n  fix: Name an environment whose endpoint.gateway.kind is edgeone.\n",
      });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
