import { TerraformOutput } from "cdktf";
import type { Construct } from "constructs";
import { ApiGateway, type ApiGatewayProps } from "../../../constructs/gateways/api-gateway";
import { GATEWAYS } from "../../../contract/vendor/gateways";
import { UserError } from "../../../lib/user-error";
import { synth } from "../../../testing";
import { smallCode } from "../../helpers/code";
import { synthEnvironment } from "../../helpers/endpoint-stack";
import { smallFunction } from "../../helpers/small-function";

const code = smallCode();

type Settings = Partial<Omit<ApiGatewayProps, "function">>;

const gatewayWith = (props: Settings = {}, use: (gateway: ApiGateway, scope: Construct) => void = () => {}) =>
  synth((scope) => {
    const { fn } = smallFunction(scope, code);
    const gateway = new ApiGateway(scope, "Gateway", {
      name: "gateway",
      function: fn,
      timeoutSeconds: 15,
      acknowledgeRetirement: true,
      ...props,
    });
    new TerraformOutput(scope, "url", { value: gateway.url, staticId: true });
    use(gateway, scope);
  });

const KEY_ID = "AKIDGatewayEXAMPLE";
const DOMAIN = { domain: "ekyc.example.com", certificateId: "aBcD1234" };
const reference = (type: string, attribute: string) =>
  expect.stringMatching(new RegExp(`^\\$\\{tencentcloud_${type}\\.\\w+\\.${attribute}\\}$`));

describe("ApiGateway", () => {
  it("is what was reviewed, with everything it can have", () => {
    const everything = gatewayWith({
      throttle: { requestsPerSecond: 100 },
      accessKeyIds: [KEY_ID],
      customDomain: DOMAIN,
      qualifier: "live",
      tags: { project: "ekyc" },
    });
    const resources = Object.entries(everything.json["resource"] as Record<string, object>);
    expect(Object.fromEntries(resources.filter(([type]) => type.includes("api_gateway")))).toMatchSnapshot();
  });

  it("is a public service over HTTPS only", () => {
    expect(gatewayWith().resource("tencentcloud_api_gateway_service")).toMatchObject({
      service_name: "gateway",
      protocol: "https",
      net_type: ["OUTER"],
    });
  });

  it("passes every path and method to the function, whose result is the response", () => {
    expect(gatewayWith().resource("tencentcloud_api_gateway_api")).toMatchObject({
      service_id: reference("api_gateway_service", "id"),
      protocol: "HTTP",
      auth_type: "NONE",
      enable_cors: false,
      request_config_path: "/",
      request_config_method: "ANY",
      service_config_type: "SCF",
      service_config_timeout: 15,
      service_config_scf_function_name: reference("scf_function", "name"),
      service_config_scf_function_namespace: "default",
      service_config_scf_function_qualifier: "$LATEST",
      service_config_scf_function_type: "EVENT",
      service_config_scf_is_integrated_response: true,
    });
  });

  it("releases the API, and again when anything of it changes", () => {
    const release = (props: Settings = {}) => gatewayWith(props).resource("tencentcloud_api_gateway_service_release");
    const description = (props?: Settings) => release(props)["release_desc"];
    expect(release()).toMatchObject({ environment_name: "release" });
    expect(description()).toMatch(
      /^\$\{tencentcloud_api_gateway_api\.(\w+)\.id\}: ANY \/ to \$\{tencentcloud_api_gateway_api\.\1\.service_config_scf_function_name\}/,
    );
    for (const attribute of ["auth_type", "service_config_timeout", "service_config_scf_function_qualifier"]) {
      expect(description()).toContain(`.${attribute}}`);
    }
  });

  it("has the address that the service has, below the environment, which needs a scheme", () => {
    expect(gatewayWith().outputs()["url"]).toMatchObject({
      value: expect.stringMatching(
        /^\$\{replace\("https:\/\/\$\{tencentcloud_api_gateway_service\.\w+\.outer_sub_domain\}\/release", "https:\/\/http:\/\/", "http:\/\/"\)\}$/,
      ),
    });
  });

  it("has neither limit, keys nor domain unless it is told to", () => {
    const plain = gatewayWith({}, ({ requiresSignature }) => expect(requiresSignature).toBe(false));
    expect(Object.keys(plain.resourceCounts()).filter((type) => type.includes("api_gateway"))).toEqual([
      "tencentcloud_api_gateway_api",
      "tencentcloud_api_gateway_service",
      "tencentcloud_api_gateway_service_release",
    ]);
    expect(plain.resource("tencentcloud_api_gateway_service")).not.toHaveProperty("release_limit");
  });

  it("limits what all callers together may ask for", () => {
    const stack = gatewayWith({ throttle: { requestsPerSecond: 20 } });
    expect(stack.resource("tencentcloud_api_gateway_service")).toMatchObject({ release_limit: 20 });
  });

  it("lets the holders of existing key pairs call, by a usage plan with the same limit", () => {
    const stack = gatewayWith({ accessKeyIds: [KEY_ID, "second-key"], throttle: { requestsPerSecond: 20 } });
    expect(stack.resource("tencentcloud_api_gateway_api")).toMatchObject({ auth_type: "SECRET" });
    expect(stack.resource("tencentcloud_api_gateway_usage_plan")).toMatchObject({ max_request_num_pre_sec: 20 });
    expect(stack.resource("tencentcloud_api_gateway_usage_plan_attachment")).toMatchObject({
      usage_plan_id: reference("api_gateway_usage_plan", "id"),
      bind_type: "SERVICE",
      environment: "release",
    });
    expect(stack.resources("tencentcloud_api_gateway_api_key_attachment")).toMatchObject([
      { api_key_id: KEY_ID },
      { api_key_id: "second-key" },
    ]);
  });

  it("creates no key pair, as its secret would be in the state", () => {
    expect(gatewayWith({ accessKeyIds: [KEY_ID] }).resourceCounts()).not.toHaveProperty(
      "tencentcloud_api_gateway_api_key",
    );
  });

  it("serves a domain of one's own over HTTPS only, without the environment in the path", () => {
    const stack = gatewayWith({ customDomain: DOMAIN });
    expect(stack.resource("tencentcloud_api_gateway_custom_domain")).toMatchObject({
      sub_domain: "ekyc.example.com",
      certificate_id: "aBcD1234",
      protocol: "https",
      net_type: "OUTER",
      default_domain: reference("api_gateway_service", "outer_sub_domain"),
      is_default_mapping: false,
      path_mappings: ["/#release"],
      depends_on: [expect.stringMatching(/^tencentcloud_api_gateway_service_release\./)],
    });
    expect(stack.outputs()["url"]).toMatchObject({ value: "https://ekyc.example.com" });
  });

  it("grants nothing to who may invoke it, because API Gateway does not ask CAM", () => {
    const policies = (use?: (gateway: ApiGateway) => void) => gatewayWith({}, use).resources("tencentcloud_cam_policy");
    expect(policies((gateway) => gateway.grantInvoke())).toEqual(policies());
  });
});

