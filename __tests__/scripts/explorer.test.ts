import { call, sendThrough } from "../../explorer/__tests__/helpers/calls";
import { runScript } from "../helpers/run-script";
import { RunningScript } from "../helpers/running-script";

describe("npx ekyc explorer", () => {
  it("prints the address of a page whose calls reach a local cloud and the endpoint before it, until Ctrl-C", async () => {
    const script = new RunningScript("explorer", ["--env", "dev"]);
    await script.says(/is up/);
    const url = new URL(script.stdout.trim());
    const faceid = await sendThrough(url, call({ IdCardType: "HK" }));
    const other = await sendThrough(url, call({ IdCardType: "MacaoIDCard" }, { revision: "2025-01-14" }));
    const endpoint = await sendThrough(url, call({ profile: "HK" }, { operation: "issueToken" }));
    script.interrupt();
    expect(await script.ended()).toBe(0);
    for (const { explanation } of [faceid, other, endpoint]) expect(explanation.outcome).toBe("succeeded");
  });

  it("says what is missing before it asks the account", async () => {
    const run = await runScript("explorer", ["--env", "dev", "--account"]);
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toMatch(/^error: The environment variable TENCENTCLOUD_SECRET_ID is not set\.\n {2}fix: /);
  });
});
