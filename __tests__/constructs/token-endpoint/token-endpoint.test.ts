import { PROJECT } from "../../../contract/endpoint/resource-names";
import { loadEnvironment } from "../../../environments/load-environment";
import type { Synthesized } from "../../../testing";
import { synthEnvironment } from "../../helpers/endpoint-stack";
import { readFunctionConfig } from "../../helpers/function-config";

interface Statement {
  readonly effect: string;
  readonly action: string[];
  readonly resource: string[];
}

const stack = synthEnvironment();
const dev = loadEnvironment("dev");

function statements(): Statement[] {
  return JSON.parse(stack.resource("tencentcloud_cam_policy")["document"] as string).statement;
}

describe("TokenEndpoint", () => {
  it("consists of exactly these resources", () => {
    expect(stack.resourceCounts()).toEqual({
      tencentcloud_cam_policy: 1,
      tencentcloud_cam_role: 1,
      tencentcloud_cam_role_policy_attachment: 1,
      tencentcloud_cls_index: 1,
      tencentcloud_cls_logset: 1,
      tencentcloud_cls_topic: 1,
      tencentcloud_scf_function: 1,
      tencentcloud_scf_reserved_concurrency_config: 1,
      tencentcloud_scf_trigger: 1,
      tencentcloud_ssm_secret: 1,
    });
  });

  it("hands out its address only once the role's permissions are attached, which is after the trigger", () => {
    // SCF assigns the address some seconds after the trigger; attaching takes the provider ten.
    expect(stack.resource("tencentcloud_cam_role_policy_attachment")).toMatchObject({
      depends_on: [expect.stringMatching(/^tencentcloud_scf_trigger\./)],
      // A trigger that takes the place of another has no address at once either.
      lifecycle: { replace_triggered_by: [expect.stringMatching(/^tencentcloud_scf_trigger\.\w+\.id$/)] },
    });
    expect(stack.dataSources("tencentcloud_scf_triggers")[0]?.["function_name"]).toMatch(
      /tencentcloud_cam_role_policy_attachment\.\w+\.id/,
    );
  });

  it("may read its keys and request tokens, and nothing else", () => {
    expect(statements().flatMap(({ effect, action }) => [effect, ...action])).toEqual([
      ...["allow", "ssm:GetSecretValue", "ssm:ListSecretVersionIds"],
      ...["allow", "faceid:ApplySdkVerificationToken"],
    ]);
  });

  it("has no wildcard in its permissions but the one that an operation-level action needs", () => {
    const wildcards = statements().flatMap(({ action, resource }) =>
      [...action, ...resource].filter((text) => text.includes("*")).map((text) => [action, text]),
    );
    expect(wildcards).toEqual([[["faceid:ApplySdkVerificationToken"], "*"]]);
  });

  it("reads the secret that it makes, in its own region", () => {
    const { secret_name: name } = stack.resource("tencentcloud_ssm_secret");
    expect(statements()[0]?.resource[0]).toMatch(new RegExp(`^qcs::ssm:${dev.region}:.*/${String(name)}$`));
  });

  it("puts no value of a secret and no credential into the stack", () => {
    expect(Object.keys(stack.resourceCounts())).not.toContainEqual(expect.stringMatching(/secret_version|access_key/));
    expect(JSON.stringify(stack.json)).not.toMatch(/secret_string|secret_id|secret_key|security_token|AKID/i);
  });

  it("tags everything that takes tags with the project, the environment and the environment's own tags", () => {
    const types = ["cam_policy", "cam_role", "cls_logset", "cls_topic", "scf_function", "ssm_secret"];
    for (const type of types) {
      const expected = { project: PROJECT, environment: "dev", owner: "identity" };
      expect(stack.resource(`tencentcloud_${type}`)["tags"]).toMatchObject(expected);
    }
  });

  it("packs the configuration that the handler runs with, its instance's share of the quota and the validity of the contract included", () => {
    const changed = synthEnvironment({ function: { ...dev.function, requestsPerSecond: 3 }, contract: "2025-09-25" });
    expect(readFunctionConfig(changed)).toEqual({
      environment: "dev",
      region: dev.region,
      contract: "2025-09-25",
      secretName: stack.resource("tencentcloud_ssm_secret")["secret_name"],
      requestsPerSecond: 3,
      throughEdgeOnly: false,
      timeoutSeconds: dev.function.timeoutSeconds,
      bodyMaxBytes: 262_144,
      heldBodiesMaxBytes: 8 * 1024 * 1024,
      tokenValiditySeconds: 600,
      idempotency: true,
      profiles: dev.profiles,
    });
  });

  it("is a new version of the function when a profile changes, and only then", () => {
    const zipFile = (result: Synthesized) => result.resource("tencentcloud_scf_function")["zip_file"];
    const profiles = { ...dev.profiles, HK: { ...dev.profiles["HK"], actionList: "nod" } } as typeof dev.profiles;
    expect(zipFile(synthEnvironment({ profiles }))).not.toBe(zipFile(stack));
    expect(zipFile(synthEnvironment())).toBe(zipFile(stack));
  });

  it("passes cross-origin rules and a domain of the environment on to the gateway", () => {
    const withBoth = synthEnvironment({
      endpoint: {
        gateway: {
          kind: "function-url",
          cors: { origins: ["https://app.example.com"] },
          callerAuthentication: "cam",
          customDomain: { domain: "ekyc.example.com", certificateId: "aBcD1234", wafInstanceId: "waf_00000example" },
        },
      },
    });
    expect(withBoth.resource("tencentcloud_scf_trigger")["trigger_desc"]).toContain("https://app.example.com");
    expect(readFunctionConfig(withBoth)).not.toHaveProperty("cors");
    expect(withBoth.resource("tencentcloud_scf_trigger")["trigger_desc"]).toContain('"AuthType":"CAM"');
    expect(withBoth.resource("tencentcloud_scf_custom_domain")["waf_config"]).toMatchObject({ waf_open: "OPEN" });
    expect(withBoth.outputs()["endpoint_url"]).toMatchObject({ value: "https://ekyc.example.com" });
  });

  it.each([
    [5, 5, 0, "5 instances x 5 requests/s = 25 requests/s, of 20 requests/s less a reserve of 0 = 20 requests/s"],
    [5, 1, 16, "5 instances x 1 requests/s = 5 requests/s, of 20 requests/s less a reserve of 16 = 4 requests/s"],
  ])(
    "refuses %i instances of %i requests per second with a reserve of %i, and shows the sum",
    (maxInstances, requestsPerSecond, reserve, sum) => {
      const changes = {
        quota: { requestsPerSecond: 20, reserve },
        function: { ...dev.function, maxInstances, requestsPerSecond },
      };
      expect(() => synthEnvironment(changes)).toThrow(
        `dev/TokenEndpoint: the function could exceed the quota of ApplySdkVerificationToken: ${sum}.`,
      );
    },
  );

  it.each([
    ["ap-singapore", 401, "51200 MB, which is what ap-singapore can reserve"],
    ["ap-hongkong", 901, "115200 MB, which is what ap-hongkong can reserve"],
    ["ap-jakarta", 401, "51200 MB, the least of any region, as ap-jakarta is in no table"],
  ] as const)("refuses more instances in %s than its memory allows", (region, maxInstances, allowed) => {
    const quota = { requestsPerSecond: 1_000, reserve: 0 };
    const build = (count: number) =>
      synthEnvironment({ region, quota, function: { ...dev.function, maxInstances: count, requestsPerSecond: 1 } });
    expect(() => build(maxInstances)).toThrow(
      `dev/TokenEndpoint: maxInstances: ${maxInstances} instances x 128 MB = ${maxInstances * 128} MB; allowed: ${allowed} (583/11637, 2025-03-28).`,
    );
    expect(() => build(maxInstances - 1)).not.toThrow();
  });

  it("warns where the vendor's table does not have the region", () => {
    const warned = (region: typeof dev.region) =>
      synthEnvironment({ region }).warnings.filter((text) => text.includes("can reserve"));
    expect(warned("ap-singapore")).toEqual([]);
    expect(warned("ap-jakarta")).toEqual([
      expect.stringContaining(
        "How much concurrency ap-jakarta can reserve is in no table of the vendor's (583/11637, 2025-03-28); 128 MB are asked for.",
      ),
    ]);
  });

  it("takes the body of a photo only where a profile compares with one", () => {
    const config = (profiles: typeof dev.profiles) => readFunctionConfig(synthEnvironment({ profiles }));
    expect(config(dev.profiles)["bodyMaxBytes"]).toBe(256 * 1024);
    const comparing = { idCardType: "HK", checkMode: 2, securityLevel: 4, compareImage: "request" } as const;
    expect(config({ ...dev.profiles, HK: comparing })["bodyMaxBytes"]).toBe(6 * 1024 * 1024);
  });

  it("has a function of another name for another kind, because a function cannot change its kind", () => {
    const event = synthEnvironment({ function: { ...dev.function, kind: "event", concurrency: 1 } });
    const names = [stack, event].map((result) => result.resource("tencentcloud_scf_function")["name"]);
    expect(names).toEqual(["ekyc-token-endpoint-dev-web", "ekyc-token-endpoint-dev-tokens"]);
  });

  it("has alarms on its own lines where the environment says who is told, tagged like everything else", () => {
    const receivers = [{ type: "Group", ids: [1_000_001], channels: ["Email"] }] as const;
    const alarms = { receivers, webCallbacks: [] } as unknown as NonNullable<typeof dev.alarms>;
    const withAlarms = synthEnvironment({ alarms });
    const names = withAlarms.resources("tencentcloud_cls_alarm").map(({ name }) => name);
    expect(names).toContain("ekyc-token-endpoint-dev-alarms-error-ratio");
    const [notice] = withAlarms.resources("tencentcloud_cls_alarm_notice");
    expect(notice).toMatchObject({
      name: "ekyc-token-endpoint-dev-alarms",
      tags: { project: PROJECT, environment: "dev", owner: "identity" },
    });
  });

  it("names the construct when a value does not fit", () => {
    const broken = { function: { ...dev.function, memoryMb: 100 } };
    expect(() => synthEnvironment(broken)).toThrow("dev/TokenEndpoint/Function: memoryMb: got 100;");
  });
});
