// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are Terraform's templates.
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { handlerZip, REGION, TestCloud } from "../../../__tests__/helpers/scf";
import { temporaryFolder } from "../../../__tests__/helpers/temporary-folder";
import { loadStack } from "../../stack/load-stack";
import { at, type Json, RESOURCES, ROLE, type StackParts, TRIGGER_DESC, writeStack } from "../helpers/stack-file";

let world: TestCloud;

beforeEach(() => {
  world = new TestCloud();
});

afterEach(() => world.scf.close());

const load = (file: string) => loadStack(world, file);
const loading = (parts: StackParts, zip?: Buffer) => load(writeStack(parts, zip));

describe("a stack that cannot be loaded", () => {
  const FUNCTION = RESOURCES["tencentcloud_scf_function"]?.["Function"] as Json;
  const PLAIN = { ...FUNCTION, role: null, cls_logset_id: null, cls_topic_id: null, depends_on: [] };
  const withFunction = (changes: Json, zip?: Buffer) =>
    loading({ resource: { tencentcloud_scf_function: { Function: { ...PLAIN, ...changes } } } }, zip);

  test("because there is none names the file and npx ekyc synth", async () => {
    await expect(load("nowhere/cdk.tf.json")).rejects.toMatchObject({
      message: "There is no synthesized stack nowhere/cdk.tf.json.",
      fix: "Run `npx ekyc synth` to write it.",
    });
  });

  test("because it is not JSON names the file", async () => {
    const file = join(temporaryFolder(), "cdk.tf.json");
    writeFileSync(file, "{");
    await expect(load(file)).rejects.toMatchObject({
      name: "UserError",
      message: `${file} is not a synthesized stack: it is not a JSON object.`,
    });
  });

  test("because of an unknown type names it, its construct and the supported types, and creates nothing", async () => {
    await expect(
      loading({
        resource: {
          tencentcloud_ssm_secret: { Keys: { secret_name: "keys" } },
          tencentcloud_ssm_secrets: { X: at("dev/TokenEndpoint/X") },
        },
      }),
    ).rejects.toMatchObject({
      name: "UserError",
      message:
        'The local cloud cannot load tencentcloud_ssm_secrets.X (dev/TokenEndpoint/X): the resource type tencentcloud_ssm_secrets is not supported. Did you mean "tencentcloud_ssm_secret"?',
      fix: expect.stringMatching(/^Supported are tencentcloud_api_gateway_api, .*tencentcloud_teo_zone\. /),
    });
    expect(world.cloud.ssm.list(REGION)).toEqual([]);
  });

  test("because of an alias that shares its traffic says who does that", async () => {
    const routing = { additional_version_weights: [{ version: "1", weight: 0.5 }] };
    const alias = { ...at("dev/Alias"), name: "live", function_version: "1", routing_config: [routing] };
    await expect(loading({ resource: { tencentcloud_scf_function_alias: { Alias: alias } } })).rejects.toMatchObject({
      name: "UserError",
      message: expect.stringContaining("(dev/Alias): routing_config is set"),
      fix: expect.stringContaining("npx ekyc release"),
    });
  });

  test("because of an unknown data source names the supported ones", async () => {
    await expect(loading({ data: { tencentcloud_vpc: { Net: at("dev/Net") } } })).rejects.toMatchObject({
      message: expect.stringContaining(
        "data.tencentcloud_vpc.Net (dev/Net): the data source type tencentcloud_vpc is not supported",
      ),
      fix: expect.stringContaining("tencentcloud_sts_caller_identity, tencentcloud_user_info"),
    });
  });

  test("because of a reference to nothing names both ends", async () => {
    const attachment = { ...at("dev/Attachment"), role_id: "${tencentcloud_cam_role.Rol.id}", policy_id: 1 };
    await expect(
      loading({
        resource: {
          tencentcloud_cam_role: { Role: ROLE },
          tencentcloud_cam_role_policy_attachment: { Attachment: attachment },
        },
      }),
    ).rejects.toMatchObject({
      message:
        'tencentcloud_cam_role_policy_attachment.Attachment (dev/Attachment) refers to tencentcloud_cam_role.Rol, which the stack does not declare. Did you mean "tencentcloud_cam_role.Role"?',
    });
  });

  test("because of an attribute that the provider does not have names the expression", async () => {
    const policy = { ...at("dev/Policy"), name: "p", document: "${tencentcloud_cam_role.Role.rights}" };
    await expect(
      loading({ resource: { tencentcloud_cam_role: { Role: ROLE }, tencentcloud_cam_policy: { Policy: policy } } }),
    ).rejects.toMatchObject({
      message: expect.stringContaining(
        'The expression "${tencentcloud_cam_role.Role.rights}" of tencentcloud_cam_policy.Policy (dev/Policy) cannot be evaluated: there is no rights among ',
      ),
    });
  });

  test("because of a meta-argument that is not supported names it", async () => {
    await expect(withFunction({ count: 2 })).rejects.toMatchObject({
      message: "tencentcloud_scf_function.Function (dev/Function) uses count, which the local cloud cannot load.",
    });
  });

  describe("because of a precondition that does not hold", () => {
    const ZIP = handlerZip("");
    const SECRET = { tencentcloud_ssm_secret: { A: { ...at("dev/A"), secret_name: "a" } } };
    const withPrecondition = (condition: string, zip?: Buffer) => {
      const precondition = [{ condition, error_message: "It is stale. Fix: run `npx ekyc synth`." }];
      const fn = { ...PLAIN, lifecycle: { precondition } };
      return loading({ resource: { ...SECRET, tencentcloud_scf_function: { Function: fn } } }, zip);
    };
    const names = () => world.cloud.ssm.list(REGION).map(({ name }) => name);

    test("says its message, and has created nothing", async () => {
      await expect(
        withPrecondition('${try(filesha256("${path.module}/assets/handler.zip") == "other", false)}', ZIP),
      ).rejects.toMatchObject({
        name: "UserError",
        message:
          "A precondition of tencentcloud_scf_function.Function (dev/Function) does not hold: It is stale. Fix: run `npx ekyc synth`.",
      });
      expect(names()).toEqual([]);
    });

    test("on an attribute of a resource says so once the attribute is known", async () => {
      await expect(withPrecondition('${tencentcloud_ssm_secret.A.secret_name == "b"}', ZIP)).rejects.toMatchObject({
        message: expect.stringContaining("does not hold: It is stale."),
      });
      expect(names()).toEqual(["a"]);
    });

    test("does not come up when it holds", async () => {
      const sha256 = createHash("sha256").update(ZIP).digest("hex");
      await withPrecondition(`\${try(filesha256("\${path.module}/assets/handler.zip") == "${sha256}", false)}`, ZIP);
      expect(names()).toEqual(["a"]);
    });
  });

  test("because the cloud refuses a resource names it, with the vendor's code", async () => {
    await expect(
      loading({
        resource: { tencentcloud_ssm_secret: { A: { ...at("dev/A"), secret_name: "a" }, B: { secret_name: "a" } } },
      }),
    ).rejects.toMatchObject({
      name: "UserError",
      message: "tencentcloud_ssm_secret.B: The secret a exists. (ResourceInUse.SecretExists)",
    });
  });

  test("because the function's zip is cut off names the file and npx ekyc synth", async () => {
    await expect(withFunction({}, handlerZip("").subarray(0, 50))).rejects.toMatchObject({
      name: "UserError",
      message: expect.stringMatching(
        /assets.handler\.zip is not a whole zip \(50 bytes\): it is cut off or damaged\.$/,
      ),
      fix: "Run `npx ekyc synth` to build the zip again.",
    });
  });

  test.each<[string, Json, string]>([
    ["there is no zip", {}, "there is no zip_file "],
    [
      "its code is elsewhere",
      { zip_file: null, cos_bucket_name: "code" },
      "there is no zip_file, and the local cloud cannot fetch",
    ],
    [
      "its instances work on no request",
      { func_type: "HTTP", instance_concurrency_config: { dynamic_enabled: "FALSE" } },
      "max_concurrency is 0, but an instance works on 1 to 100 requests at a time.",
    ],
    [
      "it is of a type that there is not",
      { func_type: "Image" },
      "func_type is Image, but the local cloud runs functions of type Event and HTTP only.",
    ],
  ])("because %s says so", async (_, changes, message) => {
    await expect(withFunction(changes)).rejects.toMatchObject({
      name: "UserError",
      message: expect.stringContaining(message),
    });
  });

  test.each<[string, Json, string]>([
    ["half a log topic", { cls_topic_id: "t" }, "only one of cls_logset_id and cls_topic_id is set."],
    ["no name", { name: null }, "the argument name is missing."],
    ["a wrong number", { timeout: "soon" }, "the argument timeout is not an integer."],
    ["a wrong map", { environment: "A=1" }, "the argument environment is not a map."],
    ["a reserved variable", { environment: { SCF_X: "1" } }, "(InvalidParameterValue.EnvironmentSystemProtect)"],
    [
      "a role that is not there",
      { role: "nobody" },
      "The execution role nobody does not exist. (ResourceNotFound.Role)",
    ],
    ["another language", { runtime: "Python3.10" }, "(InvalidParameterValue.Runtime)"],
    [
      "a wrong amount of memory",
      { mem_size: 200 },
      "The memory of 200 MB is not 64, nor a multiple of 128 up to 3072.",
    ],
    ["too long a timeout", { timeout: 901 }, "(LimitExceeded.Timeout)"],
  ])("because of a function with %s names the function", async (_, changes, message) => {
    const problem = await withFunction(changes, handlerZip("")).catch((error: unknown) => error);
    expect(problem).toMatchObject({ name: "UserError" });
    expect(String(problem)).toContain("tencentcloud_scf_function.Function (dev/Function): ");
    expect(String(problem)).toContain(message);
  });

  test.each<[string, Json, string]>([
    [
      "of another type",
      { type: "cos", trigger_name: "t" },
      "the local cloud has no triggers of type cos, only of types http and timer.",
    ],
    ["with a name", { trigger_name: "mine" }, "trigger_name is set, but the API names triggers of type http itself."],
    [
      "with another AuthType",
      { trigger_desc: TRIGGER_DESC.replace("NONE", "JWT") },
      'AuthType is "JWT", allowed are "NONE" and "CAM". (InvalidParameterValue.TriggerDesc)',
    ],
    ["of a version", { qualifier: "2" }, "The function tokens has no version or alias 2. (ResourceNotFound.Qualifier)"],
  ])("because of a trigger %s says so", async (_, changes, message) => {
    const url = { ...(RESOURCES["tencentcloud_scf_trigger"]?.["Url"] as Json), ...changes };
    const resource = { tencentcloud_scf_function: { Function: PLAIN }, tencentcloud_scf_trigger: { Url: url } };
    const problem = await loading({ resource }, handlerZip("")).catch((error: unknown) => error);
    expect(problem).toMatchObject({ name: "UserError" });
    expect(String(problem)).toContain("tencentcloud_scf_trigger.Url (dev/Url): ");
    expect(String(problem)).toContain(message);
  });
});
