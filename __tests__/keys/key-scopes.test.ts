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
