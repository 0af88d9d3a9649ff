import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CLIENT_KEYS_VERSION_ID, type ClientKeys, findClientKey, newClientKey } from "../../keys/client-keys";
import { SMOKE_KEY_VERSION_ID } from "../../keys/smoke-key";
import { type LocalCloud, startLocalCloud } from "../../local-cloud";
import { localVariables } from "../../operations/local/local-deployment";
import { keys as keysCommand } from "../../scripts/keys";
import { runCommandInProcess } from "../helpers/run-command-in-process";

const REGION = "ap-singapore";
const SECRET = "ekyc-dev-client-keys";
const SMOKE_SECRET = "ekyc-dev-smoke-key";

let localCloud: LocalCloud;
let folder: string;
let outputs: string;

beforeEach(async () => {
  localCloud = await startLocalCloud();
  const { cloud } = localCloud;
  cloud.ssm.createSecret({ name: SECRET, region: REGION, description: "", tags: {}, createdAt: cloud.clock.now() });
  cloud.ssm.createSecret({
    name: SMOKE_SECRET,
    region: REGION,
    description: "",
    tags: {},
    createdAt: cloud.clock.now(),
  });
  folder = mkdtempSync(join(tmpdir(), "keys-"));
  outputs = join(folder, "outputs.dev.json");
  const stack = {
    endpoint_url: "http://127.0.0.1:1",
    region: REGION,
    function_name: "f",
    secret_name: SECRET,
    key_versions: "numbered",
    smoke_secret_name: SMOKE_SECRET,
    log_topic_id: "t",
    profiles: {},
  };
  writeFileSync(outputs, JSON.stringify({ "token-endpoint-dev": stack }));
});

afterEach(async () => {
  await localCloud.close();
  rmSync(folder, { recursive: true, force: true });
});

const keys = (...args: string[]) =>
  runCommandInProcess(keysCommand, [...args, "--env", "dev", "--outputs", outputs], {
    variables: localVariables(localCloud),
  });

const stored = (): string | undefined => [...localCloud.cloud.ssm.get(REGION, SECRET).versions.values()].at(-1)?.value;

const storedKeys = (): ClientKeys => JSON.parse(stored() ?? "") as ClientKeys;

describe("npm run keys -- create", () => {
  it("writes the key to a new file for its owner only, and nothing but its hash to SSM", async () => {
    const file = join(folder, "key.txt");
    const run = await keys("create", "--key-file", file);
    expect(run).toMatchObject({ code: 0, stdout: "" });
    const plaintext = readFileSync(file, "utf8").trim();
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(findClientKey(storedKeys(), plaintext, Date.now())).toBeDefined();
    expect(stored()).not.toContain(plaintext);
    expect(run.stderr).not.toContain(plaintext);
  });

  it("prints no key to what is not a terminal", async () => {
    expect(await keys("create")).toEqual({
      code: 2,
      stdout: "",
      stderr:
        "error: The output is not a terminal, so the key would land in a file or a log.\n  fix: Name a new file for it with --key-file FILE.\n",
    });
    expect(stored()).toBeUndefined();
  });

  it("warns, once, before it writes more than the vendor's older text lets a secret hold", async () => {
    const many = Array.from({ length: 30 }, () => newClientKey({ now: Date.now() }).key);
    const { cloud } = localCloud;
    const value = JSON.stringify({ version: 1, keys: many });
    cloud.ssm.addVersion(cloud.ssm.get(REGION, SECRET), CLIENT_KEYS_VERSION_ID, { value });
    const created = await keys("create", "--key-file", join(folder, "key.txt"));
    const rotated = await keys("rotate", "--key-file", join(folder, "next.txt"));
    for (const { code, stderr } of [created, rotated]) {
      expect(code).toBe(0);
      expect(
        stderr.match(/warning: the client keys take \d+ bytes: .* China site's text still says 4096/g),
      ).toHaveLength(1);
    }
    expect(storedKeys().keys).toHaveLength(32);
  });

  it("never writes over a file", async () => {
    const file = join(folder, "key.txt");
    writeFileSync(file, "precious");
    expect(await keys("create", "--key-file", file)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("exists, and a key is never written over a file."),
    });
    expect(readFileSync(file, "utf8")).toBe("precious");
    expect(stored()).toBeUndefined();
  });

  it("leaves no file behind when the hash cannot be stored", async () => {
    localCloud.faults.add({ action: "PutSecretValue", times: 1, kind: "error", code: "UnauthorizedOperation" });
    const file = join(folder, "key.txt");
    expect(await keys("create", "--key-file", file)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("UnauthorizedOperation"),
    });
    expect(existsSync(file)).toBe(false);
  });
});

describe("npm run keys -- rotate, list, revoke", () => {
  it("keeps both keys live for the overlap, lists ids only, and removes a revoked one", async () => {
    const first = join(folder, "first.txt");
    const second = join(folder, "second.txt");
    await keys("create", "--key-file", first);
    const rotated = await keys("rotate", "--key-file", second, "--overlap-hours", "2");
    expect(rotated.code).toBe(0);
    const [oldKey, newKey] = storedKeys().keys;
    expect(rotated.stderr).toContain(`key ${oldKey?.id} ends at ${oldKey?.expiresAt}`);
    const [oldText, newText] = [first, second].map((file) => readFileSync(file, "utf8").trim());
    const inAnHour = Date.now() + 3_600_000;
    const inThreeHours = inAnHour + 2 * 3_600_000;
    expect(findClientKey(storedKeys(), oldText ?? "", inAnHour)?.id).toBe(oldKey?.id);
    expect(findClientKey(storedKeys(), newText ?? "", inAnHour)?.id).toBe(newKey?.id);
    expect(findClientKey(storedKeys(), oldText ?? "", inThreeHours)).toBeUndefined();

    const list = await keys("list", "--json");
    expect((JSON.parse(list.stdout) as { keys: { id: string }[] }).keys.map(({ id }) => id)).toEqual([
      oldKey?.id,
      newKey?.id,
    ]);
    expect(list.stdout).not.toContain(oldKey?.sha256);

    expect(await keys("revoke", oldKey?.id ?? "")).toMatchObject({ code: 0 });
    expect(storedKeys().keys.map(({ id }) => id)).toEqual([newKey?.id]);
    expect(await keys("revoke", "aaaaaaaa")).toMatchObject({
      code: 2,
      stderr: `error: There is no client key with the id "aaaaaaaa"; there are: ${newKey?.id}.\n  fix: List them with \`npm run keys -- list\`.\n`,
    });
  });
});

