// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are Terraform's templates.

import { functionLines } from "../../../__tests__/helpers/function-lines";
import { handlerZip, REGION, TestCloud, TRUST_SCF } from "../../../__tests__/helpers/scf";
import { serverZip } from "../../../__tests__/helpers/web-function";
import { loadStack } from "../../stack/load-stack";
import { at, type Json, RESOURCES, type StackParts, writeStack } from "../helpers/stack-file";

const OUTPUTS: Json = {
  endpoint_url: { value: "${jsondecode(tencentcloud_scf_trigger.Url.trigger_attribute).NetConfig.ExtranetUrl}" },
  function_name: { value: "${tencentcloud_scf_function.Function.name}", sensitive: true },
  role_arn: { value: "${tencentcloud_cam_role.Role.role_arn}" },
  profiles: { value: { HK: { checkMode: 1 } } },
};

let world: TestCloud;

beforeEach(() => {
  world = new TestCloud();
});

afterEach(() => world.scf.close());

const load = (file: string) => loadStack(world, file);
const loading = (parts: StackParts) => load(writeStack(parts));

describe("a stack that is loaded", () => {
  const file = () =>
    writeStack(
      {
        resource: RESOURCES,
        data: {
          tencentcloud_user_info: { Account: at("dev/Account") },
          tencentcloud_sts_caller_identity: { Caller: at("dev/Caller") },
        },
        output: {
          ...OUTPUTS,
          account: { value: "${data.tencentcloud_sts_caller_identity.Caller.account_id}" },
          user: { value: "${data.tencentcloud_user_info.Account.uin} ${data.tencentcloud_user_info.Account.name}" },
        },
      },
      handlerZip("console.log('called'); return { statusCode: 200, body: process.env.STAGE + process.env.LIMIT };"),
    );

  test("answers at its endpoint_url output, with the function's code, environment and log topic", async () => {
    const { endpoint_url } = await load(file());
    expect(await (await fetch(String(endpoint_url))).text()).toBe("dev3");
    expect([...world.cloud.cls.topics.values()].map(functionLines)).toEqual([["called"]]);
  });

  test("runs a Web function as it is configured", async () => {
    const web = {
      ...(RESOURCES["tencentcloud_scf_function"] as Record<string, Json>)["Function"],
      func_type: "HTTP",
      handler: null,
      instance_concurrency_config: {
        max_concurrency: 50,
        dynamic_enabled: "FALSE",
        instance_isolation_enabled: "FALSE",
      },
    };
    const resource = { ...RESOURCES, tencentcloud_scf_function: { Function: web } };
    const data = { tencentcloud_user_info: { Account: at("dev/Account") } };
    const zip = serverZip("response.end(process.env.STAGE + process.env.LIMIT);");
    const { endpoint_url } = await load(
      writeStack({ resource, data, output: { endpoint_url: OUTPUTS["endpoint_url"] as Json } }, zip),
    );
    expect(await (await fetch(String(endpoint_url))).text()).toBe("dev3");
    expect([...world.cloud.scf.functions.values()]).toMatchObject([
      {
        type: "HTTP",
        handler: "",
        instanceConcurrency: { MaxConcurrency: 50, DynamicEnabled: "FALSE", InstanceIsolationEnabled: "FALSE" },
      },
    ]);
  });

  test("gives its outputs by name", async () => {
    const { uin } = world.cloud.account;
    expect(await load(file())).toEqual({
      endpoint_url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
      function_name: "tokens",
      role_arn: `qcs::cam::uin/${uin}:roleName/execution`,
      profiles: { HK: { checkMode: 1 } },
      account: uin,
      // The provider gives an account that is not a sub-account an empty name.
      user: `${uin} `,
    });
  });

  test("is in the cloud, resource by resource", async () => {
    await load(file());
    const { cam, cls, scf, ssm, account } = world.cloud;
    const role = cam.roleByName("execution");
    expect(role).toMatchObject({ document: TRUST_SCF, tags: { stage: "dev" } });
    expect(cam.documentsFor(role?.roleId ?? "")).toEqual([
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
      waf: { open: true, instanceId: "waf_00001" },
      endpoints: [{ pathMatch: "/*" }],
    });
  });
});

describe("a permission boundary in a stack", () => {
  const bounded = (reference: Json) => ({
    resource: {
      tencentcloud_cam_role: { Role: { ...at("dev/Role"), name: "execution", document: TRUST_SCF } },
      tencentcloud_cam_role_permission_boundary_attachment: { Boundary: { ...at("dev/Boundary"), ...reference } },
    },
  });
  const boundary = () => {
    const document = JSON.stringify({
      version: "2.0",
      statement: [{ effect: "allow", action: "ssm:*", resource: "*" }],
    });
    return world.cloud.cam.createPolicy({ name: "boundary", document, description: "", tags: {} });
  };

  test.each([
    ["id", { role_id: "${tencentcloud_cam_role.Role.id}" }],
    ["name", { role_name: "${tencentcloud_cam_role.Role.name}" }],
  ])("bounds the role that it names by its %s", async (_what, role) => {
    const { policyId } = boundary();
    await loading(bounded({ policy_id: policyId, ...role }));
    const { cam } = world.cloud;
    expect(cam.boundaryFor(cam.roleByName("execution")?.roleId ?? "")).toMatchObject({ policyId });
  });

  test("needs a policy and a role that exist", async () => {
    const missing = bounded({ policy_id: 7, role_id: "${tencentcloud_cam_role.Role.id}" });
    await expect(loading(missing)).rejects.toThrow(/There is no policy 7/);
    world = new TestCloud();
    const nobody = bounded({ policy_id: boundary().policyId, role_name: "nobody" });
    await expect(loading(nobody)).rejects.toThrow(
      'tencentcloud_cam_role_permission_boundary_attachment.Boundary (dev/Boundary): role_name: there is no role "nobody"',
    );
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
