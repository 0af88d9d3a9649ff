import type { TerraformStack } from "cdktf";
import { EndpointLogs } from "../../../constructs/endpoint-logs/endpoint-logs";
import { ExecutionRole } from "../../../constructs/execution-role/execution-role";
import { faceid } from "../../../constructs/faceid";
import { TokenFunction, type TokenFunctionProps } from "../../../constructs/token-function/token-function";
import { synth } from "../../../testing";
import { smallCode, smallWebCode } from "../../helpers/code";

const code = smallCode();
const webCode = smallWebCode();

function build(scope: TerraformStack, props: Partial<TokenFunctionProps> = {}): TokenFunction {
  const role = new ExecutionRole(scope, "Role", { name: "role" });
  faceid.grantIssueTokens(role);
  return new TokenFunction(scope, "Function", {
    name: "tokens",
    code,
    role,
    logs: new EndpointLogs(scope, "Logs", { name: "logs" }),
    runtime: "Nodejs20.19",
    memoryMb: 256,
    timeoutSeconds: 15,
    maxInstances: 5,
    concurrency: 1,
    ...props,
  });
}

const functionWith = (props: Partial<TokenFunctionProps> = {}) =>
  synth((scope) => void build(scope, props)).resource("tencentcloud_scf_function");

describe("TokenFunction", () => {
  it("runs code for events as an Event function", () => {
    expect(functionWith()).toMatchObject({
      func_type: "Event",
      handler: "index.main_handler",
      runtime: "Nodejs20.19",
      mem_size: 256,
      timeout: 15,
    });
  });

  it("needs no more than its name, code, role and logs", () => {
    const plain = (kind: typeof code) =>
      synth((scope) => {
        const role = new ExecutionRole(scope, "Role", { name: "role" });
        faceid.grantIssueTokens(role);
        const logs = new EndpointLogs(scope, "Logs", { name: "logs" });
        new TokenFunction(scope, "Function", { name: "tokens", code: kind, role, logs });
      });
    const web = plain(webCode);
    expect(web.resource("tencentcloud_scf_function")).toMatchObject({
      ...{ runtime: "Nodejs20.19", mem_size: 128, timeout: 15 },
      instance_concurrency_config: { max_concurrency: 100 },
    });
    const reserved = [web, plain(code)].map((stack) => stack.resource("tencentcloud_scf_reserved_concurrency_config"));
    expect(reserved.map(({ reserved_concurrency_mem: mb }) => mb)).toEqual([128, 5 * 128]);
  });

  it("runs as the role", () => {
    expect(functionWith()).toMatchObject({ role: expect.stringMatching(/^\$\{tencentcloud_cam_role\.\w+\.name\}$/) });
  });

  it("writes its lines to the topic and the logset together, because SCF takes both or none", () => {
    expect(functionWith()).toMatchObject({
      cls_logset_id: expect.stringMatching(/^\$\{tencentcloud_cls_logset\./),
      cls_topic_id: expect.stringMatching(/^\$\{tencentcloud_cls_topic\./),
    });
  });

  it("names its zip by content, because the provider compares zip_file by name only", () => {
    expect(functionWith()["zip_file"]).toMatch(
      new RegExp(`^assets/Function_Code_\\w+/${code.sha256}/handler-${code.sha256}\\.zip$`),
    );
  });

  it("can reach the APIs it calls", () => {
    expect(functionWith()).toMatchObject({ enable_public_net: true });
  });

  it("has no environment variables for events, so no secret can be in them", () => {
    expect(functionWith()).not.toHaveProperty("environment");
  });

  it("runs the code of a server as a Web function, without a handler, of which an instance works on many requests", () => {
    const web = functionWith({ code: webCode, concurrency: 64 });
    expect(web).toMatchObject({
      func_type: "HTTP",
      instance_concurrency_config: {
        max_concurrency: 64,
        dynamic_enabled: "FALSE",
        instance_isolation_enabled: "FALSE",
        type: "Request-Based",
      },
    });
    expect(web).not.toHaveProperty("handler");
  });

  it("tells a Web function which role is its own, and nothing else", () => {
    expect(functionWith({ code: webCode })["environment"]).toEqual({
      EKYC_ACCOUNT_UIN: expect.stringMatching(/^\$\{data\.tencentcloud_user_info\.\w+\.owner_uin\}$/),
      EKYC_ROLE_ID: expect.stringMatching(/^\$\{tencentcloud_cam_role\.\w+\.id\}$/),
    });
  });

  it("plans no change for what the API may fill in", () => {
    const ignored = (props: Partial<TokenFunctionProps>) =>
      (functionWith(props)["lifecycle"] as Record<string, unknown>)["ignore_changes"];
    expect(ignored({})).toEqual(["instance_concurrency_config"]);
    expect(ignored({ code: webCode })).toEqual(["handler", "instance_concurrency_config[0].session_config"]);
  });

  it.each([
    [0, webCode, "1 to 100 (583/47183)"],
    [101, webCode, "1 to 100 (583/47183)"],
    [2, code, "1 to 1 (an Event function, 583/37040)"],
  ])("refuses %i requests at a time in an instance", (concurrency, of, allowed) => {
    expect(() => functionWith({ code: of, concurrency })).toThrow(
      `test/Function: concurrency: got ${concurrency}; allowed: ${allowed}.`,
    );
  });

  it.each([0, 100, 130, 3_200])("refuses %p MB of memory", (memoryMb) => {
    expect(() => functionWith({ memoryMb })).toThrow(
      `test/Function: memoryMb: got ${memoryMb}; allowed: 128 to 3072 in steps of 128 (583/11637).`,
    );
  });

  it("gets so much of the region's concurrency that its instances fit in, and no more", () => {
    const stack = synth((scope) => void build(scope, { memoryMb: 256, maxInstances: 3 }));
    expect(stack.resource("tencentcloud_scf_reserved_concurrency_config")).toMatchObject({
      function_name: expect.stringMatching(/^\$\{tencentcloud_scf_function\.\w+\.name\}$/),
      namespace: "default",
      reserved_concurrency_mem: 768,
    });
  });

  it.each([0, 1_001, 1.5])("refuses %p instances", (maxInstances) => {
    expect(() => functionWith({ maxInstances })).toThrow(
      `test/Function: maxInstances: got ${maxInstances}; allowed: 1 to 1000 (reserved concurrency, 583/11637).`,
    );
  });

  it.each([0, 901, 2.5])("refuses a timeout of %p s", (timeoutSeconds) => {
    expect(() => functionWith({ timeoutSeconds })).toThrow(
      `test/Function: timeoutSeconds: got ${timeoutSeconds}; allowed: 1 to 900 (583/11637).`,
    );
  });
});