describe("npm run keys -- --for smoke", () => {
  const plaintext = (): string =>
    localCloud.cloud.ssm.get(REGION, SMOKE_SECRET).versions.get(SMOKE_KEY_VERSION_ID)?.value ?? "";

  it("puts the key into the secret of the scheduled checks and its hash to the others, and shows neither", async () => {
    const run = await keys("create", "--for", "smoke");
    expect(run).toMatchObject({ code: 0, stdout: "" });
    expect(findClientKey(storedKeys(), plaintext(), Date.now())).toMatchObject({ holder: "smoke" });
    expect(stored()).not.toContain(plaintext());
    expect(run.stderr).toMatch(
      /^created key [a-z2-7]{8}; it is in the secret of the scheduled checks and stored nowhere else\n$/,
    );
    expect(await keys("create", "--for", "smoke")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("npm run keys -- rotate --for smoke"),
    });
  });

  it("rotates its own key only, with the old one live until the overlap is over", async () => {
    await keys("create", "--key-file", join(folder, "client.txt"));
    await keys("create", "--for", "smoke");
    const old = plaintext();
    expect(await keys("rotate", "--for", "smoke", "--overlap-hours", "1")).toMatchObject({ code: 0 });
    expect(plaintext()).not.toBe(old);
    const [client, first, second] = storedKeys().keys;
    expect([client?.expiresAt, second?.expiresAt]).toEqual([undefined, undefined]);
    expect(findClientKey(storedKeys(), old, Date.now())?.id).toBe(first?.id);
    expect(findClientKey(storedKeys(), old, Date.now() + 2 * 3_600_000)).toBeUndefined();
    expect(findClientKey(storedKeys(), plaintext(), Date.now())?.id).toBe(second?.id);
    await keys("rotate", "--key-file", join(folder, "next.txt"));
    expect(storedKeys().keys.find(({ id }) => id === second?.id)).not.toHaveProperty("expiresAt");
  });

  it("leaves no hash of a key that could not be put into its secret, and the old key as it was", async () => {
    await keys("create", "--for", "smoke");
    const before = [storedKeys(), plaintext()];
    localCloud.cloud.ssm.delete(REGION, SMOKE_SECRET);
    expect(await keys("rotate", "--for", "smoke")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(SMOKE_SECRET),
    });
    expect(storedKeys()).toEqual(before[0]);
  });

  it("needs a stack with scheduled checks", async () => {
    writeFileSync(outputs, readFileSync(outputs, "utf8").replace(`"smoke_secret_name":"${SMOKE_SECRET}",`, ""));
    expect(await keys("create", "--for", "smoke")).toEqual({
      code: 2,
      stdout: "",
      stderr:
        "error: The deployed stack of dev has no scheduled checks.\n  fix: Set schedule in environments/dev.yaml and deploy it first.\n",
    });
  });
});

describe("what a person gets wrong", () => {
  it.each<[string, Record<string, string>, number, RegExp]>([
    [
      "no credentials",
      { TENCENTCLOUD_SECRET_ID: "" },
      2,
      /The environment variable TENCENTCLOUD_SECRET_ID is not set\./,
    ],
    ["a wrong key", { TENCENTCLOUD_SECRET_KEY: "WrongEXAMPLE" }, 1, /the credentials are not those of a live key/],
    ["a cloud that is down", { EKYC_CLOUD_ENDPOINT: "http://127.0.0.1:9" }, 3, /failed on the network/],
  ])("%s is a sentence and a fix", async (_what, variables, code, sentence) => {
    const run = await runCommandInProcess(keysCommand, ["list", "--env", "dev", "--outputs", outputs], {
      variables: { ...localVariables(localCloud), ...variables },
    });
    expect(run).toMatchObject({ code, stdout: "" });
    expect(run.stderr).toMatch(sentence);
    expect(run.stderr).toMatch(/^error: .*\n {2}fix: .*\n$/);
  });

  it("a clock that is hours off is named as such", async () => {
    localCloud.faults.add({
      action: "ListSecretVersionIds",
      times: 1,
      kind: "error",
      code: "AuthFailure.SignatureExpire",
    });
    const run = await keys("list");
    expect(run.code).toBe(1);
    expect(run.stderr).toContain("the clock of this machine is more than 300 s from Tencent Cloud's");
    expect(run.stderr).toContain("Set the clock");
  });

  it("a secret that was never deployed is named with the remedy", async () => {
    localCloud.cloud.ssm.delete(REGION, SECRET);
    expect(await keys("list")).toMatchObject({
      code: 2,
      stderr: `error: There is no secret ${SECRET} in ${REGION}.\n  fix: Deploy the environment first: the stack creates the secret's container.\n`,
    });
  });
});
