import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { EXAMPLE_CLIENT_KEY } from "../../contract/endpoint/client-key";
import { findClientKey } from "../../keys/client-keys";
import { newClientKey } from "../../keys/key-format";
import { SMOKE_KEY_VERSION_ID } from "../../keys/smoke-key";
import { localVariables } from "../../operations/local/local-deployment";
import { keys as keysCommand } from "../../scripts/keys";
import { runCommandInProcess } from "../helpers/run-command-in-process";
import { V1_KEY } from "../helpers/v1-key";

import { KeysCommand, REGION, SMOKE_SECRET } from "./keys-command";

const world = new KeysCommand();

describe("ekyc keys rotate", () => {
  const file = (name: string) => join(world.folder, name);

  beforeEach(async () => {
    for (const label of ["ios", "android"]) await world.run("create", "--label", label, "--key-file", file(label));
  });

  it("keeps both keys of the holder live for the overlap, and leaves every other key as it is", async () => {
    const args = ["rotate", "--label", "ios", "--yes", "--key-file", file("new"), "--overlap-hours", "2"];
    const rotated = await world.run(...args);
    const [ios, android, fresh] = world.storedKeys().keys;
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
    const live = (name: string, at: number) =>
      findClientKey(world.storedKeys(), readFileSync(file(name), "utf8").trim(), at);
    expect([live("ios", inAnHour)?.id, live("new", inAnHour)?.id]).toEqual([ios?.id, fresh?.id]);
    expect([live("ios", inAnHour + 7_200_000), live("android", inAnHour + 7_200_000)?.id]).toEqual([
      undefined,
      android?.id,
    ]);
  });

  it("gives the new key an end of its own", async () => {
    const { stderr } = await world.run(
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
    expect(world.storedKeys().keys.at(-1)).toMatchObject({ label: "ios", expiresAt: expect.any(String) });
  });

  it("asks a person, and does nothing without a yes", async () => {
    const before = world.stored();
    const asked: string[] = [];
    const rotate = (answer: boolean) =>
      runCommandInProcess(
        keysCommand,
        ["rotate", "--label", "ios", "--key-file", file("new"), "--env", "dev", "--outputs", world.outputs],
        {
          variables: localVariables(world.localCloud),
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
    expect([world.stored(), existsSync(file("new"))]).toEqual([before, false]);
    expect(await rotate(true)).toMatchObject({ code: 0 });
    expect(world.storedKeys().keys).toHaveLength(3);
    expect(asked).toEqual(["Rotate? [y/N] ", "Rotate? [y/N] "]);
  });

  it("refuses without a terminal and without --yes, and says what it would do", async () => {
    const before = world.stored();
    const { code, stderr } = await world.run("rotate", "--label", "ios", "--key-file", file("new"));
    expect(code).toBe(2);
    expect(stderr).toMatch(
      /^the key \w+ \(ios\), created .*, ends at .*\na new key for ios .*\nerror: rotate asks before it ends a key, and there is no terminal to ask on\. Nothing was changed\.\n {2}fix: To do what it says above, add --yes\.\n$/,
    );
    expect([world.stored(), existsSync(file("new"))]).toEqual([before, false]);
  });

  it.each([["rotate", "--key-file", "new", "--yes"], ["revoke"]])(
    "refuses to guess which key is meant: %s",
    async (...args) => {
      const before = world.stored();
      expect(await world.run(...args)).toEqual({
        code: 2,
        stdout: "",
        stderr:
          "error: It is not clear which key is meant; allowed: --id ID or --label LABEL.\n  fix: List them with `npx ekyc keys list`.\n",
      });
      expect(world.stored()).toBe(before);
    },
  );
});

describe("ekyc keys revoke", () => {
  const create = (label: string) => world.run("create", "--label", label, "--key-file", join(world.folder, label));

  it("removes the key that is named, by id or by label, and no other", async () => {
    for (const label of ["a", "b", "c", "d"]) await create(label);
    const [a, , , d] = world.storedKeys().keys;
    expect(await world.run("revoke", "--id", a?.id ?? "")).toMatchObject({ code: 0 });
    expect(await world.run("revoke", "--label", "b")).toMatchObject({ code: 0 });
    expect(await world.run("revoke", d?.id ?? "")).toMatchObject({ code: 0 });
    expect(world.storedKeys().keys.map(({ label }) => label)).toEqual(["c"]);
  });

  it("says which keys there are when it knows none of that name", async () => {
    await create("a");
    const [key] = world.storedKeys().keys;
    expect(await world.run("revoke", "--id", "aaaaaaaa")).toMatchObject({
      code: 2,
      stderr: `error: There is no client key with the id "aaaaaaaa"; there are: ${key?.id}.\n  fix: List them with \`npx ekyc keys list\`.\n`,
    });
    expect(await world.run("revoke", "--label", "z")).toMatchObject({
      code: 2,
      stderr: `error: There is no live client key with the label "z"; there are: ${key?.id} (a).\n  fix: List them with \`npx ekyc keys list\`.\n`,
    });
  });

  it("does not choose between the two keys that a holder has after a rotation", async () => {
    await create("a");
    await world.run("rotate", "--label", "a", "--yes", "--key-file", join(world.folder, "new"));
    const ids = world.storedKeys().keys.map(({ id }) => id);
    expect(await world.run("revoke", "--label", "a")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(`The label a has 2 live keys: ${ids.join(", ")}.`),
    });
    expect(world.storedKeys().keys).toHaveLength(2);
  });
});

describe("ekyc keys verify", () => {
  const verify = (text: string) => {
    const file = join(world.folder, "found.txt");
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
      stdout: "line 1: not a key: the checksum is wrong\n",
      stderr: "",
    });
    expect(await verify("ekyc_smoke_run_success 1\n")).toEqual({
      code: 1,
      stdout: "",
      stderr: "nothing there has the form of a client key\n",
    });
  });

  it("says which file cannot be read", async () => {
    expect(await runCommandInProcess(keysCommand, ["verify", world.folder])).toEqual({
      code: 2,
      stdout: "",
      stderr: `error: ${world.folder} cannot be read: EISDIR.\n  fix: Name a file that holds keys.\n`,
    });
  });
});

