import { TerraformOutput, type TerraformStack } from "cdktf";
import {
  ClientKeys,
  EndpointLogs,
  ExecutionRole,
  TokenEndpoint,
  type TokenEndpointProps,
  ValidationError,
} from "../../../constructs";
import { type Synthesized, synth } from "../../../testing";
import { readFunctionConfig } from "../../helpers/function-config";

const REQUIRED = { name: "acme", region: "ap-singapore" } as const;

/** An endpoint with what the stack around it brings. */
const endpointWith = (
  brought: (stack: TerraformStack) => Partial<TokenEndpointProps> = () => ({}),
  use: (endpoint: TokenEndpoint, stack: TerraformStack) => void = () => {},
): Synthesized =>
  synth((stack) => use(new TokenEndpoint(stack, "Endpoint", { ...REQUIRED, ...brought(stack) }), stack));

const statements = (resource: Record<string, unknown>): { readonly action: string[]; readonly resource: string[] }[] =>
  JSON.parse(resource["document"] as string).statement;

const EXISTING_TOPIC = { logsetId: "logset-1", topicId: "topic-1" };

describe("an endpoint of which only name and region are said", () => {
  const stack = endpointWith(undefined, ({ role, keys, logs, gateway, alarms, schedule, release, ...endpoint }) => {
    expect([role, keys, logs, gateway].map(({ node }) => node.path)).toEqual([
      ...["test/Endpoint/Role", "test/Endpoint/Keys", "test/Endpoint/Logs", "test/Endpoint/Gateway"],
    ]);
    expect([alarms, schedule, release]).toEqual([undefined, undefined, undefined]);
    expect(endpoint).toMatchObject({ environmentName: "acme", region: "ap-singapore" });
    expect(Object.keys(endpoint.profiles)).toHaveLength(13);
  });

  it("creates what it needs, by names of its own", () => {
    expect(stack.resourceCounts()).toMatchObject({
      tencentcloud_cam_role: 1,
      tencentcloud_cls_topic: 1,
      tencentcloud_scf_trigger: 1,
      tencentcloud_ssm_secret: 1,
    });
    expect(stack.resource("tencentcloud_ssm_secret")).toMatchObject({
      secret_name: "ekyc-token-endpoint-acme-client-keys",
    });
    expect(stack.resource("tencentcloud_scf_function")).toMatchObject({ mem_size: 128, timeout: 15 });
  });
});

describe("an endpoint in plain JavaScript, where no compiler looks at its props", () => {
  it.each([
    ["region", "ap-singapor", /^test\/Endpoint: region: got "ap-singapor"; allowed: .* Did you mean "ap-singapore"\?$/],
    ["contract", "2025-01-15", /^test\/Endpoint: contract: got "2025-01-15"; allowed: 2025-01-14, .*, latest\./],
    ["schedule", { cron: "0 0 * * * * x" }, /^test\/Endpoint\/Schedule: schedule\.cron, year: got "x"; allowed: /],
    ["schedule", { timeZone: "Mars" }, /^test\/Endpoint\/Schedule: schedule\.timeZone: got "Mars"; allowed: /],
  ])("refuses a wrong %s with the construct's path and what is allowed", (prop, value, message) => {
    const build = () => endpointWith(() => ({ [prop]: value }));
    expect(build).toThrow(ValidationError);
    expect(build).toThrow(message);
  });
});

