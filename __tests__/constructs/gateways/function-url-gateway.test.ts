import { TerraformOutput } from "cdktf";
import type { Construct } from "constructs";
import { ExecutionRole } from "../../../constructs/execution-role/execution-role";
import { FunctionUrlGateway, type FunctionUrlGatewayProps } from "../../../constructs/gateways/function-url-gateway";
import { synth } from "../../../testing";
import { smallCode } from "../../helpers/code";
import { lint } from "../../helpers/lint";
import { smallFunction } from "../../helpers/small-function";

const code = smallCode();

type Settings = Omit<FunctionUrlGatewayProps, "function" | "role" | "region">;

const gatewayWith = (props: Settings = {}, use: (gateway: FunctionUrlGateway, scope: Construct) => void = () => {}) =>
  synth((scope) => {
    const { role, fn } = smallFunction(scope, code, 5);
    const gateway = new FunctionUrlGateway(scope, "Gateway", { function: fn, role, region: "ap-jakarta", ...props });
    new TerraformOutput(scope, "url", { value: gateway.url, staticId: true });
    use(gateway, scope);
  });

const SIGNED_BY_BROWSERS = {
  cors: { origins: ["https://app.example.com"] },
  callerAuthentication: "cam",
} as const satisfies Settings;

const triggerWith = (props: Settings = {}) => gatewayWith(props).resource("tencentcloud_scf_trigger");

