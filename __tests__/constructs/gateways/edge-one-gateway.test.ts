// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are EdgeOne's variables and Terraform's templates.
import { TerraformOutput } from "cdktf";
import type { Construct } from "constructs";
import { ExecutionRole } from "../../../constructs/execution-role/execution-role";
import { EdgeOneGateway, type EdgeOneGatewayProps } from "../../../constructs/gateways/edge-one-gateway";
import { ROUTES } from "../../../contract/endpoint/routes";
import { loadEnvironment } from "../../../environments/load-environment";
import { synth } from "../../../testing";
import { smallCode } from "../../helpers/code";
import { synthEnvironment } from "../../helpers/endpoint-stack";
import { smallFunction } from "../../helpers/small-function";

const code = smallCode();

type Settings = Partial<Omit<EdgeOneGatewayProps, "function" | "role" | "region">>;

const NEW_ZONE = { name: "example.com", planId: "edgeone-plan" };
const SETTINGS = {
  domain: "ekyc.example.com",
  zone: { name: "example.com", id: "zone-existing" },
  certificate: "aBcD1234",
  quotaPerSecond: 15,
  apiName: "token-endpoint-dev",
  tags: { environment: "dev" },
};

const gatewayWith = (props: Settings = {}, use: (gateway: EdgeOneGateway, scope: Construct) => void = () => {}) =>
  synth((scope) => {
    const { role, fn } = smallFunction(scope, code);
    const common = { function: fn, role, region: "ap-jakarta" };
    const gateway = new EdgeOneGateway(scope, "Gateway", { ...common, ...SETTINGS, ...props });
    new TerraformOutput(scope, "url", { value: gateway.url, staticId: true });
    use(gateway, scope);
  });

const securityPolicy = (props: Settings = {}) =>
  gatewayWith(props).resource("tencentcloud_teo_security_policy_config")["security_policy"] as Record<string, unknown>;

