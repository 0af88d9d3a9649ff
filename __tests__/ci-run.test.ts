import { spawnSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { scripts } from "../package.json";
import { temporaryFolder } from "./helpers/temporary-folder";

/** What a clean machine has beside Node. */
const TOOLS = ["bash", "cat", "dirname", "grep", "mktemp", "rm", "sed", "tail", "tee"];

const PASSES = "exit 0";
const TESTS_PASS = 'echo "Tests:       2 skipped, 40 passed, 42 total"';

let folder: string;
let tools: string;

/** A command of the machine. @param body of the shell script */
function command(name: string, body: string): void {
  writeFileSync(join(tools, name), `#!${join(tools, "bash")}\n${body}\n`);
  chmodSync(join(tools, name), 0o755);
}

const pathTo = (name: string): string =>
  ["/usr/bin", "/bin"].map((place) => join(place, name)).find(existsSync) ?? `no ${name}`;

beforeEach(() => {
  folder = temporaryFolder();
  tools = join(folder, "tools");
  mkdirSync(tools);
  mkdirSync(join(folder, ".ci"));
  copyFileSync(join(__dirname, "../.ci/run"), join(folder, ".ci/run"));
  copyFileSync(join(__dirname, "../package.json"), join(folder, "package.json"));
  for (const name of TOOLS) symlinkSync(pathTo(name), join(tools, name));
  command("id", "echo 1000");
  command("redis-server", PASSES);
});

/** Runs it with an npm that does as told by what it is asked for. */
function run(npm: Readonly<Record<string, string>> = {}, env: NodeJS.ProcessEnv = {}) {
  const cases = { "run test:html": PASSES, test: TESTS_PASS, ...npm };
  const arms = Object.entries(cases).map(([args, body]) => `"${args}") ${body} ;;`);
  command("npm", `echo "npm $*" >> ${join(folder, "calls")}\ncase "$*" in\n${arms.join("\n")}\nesac`);
  const { status, stdout } = spawnSync(join(tools, "bash"), [join(folder, ".ci/run")], {
    encoding: "utf8",
    env: { PATH: tools, ...env },
  });
  return { status, stdout, last: stdout.trimEnd().split("\n").at(-1) };
}

/** Makes it root's machine. @param apt what apt-get does */
function asRoot(apt: string): void {
  command("id", "echo 0");
  command("apt-get", apt);
}

const browserNeeded = (): Record<string, string> => ({
  "run test:html": `if [ ! -e ${join(folder, "chromium")} ]; then exit 3; fi`,
});

describe(".ci/run", () => {
  it("runs what `npm run check` runs, in that order, after the installation, and the pages and the clients after the tests", () => {
    run();
    const steps = scripts.check
      .replace("npm test", "npm test && npm run test:html && npm run proofs:clients -- --npm")
      .split(" && ");
    expect(steps).toHaveLength(9);
    expect(readFileSync(join(folder, "calls"), "utf8").trim().split("\n")).toEqual(["npm ci", ...steps]);
  });

  it.each(["", "npm run lint && npm test && echo done"])(
    "fails for a list of steps that it cannot run: %j",
    (check) => {
      writeFileSync(join(folder, "package.json"), JSON.stringify({ scripts: { check } }, null, 2));
      const { status, stdout } = run();
      expect(status).toBe(1);
      expect(stdout).toContain("== the steps of npm run check failed\n");
    },
  );

  it("counts every check and every test, and ends with both numbers alone when nothing is skipped", () => {
    expect(run()).toMatchObject({ status: 0, last: "49 passed, 0 failed" });
  });

  it("counts pages that are not as they must be as failed", () => {
    const { status, stdout, last } = run({ "run test:html": "exit 1" });
    expect({ status, last }).toEqual({ status: 1, last: "48 passed, 1 failed" });
    expect(stdout).toContain("== test:html failed\n");
  });

  it("counts clients that fail as failed, and those that npm does not bring as skipped", () => {
    const clients = "run proofs:clients -- --npm";
    expect(run({ [clients]: "exit 1" })).toMatchObject({ status: 1, last: "48 passed, 1 failed" });
    expect(run({ [clients]: "exit 3" })).toMatchObject({ status: 0, last: "48 passed, 0 failed, 1 skipped" });
  });

  it.each([
    ["tests that failed", { test: 'echo "Tests:       3 failed, 40 passed, 43 total"; exit 1' }, "49 passed, 3 failed"],
    ["tests that never ended", { test: "exit 1" }, "9 passed, 1 failed"],
    ["a check that failed", { "run lint": "exit 1" }, "48 passed, 1 failed"],
  ])("fails for %s, and still runs the rest", (_what, npm, last) => {
    expect(run(npm)).toMatchObject({ status: 1, last });
  });

  it("installs Chromium as root and then opens the pages", () => {
    asRoot(
      `case "$*" in *" update") ;; *" install "*" chromium") : > ${join(folder, "chromium")} ;; *) exit 100 ;; esac`,
    );
    expect(run(browserNeeded())).toMatchObject({ status: 0, last: "49 passed, 0 failed" });
  });

  it("installs Redis as root before the tests that need one", () => {
    const program = join(tools, "redis-server");
    rmSync(program);
    asRoot(`case "$*" in *" update") ;; *" install "*" redis-server") ln -s bash ${program} ;; *) exit 100 ;; esac`);
    symlinkSync(pathTo("ln"), join(tools, "ln"));
    expect(run()).toMatchObject({ status: 0, last: "49 passed, 0 failed" });
  });

  it("says that the tests of the shared store are skipped where no Redis can be had", () => {
    rmSync(join(tools, "redis-server"));
    const { status, stdout, last } = run();
    expect({ status, last }).toEqual({ status: 0, last: "49 passed, 0 failed, 1 skipped" });
    expect(stdout).toContain("== the tests of the shared store are skipped: no redis-server\n");
  });

  it.each<[string, () => void, NodeJS.ProcessEnv]>([
    ["for somebody who is not root", () => command("apt-get", "echo apt-get was run"), {}],
    ["where there is no apt-get", () => command("id", "echo 0"), {}],
    ["where apt-get cannot install it", () => asRoot("exit 100"), {}],
    [
      "where the browser that is named is not there",
      () => asRoot("echo apt-get was run"),
      { CHROMIUM_PATH: "/nowhere" },
    ],
  ])("counts the pages as skipped without a browser %s", (_what, prepare, env) => {
    prepare();
    const { status, stdout, last } = run(browserNeeded(), env);
    expect({ status, last }).toEqual({ status: 0, last: "48 passed, 0 failed, 1 skipped" });
    expect(stdout).toContain("== test:html skipped\n");
    expect(stdout).not.toContain("apt-get was run");
  });
});
