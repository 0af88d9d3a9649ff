import { call } from "../../explorer/__tests__/helpers/calls";
import type { SentCall } from "../../explorer/send/sent-call";
import { runScript } from "../helpers/run-script";
import { RunningScript } from "../helpers/running-script";

describe("npx ekyc explorer", () => {
  it("prints the address of a page whose calls reach a local cloud and the endpoint before it, until Ctrl-C", async () => {
    const script = new RunningScript("explorer", ["--env", "dev"]);
    await script.says(/is up/);
    const url = new URL(script.stdout.trim());
    const ask = async (body: object): Promise<SentCall> => {
      const headers = { "x-explorer-token": url.hash.replace("#token=", "") };
      const answer = await fetch(new URL("/api/send", url), { method: "POST", headers, body: JSON.stringify(body) });
      return (await answer.json()) as SentCall;
    };
    const faceid = await ask(call({ IdCardType: "HK" }));
    const other = await ask(call({ IdCardType: "MacaoIDCard" }, { revision: "2025-01-14" }));
    const endpoint = await ask(call({ profile: "HK" }, { operation: "issueToken" }));
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