describe("EdgeOneGateway", () => {
  it("fetches from the function URL by its host, over HTTPS", () => {
    const host = expect.stringMatching(
      /^\$\{element\(split\("\/\/", jsondecode\(data\.tencentcloud_scf_triggers\.\w+\.triggers\[0\]\.trigger_desc\)\.NetConfig\.ExtranetUrl\), 1\)\}$/,
    );
    expect(gatewayWith().resource("tencentcloud_teo_acceleration_domain")).toMatchObject({
      zone_id: "zone-existing",
      domain_name: "ekyc.example.com",
      origin_protocol: "HTTPS",
      origin_info: { origin_type: "IP_DOMAIN", origin: host, host_header: host },
    });
  });

  it("is called by its domain, over HTTPS", () => {
    expect(gatewayWith().outputs()["url"]).toMatchObject({ value: "https://ekyc.example.com" });
  });

  it("leaves a zone that exists alone", () => {
    expect(gatewayWith().resources("tencentcloud_teo_zone")).toEqual([]);
  });

  it("creates a zone under a plan, reached by CNAME, outside of the Chinese mainland", () => {
    const stack = gatewayWith({ zone: NEW_ZONE });
    expect(stack.resource("tencentcloud_teo_zone")).toMatchObject({
      zone_name: "example.com",
      type: "partial",
      area: "overseas",
      plan_id: "edgeone-plan",
      tags: { environment: "dev" },
    });
    for (const type of [
      "acceleration_domain",
      "certificate_config",
      "security_policy_config",
      "security_api_service",
    ]) {
      expect(stack.resource(`tencentcloud_teo_${type}`)).toMatchObject({
        zone_id: expect.stringMatching(/^\$\{tencentcloud_teo_zone\.\w+\.zone_id\}$/),
      });
    }
  });

  it("creates a zone in the area it is told", () => {
    const stack = gatewayWith({ zone: { ...NEW_ZONE, area: "global" } });
    expect(stack.resource("tencentcloud_teo_zone")).toMatchObject({ area: "global" });
  });

  it.each([
    ["aBcD1234", { mode: "sslcert", server_cert_info: [{ cert_id: "aBcD1234" }] }],
    ["free", { mode: "eofreecert" }],
  ])("serves the domain with the certificate %s, once the domain is there", (certificate, expected) => {
    expect(gatewayWith({ certificate }).resource("tencentcloud_teo_certificate_config")).toMatchObject({
      host: "ekyc.example.com",
      depends_on: [expect.stringMatching(/^tencentcloud_teo_acceleration_domain\./)],
      ...expected,
    });
  });

  it("limits the requests for tokens of all callers together to the quota", () => {
    expect(securityPolicy()).toEqual({
      rate_limiting_rules: {
        rules: [
          {
            name: "token-requests",
            condition:
              "$${http.request.host} in ['ekyc.example.com'] and $${http.request.uri.path} in ['/v1/tokens'] and $${http.request.method} in ['POST']",
            count_by: ["http.request.uri.path"],
            max_request_threshold: 15,
            counting_period: "1s",
            action_duration: "1s",
            action: { name: "Deny" },
            priority: 0,
            enabled: "on",
          },
        ],
      },
    });
  });

  it("limits them to less when it is told", () => {
    expect(securityPolicy({ requestsPerSecond: 5 })).toMatchObject({
      rate_limiting_rules: { rules: [{ max_request_threshold: 5 }] },
    });
  });

  it("gives its rules to a zone of its own, whose domains follow them", () => {
    const policy = gatewayWith({ zone: NEW_ZONE }).resource("tencentcloud_teo_security_policy_config");
    expect(policy).toMatchObject({ entity: "ZoneDefaultPolicy" });
    expect(policy).not.toHaveProperty("host");
  });

  it("has the rules of its domain only in a zone that exists, as that may serve others", () => {
    expect(gatewayWith().resource("tencentcloud_teo_security_policy_config")).toMatchObject({
      entity: "Host",
      host: "ekyc.example.com",
    });
  });

  it("refuses addresses that are blocked, and those that are not among the allowed", () => {
    const rules = { allowFrom: ["198.51.100.0/24", "2001:db8::/32"], blockFrom: ["198.51.100.7"] };
    expect(securityPolicy(rules)["custom_rules"]).toEqual({
      basic_access_rules: [
        {
          name: "allow-from",
          condition: "not $${http.request.ip} in ['198.51.100.0/24', '2001:db8::/32']",
          action: { name: "Deny" },
          enabled: "on",
        },
        {
          name: "block-from",
          condition: "$${http.request.ip} in ['198.51.100.7']",
          action: { name: "Deny" },
          enabled: "on",
        },
      ],
    });
  });

  it("defines every path of the endpoint as a resource of one API", () => {
    const stack = gatewayWith();
    expect(stack.resource("tencentcloud_teo_security_api_service")).toMatchObject({
      api_services: { name: "token-endpoint-dev", base_path: "/v1" },
    });
    const resources = stack.resources("tencentcloud_teo_security_api_resource");
    const defined = resources.map((one) => one["api_resources"] as { path: string; methods: string[] });
    expect(Object.fromEntries(defined.map(({ path, methods }) => [path, methods]))).toEqual(
      Object.fromEntries(Object.entries(ROUTES).map(([path, methods]) => [path, Object.keys(methods)])),
    );
    for (const resource of defined) {
      expect(resource).toMatchObject({
        api_service_ids: [
          expect.stringMatching(/^\$\{tencentcloud_teo_security_api_service\.\w+\.api_services\[0\]\.id\}$/),
        ],
      });
    }
  });

  it("checks the origins that browsers may call from, which the endpoint answers", () => {
    expect(() => gatewayWith({ cors: { origins: ["https://app.example.com/path"] } })).toThrow(
      "cors.origins: got https://app.example.com/path;",
    );
  });

  it("lets a role call the function URL", () => {
    const stack = gatewayWith({}, (gateway, scope) => {
      gateway.grantInvoke(new ExecutionRole(scope, "Caller", { name: "caller" }));
    });
    expect(
      stack
        .resources("tencentcloud_cam_policy")
        .map(({ document }) => document)
        .join(),
    ).toContain("scf:InvokeFunctionUrl");
  });

  it("puts no key into the stack: the rule that holds it is not Terraform's", () => {
    const stack = gatewayWith({ zone: NEW_ZONE });
    expect(JSON.stringify(stack.json)).not.toContain("x-ekyc-edge-key");
    expect(Object.keys(stack.resourceCounts()).filter((type) => type.includes("_l7_"))).toEqual([]);
  });

  it.each<[string, Settings, string]>([
    [
      "a domain with a scheme",
      { domain: "https://ekyc.example.com" },
      'domain: got "https://ekyc.example.com"; allowed: a fully qualified name in lower case',
    ],
    [
      "a domain outside of its zone",
      { domain: "ekyc.example.org" },
      'domain: got "ekyc.example.org", which is not in the zone; allowed: example.com and names that end in .example.com.',
    ],
    [
      "a domain that only ends like its zone",
      { domain: "notexample.com" },
      'domain: got "notexample.com", which is not in the zone',
    ],
    [
      "a zone neither by id nor by plan",
      { zone: { name: "example.com" } },
      "zone: got neither of id and planId; allowed: one of them.",
    ],
    [
      "a zone by id and by plan",
      { zone: { ...NEW_ZONE, id: "zone-existing" } },
      "zone: got both of id and planId; allowed: one of them.",
    ],
    [
      "an empty certificate",
      { certificate: "" },
      'certificate: got ""; allowed: the id of a certificate in SSL Certificate Service, or free.',
    ],
    [
      "no certificate",
      { certificate: undefined as never },
      "certificate: got nothing; allowed: the id of a certificate",
    ],
    [
      "a limit above the quota",
      { requestsPerSecond: 16 },
      "requestsPerSecond: got 16; allowed: 1 to 15 (the quota less the environment's reserve).",
    ],
    ["a limit of nothing", { requestsPerSecond: 0 }, "requestsPerSecond: got 0; allowed: 1 to 15"],
    [
      "something that is not an address",
      { blockFrom: ["203.0.113.7", "203.0.113"] },
      'blockFrom: got "203.0.113"; allowed: addresses and ranges such as',
    ],
    ["a range that is too narrow", { allowFrom: ["203.0.113.0/33"] }, 'allowFrom: got "203.0.113.0/33"'],
    ["a rule smuggled into an address", { allowFrom: ["1.1.1.1'] or true"] }, "allowFrom: got"],
  ])("refuses %s", (_what, props, message) => {
    expect(() => gatewayWith(props)).toThrow(`test/Gateway: ${message}`);
  });
});

