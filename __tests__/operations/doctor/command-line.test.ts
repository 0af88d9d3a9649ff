import { readdirSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { type LocalCloud, startLocalCloud } from "../../../local-cloud";
import { DOCTOR_CHECKS } from "../../../operations/doctor/checks";
import type { DoctorReport } from "../../../operations/doctor/report";
import { localVariables } from "../../../operations/local/local-deployment";
import { synthesize } from "../../../operations/stacks/synthesize";
import { doctor as doctorCommand } from "../../../scripts/doctor";
import { runCommandInProcess } from "../../helpers/run-command-in-process";
import { temporaryFolder } from "../../helpers/temporary-folder";
import { fakeTerraform } from "./fake-binary";

const ESCAPE = "\u001b";
const cwd = temporaryFolder();
let localCloud: LocalCloud;

beforeAll(() => void synthesize(join(cwd, "cdktf.out")));
beforeEach(async () => {
  localCloud = await startLocalCloud();
});
afterEach(() => localCloud.close());

const doctor = (args: readonly string[], env: Record<string, string> = {}) =>
  runCommandInProcess(doctorCommand, args, {
    cwd,
    variables: { PATH: fakeTerraform("1.11.4"), HOME: cwd, ...localVariables(localCloud), ...env },
  });

const parseReport = (stdout: string): DoctorReport => JSON.parse(stdout) as DoctorReport;

/** Every file below a folder with its size and time. */
const readContent = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => {
    const { size, mtimeMs } = statSync(join(folder, file));
    return [file, size, mtimeMs];
  });

const READ_ONLY = /^(Get|Describe|List)/;

describe("npx ekyc doctor", () => {
  it("looks at everything and changes nothing, neither in the account nor in the folder", async () => {
    const before = readContent(cwd);
    const { stdout, stderr } = await doctor(["--env", "dev", "--format", "json"]);
    const report = parseReport(stdout);
    expect(stderr).toBe("");
    expect(report).toMatchObject({ schema: "ekyc-token-endpoint/doctor", version: 1, environment: "dev" });
    expect(report.checks.map(({ id }) => id)).toEqual(DOCTOR_CHECKS.map(({ id }) => id));
    expect(readContent(cwd)).toEqual(before);
    const actions = localCloud.audit.entries.flatMap(({ action }) => action ?? []);
    expect(actions.length).toBeGreaterThan(0);
    expect(actions.filter((action) => !READ_ONLY.test(action))).toEqual([]);
    for (const secret of [localCloud.cloud.account.secretId, localCloud.cloud.account.secretKey]) {
      expect(stdout).not.toContain(secret);
    }
  });

  it("exits with 0 when nothing failed, although something is unknown", async () => {
    const { cam } = localCloud.cloud;
    const document = JSON.stringify({
      version: "2.0",
      statement: [{ action: "name/sts:AssumeRole", effect: "allow", principal: { service: ["scf.qcloud.com"] } }],
    });
    if (!cam.roleByName("SCF_QcsRole")) cam.createRole({ name: "SCF_QcsRole", document, description: "", tags: {} });
    const run = await doctor(["--env", "dev"]);
    expect(run).toMatchObject({ code: 0, stderr: "" });
    expect(run.stdout).toContain(`doctor  dev  (127.0.0.1:${localCloud.port})`);
    expect(run.stdout).toMatch(/ {2}✔ Terraform is new enough +Terraform 1\.11\.4\n/);
    expect(run.stdout).toContain(
      "  ? A client key is live\n      unknown: not deployed yet: there is no outputs.dev.json\n",
    );
    expect(run.stdout).toMatch(/\n15 passed, 0 failed, 5 unknown; nothing was changed\n$/);
    expect(run.stdout).not.toContain(ESCAPE);
  });

  it("exits with 1 when a check failed, and shows the command that mends it", async () => {
    const run = await doctor(["--env", "dev"], { PATH: fakeTerraform("1.9.0") });
    expect(run.code).toBe(1);
    expect(run.stdout).toMatch(
      / {2}✖ Terraform is new enough\n {6}fail: Terraform 1\.9\.0; needed: 1\.11 or newer\n {6}fix: Install a newer Terraform: /,
    );
  });

  it("exits with 3 when the API is not reached, after one attempt", async () => {
    let connections = 0;
    const server = createServer().on("connection", (socket) => {
      connections += 1;
      socket.destroy();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    try {
      const run = await doctor(["--env", "dev", "--format", "json"], { EKYC_CLOUD_ENDPOINT: `http://${address}` });
      expect(run.code).toBe(3);
      expect(run.stderr).toMatch(new RegExp(`^error: No API of ${address} was reached\\.\\n {2}fix: .*\\n$`));
      const { checks } = parseReport(run.stdout);
      for (const id of ["clock", "credentials", "permissions", "region", "activation", "scf-role"]) {
        expect(checks.find((check) => check.id === id)).toMatchObject({ state: "unknown" });
      }
      expect(connections).toBe(1);
    } finally {
      server.close();
    }
  });

  it.each<[string, string[], Record<string, string>, RegExp]>([
    [
      "no environment",
      [],
      {},
      /^error: --env is needed: dev, prod, staging\.\n {2}fix: Name one of them, as in --env dev\.\n$/,
    ],
    [
      "an unknown environment",
      ["--env", "stagin"],
      {},
      /^error: There is no environment "stagin".*Did you mean "staging"\?/,
    ],
    [
      "an unknown option",
      ["--env", "dev", "--fromat", "json"],
      {},
      /^error: unknown option '--fromat'\n\(Did you mean --format\?\)/,
    ],
    [
      "a cloud that is not on this machine",
      ["--env", "dev"],
      { EKYC_CLOUD_ENDPOINT: "http://cloud.example" },
      /^error: EKYC_CLOUD_ENDPOINT names the host cloud\.example/,
    ],
  ])("answers %s with exit code 2", async (_what, args, env, sentence) => {
    const run = await doctor(args, env);
    expect(run).toMatchObject({ code: 2, stdout: "", stderr: expect.stringMatching(sentence) });
    expect(localCloud.audit.entries).toEqual([]);
  });

  it("--help shows an example", async () => {
    const run = await doctor(["--help"]);
    expect(run).toMatchObject({ code: 0, stderr: "", stdout: expect.stringContaining("npx ekyc doctor --env dev") });
  });
});
