// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are Terraform's templates.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { handlerZip, TestCloud } from "../../../../__tests__/helpers/scf";
import { temporaryFolder } from "../../../../__tests__/helpers/temporary-folder";
import { loadStack } from "../../../stack/load-stack";

let world: TestCloud;
beforeEach(() => {
  world = new TestCloud();
});
afterEach(() => world.close());

const REGION = "ap-singapore";
const at = (path: string) => ({ "//": { metadata: { path } } });
const SERVICE = "${tencentcloud_api_gateway_service.Service.id}";
const PLAN = "${tencentcloud_api_gateway_usage_plan.Plan.id}";

const RESOURCES = {
  tencentcloud_scf_function: {
    Function: {
      ...at("dev/Function"),
      name: "tokens",
      namespace: "default",
      handler: "index.main_handler",
      runtime: "Nodejs20.19",
      func_type: "Event",
      mem_size: 128,
      timeout: 15,
      zip_file: "assets/handler.zip",
    },
  },
  tencentcloud_api_gateway_service: {
    Service: {
      ...at("dev/Service"),
      service_name: "gateway",
      protocol: "https",
      net_type: ["OUTER"],
      release_limit: 40,
      tags: { stage: "dev" },
    },
  },
  tencentcloud_api_gateway_api: {
    Api: {
      ...at("dev/Api"),
      service_id: SERVICE,
      api_name: "tokens",
      auth_type: "NONE",
      request_config_path: "/",
      request_config_method: "ANY",
      service_config_type: "SCF",
      service_config_timeout: 15,
      service_config_scf_function_name: "${tencentcloud_scf_function.Function.name}",
      service_config_scf_function_namespace: "default",
      service_config_scf_function_qualifier: "$LATEST",
      service_config_scf_is_integrated_response: true,
    },
  },
  tencentcloud_api_gateway_service_release: {
    Release: {
      ...at("dev/Release"),
      service_id: SERVICE,
      environment_name: "release",
      release_desc: "${tencentcloud_api_gateway_api.Api.id}",
    },
  },
  tencentcloud_api_gateway_usage_plan: {
    Plan: { ...at("dev/Plan"), usage_plan_name: "plan", max_request_num_pre_sec: 9 },
  },
  tencentcloud_api_gateway_usage_plan_attachment: {
    Attachment: { ...at("dev/Attachment"), usage_plan_id: PLAN, service_id: SERVICE, environment: "release" },
  },
  tencentcloud_api_gateway_api_key_attachment: {
    Key: { ...at("dev/Key"), api_key_id: "own-EXAMPLE", usage_plan_id: PLAN },
  },
  tencentcloud_api_gateway_custom_domain: {
    Domain: {
      ...at("dev/Domain"),
      service_id: SERVICE,
      sub_domain: "ekyc.example.com",
      protocol: "https",
      net_type: "OUTER",
      default_domain: "${tencentcloud_api_gateway_service.Service.outer_sub_domain}",
      certificate_id: "aBcD1234",
      is_default_mapping: false,
      path_mappings: ["/#release"],
    },
  },
};

const OUTPUT = {
  endpoint_url: {
    value:
      '${replace("https://${tencentcloud_api_gateway_service.Service.outer_sub_domain}/release", "https://http://", "http://")}',
  },
};

function load(resource: object): Promise<Record<string, unknown>> {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "assets"));
  writeFileSync(join(folder, "assets", "handler.zip"), handlerZip("return { statusCode: 200, body: event.path };"));
  const stack = { provider: { tencentcloud: [{ region: REGION }] }, resource, output: OUTPUT };
  writeFileSync(join(folder, "cdk.tf.json"), JSON.stringify(stack));
  return loadStack(world, join(folder, "cdk.tf.json"));
}

const createKey = () =>
  world.cloud.apigateway.createKey(REGION, {
    name: "app",
    type: "manual",
    keyId: "own-EXAMPLE",
    secret: "own-secret-EXAMPLE",
  });

describe("a stack with API Gateway that is loaded", () => {
  it("answers at its address", async () => {
    createKey();
    const { endpoint_url: url } = await load(RESOURCES);
    const response = await fetch(`${String(url)}/v1/health`);
    expect([response.status, await response.text()]).toEqual([200, "/v1/health"]);
  });

  it("has everything that was declared", async () => {
    createKey();
    await load(RESOURCES);
    const [service] = [...world.cloud.apigateway.services.values()];
    const [plan] = [...world.cloud.apigateway.usagePlans.values()];
    expect(service?.limits.get("release")).toBe(40);
    expect(service?.tags).toEqual({ stage: "dev" });
    expect(service?.domains.get("ekyc.example.com")).toMatchObject({
      isDefaultMapping: false,
      mappings: [{ path: "/", environment: "release" }],
    });
    expect(plan).toMatchObject({
      maxRequests: -1,
      maxRequestsPerSecond: 9,
      bindings: [{ serviceId: service?.serviceId, environment: "release", apiId: undefined }],
    });
    expect([...(plan?.keyIds ?? [])]).toEqual(["own-EXAMPLE"]);
  });

  it("is refused by the resource that names a key pair which does not exist", async () => {
    await expect(load(RESOURCES)).rejects.toThrow(/dev\/Key.*There is no key own-EXAMPLE/);
  });
});