describe("the retirement of API Gateway", () => {
  const refusal = (): UserError => {
    try {
      gatewayWith({ acknowledgeRetirement: false });
    } catch (error) {
      if (error instanceof UserError) return error;
      throw error;
    }
    throw new Error("it was not refused");
  };

  it("is an error with every date, its source and the alternative", () => {
    const { message, fix } = refusal();
    expect(message).toContain("test/Gateway: API Gateway is retired: 2024-07-01 no new services (628/60529");
    for (const { on, what, source } of GATEWAYS["api-gateway"].announcements) {
      expect(message).toContain(`${on} ${what} (${source})`);
    }
    expect(fix).toContain("Use function-url, or edgeone");
    expect(fix).toContain("acknowledgeRetirement: true");
  });

  it("is an error by default", () => {
    const gateway = { kind: "api-gateway" } as const;
    expect(() => synthEnvironment({ endpoint: { gateway } })).toThrow("API Gateway is retired");
  });

  it("is a warning once it is acknowledged", () => {
    const gateway = { kind: "api-gateway", acknowledgeRetirement: true } as const;
    expect(synthEnvironment({ endpoint: { gateway } }).warnings).toEqual([
      expect.stringMatching(
        /^dev\/TokenEndpoint\/Gateway: API Gateway is retired: .*2026-10-30 shutdown .* Use function-url/,
      ),
    ]);
  });

  it("does not concern a gateway that is available", () => {
    expect(synthEnvironment().warnings).toEqual([]);
  });
});

describe("an environment with API Gateway", () => {
  it("has it in place of the function URL, named and tagged like everything else", () => {
    const stack = synthEnvironment({
      endpoint: { gateway: { kind: "api-gateway", acknowledgeRetirement: true, throttle: { requestsPerSecond: 50 } } },
    });
    expect(stack.resources("tencentcloud_scf_trigger")).toEqual([]);
    expect(stack.resource("tencentcloud_api_gateway_service")).toMatchObject({
      service_name: "ekyc-token-endpoint-dev-gateway",
      release_limit: 50,
      tags: { project: "ekyc-token-endpoint", environment: "dev", owner: "identity" },
    });
    expect(stack.resource("tencentcloud_api_gateway_api")["service_config_timeout"]).toBe(
      stack.resource("tencentcloud_scf_function")["timeout"],
    );
  });
});

describe("bad settings of ApiGateway", () => {
  it.each<[string, Settings, string]>([
    [
      "a throttle of nothing",
      { throttle: { requestsPerSecond: 0 } },
      "test/Gateway: throttle.requestsPerSecond: got 0; allowed: 1 to 5000 (a service's limit, 628/45180).",
    ],
    [
      "a throttle beyond the service's limit",
      { throttle: { requestsPerSecond: 5_001 } },
      "got 5001; allowed: 1 to 5000 (a service's limit, 628/45180).",
    ],
    [
      "a throttle beyond a usage plan's limit",
      { throttle: { requestsPerSecond: 2_001 }, accessKeyIds: [KEY_ID] },
      "got 2001; allowed: 1 to 2000 (a usage plan's limit, 628/11822).",
    ],
    ["no key ids at all", { accessKeyIds: [] }, "test/Gateway: accessKeyIds: got an empty list;"],
    [
      "a domain with a scheme",
      { customDomain: { ...DOMAIN, domain: "https://ekyc.example.com" } },
      'test/Gateway: customDomain.domain: got "https://ekyc.example.com"; allowed: a fully qualified name',
    ],
    ["a timeout beyond the gateway's", { timeoutSeconds: 1_801 }, "test/Gateway: timeoutSeconds: got 1801;"],
  ])("refuses %s", (_what, settings, message) => {
    expect(() => gatewayWith(settings)).toThrow(message);
  });
});
