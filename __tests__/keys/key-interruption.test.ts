import { existsSync, readFileSync } from "node:fs";
import { clientKeyId } from "../../keys/key-format";
import { holdRequest } from "../helpers/held-request";
import { KeyCommands } from "./key-commands";
import { type IssuedKey, KeysWorld } from "./keys-world";

let world: KeysWorld;
let commands: KeyCommands;
let first: IssuedKey;
let second: IssuedKey;
let file: string;

beforeEach(async () => {
  world = await KeysWorld.start();
  commands = new KeyCommands(world);
  first = await world.create();
  second = await world.create();
  file = commands.file("key.txt");
});
afterEach(() => world.close());

const keyIn = (path: string): IssuedKey => {
  const plaintext = readFileSync(path, "utf8").trim();
  return { plaintext, id: clientKeyId(plaintext) };
};
const storedIds = async () => (await world.document()).keys.map(({ id }) => id);

/** Every request of a change, in their order: nothing is written before the third. */
const STEPS: [action: string, skip: number, written: boolean][] = [
  ["ListSecretVersionIds", 0, false],
  ["GetSecretValue", 0, false],
  ["PutSecretValue", 0, false],
  ["ListSecretVersionIds", 1, true],
];

describe.each(STEPS)("a command that is killed at its %s, after %p others of the kind,", (action, skip, written) => {
  /** Runs a command, kills it when that request is on its way, and lets the request arrive after all. */
  async function killed(args: readonly string[], skipped = skip): Promise<void> {
    const held = holdRequest(world.local, { action, skip: skipped });
    const running = commands.start(...args);
    await held.arrived;
    running.interrupt("SIGKILL");
    expect(await running.ended()).toBeNull();
    held.release();
    await new Promise(setImmediate);
  }

  it("leaves of a new key a file with its id, which the next command names", async () => {
    await killed(["create", "--key-file", file]);
    const key = keyIn(file);
    const isStored = (await storedIds()).includes(key.id);
    // What was on its way may have arrived.
    if (action !== "PutSecretValue") expect(isStored).toBe(written);
    expect(await world.takes(key)).toBe(isStored);
    expect(await commands.run("create", "--key-file", file)).toEqual({
      code: 2,
      stdout: "",
      stderr: expect.stringContaining(`exists, and a key is never written over a file. It holds the key ${key.id}.`),
    });
    expect(await commands.run("create", "--key-file", `${file}.2`)).toMatchObject({ code: 0 });
    for (const other of [first, second, keyIn(`${file}.2`)]) expect(await world.takes(other)).toBe(true);
  });

  it("has revoked a key or not, and can be run again", async () => {
    await killed(["revoke", "--id", first.id]);
    const wasRevoked = !(await storedIds()).includes(first.id);
    expect(await world.takes(first)).toBe(!wasRevoked);
    expect(await commands.run("revoke", "--id", first.id)).toMatchObject({ code: wasRevoked ? 2 : 0 });
    expect([await world.takes(first), await world.takes(second)]).toEqual([false, true]);
  });

  it("has rotated its key or not, touched no other, and can be run again", async () => {
    const rotate = (id: string, to: string) => [
      "rotate",
      "--id",
      id,
      "--yes",
      "--key-file",
      to,
      "--overlap-hours",
      "0",
    ];
    // It reads once more, to say what it will do.
    await killed(rotate(first.id, file), action === "PutSecretValue" ? skip : skip + 1);
    const [fresh, ...old] = await Promise.all([keyIn(file), first, second].map((key) => world.takes(key)));
    expect(old).toEqual([!fresh, true]);
    const left = fresh ? keyIn(file).id : first.id;
    expect(await commands.run(...rotate(left, `${file}.2`))).toMatchObject({ code: 0 });
    const works = await Promise.all([keyIn(`${file}.2`), keyIn(file), first, second].map((key) => world.takes(key)));
    expect(works).toEqual([true, false, false, true]);
  });
});