describe("ekyc keys --for smoke", () => {
  const plaintext = (): string =>
    world.localCloud.cloud.ssm.get(REGION, SMOKE_SECRET).versions.get(SMOKE_KEY_VERSION_ID)?.value ?? "";

  it("puts the key into the secret of the scheduled checks and its hash to the others, and shows neither", async () => {
    const run = await world.run("create", "--for", "smoke");
    expect(run).toMatchObject({ code: 0, stdout: "" });
    expect(findClientKey(world.storedKeys(), plaintext(), Date.now())).toMatchObject({ holder: "smoke" });
    expect(world.stored()).not.toContain(plaintext());
    expect(run.stderr).toMatch(
      /^created key [a-z2-7]{8}; it is in the secret of the scheduled checks and stored nowhere else\n$/,
    );
    expect(await world.run("create", "--for", "smoke")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("npx ekyc keys rotate --for smoke"),
    });
  });

  it("rotates its own key only, with the old one live until the overlap is over", async () => {
    await world.run("create", "--key-file", join(world.folder, "client.txt"));
    await world.run("create", "--for", "smoke");
    const old = plaintext();
    expect(await world.run("rotate", "--for", "smoke", "--yes", "--overlap-hours", "1")).toMatchObject({ code: 0 });
    expect(plaintext()).not.toBe(old);
    const [client, first, second] = world.storedKeys().keys;
    expect([client?.expiresAt, second?.expiresAt]).toEqual([undefined, undefined]);
    expect(findClientKey(world.storedKeys(), old, Date.now())?.id).toBe(first?.id);
    expect(findClientKey(world.storedKeys(), old, Date.now() + 2 * 3_600_000)).toBeUndefined();
    expect(findClientKey(world.storedKeys(), plaintext(), Date.now())?.id).toBe(second?.id);
    await world.run("rotate", "--id", client?.id ?? "", "--yes", "--key-file", join(world.folder, "next.txt"));
    expect(world.storedKeys().keys.find(({ id }) => id === second?.id)).not.toHaveProperty("expiresAt");
  });

  it("leaves no hash of a key that could not be put into its secret, and the old key as it was", async () => {
    await world.run("create", "--for", "smoke");
    const before = [world.storedKeys(), plaintext()];
    world.localCloud.cloud.ssm.delete(REGION, SMOKE_SECRET);
    expect(await world.run("rotate", "--for", "smoke", "--yes")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(SMOKE_SECRET),
    });
    expect(world.storedKeys()).toEqual(before[0]);
  });

  it("needs a stack with scheduled checks", async () => {
    writeFileSync(
      world.outputs,
      readFileSync(world.outputs, "utf8").replace(`"smoke_secret_name":"${SMOKE_SECRET}",`, ""),
    );
    expect(await world.run("create", "--for", "smoke")).toEqual({
      code: 2,
      stdout: "",
      stderr:
        "error: The deployed stack of dev has no scheduled checks.\n  fix: Set schedule in environments/dev.yaml and deploy it first.\n",
    });
  });
});
