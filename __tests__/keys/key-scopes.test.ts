import { localVariables } from "../../operations/local/local-deployment";
import { keys as keysCommand } from "../../scripts/keys";
import { runCommandInProcess } from "../helpers/run-command-in-process";
import { KeyCommands } from "./key-commands";
import { KeysWorld } from "./keys-world";

let world: KeysWorld;
let commands: KeyCommands;
beforeEach(async () => {
  world = await KeysWorld.start();
  commands = new KeyCommands(world);
});
afterEach(() => world.close());

const keys = (...args: string[]) =>
  runCommandInProcess(keysCommand, [...args, "--env", "dev", "--outputs", commands.outputs], {
    variables: localVariables(world.local),
  });

describe("the profiles and the rate of a key", () => {
  const create = (...args: string[]) => keys("create", "--key-file", commands.file(`${Math.random()}`), ...args);

  it("are stored, said and listed, and stay with the key that takes another's place", async () => {
    const { stderr } = await create("--label", "partner", "--profiles", "ML,HK", "--rate", "300/min");
    expect(stderr).toMatch(/\nkey (\w+) may use the profiles ML, HK\nkey \1 may send 300\/min\n$/);
    await keys("rotate", "--label", "partner", "--yes", "--key-file", commands.file("next.txt"));
    const stored = { profiles: ["ML", "HK"], rate: { limit: 300, windowSeconds: 60 } };
    expect((await world.document()).keys).toMatchObject([stored, stored]);
    expect((await keys("list")).stdout).toMatch(
      / partner \(profiles ML, HK; 300\/min\) .*\n.* partner \(profiles ML, HK; /,
    );
    const listed = JSON.parse((await keys("list", "--format", "json")).stdout).keys;
    expect(listed[1]).toMatchObject({ scopes: ["tokens", "profiles"], profiles: ["ML", "HK"], rate: "300/min" });
  });

  it("are null in the list of a key that has none", async () => {
    await create();
    expect(JSON.parse((await keys("list", "--format", "json")).stdout).keys).toMatchObject([
      { profiles: null, rate: null },
    ]);
  });

  it.each([
    ["--profiles", "HK,Hk", /--profiles: got "Hk"; dev serves .*\. Did you mean "HK"\?/],
    ["--profiles", "HK,HK", /Allowed: names of profiles, each once, separated by commas\./],
    ["--rate", "0/s", /Allowed: requests per unit, such as 5\/s, 300\/min or 900\/h, 1 to 1000 of them\./],
    ["--rate", "1001/s", /Allowed: requests per unit/],
    ["--rate", "5", /Allowed: requests per unit/],
  ])("refuse %s %s", async (option, value, message) => {
    const { code, stderr } = await create(option, value);
    expect([code, stderr]).toEqual([2, expect.stringMatching(message)]);
    expect(world.versions.size).toBe(0);
  });
});

describe("the scopes of a key", () => {
  const create = (...args: string[]) => keys("create", "--key-file", commands.file(`${Math.random()}`), ...args);

  it("are stored, said and listed, and absent unless they are named", async () => {
    expect((await create("--label", "backend", "--scopes", "results,tokens")).stderr).toMatch(
      /\nkey \w+ has the scopes tokens, results\n$/,
    );
    await create("--label", "app");
    expect((await world.document()).keys.map(({ scopes }) => scopes)).toEqual([["tokens", "results"], undefined]);
    const { stdout } = await keys("list");
    expect(stdout).toMatch(/ backend \(tokens, results\) /);
    expect(stdout).toMatch(/ app {2}/);
    const listed = JSON.parse((await keys("list", "--format", "json")).stdout).keys;
    expect(listed.map(({ scopes }: { scopes: string[] }) => scopes)).toEqual([
      ["tokens", "results"],
      ["tokens", "profiles"],
    ]);
  });

  it("stay with the key that takes another's place", async () => {
    await create("--label", "backend", "--scopes", "results");
    await keys("rotate", "--label", "backend", "--yes", "--key-file", commands.file("next.txt"));
    expect((await world.document()).keys.map(({ scopes }) => scopes)).toEqual([["results"], ["results"]]);
  });

  it.each([["result"], ["tokens,results,tokens"], [""], ["tokens;results"]])("cannot be %j", async (scopes) => {
    const { code, stderr } = await create("--scopes", scopes);
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining("Allowed: tokens, results, profiles, each once, separated by commas."),
    ]);
    expect(world.versions.size).toBe(0);
  });

  it("are not for the key of the scheduled checks", async () => {
    expect((await keys("create", "--for", "smoke", "--scopes", "results")).code).toBe(2);
  });
});
