import { runScript } from "../helpers/run-script";
import { RunningScript } from "../helpers/running-script";
import { temporaryFolder } from "../helpers/temporary-folder";

describe("npx ekyc endpoint", () => {
  it("serves an environment before a local cloud, with a curl line that works, until Ctrl-C", async () => {
    const script = new RunningScript("endpoint", ["--env", "dev"]);
    await script.says(/curl .*\n/);
    const [, key = "", url = ""] = /Bearer (\S+)' .* (http:\S+)\n/.exec(script.stderr) ?? [];
    const response = await fetch(url, {
      method: "POST",
      headers: { authorization: `Bearer ${key}` },
      body: '{"profile":"HK"}',
    });
    expect([response.status, await response.json()]).toMatchObject([201, { profile: "HK" }]);
    script.interrupt();
    expect(await script.ended()).toBe(0);
    expect(JSON.parse(script.stdout)).toMatchObject({ route: "/v1/tokens", status: 201, environment: "dev" });
    expect(script.stdout).not.toContain(key);
  });

  it("says what is missing before it asks the account", async () => {
    const run = await runScript("endpoint", ["--env", "dev", "--account"], { cwd: temporaryFolder() });
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toMatch(/^error: The outputs of dev cannot be read from outputs\.dev\.json\.\n {2}fix: /);
  });
});
