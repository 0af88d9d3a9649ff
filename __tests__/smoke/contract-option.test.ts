import { smoke } from "../../scripts/smoke";
import { runCommandInProcess } from "../helpers/run-command-in-process";
import { GOOD_KEY, problem, ScriptedEndpoint } from "../helpers/scripted-endpoint";
import { onToken } from "../helpers/smoke-run";

const KEY = { EKYC_CLIENT_KEY: GOOD_KEY };

let endpoint: ScriptedEndpoint | undefined;
afterEach(() => endpoint?.close());

it("npx ekyc smoke --contract says which types are listed", async () => {
  const refused = problem(502, "upstream_rejected", { upstreamCode: "InvalidParameterValue" });
  endpoint = await ScriptedEndpoint.start(onToken("TaiWanIDCard", refused));
  const args = ["--url", endpoint.url, "--profiles", "HK,TaiWanIDCard", "--contract"];
  expect(await runCommandInProcess(smoke, [...args, "2025-01-14"], { variables: KEY })).toMatchObject({ code: 1 });
  const now = await runCommandInProcess(smoke, [...args, "latest"], { variables: KEY });
  expect(now.code).toBe(0);
  expect(now.stdout).toContain("skipped: delisted: the vendor dropped TaiWanIDCard on 2025-08-28");
});
