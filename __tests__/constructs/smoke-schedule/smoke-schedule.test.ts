import { join } from "node:path";
import { unzipSync } from "fflate";
import { SMOKE_LOG_FIELDS } from "../../../constructs/smoke-schedule/smoke-log-fields";
import { bundle } from "../../../constructs/token-function/bundle";
import type { Schedule } from "../../../environments/resolved-environment";
import { PROJECT_ROOT } from "../../../lib/project-root";
import type { Json } from "../../../testing";
import { synthEnvironment } from "../../helpers/endpoint-stack";

const scheduled = (more: Partial<Schedule> = {}) =>
  synthEnvironment({ schedule: { cron: "0 */5 * * * * *", timeZone: "Asia/Singapore", ...more } });

const named = (resources: Json[], name: string, key = "name"): Json => {
  const found = resources.find((resource) => String(resource[key]).endsWith(name));
  if (!found) throw new Error(`there is no ${name}`);
  return found;
};

const stack = scheduled();
const fn = named(stack.resources("tencentcloud_scf_function"), "-smoke");

describe("SmokeSchedule", () => {
  it("is there only when the environment has a schedule", () => {
    expect(synthEnvironment().resources("tencentcloud_scf_function")).toHaveLength(1);
    expect(synthEnvironment().outputs()).not.toHaveProperty("smoke_function_name");
    expect(stack.outputs()).toMatchObject({
      smoke_function_name: { value: expect.stringMatching(/^\$\{tencentcloud_scf_function\./) },
      smoke_secret_name: { value: expect.stringMatching(/^\$\{tencentcloud_ssm_secret\./) },
      smoke_log_topic_id: { value: expect.stringMatching(/^\$\{tencentcloud_cls_topic\./) },
    });
  });

  it("adds exactly these resources", () => {
    const before = synthEnvironment().resourceCounts();
    const added = Object.entries(stack.resourceCounts()).map(([type, count]) => [type, count - (before[type] ?? 0)]);
    expect(Object.fromEntries(added.filter(([, count]) => count !== 0))).toEqual({
      tencentcloud_cam_policy: 1,
      tencentcloud_cam_role: 1,
      tencentcloud_cam_role_policy_attachment: 1,
      tencentcloud_cls_index: 1,
      tencentcloud_cls_logset: 1,
      tencentcloud_cls_topic: 1,
      tencentcloud_scf_function: 1,
      tencentcloud_scf_function_event_invoke_config: 1,
      tencentcloud_scf_trigger: 1,
      tencentcloud_ssm_secret: 1,
    });
  });

  it("fires on the bare expression, which is what the provider reads back", () => {
    expect(named(stack.resources("tencentcloud_scf_trigger"), "smoke", "trigger_name")).toMatchObject({
      type: "timer",
      trigger_desc: "0 */5 * * * * *",
      enable: "OPEN",
    });
    expect(
      named(scheduled({ cron: " 0  */5 * * * * * " }).resources("tencentcloud_scf_trigger"), "smoke", "trigger_name"),
    ).toMatchObject({ trigger_desc: "0 */5 * * * * *" });
  });

  it("is never invoked again with an event that it failed on", () => {
    expect(stack.resource("tencentcloud_scf_function_event_invoke_config")).toMatchObject({
      async_trigger_config: { msg_ttl: 300, retry_config: [{ retry_num: 0 }] },
    });
  });

  it.each([
    ["0,45 0 * * * * *", 60],
    ["0 0 */2 * * * *", 7_200],
    ["0 0 2 * * * *", 21_600],
  ])(
    "with %s keeps an event that could not be delivered for %d s: until the next run, within what SCF takes",
    (cron, seconds) => {
      expect(scheduled({ cron }).resource("tencentcloud_scf_function_event_invoke_config")).toMatchObject({
        async_trigger_config: { msg_ttl: seconds },
      });
    },
  );

  it("may read its own key and call the endpoint, and nothing else", () => {
    const policy = named(stack.resources("tencentcloud_cam_policy"), "-smoke-execution");
    const { statement } = JSON.parse(policy["document"] as string) as {
      statement: { effect: string; action: string[]; resource: string[] }[];
    };
    expect(statement.map(({ effect, action }) => [effect, ...action])).toEqual([
      ["allow", "ssm:GetSecretValue"],
      ["allow", "scf:InvokeFunctionUrl"],
    ]);
    expect(JSON.stringify(statement)).not.toContain("*");
    expect(statement[0]?.resource[0]).toMatch(/\/ekyc-token-endpoint-dev-smoke-key$/);
    const endpoint = named(stack.resources("tencentcloud_cam_policy"), "dev-execution");
    expect(endpoint["document"]).not.toContain("smoke");
  });

  it("knows the endpoint's address from Terraform, and everything else from its zip, which holds no secret", () => {
    expect(fn["environment"]).toEqual({ EKYC_ENDPOINT_URL: stack.outputs()["endpoint_url"]?.["value"] });
    const zip = unzipSync(stack.asset(String(fn["zip_file"])));
    const config = JSON.parse(new TextDecoder().decode(zip["config.json"]));
    expect(config).toMatchObject({
      environment: "dev",
      secretName: "ekyc-token-endpoint-dev-smoke-key",
      cron: "0 */5 * * * * *",
      profilesPerRun: 2,
      pace: { requestsPerSecond: 20, quota: 20, reserve: 0 },
    });
    expect(Object.keys(config.profiles)).toHaveLength(21);
  });

  it("has a bundle of less than 300 KB", () => {
    expect(bundle(join(PROJECT_ROOT, "functions", "smoke", "index.ts")).byteLength).toBeLessThan(300_000);
  });

  it("indexes every field that its lines have", () => {
    const indexes = stack.resources("tencentcloud_cls_index").map((index) => JSON.stringify(index["rule"]));
    const own = indexes.find((rule) => rule.includes('"runId"')) ?? "";
    for (const { key } of SMOKE_LOG_FIELDS) expect(own).toContain(`"key":"${key}"`);
  });

  it.each<[string, string]>([
    ["0 0 0 31 FEB * *", "never fires"],
    ["* * * * * * *", "which fires as often as every 1 s"],
  ])("refuses %s at synth, with the construct's path", (cron, message) => {
    expect(() => scheduled({ cron })).toThrow(message);
    expect(() => scheduled({ cron })).toThrow(/^dev\/TokenEndpoint\/Schedule: schedule\.cron: /);
  });

  it("warns when an hour is too short for all profiles, and not when it is long enough", () => {
    const ofSchedule = ({ warnings }: ReturnType<typeof scheduled>) =>
      warnings.filter((text) => text.includes("schedule:"));
    expect(ofSchedule(scheduled({ profilesPerRun: 1 }))).toEqual([
      expect.stringContaining(
        '"0 */5 * * * * *" with 1 of 21 profiles a run needs 21 runs to check all, which is more than an hour.',
      ),
    ]);
    expect(ofSchedule(stack)).toEqual([]);
  });
});