describe("an endpoint that is given its role", () => {
  it("creates none, and grants the given one what it needs", () => {
    const stack = endpointWith(
      (scope) => ({ role: new ExecutionRole(scope, "Mine", { name: "mine" }) }),
      ({ role }) => expect(role.node.path).toBe("test/Mine"),
    );
    expect(stack.resource("tencentcloud_cam_role")).toMatchObject({ name: "mine" });
    expect(statements(stack.resource("tencentcloud_cam_policy")).flatMap(({ action }) => action)).toEqual([
      ...["ssm:GetSecretValue", "ssm:ListSecretVersionIds", "faceid:ApplySdkVerificationToken"],
    ]);
  });

  it("attaches one more policy to a role that exists, after the trigger, and leaves the role alone", () => {
    const stack = endpointWith((scope) => ({
      role: ExecutionRole.fromName(scope, "Existing", {
        roleName: "theirs",
        roleId: "4611686018427000000",
        policyName: "acme-endpoint",
        tags: { owner: "identity" },
      }),
    }));
    expect(stack.resources("tencentcloud_cam_role")).toEqual([]);
    expect(stack.resource("tencentcloud_scf_function")).toMatchObject({
      role: "theirs",
      environment: { EKYC_ROLE_ID: "4611686018427000000" },
    });
    expect(stack.resource("tencentcloud_cam_policy")).toMatchObject({
      name: "acme-endpoint",
      tags: { owner: "identity" },
    });
    expect(stack.resource("tencentcloud_cam_role_policy_attachment")).toMatchObject({
      role_id: "4611686018427000000",
      depends_on: [expect.stringMatching(/^tencentcloud_scf_trigger\./)],
      lifecycle: { replace_triggered_by: [expect.stringMatching(/^tencentcloud_scf_trigger\.\w+\.id$/)] },
    });
  });

  it("shares it with another endpoint, whose trigger the policy waits for as well", () => {
    const stack = synth((scope) => {
      const role = new ExecutionRole(scope, "Role", { name: "shared" });
      new TokenEndpoint(scope, "One", { ...REQUIRED, name: "one", role });
      new TokenEndpoint(scope, "Two", { ...REQUIRED, name: "two", role });
    });
    const { depends_on, lifecycle } = stack.resource("tencentcloud_cam_role_policy_attachment") as {
      readonly depends_on: string[];
      readonly lifecycle: { readonly replace_triggered_by: string[] };
    };
    expect([depends_on.length, lifecycle.replace_triggered_by.length]).toEqual([2, 2]);
  });

  it("refuses to bound a role that it does not create", () => {
    const build = () =>
      endpointWith((scope) => ({
        role: new ExecutionRole(scope, "Mine", { name: "mine" }),
        permissionBoundary: { policyId: 42 },
      }));
    expect(build).toThrow("test/Endpoint: role and permissionBoundary: got both; allowed: one of them.");
  });

  it("fails synth when a role that exists was granted nothing", () => {
    const attributes = { roleName: "theirs", roleId: "1", policyName: "none" };
    expect(() => synth((scope) => ExecutionRole.fromName(scope, "Role", attributes))).toThrow(
      "test/Role: the role was granted nothing",
    );
  });
});

describe("an endpoint that is given its client keys", () => {
  const SECRET = { secretName: "team-keys", region: "ap-singapore" };
  const withKeys = (more: { readonly creatorUin?: string } = {}) =>
    endpointWith((scope) => ({ keys: ClientKeys.fromName(scope, "Existing", { ...SECRET, ...more }) }));

  it("creates no secret, reads the given one, and tells the function and the scripts its name", () => {
    const stack = endpointWith(
      (scope) => ({ keys: ClientKeys.fromName(scope, "Existing", SECRET) }),
      ({ keys, outputs }) => {
        expect(keys.node.path).toBe("test/Existing");
        expect(outputs.secretName).toBe("team-keys");
      },
    );
    expect(stack.resources("tencentcloud_ssm_secret")).toEqual([]);
    // Other endpoints may share the secret, so keys that name other environments are taken.
    expect(readFunctionConfig(stack)).toMatchObject({ secretName: "team-keys", sharedKeys: true });
    expect(readFunctionConfig(endpointWith())).not.toHaveProperty("sharedKeys");
    const [read] = statements(stack.resource("tencentcloud_cam_policy"));
    expect(read?.resource[0]?.replace(/\$\{[^}]*\}/g, "UIN")).toBe(
      "qcs::ssm:ap-singapore:uin/UIN:secret/creatorUin/UIN/team-keys",
    );
  });

  it("takes its creator to be whoever deploys, unless it is told", () => {
    const resource = (more?: { readonly creatorUin: string }) =>
      statements(withKeys(more).resource("tencentcloud_cam_policy"))[0]?.resource[0];
    expect(resource()).toMatch(/creatorUin\/\$\{data\.tencentcloud_user_info\.Existing_Account_\w+\.uin\}\//);
    expect(resource({ creatorUin: "100000000001" })).toContain("/creatorUin/100000000001/team-keys");
  });

  it("may be made by the stack itself", () => {
    const stack = endpointWith((scope) => ({
      keys: new ClientKeys(scope, "Mine", { name: "mine", region: "ap-singapore" }),
    }));
    expect(stack.resource("tencentcloud_ssm_secret")).toMatchObject({ secret_name: "mine" });
    expect(readFunctionConfig(stack)).toMatchObject({ secretName: "mine" });
  });

  it("lets a role read a version that it knows", () => {
    const stack = synth((scope) => {
      const role = new ExecutionRole(scope, "Role", { name: "role" });
      ClientKeys.fromName(scope, "Existing", SECRET).grantReadVersion(role);
    });
    expect(statements(stack.resource("tencentcloud_cam_policy"))[0]?.action).toEqual(["ssm:GetSecretValue"]);
  });
});

