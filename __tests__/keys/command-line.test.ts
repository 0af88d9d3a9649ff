import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { EXAMPLE_CLIENT_KEY, parseClientKey } from "../../contract/endpoint/client-key";
import { CLIENT_KEYS_VERSION_ID, type ClientKeys, findClientKey } from "../../keys/client-keys";
import { newClientKey } from "../../keys/key-format";
import { SMOKE_KEY_VERSION_ID } from "../../keys/smoke-key";
import { type LocalCloud, startLocalCloud } from "../../local-cloud";
import { localVariables } from "../../operations/local/local-deployment";
import { keys as keysCommand } from "../../scripts/keys";
import { runCommandInProcess } from "../helpers/run-command-in-process";
import { V1_KEY } from "../helpers/v1-key";

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
    key_format: "v2",
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

describe("ekyc keys create", () => {
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
    const many = Array.from({ length: 30 }, () => newClientKey({ environment: "dev", now: Date.now() }).key);
    const { cloud } = localCloud;
    const value = JSON.stringify({ version: 1, keys: many });
    cloud.ssm.addVersion(cloud.ssm.get(REGION, SECRET), CLIENT_KEYS_VERSION_ID, { value });
    const created = await keys("create", "--key-file", join(folder, "key.txt"));
    const rotated = await keys("rotate", "--id", many[0]?.id ?? "", "--yes", "--key-file", join(folder, "next.txt"));
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

describe("ekyc keys create with a label and an end", () => {
  const create = (...args: string[]) => keys("create", "--key-file", join(folder, `${Math.random()}`), ...args);

  it("stores both beside the hash, and says them", async () => {
    const run = await create("--label", "ios-backend", "--expires", "2099-06-30");
    expect(run.code).toBe(0);
    expect(storedKeys().keys).toMatchObject([{ label: "ios-backend", expiresAt: "2099-06-30T00:00:00.000Z" }]);
    expect(run.stderr).toMatch(/^created key (\w+) for ios-backend; .*\nkey \1 ends at 2099-06-30T00:00:00\.000Z\n$/);
  });

  it("counts a length of time from now", async () => {
    await create("--expires-in", "90d");
    const end = Date.parse(storedKeys().keys[0]?.expiresAt ?? "") - Date.now();
    expect(Math.round(end / 86_400_000)).toBe(90);
  });

  it("makes a key that names its environment", async () => {
    const file = join(folder, "key.txt");
    await keys("create", "--key-file", file);
    expect(parseClientKey(readFileSync(file, "utf8").trim())).toMatchObject({ environment: "dev" });
  });

  it("gives a label to one live key", async () => {
    await create("--label", "ios");
    const [first] = storedKeys().keys;
    expect(await create("--label", "ios")).toMatchObject({
      code: 2,
      stderr: `error: The key ${first?.id} has the label ios already.\n  fix: Replace it with \`npx ekyc keys rotate --label ios --env NAME\`, or choose another label.\n`,
    });
    expect(storedKeys().keys).toHaveLength(1);
  });

  it.each<[string[], RegExp]>([
    [["--label", "iOS"], /--label <label>.*'iOS' is invalid\. Allowed: at most 40 characters of a-z/],
    [["--label", "-x"], /Allowed: at most 40 characters/],
    [["--label", "a".repeat(41)], /Allowed: at most 40 characters/],
    [["--expires", "2020-01-01"], /^error: --expires: got 2020-01-01T00:00:00\.000Z, which is past\.\n {2}fix: /],
    [["--expires", "2027-02-30"], /'2027-02-30' is invalid\. Allowed: a day such as 2027-06-30/],
    [["--expires", "tomorrow"], /Allowed: a day such as 2027-06-30/],
    [["--expires-in", "3 months"], /Allowed: a whole number with h, d or w/],
    [["--expires", "2099-01-01", "--expires-in", "1d"], /cannot be used with option/],
    [["--for", "smoke", "--label", "x"], /cannot be used with option/],
    [["--for", "smoke", "--expires-in", "1d"], /cannot be used with option/],
  ])("refuses %j in words, and stores nothing", async (args, message) => {
    const run = args[0] === "--for" ? await keys("create", ...args) : await create(...args);
    expect(run).toMatchObject({ code: 2, stdout: "", stderr: expect.stringMatching(message) });
    expect(stored()).toBeUndefined();
  });
});

describe("ekyc keys rotate", () => {
  const file = (name: string) => join(folder, name);

  beforeEach(async () => {
    for (const label of ["ios", "android"]) await keys("create", "--label", label, "--key-file", file(label));
  });

  it("keeps both keys of the holder live for the overlap, and leaves every other key as it is", async () => {
    const args = ["rotate", "--label", "ios", "--yes", "--key-file", file("new"), "--overlap-hours", "2"];
    const rotated = await keys(...args);
    const [ios, android, fresh] = storedKeys().keys;
    expect(rotated.code).toBe(0);
    expect(rotated.stderr).toBe(
      `the key ${ios?.id} (ios), created ${ios?.createdAt}, ends at ${ios?.expiresAt}\n` +
        "a new key for ios is made, which does not expire\n" +
        `created key ${fresh?.id} for ios; it is in ${file("new")} and stored nowhere else\n` +
        `key ${ios?.id} ends at ${ios?.expiresAt}\n`,
    );
    expect(android?.expiresAt).toBeUndefined();
    expect(fresh?.label).toBe("ios");
    const inAnHour = Date.now() + 3_600_000;
    const live = (name: string, at: number) => findClientKey(storedKeys(), readFileSync(file(name), "utf8").trim(), at);
    expect([live("ios", inAnHour)?.id, live("new", inAnHour)?.id]).toEqual([ios?.id, fresh?.id]);
    expect([live("ios", inAnHour + 7_200_000), live("android", inAnHour + 7_200_000)?.id]).toEqual([
      undefined,
      android?.id,
    ]);
  });

  it("gives the new key an end of its own", async () => {
    const { stderr } = await keys(
      "rotate",
      "--label",
      "ios",
      "--yes",
      "--expires-in",
      "90d",
      "--key-file",
      file("new"),
    );
    expect(stderr).toMatch(/a new key for ios is made, which ends at 20/);
    expect(storedKeys().keys.at(-1)).toMatchObject({ label: "ios", expiresAt: expect.any(String) });
  });

  it("asks a person, and does nothing without a yes", async () => {
    const before = stored();
    const asked: string[] = [];
    const rotate = (answer: boolean) =>
      runCommandInProcess(
        keysCommand,
        ["rotate", "--label", "ios", "--key-file", file("new"), "--env", "dev", "--outputs", outputs],
        {
          variables: localVariables(localCloud),
          confirm: async (question) => {
            asked.push(question);
            return answer;
          },
        },
      );
    expect(await rotate(false)).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/ends at .*\n.*\nnothing was changed\n$/),
    });
    expect([stored(), existsSync(file("new"))]).toEqual([before, false]);
    expect(await rotate(true)).toMatchObject({ code: 0 });
    expect(storedKeys().keys).toHaveLength(3);
    expect(asked).toEqual(["Rotate? [y/N] ", "Rotate? [y/N] "]);
  });

  it("refuses without a terminal and without --yes, and says what it would do", async () => {
    const before = stored();
    const { code, stderr } = await keys("rotate", "--label", "ios", "--key-file", file("new"));
    expect(code).toBe(2);
    expect(stderr).toMatch(
      /^the key \w+ \(ios\), created .*, ends at .*\na new key for ios .*\nerror: rotate asks before it ends a key, and there is no terminal to ask on\. Nothing was changed\.\n {2}fix: If it shall do what it says above, add --yes\.\n$/,
    );
    expect([stored(), existsSync(file("new"))]).toEqual([before, false]);
  });

  it.each([["rotate", "--key-file", "new", "--yes"], ["revoke"]])(
    "refuses to guess which key is meant: %s",
    async (...args) => {
      const before = stored();
      expect(await keys(...args)).toEqual({
        code: 2,
        stdout: "",
        stderr:
          "error: It is not said which key is meant; allowed: --id ID or --label LABEL.\n  fix: List them with `npx ekyc keys list`.\n",
      });
      expect(stored()).toBe(before);
    },
  );
});

