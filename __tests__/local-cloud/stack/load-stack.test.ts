// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are Terraform's templates.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { loadStack } from "../../../local-cloud/stack/load-stack";
import { handlerZip, REGION, TestCloud, TRUST_SCF } from "../../helpers/scf";
import { temporaryFolder } from "../../helpers/temporary-folder";

type Json = Record<string, unknown>;

let world: TestCloud;

beforeEach(() => {
  world = new TestCloud();
});

afterEach(() => world.scf.close());

const at = (path: string): Json => ({ "//": { metadata: { path, uniqueId: path.replace(/\W/g, "_") } } });

const ROLE = { ...at("dev/Role"), name: "execution", document: TRUST_SCF, tags: { stage: "dev" } };
const TRIGGER_DESC = JSON.stringify({ AuthType: "NONE", NetConfig: { EnableExtranet: true, EnableIntranet: false } });

/** A stack as cdktf writes it: resources sorted by type, which is not the order in which they can be created. */
const RESOURCES: Record<string, Json> = {
  tencentcloud_cam_policy: {
    Policy: {
      ...at("dev/Policy"),
      name: "read-keys",
      document:
        '{"version":"2.0","statement":[{"effect":"allow","action":["ssm:GetSecretValue"],"resource":["qcs::ssm:ap-singapore:uin/${data.tencentcloud_user_info.Account.owner_uin}:secret/creatorUin/${tencentcloud_ssm_secret.Keys.tags.creator}/${tencentcloud_ssm_secret.Keys.secret_name}"]}]}',
    },
  },
  tencentcloud_cam_role: { Role: ROLE },
  tencentcloud_cam_role_policy_attachment: {
    Attachment: {
      ...at("dev/Attachment"),
      policy_id: "${tencentcloud_cam_policy.Policy.id}",
      role_id: "${tencentcloud_cam_role.Role.id}",
    },
  },
  tencentcloud_cls_index: {
    Index: {
      ...at("dev/Index"),
      topic_id: "${tencentcloud_cls_topic.Topic.id}",
      rule: { full_text: { case_sensitive: false, tokenizer: "@ \n" } },
      status: true,
    },
  },
  tencentcloud_cls_logset: { Logset: { ...at("dev/Logset"), logset_name: "logs" } },
  tencentcloud_cls_topic: {
    Topic: { ...at("dev/Topic"), logset_id: "${tencentcloud_cls_logset.Logset.id}", topic_name: "tokens", period: 7 },
  },
  tencentcloud_scf_custom_domain: {
    Domain: {
      ...at("dev/Domain"),
      domain: "ekyc.example.com",
      protocol: "HTTPS",
      cert_config: { certificate_id: "cert" },
      endpoints_config: [
        {
          namespace: "default",
          function_name: "${tencentcloud_scf_function.Function.name}",
          qualifier: "$LATEST",
          path_match: "/*",
        },
      ],
    },
  },
  tencentcloud_scf_function: {
    Function: {
      ...at("dev/Function"),
      name: "tokens",
      handler: "index.main_handler",
      runtime: "Nodejs20.19",
      mem_size: 256,
      timeout: 15,
      environment: { STAGE: "dev", LIMIT: 3 },
      role: "${tencentcloud_cam_role.Role.name}",
      cls_logset_id: "${tencentcloud_cls_logset.Logset.id}",
      cls_topic_id: "${tencentcloud_cls_topic.Topic.id}",
      zip_file: "assets/handler.zip",
      enable_public_net: true,
      depends_on: ["tencentcloud_cam_role_policy_attachment.Attachment"],
    },
  },
  tencentcloud_scf_reserved_concurrency_config: {
    Concurrency: {
      ...at("dev/Concurrency"),
      function_name: "${tencentcloud_scf_function.Function.name}",
      reserved_concurrency_mem: 512,
    },
  },
  tencentcloud_scf_trigger: {
    Url: {
      ...at("dev/Url"),
      function_name: "${tencentcloud_scf_function.Function.name}",
      namespace: "${tencentcloud_scf_function.Function.namespace}",
      type: "http",
      qualifier: "$LATEST",
      enable: "OPEN",
      trigger_desc: TRIGGER_DESC,
    },
  },
  tencentcloud_ssm_secret: {
    Keys: {
      ...at("dev/Keys"),
      secret_name: "keys",
      tags: { creator: "${data.tencentcloud_user_info.Account.uin}" },
      lifecycle: { ignore_changes: ["tags"] },
    },
  },
};

