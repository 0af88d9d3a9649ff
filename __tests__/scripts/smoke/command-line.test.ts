import { runScript } from "../../helpers/run-script";

const KEY = { EKYC_CLIENT_KEY: `ekyc_abcdefgh_${"K".repeat(43)}` };

describe("npm run smoke", () => {
  it("--list names every check without a key or a deployment", async () => {
    const run = await runScript("smoke", ["--env", "dev", "--list"]);
    expect(run).toMatchObject({ code: 0, stderr: "" });
    expect(run.stdout.trimEnd().split("\n")).toHaveLength(27);
  });

  it("--dry-run shows every request and sends none", async () => {
    const run = await runScript("smoke", ["--url", "https://endpoint.example", "--profiles", "HK", "--dry-run"]);
    expect(run).toMatchObject({ code: 0, stderr: "" });
    expect(run.stdout).toContain('POST https://endpoint.example/v1/tokens {"profile":"HK","extra":"smoke"} (key)');
    expect(run.stdout).toContain("7 requests would be sent, those for tokens at most 20 a second; none was.");
  });

  it.each<[string, string[], NodeJS.ProcessEnv, RegExp]>([
    ["neither target", [], {}, /^error: Neither of --env and --url are given; one is needed\./],
    ["both targets", ["--env", "dev", "--url", "https://x.example"], {}, /^error: Both of --env and --url/],
    [
      "an unknown environment",
      ["--env", "stagin"],
      {},
      /^error: There is no environment "stagin".*Did you mean "staging"\?/,
    ],
    [
      "an unknown profile",
      ["--env", "dev", "--profiles", "HKK", "--list"],
      {},
      /^error: There is no profile "HKK".*Did you mean "HK"\?/,
    ],
    [
      "an unknown reporter",
      ["--env", "dev", "--reporter", "jsn"],
      {},
      /^error: option '--reporter <name>' argument 'jsn' is invalid\. Allowed choices are list, json, junit\./,
    ],
    ["an unknown option", ["--evn", "dev"], {}, /^error: unknown option '--evn'\n\(Did you mean --env\?\)/],
    ["a timeout that is none", ["--env", "dev", "--timeout", "soon"], {}, /Allowed: a whole number from 1 to 600000\./],
    [
      "a stack that was not deployed",
      ["--env", "dev", "--outputs", "nowhere.json"],
      KEY,
      /^error: The outputs of dev cannot be read from nowhere\.json\./,
    ],
    [
      "no key",
      ["--url", "https://endpoint.example"],
      {},
      /^error: The environment variable EKYC_CLIENT_KEY is not set\./,
    ],
    [
      "something that is no key",
      ["--url", "https://endpoint.example"],
      { EKYC_CLIENT_KEY: "hunter2" },
      /^error: The environment variable EKYC_CLIENT_KEY holds no client key \(7 characters/,
    ],
    [
      "a key that would travel in the clear",
      ["--url", "http://endpoint.example"],
      KEY,
      /^error: http:\/\/endpoint\.example would send the key unencrypted/,
    ],
    [
      "an output that cannot be written",
      ["--url", "https://endpoint.example", "--output", "/nowhere/x.json"],
      KEY,
      /^error: \/nowhere\/x\.json cannot be written \(ENOENT\)\./,
    ],
  ])("answers %s with exit code 2, before any request", async (_what, args, env, sentence) => {
    const run = await runScript("smoke", args, { env });
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toMatch(sentence);
    expect(run.stderr).not.toContain("    at ");
    expect(run.stderr).not.toContain("hunter2");
  });

  it("tells an address where nothing listens with exit code 3", async () => {
    const run = await runScript("smoke", ["--url", "http://127.0.0.1:9", "--profiles", "HK"], { env: KEY });
    expect(run.code).toBe(3);
    expect(run.stdout).toContain("1 inconclusive");
    expect(run.stderr).toMatch(/^error: The endpoint http:\/\/127\.0\.0\.1:9 was not reached: .*\n {2}fix: /);
  });
});