describe("ekyc keys revoke", () => {
  const create = (label: string) => keys("create", "--label", label, "--key-file", join(folder, label));

  it("removes the key that is named, by id or by label, and no other", async () => {
    for (const label of ["a", "b", "c", "d"]) await create(label);
    const [a, , , d] = storedKeys().keys;
    expect(await keys("revoke", "--id", a?.id ?? "")).toMatchObject({ code: 0 });
    expect(await keys("revoke", "--label", "b")).toMatchObject({ code: 0 });
    expect(await keys("revoke", d?.id ?? "")).toMatchObject({ code: 0 });
    expect(storedKeys().keys.map(({ label }) => label)).toEqual(["c"]);
  });

  it("says which keys there are when it knows none of that name", async () => {
    await create("a");
    const [key] = storedKeys().keys;
    expect(await keys("revoke", "--id", "aaaaaaaa")).toMatchObject({
      code: 2,
      stderr: `error: There is no client key with the id "aaaaaaaa"; there are: ${key?.id}.\n  fix: List them with \`npx ekyc keys list\`.\n`,
    });
    expect(await keys("revoke", "--label", "z")).toMatchObject({
      code: 2,
      stderr: `error: There is no live client key with the label "z"; there are: ${key?.id} (a).\n  fix: List them with \`npx ekyc keys list\`.\n`,
    });
  });

  it("does not choose between the two keys that a holder has after a rotation", async () => {
    await create("a");
    await keys("rotate", "--label", "a", "--yes", "--key-file", join(folder, "new"));
    const ids = storedKeys().keys.map(({ id }) => id);
    expect(await keys("revoke", "--label", "a")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(`The label a has 2 live keys: ${ids.join(", ")}.`),
    });
    expect(storedKeys().keys).toHaveLength(2);
  });
});