const OUTPUTS: Json = {
  endpoint_url: { value: "${jsondecode(tencentcloud_scf_trigger.Url.trigger_attribute).NetConfig.ExtranetUrl}" },
  function_name: { value: "${tencentcloud_scf_function.Function.name}", sensitive: true },
  role_arn: { value: "${tencentcloud_cam_role.Role.role_arn}" },
  profiles: { value: { HK: { checkMode: 1 } } },
};

interface StackParts {
  readonly resource?: Json;
  readonly data?: Json;
  readonly output?: Json;
  readonly provider?: Json;
}

/** Writes a stack, with the zip beside it, and gives its file. */
function stackOf(parts: StackParts, zip: Buffer | undefined = undefined): string {
  const file = join(temporaryFolder(), "stacks", "dev", "cdk.tf.json");
  mkdirSync(join(dirname(file), "assets"), { recursive: true });
  writeFileSync(file, JSON.stringify({ provider: { tencentcloud: [{ region: REGION }] }, ...parts }));
  if (zip) writeFileSync(join(dirname(file), "assets", "handler.zip"), zip);
  return file;
}

const load = (file: string) => loadStack(world.cloud, world.scf, file);
const loading = (parts: StackParts, zip?: Buffer) => load(stackOf(parts, zip));

describe("a stack that is loaded", () => {
  const file = () =>
    stackOf(
      {
        resource: RESOURCES,
        data: {
          tencentcloud_user_info: { Account: at("dev/Account") },
          tencentcloud_sts_caller_identity: { Caller: at("dev/Caller") },
        },
        output: { ...OUTPUTS, account: { value: "${data.tencentcloud_sts_caller_identity.Caller.account_id}" } },
      },
      handlerZip("console.log('called'); return { statusCode: 200, body: process.env.STAGE + process.env.LIMIT };"),
    );

  test("answers at its endpoint_url output, with the function's code, environment and log topic", async () => {
    const { endpoint_url } = await load(file());
    expect(await (await fetch(String(endpoint_url))).text()).toBe("dev3");
    expect([...world.cloud.cls.topics.values()].map(({ lines }) => lines)).toEqual([["called"]]);
  });

  test("gives its outputs by name", async () => {
    const { uin } = world.cloud.account;
    expect(await load(file())).toEqual({
      endpoint_url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
      function_name: "tokens",
      role_arn: `qcs::cam::uin/${uin}:roleName/execution`,
      profiles: { HK: { checkMode: 1 } },
      account: uin,
    });
  });

  test("is in the cloud, resource by resource", async () => {
    await load(file());
    const { cam, cls, scf, ssm, account } = world.cloud;
    const role = cam.roleByName("execution");
    expect(role).toMatchObject({ document: TRUST_SCF, tags: { stage: "dev" } });
    expect(cam.documentsOf(role?.roleId ?? "")).toEqual([
      expect.stringContaining(`uin/${account.uin}:secret/creatorUin/${account.uin}/keys`),
    ]);
    expect(ssm.get(REGION, "keys")).toMatchObject({ enabled: true, tags: { creator: account.uin } });
    const [topic] = [...cls.topics.values()];
    expect(topic).toMatchObject({
      name: "tokens",
      period: 7,
      index: { rule: { FullText: { CaseSensitive: false, ContainZH: false, Tokenizer: "@ \n" } }, enabled: true },
    });
    expect(scf.function(REGION, "default", "tokens")).toMatchObject({
      memoryMb: 256,
      timeoutSeconds: 15,
      role: "execution",
      environment: { STAGE: "dev", LIMIT: "3" },
      clsTopicId: topic?.topicId,
      reservedMb: 512,
    });
    expect(scf.triggers).toEqual([
      expect.objectContaining({
        name: "url-trigger",
        type: "http",
        function: { region: REGION, namespace: "default", name: "tokens" },
      }),
    ]);
    expect(scf.customDomains.get(REGION, "ekyc.example.com")).toMatchObject({
      certificateId: "cert",
      endpoints: [{ pathMatch: "/*" }],
    });
  });
});

