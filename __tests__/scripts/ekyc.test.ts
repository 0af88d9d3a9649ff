import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bin, engines, scripts, version } from "../../package.json";
import { GROUPS } from "../../scripts/cli/commands";
import { EVERY_COMMAND, ekyc } from "../../scripts/ekyc";
import { compiledScript, ROOT } from "../helpers/compiled-script";
import { runCommandInProcess } from "../helpers/run-command-in-process";
import { temporaryFolder } from "../helpers/temporary-folder";

const run = (...args: string[]) => runCommandInProcess(ekyc(version), args);

describe("the overview", () => {
  it("shows every command once, under its group's heading", async () => {
    const { code, stdout, stderr } = await run("--help");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const shown: Record<string, string[]> = {};
    let heading = "";
    for (const line of stdout.split("\n")) {
      if (/^\S.*:$/.test(line)) heading = line;
      const [, name] = /^ {2}([a-z-]+) {2,}\S/.exec(line) ?? [];
      if (name !== undefined && heading !== "Options:") shown[heading] = [...(shown[heading] ?? []), name];
    }
    const expected = Object.entries(GROUPS).map(([group, title]) => [
      title,
      EVERY_COMMAND.filter((command) => command.group === group).map(({ name }) => name),
    ]);
    expect(shown).toEqual(Object.fromEntries(expected));
  });

  it("is what help without a command shows, and what a line without a command gets on stderr", async () => {
    const { stdout } = await run("--help");
    expect(await run("help")).toEqual({ code: 0, stdout, stderr: "" });
    expect(await run()).toEqual({ code: 2, stdout: "", stderr: stdout });
  });

  it("loads no command", () => {
    const loaded = execFileSync(
      process.execPath,
      [
        ...["--require", require.resolve("tsx/cjs"), "--eval"],
        `const { ekyc } = require("./scripts/ekyc.ts");
         const stream = { write: () => {} };
         ekyc("1.2.3")(["--help"], { variables: {}, stdout: stream, stderr: stream }).then(() =>
           console.log(Object.keys(require.cache).join("\\n")));`,
      ],
      { cwd: ROOT, encoding: "utf8" },
    );
    expect(loaded).toContain("scripts/cli/commands.ts");
    const own = loaded.split("\n").filter((file) => file.startsWith(ROOT) && !file.includes("/node_modules/"));
    expect(
      own.filter((file) => /\/scripts\/(?!ekyc\.ts)[^/]+\.ts$|\/(operations|smoke|environments)\//.test(file)),
    ).toEqual([]);
  });
});

describe("a command", () => {
  it.each(EVERY_COMMAND.map(({ name }) => name))(
    "%s goes by its name, and shows its help to both spellings",
    async (name) => {
      const { code, stdout } = await run(name, "--help");
      expect(code).toBe(0);
      expect(stdout).toMatch(new RegExp(`^Usage: ekyc ${name} `));
      expect(await run("help", name)).toEqual({ code: 0, stdout, stderr: "" });
    },
  );

  it("shows its help without loading the libraries that some of its work takes", () => {
    const loaded = execFileSync(
      process.execPath,
      [
        "--eval",
        `const { ekyc } = require(${JSON.stringify(compiledScript(join(ROOT, "scripts/ekyc.ts")))});
         const stream = { write: () => {} };
         const help = (name) => ekyc("1.2.3")([name, "--help"], { variables: {}, stdout: stream, stderr: stream });
         Promise.all(${JSON.stringify(EVERY_COMMAND.map(({ name }) => name))}.map(help)).then(() =>
           console.log(Object.keys(require.cache).join("\\n")));`,
      ],
      { cwd: ROOT, encoding: "utf8" },
    );
    expect(loaded).toContain("/node_modules/commander/");
    const libraries =
      /\/node_modules\/(ajv\/dist\/core|cdktf|esbuild|fflate|ioredis|jose|junit-report-builder|node-forge)\b.*/g;
    expect(loaded.match(libraries)).toBeNull();
  });

  it("shows the help of its own commands", async () => {
    expect((await run("help", "keys", "create")).stdout).toMatch(/^Usage: ekyc keys create /);
  });

  it.each([["smke"], ["help", "smke"]])("that does not exist is one error with the nearest: %s %s", async (...args) => {
    expect(await run(...args)).toEqual({
      code: 2,
      stdout: "",
      stderr: "error: unknown command 'smke'\n(Did you mean smoke?)\n(add --help to see what is possible)\n",
    });
  });
});

it("every npm script that was a command still is, for one more version", () => {
  const pattern = /^(?:exec )?node bin\/ekyc\.cjs (\S+)$/;
  const commands = Object.entries(scripts).flatMap(([name, script]) => {
    const [, command] = pattern.exec(script) ?? [];
    return command === undefined ? [] : [[name, command]];
  });
  expect(Object.fromEntries(commands)).toEqual({
    ...Object.fromEntries(
      ["start", "synth", "smoke", "keys", "deploy", "doctor", "release", "import", "local-cloud", "endpoint"].map(
        (name) => [name, name],
      ),
    ),
    "smoke:history": "history",
    "contract:drift": "drift",
    "lint:stacks": "lint",
  });
  const known = EVERY_COMMAND.map(({ name }) => name);
  expect(commands.filter(([, command]) => !known.includes(String(command)))).toEqual([]);
});

it("says its version, which is the package's", async () => {
  expect(await run("--version")).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
});

describe("the program of the package", () => {
  const program = join(ROOT, bin.ekyc);

  it("runs the sources of a clone", () => {
    expect(execFileSync(process.execPath, [program, "--version"], { encoding: "utf8" })).toBe(`${version}\n`);
  });

  it("runs what was compiled where there are no sources", () => {
    const folder = temporaryFolder();
    cpSync(program, join(folder, bin.ekyc));
    for (const name of ["scripts", "lib/command-line"]) mkdirSync(join(folder, "dist", name), { recursive: true });
    writeFileSync(join(folder, "package.json"), JSON.stringify({ engines, version: "1.2.3" }));
    writeFileSync(join(folder, "dist/scripts/ekyc.js"), "exports.ekyc = (version) => 'ekyc ' + version;");
    writeFileSync(join(folder, "dist/lib/command-line/main.js"), "exports.main = (it) => console.log('runs ' + it);");
    expect(execFileSync(process.execPath, [join(folder, bin.ekyc)], { encoding: "utf8" })).toBe("runs ekyc 1.2.3\n");
  });

  it("says in one sentence that Node is too old", () => {
    const preload = join(temporaryFolder(), "older.cjs");
    writeFileSync(preload, `Object.defineProperty(process.versions, "node", { value: "20.18.3" });`);
    const { status, stdout, stderr } = spawnSync(process.execPath, ["--require", preload, program, "--version"], {
      encoding: "utf8",
    });
    expect(engines.node).toBe(">=20.19");
    expect({ status, stdout, stderr }).toEqual({
      status: 2,
      stdout: "",
      stderr:
        "error: ekyc needs Node 20.19 or newer; this is Node 20.18.3.\n  fix: Install a newer Node, and run the command again.\n",
    });
  });
});
