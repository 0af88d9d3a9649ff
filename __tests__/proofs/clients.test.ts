import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT_ROOT } from "../../lib/project-root";
import { CLIENTS, CLIENTS_FOLDER } from "../../proofs/clients/clients";
import { runClient } from "../../proofs/clients/run-client";
import { runScript } from "../helpers/run-script";

const README = readFileSync(join(CLIENTS_FOLDER, "README.md"), "utf8");

/** A client whose script is a program in a text. */
const scripted = (program: string) => ({
  name: "scripted",
  onNpm: false,
  needs: "nothing",
  probe: [process.execPath, "-v"] as const,
  run: [process.execPath, "-e", program] as const,
});

describe("a client's script", () => {
  it("is told where the local cloud is, and its lines are its checks", async () => {
    const program = `
      fetch(process.env.TENCENT_LOCAL_CLOUD_URL + "/_local/health")
        .then(({ status }) => console.log(status === 200 ? "ok health" : "not ok health: " + status))
        .then(() => console.log("what a library prints\\nnot ok nothing: Because: of that"));`;
    expect(await runClient(scripted(program), {})).toEqual([
      { check: "health" },
      { check: "nothing", reason: "Because: of that" },
    ]);
  });

  it.each([
    ["ends with an error", "console.log('ok a'); throw new Error('broken')", ["a", "its script runs to its end"]],
    ["says nothing", "", ["its script runs to its end"]],
  ])("that %s has failed", async (_what, program, checks) => {
    const results = await runClient(scripted(program), {});
    expect(results.map(({ check }) => check)).toEqual(checks);
    expect(results.at(-1)?.reason).toMatch(/broken|ended with 0/);
  });
});

describe("npm run proofs:clients", () => {
  it("names what is missing, and exits with 3", async () => {
    const run = await runScript("proofs/clients", ["tccli"], { env: { PATH: "/nowhere" } });
    expect(run).toMatchObject({ code: 3, stdout: expect.stringContaining("missing: tccli needs tccli on the PATH\n") });
  });

  it("answers an unknown client with those that there are", async () => {
    const run = await runScript("proofs/clients", ["rust"]);
    expect(run).toMatchObject({ code: 2, stderr: expect.stringContaining("Name some of sdk-intl, sdk-cn, cos") });
  });
});

it("every client has its script, and a row in the table", () => {
  const rows = [...README.matchAll(/^\| `([\w-]+)` \|/gm)].map(([, name]) => name);
  expect(rows).toEqual(CLIENTS.map(({ name }) => name));
});

it("each defect that clients met is held by a test that there is", () => {
  const rows = [...README.matchAll(/^\| (D\d+) \| .* \| `([^`]+)`: (.+) \|$/gm)];
  const numbers = Array.from({ length: 17 }, (_, index) => `D${index + 1}`);
  expect([...new Set(rows.map(([, defect]) => defect))]).toEqual(numbers);
  const gone = rows.filter(([, , file = "", title = ""]) => {
    const path = join(PROJECT_ROOT, file);
    return !existsSync(path) || !readFileSync(path, "utf8").includes(`"${title}"`);
  });
  expect(gone.map(([row]) => row)).toEqual([]);
});