describe("the order of creation", () => {
  const secret = (name: string, more: Json = {}): Json => ({ secret_name: name, ...more });
  const created = () => world.cloud.ssm.list(REGION).map(({ name }) => name);

  test("puts what is referred to first", async () => {
    await loading({
      resource: {
        tencentcloud_ssm_secret: { A: secret("a", { description: "${tencentcloud_ssm_secret.B.id}" }), B: secret("b") },
      },
    });
    expect(created()).toEqual(["b", "a"]);
  });

  test("puts what is depended on first", async () => {
    await loading({
      resource: {
        tencentcloud_ssm_secret: { A: secret("a", { depends_on: ["tencentcloud_ssm_secret.B"] }), B: secret("b") },
      },
    });
    expect(created()).toEqual(["b", "a"]);
  });

  test("cannot be found in a circle", async () => {
    await expect(
      loading({
        resource: {
          tencentcloud_ssm_secret: {
            A: secret("a", { description: "${tencentcloud_ssm_secret.B.id}" }),
            B: secret("b", { depends_on: ["tencentcloud_ssm_secret.C"] }),
            C: secret("c", { description: "${tencentcloud_ssm_secret.B.id}" }),
          },
        },
      }),
    ).rejects.toMatchObject({
      name: "UserError",
      message:
        "The resources of the stack depend on each other in a circle: tencentcloud_ssm_secret.B -> tencentcloud_ssm_secret.C -> tencentcloud_ssm_secret.B.",
    });
    expect(created()).toEqual([]);
  });
});

test("a resource is created in the region of its provider", async () => {
  await loading({
    provider: { tencentcloud: [{ region: REGION }, { alias: "jakarta", region: "ap-jakarta" }] },
    resource: {
      tencentcloud_ssm_secret: { A: { secret_name: "a" }, B: { secret_name: "b", provider: "tencentcloud.jakarta" } },
    },
  });
  expect(world.cloud.ssm.list("ap-jakarta").map(({ name }) => name)).toEqual(["b"]);
  expect(world.cloud.ssm.list(REGION).map(({ name }) => name)).toEqual(["a"]);
});

describe("a stack that cannot be loaded", () => {
  const FUNCTION = RESOURCES["tencentcloud_scf_function"]?.["Function"] as Json;
  const PLAIN = { ...FUNCTION, role: null, cls_logset_id: null, cls_topic_id: null, depends_on: [] };
  const withFunction = (changes: Json, zip?: Buffer) =>
    loading({ resource: { tencentcloud_scf_function: { Function: { ...PLAIN, ...changes } } } }, zip);

  test("because there is none names the file and npm run synth", async () => {
    await expect(load("nowhere/cdk.tf.json")).rejects.toMatchObject({
      message: "There is no synthesized stack nowhere/cdk.tf.json.",
      fix: "Run `npm run synth` to write it.",
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
      fix: expect.stringMatching(/^Supported are tencentcloud_cam_policy, .*tencentcloud_ssm_secret\. /),
    });
    expect(world.cloud.ssm.list(REGION)).toEqual([]);
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

  test("because the function's zip is cut off names the file and npm run synth", async () => {
    await expect(withFunction({}, handlerZip("").subarray(0, 50))).rejects.toMatchObject({
      name: "UserError",
      message: expect.stringMatching(
        /assets.handler\.zip is not a whole zip \(50 bytes\): it is cut off or damaged\.$/,
      ),
      fix: "Run `npm run synth` to build the zip again.",
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
      "it is a Web function",
      { func_type: "HTTP" },
      "func_type is HTTP, but the local cloud runs Event functions only.",
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
      { type: "timer", trigger_name: "t" },
      "the local cloud has no triggers of type timer, only of type http.",
    ],
    ["with a name", { trigger_name: "mine" }, "trigger_name is set, but the API names triggers of type http itself."],
    [
      "with AuthType CAM",
      { trigger_desc: TRIGGER_DESC.replace("NONE", "CAM") },
      'Only "NONE" is supported. (UnsupportedOperation.Trigger)',
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