describe("ekyc keys verify", () => {
  const verify = (text: string) => {
    const file = join(folder, "found.txt");
    writeFileSync(file, text);
    return runCommandInProcess(keysCommand, ["verify", file]);
  };

  it("tells real keys by their checksum without asking anybody, and shows none of them", async () => {
    const { plaintext, key } = newClientKey({ environment: "prod", now: 0 });
    const run = await verify(`nothing\nKEY=${plaintext}\n"${V1_KEY.plaintext}"\n`);
    expect(run).toEqual({
      code: 0,
      stdout: `line 2: the key ${key.id} of prod; its checksum is right\nline 3: the key ${V1_KEY.key.id} of version 1, which has no checksum\n`,
      stderr: "",
    });
  });

  it("refuses the example of the documentation, and a file without any", async () => {
    expect(await verify(EXAMPLE_CLIENT_KEY)).toEqual({
      code: 1,
      stdout: "line 1: no key: the checksum is wrong\n",
      stderr: "",
    });
    expect(await verify("ekyc_smoke_run_success 1\n")).toEqual({
      code: 1,
      stdout: "",
      stderr: "nothing there has the form of a client key\n",
    });
  });

  it("says which file cannot be read", async () => {
    expect(await runCommandInProcess(keysCommand, ["verify", folder])).toEqual({
      code: 2,
      stdout: "",
      stderr: `error: ${folder} cannot be read: EISDIR.\n  fix: Name a file that holds keys.\n`,
    });
  });
});

describe("ekyc keys --for smoke", () => {
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
      stderr: expect.stringContaining("npx ekyc keys rotate --for smoke"),
    });
  });

  it("rotates its own key only, with the old one live until the overlap is over", async () => {
    await keys("create", "--key-file", join(folder, "client.txt"));
    await keys("create", "--for", "smoke");
    const old = plaintext();
    expect(await keys("rotate", "--for", "smoke", "--yes", "--overlap-hours", "1")).toMatchObject({ code: 0 });
    expect(plaintext()).not.toBe(old);
    const [client, first, second] = storedKeys().keys;
    expect([client?.expiresAt, second?.expiresAt]).toEqual([undefined, undefined]);
    expect(findClientKey(storedKeys(), old, Date.now())?.id).toBe(first?.id);
    expect(findClientKey(storedKeys(), old, Date.now() + 2 * 3_600_000)).toBeUndefined();
    expect(findClientKey(storedKeys(), plaintext(), Date.now())?.id).toBe(second?.id);
    await keys("rotate", "--id", client?.id ?? "", "--yes", "--key-file", join(folder, "next.txt"));
    expect(storedKeys().keys.find(({ id }) => id === second?.id)).not.toHaveProperty("expiresAt");
  });

  it("leaves no hash of a key that could not be put into its secret, and the old key as it was", async () => {
    await keys("create", "--for", "smoke");
    const before = [storedKeys(), plaintext()];
    localCloud.cloud.ssm.delete(REGION, SMOKE_SECRET);
    expect(await keys("rotate", "--for", "smoke", "--yes")).toMatchObject({
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