describe("a command that is interrupted", () => {
  it.each<[NodeJS.Signals, number]>([
    ["SIGINT", 130],
    ["SIGTERM", 143],
    ["SIGHUP", 129],
  ])("by %s leaves no file, and names the key whose hash may be stored", async (signal, code) => {
    const held = holdRequest(world.local, { action: "PutSecretValue" });
    const running = commands.start("create", "--key-file", file);
    await held.arrived;
    const { id } = keyIn(file);
    running.interrupt(signal);
    expect(await running.ended()).toBe(code);
    expect(running.stderr).toBe(
      `error: Interrupted. The key ${id} was thrown away; its hash may have been stored.\n` +
        `  fix: If \`npx ekyc keys list --env dev\` shows ${id}, remove it: \`npx ekyc keys revoke --id ${id} --env dev\`.\n`,
    );
    expect(existsSync(file)).toBe(false);
    held.release();
    await commands.run("revoke", id);
    expect(await storedIds()).toEqual([first.id, second.id]);
  });
});

describe("a command whose network is cut", () => {
  it("leaves no file, and names the key whose hash may be stored", async () => {
    world.local.faults.add({ action: "PutSecretValue", times: 3, kind: "reset" });
    const { code, stderr } = await commands.run("create", "--key-file", file);
    expect(code).toBe(3);
    expect(stderr).toMatch(
      /fix: If `npx ekyc keys list` shows ([a-z2-7]{8}), remove it: `npx ekyc keys revoke --id \1 --env NAME`\.\n$/,
    );
    expect(existsSync(file)).toBe(false);
    expect(await storedIds()).toEqual([first.id, second.id]);
  });
});

describe("a slow command in a process of its own against one that has finished", () => {
  it("loses nothing of it: the revoked key is refused, the created one works, and both succeed", async () => {
    const held = holdRequest(world.local, { action: "PutSecretValue" });
    const slow = commands.start("create", "--key-file", file);
    await held.arrived;
    expect(await commands.run("revoke", "--id", first.id)).toMatchObject({ code: 0 });
    held.release();
    expect(await slow.ended()).toBe(0);
    expect([await world.takes(keyIn(file)), await world.takes(first)]).toEqual([true, false]);
  });

  it("is told when it revokes what is gone", async () => {
    const held = holdRequest(world.local, { action: "ListSecretVersionIds" });
    const slow = commands.start("revoke", first.id);
    await held.arrived;
    expect(await commands.run("revoke", "--id", first.id)).toMatchObject({ code: 0 });
    held.release();
    expect(await slow.ended()).toBe(2);
    expect(slow.stderr).toContain(`There is no client key with the id "${first.id}"`);
  });
});

describe("a deployed stack whose function takes keys of v1 alone", () => {
  it.each([
    ["create", ["create", "--key-file", "key.txt"]],
    ["rotate", ["rotate", "--id", "aaaaaaaa", "--key-file", "key.txt"]],
  ])("refuses %s with what to do first: its function would refuse the new key", async (_what, args) => {
    const older = new KeyCommands(world, { key_versions: "numbered" });
    const before = [...world.versions.keys()];
    const { code, stderr } = await older.run(...args);
    expect(code).toBe(2);
    expect(stderr).toMatch(
      /^error: The deployed stack of dev is of an older release, whose function would refuse a key that this release makes\.\n {2}fix: Deploy this release first: `npx cdktf deploy token-endpoint-dev /,
    );
    expect([...world.versions.keys()]).toEqual(before);
  });

  it("lets keys be listed and revoked, which its function understands", async () => {
    const older = new KeyCommands(world, { key_versions: "numbered" });
    expect(await older.run("list")).toMatchObject({ code: 0 });
    expect(await older.run("revoke", "--id", first.id)).toMatchObject({ code: 0 });
    expect(await world.takes(first)).toBe(false);
  });
});

describe("a deployed stack of an older release", () => {
  it.each([
    ["create", ["create", "--key-file", "key.txt"]],
    ["revoke", ["revoke", "aaaaaaaa"]],
    ["rotate", ["rotate", "--id", "aaaaaaaa", "--key-file", "key.txt"]],
  ])("refuses %s: its function would not see the change", async (_what, args) => {
    const older = new KeyCommands(world, {});
    const before = [...world.versions.keys()];
    const { code, stderr } = await older.run(...args);
    expect(code).toBe(2);
    expect(stderr).toMatch(
      /^error: The deployed stack of dev is of an older release, whose function would not see the change\.\n {2}fix: Deploy this release first: `npx cdktf deploy token-endpoint-dev /,
    );
    expect([...world.versions.keys()]).toEqual(before);
    expect(await older.run("list")).toMatchObject({ code: 0 });
  });
});