describe("FunctionUrlGateway", () => {
  it("is a trigger of type http on the latest version of the function", () => {
    expect(triggerWith()).toMatchObject({
      type: "http",
      function_name: expect.stringMatching(/^\$\{tencentcloud_scf_function\.\w+\.name\}$/),
      namespace: "default",
      qualifier: "$LATEST",
      enable: "OPEN",
    });
  });

  it("has no trigger name, which the provider refuses for this type", () => {
    expect(triggerWith()).not.toHaveProperty("trigger_name");
  });

  it("is public, over HTTPS, and leaves it to the endpoint to know its callers", () => {
    expect(triggerWith()["trigger_desc"]).toBe(
      '{"AuthType":"NONE","NetConfig":{"EnableExtranet":true,"EnableIntranet":false}}',
    );
  });

  it("lets CAM ask callers for a signature, and then needs no excuse from the rule about public addresses", () => {
    const cam = triggerWith({ callerAuthentication: "cam" });
    expect(cam["trigger_desc"]).toBe('{"AuthType":"CAM","NetConfig":{"EnableExtranet":true,"EnableIntranet":false}}');
    const findings = (props: Settings) =>
      lint(gatewayWith(props).json).filter(({ rule }) => rule === "public-url" || rule === "unused-suppression");
    expect(findings({ callerAuthentication: "cam" })).toEqual([]);
    expect(findings({})).toMatchObject([{ rule: "public-url", suppression: { kind: "inSource" } }]);
  });

  it("allows a browser the headers of a signed request where CAM asks for a signature", () => {
    const description = triggerWith(SIGNED_BY_BROWSERS)["trigger_desc"] as string;
    expect(JSON.parse(description).CorsConfig.Headers).toEqual([
      "authorization",
      "content-type",
      "idempotency-key",
      "x-client-authorization",
      "x-scf-cam-timestamp",
      "x-scf-cam-token",
      "x-scf-cam-uin",
    ]);
  });

  it("allows no cross-origin call unless it is told to", () => {
    expect(triggerWith()["trigger_desc"]).not.toContain("CorsConfig");
  });

  it("leaves it to the endpoint to answer browsers, so that no header is set twice", () => {
    const cors = { origins: ["https://app.example.com"] };
    expect(triggerWith({ cors })["trigger_desc"]).not.toContain("CorsConfig");
  });

  it("allows the named origins what the API needs, and no cookies, where preflight requests end at CAM", () => {
    const description = triggerWith(SIGNED_BY_BROWSERS)["trigger_desc"] as string;
    expect(JSON.parse(description).CorsConfig).toMatchObject({
      Enable: true,
      Origins: ["https://app.example.com"],
      Methods: ["GET", "POST"],
      ExposeHeaders: ["retry-after", "x-request-id", "idempotency-replayed", "ratelimit-policy", "ratelimit"],
      MaxAge: 600,
      Credentials: false,
    });
  });

  it("writes its description with sorted keys at every level, or each plan would show a change", () => {
    const description = triggerWith(SIGNED_BY_BROWSERS)["trigger_desc"];
    const keys = [...(description as string).matchAll(/"(\w+)":/g)].map(([, key]) => key);
    const cors = ["Credentials", "Enable", "ExposeHeaders", "Headers", "MaxAge", "Methods", "Origins"];
    expect(keys).toEqual(["AuthType", "CorsConfig", ...cors, "NetConfig", "EnableExtranet", "EnableIntranet"]);
  });

  it("calls the version it is told", () => {
    expect(triggerWith({ qualifier: "live" })).toMatchObject({ qualifier: "live" });
  });

  it("reads its address from the trigger, the only place where the provider has it", () => {
    expect(gatewayWith().outputs()["url"]).toMatchObject({
      value: expect.stringMatching(
        /^\$\{jsondecode\(data\.tencentcloud_scf_triggers\.\w+\.triggers\[0\]\.trigger_desc\)\.NetConfig\.ExtranetUrl\}$/,
      ),
    });
  });

  it("reads its address after the trigger, of which it names the one, and the attachment, without making it unknown at every change", () => {
    const address = gatewayWith().dataSources("tencentcloud_scf_triggers")[0];
    expect(address).not.toHaveProperty("depends_on");
    expect(address).toMatchObject({
      function_name: expect.stringMatching(
        /^\$\{element\(\[tencentcloud_scf_trigger\.\w+\.function_name, tencentcloud_cam_role_policy_attachment\.\w+\.id\], 0\)\}$/,
      ),
      filters: [
        { name: "TriggerName", values: [expect.stringMatching(/^\$\{tencentcloud_scf_trigger\.\w+\.trigger_name\}$/)] },
        { name: "Qualifier", values: ["$LATEST"] },
      ],
    });
  });

  it("lets a role call this function through its URL, and no other", () => {
    const stack = gatewayWith({}, (gateway, scope) => {
      gateway.grantInvoke(new ExecutionRole(scope, "Caller", { name: "caller" }));
    });
    const documents = stack.resources("tencentcloud_cam_policy").map(({ document }) => JSON.parse(String(document)));
    expect(documents.flatMap(({ statement }) => statement)).toContainEqual({
      effect: "allow",
      action: ["scf:InvokeFunctionUrl"],
      resource: [
        expect.stringMatching(
          /^qcs::scf:ap-jakarta:uin\/\$\{data\.tencentcloud_user_info\.\w+\.owner_uin\}:namespace\/default\/function\/\$\{tencentcloud_scf_function\.\w+\.name\}$/,
        ),
      ],
    });
  });

  it("says whether callers have to sign", () => {
    gatewayWith({}, ({ requiresSignature }) => expect(requiresSignature).toBe(false));
    gatewayWith({ callerAuthentication: "cam" }, ({ requiresSignature }) => expect(requiresSignature).toBe(true));
  });

  it("serves a domain of one's own over HTTPS only, with its certificate, on every path", () => {
    const stack = gatewayWith({
      customDomain: { domain: "ekyc.example.com", certificateId: "aBcD1234" },
      qualifier: "live",
    });
    expect(stack.resource("tencentcloud_scf_custom_domain")).toMatchObject({
      depends_on: [expect.stringMatching(/^tencentcloud_scf_trigger\./)],
      domain: "ekyc.example.com",
      protocol: "HTTPS",
      cert_config: { certificate_id: "aBcD1234" },
      endpoints_config: [
        {
          namespace: "default",
          function_name: expect.stringMatching(/^\$\{tencentcloud_scf_function\./),
          qualifier: "live",
          path_match: "/*",
        },
      ],
    });
    expect(stack.outputs()["url"]).toMatchObject({ value: "https://ekyc.example.com" });
  });

  it("has the firewall inspect what is sent to its domain, if it is told which", () => {
    const domainWith = (waf: object) =>
      gatewayWith({ customDomain: { domain: "ekyc.example.com", certificateId: "aBcD1234", ...waf } }).resource(
        "tencentcloud_scf_custom_domain",
      );
    expect(domainWith({ wafInstanceId: "waf_00000example" })["waf_config"]).toEqual({
      waf_open: "OPEN",
      waf_instance_id: "waf_00000example",
    });
    expect(domainWith({})).not.toHaveProperty("waf_config");
  });

  it("has no domain unless it is given one", () => {
    expect(gatewayWith().resources("tencentcloud_scf_custom_domain")).toEqual([]);
  });

  it.each(["https://ekyc.example.com", "ekyc.example.com/v1", "Ekyc.example.com", "localhost"])(
    "refuses the domain %s",
    (domain) => {
      expect(() => gatewayWith({ customDomain: { domain, certificateId: "aBcD1234" } })).toThrow(
        `test/Gateway: customDomain.domain: got "${domain}"; allowed: a fully qualified name in lower case`,
      );
    },
  );

  it.each([
    ["https://*.example.com", ["https://*.example.com"]],
    ["http://app.example.com", ["http://app.example.com"]],
    ["https://app.example.com/", ["https://ok.example.com", "https://app.example.com/"]],
    ["https://user@app.example.com", ["https://user@app.example.com"]],
    ["https://app.example.com?x", ["https://app.example.com?x"]],
    ["https://app.example.com#x", ["https://app.example.com#x"]],
    ["*", ["*"]],
    ["nothing", []],
  ])("refuses %s as an origin", (wrong, origins) => {
    expect(() => gatewayWith({ cors: { origins } })).toThrow(
      `test/Gateway: cors.origins: got ${wrong}; allowed: origins such as https://app.example.com, without a path or a wildcard.`,
    );
  });

  it("refuses a preflight answer kept for more than a day", () => {
    expect(() => gatewayWith({ cors: { origins: ["https://a.example"], maxAgeSeconds: 86_401 } })).toThrow(
      "test/Gateway: cors.maxAgeSeconds: got 86401; allowed: 0 to 86400 (one day, as in environment files).",
    );
  });
});
