import { join } from "node:path";
import { loadEnvironment } from "../../environments/load-environment";
import { NO_CLIENT_KEYS } from "../../keys/client-keys";
import { newClientKey } from "../../keys/key-format";
import type { LastUse } from "../../keys/last-use";
import { type ListedKey, listKeys } from "../../keys/list-keys";
import { DAY_MS, HOUR_MS } from "../../lib/durations";
import { keys as keysCommand } from "../../scripts/keys";
import { type LocalEndpoint, startLocalEndpoint } from "../helpers/local-endpoint";
import { runCommandInProcess } from "../helpers/run-command-in-process";
import { temporaryFolder } from "../helpers/temporary-folder";

describe("ekyc keys list, of a deployed endpoint", () => {
  let endpoint: LocalEndpoint;
  beforeEach(async () => {
    endpoint = await startLocalEndpoint(loadEnvironment("dev"));
  });
  afterEach(() => endpoint.close());

  const run = (...args: string[]) =>
    runCommandInProcess(keysCommand, [...args, "--env", "dev", "--outputs", endpoint.outputsFile], {
      variables: endpoint.variables,
    });
  const listed = async (): Promise<ListedKey[]> => JSON.parse((await run("list", "--format", "json")).stdout).keys;

  it("tells from the log topic when each key was last used", async () => {
    await run("create", "--label", "ios", "--expires-in", "90d", "--key-file", join(temporaryFolder(), "key.txt"));
    const before = Date.now() - 1;
    const response = await fetch(`${endpoint.url}/v1/profiles`, {
      headers: { authorization: `Bearer ${endpoint.key}` },
    });
    expect(response.status).toBe(200);
    await response.text();
    const [used, unused] = await listed();
    expect(used).toMatchObject({
      label: null,
      holder: "client",
      ageDays: 0,
      expiresAt: null,
      live: true,
      warnings: [],
    });
    expect(Date.parse(used?.lastUse && "at" in used.lastUse ? used.lastUse.at : "")).toBeGreaterThanOrEqual(before);
    expect(unused).toMatchObject({ label: "ios", lastUse: { notSince: expect.any(String) }, warnings: [] });
    const { stdout, stderr } = await run("list");
    expect(stderr).toBe("");
    expect(stdout).toMatch(
      /^\w{8} {2}client {2}created \S+ \(0 d\) {2}used 20\S+Z +live\n\w{8} {2}ios {5}created \S+ \(0 d\) {2}unused since 20\S+Z {2}ends 20\S+Z\n$/,
    );
    for (const { sha256 } of (await endpoint.store.read()).keys) expect(stdout).not.toContain(sha256);
  });

  it.each([
    ["may not be read", "UnauthorizedOperation"],
    ["is not there", "ResourceNotFound.TopicNotExist"],
  ])("lists all the same when the topic %s, asks once, and says why the last use is unknown", async (_what, code) => {
    await run("create", "--key-file", join(temporaryFolder(), "key.txt"));
    const { faults, audit } = endpoint.deployment.localCloud;
    faults.add({ action: "SearchLog", times: 9, kind: "error", code });
    const before = audit.entries.length;
    const { code: exitCode, stdout, stderr } = await run("list");
    faults.clear();
    expect(exitCode).toBe(0);
    expect(stdout.match(/last use unknown/g)?.length).toBeGreaterThan(1);
    expect(stderr).toMatch(new RegExp(`^warning: the last use is unknown: .*${code}.*\\n$`));
    expect(audit.entries.slice(before).filter(({ action }) => action === "SearchLog")).toHaveLength(1);
  });
});

describe("what is warned of", () => {
  const NOW = Date.UTC(2026, 10, 29);
  const ago = (ms: number): string => new Date(NOW - ms).toISOString();
  const warnings = (ageDays: number, use: LastUse, endsIn?: number): readonly string[] => {
    const now = NOW - ageDays * DAY_MS;
    const expiresAt = endsIn === undefined ? undefined : NOW + endsIn;
    const { key } = newClientKey({ environment: "dev", now, expiresAt });
    return listKeys({ ...NO_CLIENT_KEYS, keys: [key] }, new Map([[key.id, use]]), NOW)[0]?.warnings ?? [];
  };
  const USED = { at: ago(HOUR_MS) };

  it.each<[string, readonly string[], readonly string[]]>([
    ["nothing of a young key in use", warnings(1, USED), []],
    ["nothing of one that is nearly old", warnings(364, USED), []],
    ["an old key", warnings(365, USED), ["is 365 days old"]],
    [
      "a key that ends soon, with its last use",
      warnings(1, USED, DAY_MS),
      [`ends at ${ago(-DAY_MS)}, and was used at ${USED.at}`],
    ],
    ["nothing of one that ends later", warnings(1, USED, 14 * DAY_MS + 1), []],
    ["nothing of one that has ended", warnings(500, USED, 0), []],
    ["a key that nobody used", warnings(9, { notSince: ago(7 * DAY_MS) }), [`was not used since ${ago(7 * DAY_MS)}`]],
    ["nothing of an unused one that is younger than the lines", warnings(6, { notSince: ago(7 * DAY_MS) }), []],
    ["nothing of an unused one where lines are kept for days only", warnings(9, { notSince: ago(6 * DAY_MS) }), []],
    ["nothing of a last use that is not known", warnings(9, { unknown: "no permission" }), []],
  ])("%s", (_what, got, expected) => {
    expect(got).toEqual(expected);
  });
});
