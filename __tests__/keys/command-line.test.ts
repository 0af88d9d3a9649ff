import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseClientKey } from "../../contract/endpoint/client-key";
import { CLIENT_KEYS_VERSION_ID, findClientKey } from "../../keys/client-keys";
import { newClientKey } from "../../keys/key-format";
import { localVariables } from "../../operations/local/local-deployment";
import { keys as keysCommand } from "../../scripts/keys";
import { runCommandInProcess } from "../helpers/run-command-in-process";

import { KeysCommand, REGION, SECRET } from "./keys-command";

const world = new KeysCommand();

describe("ekyc keys create", () => {
  it("writes the key to a new file for its owner only, and nothing but its hash to SSM", async () => {
    const file = join(world.folder, "key.txt");
    const run = await world.run("create", "--key-file", file);
    expect(run).toMatchObject({ code: 0, stdout: "" });
    const plaintext = readFileSync(file, "utf8").trim();
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(findClientKey(world.storedKeys(), plaintext, Date.now())).toBeDefined();
    expect(world.stored()).not.toContain(plaintext);
    expect(run.stderr).not.toContain(plaintext);
  });

  it("prints no key to what is not a terminal", async () => {
    expect(await world.run("create")).toEqual({
      code: 2,
      stdout: "",
      stderr:
        "error: The output is not a terminal, so the key would land in a file or a log.\n  fix: Name a new file for it with --key-file FILE.\n",
    });
    expect(world.stored()).toBeUndefined();
  });

  it("warns, once, before it writes more than the vendor's older text lets a secret hold", async () => {
    const many = Array.from({ length: 30 }, () => newClientKey({ environment: "dev", now: Date.now() }).key);
    const { cloud } = world.localCloud;
    const value = JSON.stringify({ version: 1, keys: many });
    cloud.ssm.addVersion(cloud.ssm.get(REGION, SECRET), CLIENT_KEYS_VERSION_ID, { value });
    const created = await world.run("create", "--key-file", join(world.folder, "key.txt"));
    const rotated = await world.run(
      "rotate",
      "--id",
      many[0]?.id ?? "",
      "--yes",
      "--key-file",
      join(world.folder, "next.txt"),
    );
    for (const { code, stderr } of [created, rotated]) {
      expect(code).toBe(0);
      expect(
        stderr.match(/warning: the client keys take \d+ bytes: .* China site's text still says 4096/g),
      ).toHaveLength(1);
    }
    expect(world.storedKeys().keys).toHaveLength(32);
  });

  it("never writes over a file", async () => {
    const file = join(world.folder, "key.txt");
    writeFileSync(file, "precious");
    expect(await world.run("create", "--key-file", file)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("exists, and a key is never written over a file."),
    });
    expect(readFileSync(file, "utf8")).toBe("precious");
    expect(world.stored()).toBeUndefined();
  });

  it("leaves no file behind when the hash cannot be stored", async () => {
    world.localCloud.faults.add({ action: "PutSecretValue", times: 1, kind: "error", code: "UnauthorizedOperation" });
    const file = join(world.folder, "key.txt");
    expect(await world.run("create", "--key-file", file)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("UnauthorizedOperation"),
    });
    expect(existsSync(file)).toBe(false);
  });
});

describe("ekyc keys create with a label and an end", () => {
  const create = (...args: string[]) =>
    world.run("create", "--key-file", join(world.folder, `${Math.random()}`), ...args);

  it("stores both beside the hash, and says them", async () => {
    const run = await create("--label", "ios-backend", "--expires", "2099-06-30");
    expect(run.code).toBe(0);
    expect(world.storedKeys().keys).toMatchObject([{ label: "ios-backend", expiresAt: "2099-06-30T00:00:00.000Z" }]);
    expect(run.stderr).toMatch(/^created key (\w+) for ios-backend; .*\nkey \1 ends at 2099-06-30T00:00:00\.000Z\n$/);
  });

  it("counts a length of time from now", async () => {
    await create("--expires-in", "90d");
    const end = Date.parse(world.storedKeys().keys[0]?.expiresAt ?? "") - Date.now();
    expect(Math.round(end / 86_400_000)).toBe(90);
  });

  it("makes a key that names its environment", async () => {
    const file = join(world.folder, "key.txt");
    await world.run("create", "--key-file", file);
    expect(parseClientKey(readFileSync(file, "utf8").trim())).toMatchObject({ environment: "dev" });
  });

  it("gives a label to one live key", async () => {
    await create("--label", "ios");
    const [first] = world.storedKeys().keys;
    expect(await create("--label", "ios")).toMatchObject({
      code: 2,
      stderr: `error: The key ${first?.id} has the label ios already.\n  fix: Replace it with \`npx ekyc keys rotate --label ios --env NAME\`, or choose another label.\n`,
    });
    expect(world.storedKeys().keys).toHaveLength(1);
  });

  it.each<[string[], RegExp]>([
    [["--label", "iOS"], /--label <label>.*'iOS' is invalid\. Allowed: at most 40 characters of a-z/],
    [["--label", "-x"], /Allowed: at most 40 characters/],
    [["--label", "a".repeat(41)], /Allowed: at most 40 characters/],
    [
      ["--expires", "2020-01-01"],
      /^error: --expires: got 2020-01-01T00:00:00\.000Z, which is in the past\.\n {2}fix: /,
    ],
    [["--expires", "2027-02-30"], /'2027-02-30' is invalid\. Allowed: a day such as 2027-06-30/],
    [["--expires", "tomorrow"], /Allowed: a day such as 2027-06-30/],
    [["--expires-in", "3 months"], /Allowed: a whole number with h, d or w/],
    [["--expires", "2099-01-01", "--expires-in", "1d"], /cannot be used with option/],
    [["--for", "smoke", "--label", "x"], /cannot be used with option/],
    [["--for", "smoke", "--expires-in", "1d"], /cannot be used with option/],
  ])("refuses %j in words, and stores nothing", async (args, message) => {
    const run = args[0] === "--for" ? await world.run("create", ...args) : await create(...args);
    expect(run).toMatchObject({ code: 2, stdout: "", stderr: expect.stringMatching(message) });
    expect(world.stored()).toBeUndefined();
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
    const run = await runCommandInProcess(keysCommand, ["list", "--env", "dev", "--outputs", world.outputs], {
      variables: { ...localVariables(world.localCloud), ...variables },
    });
    expect(run).toMatchObject({ code, stdout: "" });
    expect(run.stderr).toMatch(sentence);
    expect(run.stderr).toMatch(/^error: .*\n {2}fix: .*\n$/);
  });

  it("a clock that is hours off is named as such", async () => {
    world.localCloud.faults.add({
      action: "ListSecretVersionIds",
      times: 1,
      kind: "error",
      code: "AuthFailure.SignatureExpire",
    });
    const run = await world.run("list");
    expect(run.code).toBe(1);
    expect(run.stderr).toContain("the clock of this machine is more than 300 s from Tencent Cloud's");
    expect(run.stderr).toContain("Set the clock");
  });

  it("a secret that was never deployed is named with the remedy", async () => {
    world.localCloud.cloud.ssm.delete(REGION, SECRET);
    expect(await world.run("list")).toMatchObject({
      code: 2,
      stderr: `error: There is no secret ${SECRET} in ${REGION}.\n  fix: Deploy the environment first: the stack creates the secret's container.\n`,
    });
  });
});
