import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runScript } from "../helpers/run-script";
import { RunningScript } from "../helpers/running-script";

let cwd: string;
let script: RunningScript | undefined;

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "local-cloud-"));
});
afterEach(async () => {
  script?.interrupt();
  await script?.ended();
  script = undefined;
  rmSync(cwd, { recursive: true, force: true });
});

/** The variables that the script printed as `export NAME=VALUE`. */
const exported = (stdout: string): Record<string, string> =>
  Object.fromEntries(
    [...stdout.matchAll(/^export (\w+)=(.*)$/gm)].map((match) => [String(match[1]), String(match[2])]),
  );

describe("npm run local-cloud -- --env dev", () => {
  it("gives keys and smoke all that they need, until Ctrl-C", async () => {
    script = new RunningScript("local-cloud", ["--port", "0", "--env", "dev"], { cwd });
    await script.says(/The local cloud is up/);
    const env = exported(script.stdout);
    expect(Object.keys(env)).toEqual(["EKYC_CLOUD_ENDPOINT", "TENCENTCLOUD_SECRET_ID", "TENCENTCLOUD_SECRET_KEY"]);

    const target = ["--env", "dev", "--outputs", ".local/outputs.dev.json", "--key-file", "key.txt"];
    expect(await runScript("keys", ["create", ...target], { cwd, env })).toMatchObject({ code: 0 });
    const smoke = ["--profiles", "HK,TaiWanIDCard", "--reporter", "json", "--output", "smoke.json"];
    expect(await runScript("smoke", [...target, ...smoke], { cwd })).toEqual({ code: 0, stdout: "", stderr: "" });
    const report = readFileSync(join(cwd, "smoke.json"), "utf8");
    expect(JSON.parse(report)).toMatchObject({ exitCode: 0, summary: { pass: 14 } });
    expect(report).not.toContain(readFileSync(join(cwd, "key.txt"), "utf8").trim());

    const [, place = ""] = /A bucket for --history: "(.*)"/.exec(script.stderr) ?? [];
    expect(await runScript("smoke", [...target, "--profiles", "HK", "--history", place], { cwd, env })).toMatchObject({
      code: 0,
    });
    expect(await runScript("smoke-history", ["--history", place], { cwd, env })).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^dev {2}1 report,/),
    });

    const wrong = join(cwd, "wrong.txt");
    writeFileSync(wrong, `ekyc_zzzzzzzz_${"Z".repeat(43)}\n`);
    const refused = await runScript(
      "smoke",
      ["--env", "dev", "--outputs", ".local/outputs.dev.json", "--key-file", wrong],
      { cwd },
    );
    expect(refused.code).toBe(2);
    expect(refused.stderr).toMatch(
      /^error: The endpoint http:\/\/127\.0\.0\.1:\d+ refused the client key\.\n {2}fix: /,
    );

    script.interrupt();
    expect(await script.ended()).toBe(0);
    expect(script.stderr).toMatch(/Stopped after \d+ API requests\.\n$/);

    const gone = await runScript("smoke", [...target], { cwd });
    expect(gone.code).toBe(3);
    expect(gone.stderr).toMatch(
      /^error: The endpoint http:\/\/127\.0\.0\.1:\d+ was not reached: nothing listens at the address \(ECONNREFUSED\)\.\n {2}fix: /,
    );
  });
});

it("a port in use is one sentence and a remedy", async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  const { port } = other.address() as AddressInfo;
  try {
    expect(await runScript("local-cloud", ["--port", String(port)], { cwd })).toEqual({
      code: 2,
      stdout: "",
      stderr: `error: The port ${port} of 127.0.0.1 is in use.\n  fix: Give another port with --port, or --port 0 for any free one.\n`,
    });
  } finally {
    other.close();
  }
});