describe("an endpoint that is given its logs", () => {
  const alarms = { receivers: [{ type: "Group", ids: [1_000_001], channels: ["Email"] }] } as const;

  it("creates no topic, and writes to and watches the given one", () => {
    const stack = endpointWith(
      (scope) => ({ logs: EndpointLogs.fromTopic(scope, "Existing", EXISTING_TOPIC), alarms }),
      ({ logs, outputs }) => {
        expect(logs.node.path).toBe("test/Existing");
        expect(outputs.logTopicId).toBe("topic-1");
      },
    );
    expect(stack.resources("tencentcloud_cls_topic")).toEqual([]);
    expect(stack.resources("tencentcloud_cls_index")).toEqual([]);
    expect(stack.resource("tencentcloud_scf_function")).toMatchObject({
      cls_logset_id: "logset-1",
      cls_topic_id: "topic-1",
    });
    for (const alarm of stack.resources("tencentcloud_cls_alarm")) {
      expect(alarm).toMatchObject({ alarm_targets: [{ logset_id: "logset-1", topic_id: "topic-1" }] });
      expect(alarm).not.toHaveProperty("depends_on");
    }
  });

  it("refuses alarms on fields that the topic does not index", () => {
    const fields = [{ key: "route", type: "text" }] as const;
    expect(() =>
      endpointWith((scope) => ({
        logs: EndpointLogs.fromTopic(scope, "Existing", { ...EXISTING_TOPIC, fields }),
        alarms,
      })),
    ).toThrow('test/Endpoint/Alarms: the query of alarm error-ratio: got the field "status"; allowed: what the topic');
  });

  it("may be made by the stack itself", () => {
    const stack = endpointWith((scope) => ({ logs: new EndpointLogs(scope, "Mine", { name: "mine" }) }));
    expect(stack.resource("tencentcloud_cls_topic")).toMatchObject({ topic_name: "mine" });
  });
});

describe("another role", () => {
  it("may call the endpoint once it was granted that", () => {
    const stack = endpointWith(
      () => ({ gateway: { kind: "function-url", callerAuthentication: "cam" } }),
      (endpoint, scope) => {
        const caller = new ExecutionRole(scope, "Caller", { name: "caller", description: "Calls the endpoint" });
        endpoint.grantInvoke(caller);
        new TerraformOutput(scope, "url", { value: endpoint.url });
      },
    );
    const policy = stack.resources("tencentcloud_cam_policy").find(({ name }) => name === "caller") ?? {};
    expect(statements(policy)).toEqual([
      {
        effect: "allow",
        action: ["scf:InvokeFunctionUrl"],
        resource: [expect.stringContaining(":namespace/default/")],
      },
    ]);
    const roles = stack.resources("tencentcloud_cam_role").map(({ description }) => description);
    expect(roles.sort()).toEqual(["Calls the endpoint", "Execution role of the token endpoint"]);
  });
});

it("an endpoint of one kind has the code of that kind", () => {
  const functionType = (functionKind: "web" | "event") =>
    endpointWith(() => ({ functionKind })).resource("tencentcloud_scf_function")["func_type"];
  expect([functionType("web"), functionType("event")]).toEqual(["HTTP", "Event"]);
});