describe("an environment with EdgeOne", () => {
  const gateway = {
    kind: "edgeone",
    domain: "ekyc.example.com",
    zone: NEW_ZONE,
    certificate: "free",
    blockFrom: ["203.0.113.0/24"],
  } as const;
  const withEdge = () =>
    synthEnvironment({
      endpoint: { gateway: gateway as never },
      quota: { requestsPerSecond: 20, reserve: 5 },
      function: { ...loadEnvironment("dev").function, maxInstances: 3, requestsPerSecond: 5 },
    });

  it("limits the edge to its quota less the reserve", () => {
    expect(withEdge().resource("tencentcloud_teo_security_policy_config")).toMatchObject({
      security_policy: { rate_limiting_rules: { rules: [{ max_request_threshold: 15 }] } },
    });
  });

  it("synthesizes these resources of EdgeOne", () => {
    const { resource } = withEdge().json as { resource: Record<string, Record<string, Record<string, unknown>>> };
    const edge = Object.entries(resource).filter(([type]) => type.startsWith("tencentcloud_teo_"));
    const bare = edge.map(([type, byName]) => [
      type,
      Object.values(byName).map(({ "//": _metadata, ...config }) => config),
    ]);
    expect(Object.fromEntries(bare)).toMatchSnapshot();
  });
});
