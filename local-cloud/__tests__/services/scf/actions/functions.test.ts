import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { roleCredentials } from "../../../../../__tests__/helpers/role";
import { handlerZip, REGION, TRUST_SCF, zipOf } from "../../../../../__tests__/helpers/scf";
import { temporaryFolder } from "../../../../../__tests__/helpers/temporary-folder";
import { processEnded, until } from "../../../../../__tests__/helpers/until";
import { TRANSITION_MS } from "../../../../services/scf/state/scf-state";
import { ScfCloud } from "../../../helpers/scf-cloud";
import {
  createFunction,
  createTrigger,
  deleteFunction,
  getFunction,
  listFunctions,
  publishVersion,
  saying,
  updateFunctionCode,
  updateFunctionConfiguration,
} from "../fixtures";

let world: ScfCloud;
beforeEach(async () => {
  world = await ScfCloud.start();
});
afterEach(() => world.close());

const status = async () => (await world.response(getFunction()))["Status"];
const stateOf = (name = "tokens") => world.local.cloud.scf.function(REGION, "default", name);
/** The address of a new function URL. */
async function openUrl(): Promise<string> {
  await world.settle(createTrigger());
  return world.local.cloud.scf.triggers[0]?.url ?? "";
}
const textOf = async (url: string) => (await fetch(url)).text();
describe("CreateFunction", () => {
  it("creates a function that is Creating for a moment, then Active", async () => {
    await world.response(createFunction());
    expect(await status()).toBe("Creating");
    world.advance(TRANSITION_MS - 1);
    expect(await status()).toBe("Creating");
    world.advance(1);
    expect(await status()).toBe("Active");
  });

  it("keeps what it is given", async () => {
    const { cam, cls } = world.local.cloud;
    cam.createRole({ name: "execution", document: TRUST_SCF, description: "", tags: {} });
    const { logsetId } = cls.createLogset({ name: "logs", region: REGION, tags: {} });
    const { topicId } = cls.createTopic({ logsetId, name: "tokens", tags: {} });
    await world.settle(createFunction({ Role: "execution", ClsLogsetId: logsetId, ClsTopicId: topicId }));
    expect(await world.response(getFunction())).toMatchObject({
      FunctionId: expect.stringMatching(/^lam-[0-9a-f]{8}$/),
      StatusDesc: "",
      FunctionName: "tokens",
      Namespace: "default",
      FunctionVersion: "$LATEST",
      Type: "Event",
      Handler: "index.main_handler",
      Runtime: "Nodejs20.19",
      Description: "answers",
      MemorySize: 256,
      Timeout: 15,
      Role: "execution",
      ClsLogsetId: logsetId,
      ClsTopicId: topicId,
      CodeSize: saying("one").length,
      Environment: { Variables: [{ Key: "STAGE", Value: "dev" }] },
      PublicNetConfig: { PublicNetStatus: "ENABLE", EipConfig: { EipStatus: "DISABLE" } },
      Tags: [{ Key: "stage", Value: "dev" }],
      Triggers: [],
      AddTime: "2025-01-14 00:00:00",
    });
  });

  it("gives 128 MB, 3 seconds, no role and no variables unless told otherwise", async () => {
    const left = { MemorySize: undefined, Timeout: undefined, Environment: undefined, Tags: undefined };
    await world.response(createFunction({ ...left, Description: undefined, PublicNetConfig: undefined }));
    expect(await world.response(getFunction())).toMatchObject({
      MemorySize: 128,
      Timeout: 3,
      Description: "",
      Role: "",
      ClsTopicId: "",
      Environment: { Variables: [] },
      Tags: [],
    });
  });

  it("refuses a name that exists, also while the function is Creating", async () => {
    await world.response(createFunction());
    expect(await world.codeOf(createFunction())).toBe("ResourceInUse.Function");
  });

  it("keeps functions of the same name in different regions apart", async () => {
    await world.response(createFunction());
    expect(await world.codeOf({ ...createFunction(), region: "ap-jakarta" })).toBeUndefined();
  });

  it.each<[string, object, string]>([
    ["no name", { FunctionName: undefined }, "MissingParameter"],
    ["a name that begins with a digit", { FunctionName: "1tokens" }, "InvalidParameterValue.FunctionName"],
    ["a name of 61 characters", { FunctionName: "x".repeat(61) }, "InvalidParameterValue.FunctionName"],
    ["a name that ends with a dash", { FunctionName: "tokens-" }, "InvalidParameterValue.FunctionName"],
    ["another namespace", { Namespace: "other" }, "ResourceNotFound.Namespace"],
    ["a handler without an export", { Handler: "index" }, "InvalidParameterValue.Handler"],
    ["no handler", { Handler: undefined }, "MissingParameter"],
    ["another language", { Runtime: "Python3.10" }, "InvalidParameterValue.Runtime"],
    ["no runtime, which is Python", { Runtime: undefined }, "InvalidParameterValue.Runtime"],
    ["200 MB", { MemorySize: 200 }, "InvalidParameterValue.MemorySize"],
    ["901 seconds", { Timeout: 901 }, "LimitExceeded.Timeout"],
    ["a description of 1001 characters", { Description: "x".repeat(1_001) }, "InvalidParameterValue.Description"],
    [
      "variables of 4097 bytes",
      { Environment: { Variables: [{ Key: "A", Value: "x".repeat(4_096) }] } },
      "InvalidParameterValue.EnvironmentExceededLimit",
    ],
    [
      "a NUL in a variable",
      { Environment: { Variables: [{ Key: "A", Value: "a\0b" }] } },
      "InvalidParameterValue.Environment",
    ],
    [
      "a NUL in the name of a variable",
      { Environment: { Variables: [{ Key: "A\0B", Value: "" }] } },
      "InvalidParameterValue.Environment",
    ],
    [
      "an = in the name of a variable",
      { Environment: { Variables: [{ Key: "A=B", Value: "" }] } },
      "InvalidParameterValue.Environment",
    ],
    [
      "a variable of the platform's",
      { Environment: { Variables: [{ Key: "SCF_X", Value: "x" }] } },
      "InvalidParameterValue.EnvironmentSystemProtect",
    ],
    ["a type that there is not", { Type: "Image" }, "InvalidParameterValue"],
    ["an Event function without a handler", { Handler: undefined }, "MissingParameter"],
    ["a runtime that is not in the vendor's list", { Runtime: "Nodejs22.21" }, "InvalidParameterValue.Runtime"],
    ["no code", { Code: undefined }, "MissingParameter"],
    ["code in a bucket", { Code: { CosBucketName: "code" } }, "UnknownParameter"],
    ["code that is not Base64", { Code: { ZipFile: "?" } }, "InvalidParameterValue.ZipFileBase64BinasciiError"],
    ["code that is no zip", { Code: { ZipFile: "AAAA" } }, "InvalidParameterValue.ZipFile"],
    [
      "code without the handler's module",
      { Code: { ZipFile: zipOf("", "other.js").toString("base64") } },
      "InvalidParameterValue.ZipFile",
    ],
    ["a role that does not exist", { Role: "nobody" }, "ResourceNotFound.Role"],
    ["half a log topic", { ClsTopicId: "t" }, "InvalidParameter.Cls"],
    ["a topic that does not exist", { ClsLogsetId: "l", ClsTopicId: "t" }, "FailedOperation.TopicNotExist"],
    ["layers", { Layers: [] }, "UnknownParameter"],
  ])("refuses %s and creates nothing", async (_what, more, code) => {
    expect(await world.codeOf(createFunction(more))).toBe(code);
    expect(world.local.cloud.scf.functions.size).toBe(0);
  });

  it("refuses a zip of more than 50 MB", () => {
    const { cloud, scf } = world.local;
    const name = {
      region: REGION,
      namespace: "default",
      name: "tokens",
      handler: "index.main_handler",
      type: "Event",
    } as const;
    const settings = { description: "", runtime: "Nodejs20.19", memoryMb: 128, timeoutSeconds: 3, environment: {} };
    const none = {
      role: undefined,
      clsLogsetId: undefined,
      clsTopicId: undefined,
      publicNet: true,
      fixedEip: false,
      instanceConcurrency: undefined,
    };
    const code = Buffer.alloc(50 * 1024 * 1024 + 1);
    expect(() => scf.createFunction({ ...name, ...settings, ...none, tags: {}, code }, "zip")).toThrow(
      expect.objectContaining({ code: "InvalidParameterValue.ZipFile", message: expect.stringContaining("52428800") }),
    );
    expect(cloud.scf.functions.size).toBe(0);
  });

  it("refuses the 51st function of a namespace", async () => {
    for (let index = 1; index <= 50; index += 1) await world.response(createFunction({ FunctionName: `fn${index}` }));
    expect(await world.codeOf(createFunction({ FunctionName: "fn51" }))).toBe("LimitExceeded.Function");
  });
});

describe("a function that is not there", () => {
  it.each([
    ["GetFunction", getFunction()],
    ["UpdateFunctionCode", updateFunctionCode(saying("two"))],
    ["UpdateFunctionConfiguration", updateFunctionConfiguration({ MemorySize: 512 })],
    ["DeleteFunction", deleteFunction()],
    ["CreateTrigger", createTrigger()],
    ["PublishVersion", publishVersion()],
  ])("is answered with ResourceNotFound.Function by %s", async (_action, call) => {
    expect(await world.codeOf(call)).toBe("ResourceNotFound.Function");
  });

  it("is answered with ResourceNotFound.Namespace when its namespace is not there either", async () => {
    expect(await world.codeOf(getFunction({ Namespace: "other" }))).toBe("ResourceNotFound.Namespace");
  });
});

describe("a function that is Creating or Updating", () => {
  it.each([
    ["UpdateFunctionCode", updateFunctionCode(saying("two")), "FailedOperation.UpdateFunctionCode"],
    [
      "UpdateFunctionConfiguration",
      updateFunctionConfiguration({ MemorySize: 512 }),
      "FailedOperation.UpdateFunctionConfiguration",
    ],
    ["CreateTrigger", createTrigger(), "FailedOperation.CreateTrigger"],
    ["PublishVersion", publishVersion(), "FailedOperation.PublishVersion"],
    ["DeleteFunction", deleteFunction(), "FailedOperation.FunctionStatusError"],
  ])("refuses %s until it is Active", async (_action, call, code) => {
    await world.response(createFunction());
    expect(await world.codeOf(call)).toBe(code);
    world.advance(TRANSITION_MS);
    await world.response(updateFunctionConfiguration({ Description: "changed" }));
    expect(await world.codeOf(call)).toBe(code);
    world.advance(TRANSITION_MS);
    expect(await world.codeOf(call)).toBeUndefined();
  });
});

describe("UpdateFunctionCode", () => {
  it("lets the next request run the new code, at the same address, in new instances", async () => {
    await world.settle(createFunction({ Code: { ZipFile: handlerZip("return process.pid;").toString("base64") } }));
    const url = await openUrl();
    const pid = Number(await textOf(url));
    await world.response(updateFunctionCode(saying("two")));
    expect(await status()).toBe("Updating");
    expect(await textOf(url)).toBe("two 256");
    await processEnded(pid);
    world.advance(TRANSITION_MS);
    expect(await world.response(getFunction())).toMatchObject({
      Status: "Active",
      CodeSize: saying("two").length,
      ModTime: "2025-01-14 00:00:02",
      AddTime: "2025-01-14 00:00:00",
    });
  });

  it("lets a request under way finish on the old code, and removes that afterwards", async () => {
    const folder = temporaryFolder();
    const [started, finish] = [join(folder, "started"), join(folder, "finish")];
    const slow = handlerZip(`
      const fs = require("node:fs");
      fs.writeFileSync("${started}", "");
      while (!fs.existsSync("${finish}")) await new Promise(setImmediate);
      return { pid: process.pid, folder: __dirname };
    `);
    await world.settle(createFunction({ Code: { ZipFile: slow.toString("base64") } }));
    const url = await openUrl();
    const running = fetch(url);
    await until("the request is under way", () => existsSync(started));
    await world.response(updateFunctionCode(saying("two")));
    expect(await textOf(url)).toBe("two 256");
    writeFileSync(finish, "");
    const old = (await (await running).json()) as { pid: number; folder: string };
    await processEnded(old.pid);
    await until("the old code is removed", () => !existsSync(old.folder));
  });

  it("changes nothing when the code cannot be run", async () => {
    await world.settle(createFunction());
    const url = await openUrl();
    expect(await world.codeOf(updateFunctionCode(zipOf("", "other.js")))).toBe("InvalidParameterValue.ZipFile");
    expect(await status()).toBe("Active");
    expect(await textOf(url)).toBe("one 256");
  });
});

describe("UpdateFunctionConfiguration", () => {
  it("changes what it names, and the next request has it", async () => {
    await world.settle(createFunction());
    const url = await openUrl();
    expect(await textOf(url)).toBe("one 256");
    await world.response(updateFunctionConfiguration({ MemorySize: 512, Description: "more" }));
    expect(await status()).toBe("Updating");
    expect(await textOf(url)).toBe("one 512");
    expect(await world.response(getFunction())).toMatchObject({
      MemorySize: 512,
      Description: "more",
      Timeout: 15,
      Environment: { Variables: [{ Key: "STAGE", Value: "dev" }] },
    });
  });

  it("takes every variable away for one without a name, and the role for an empty one", async () => {
    world.local.cloud.cam.createRole({ name: "execution", document: TRUST_SCF, description: "", tags: {} });
    await world.settle(createFunction({ Role: "execution" }));
    await world.response(
      updateFunctionConfiguration({ Environment: { Variables: [{ Key: "", Value: "" }] }, Role: "" }),
    );
    expect(await world.response(getFunction())).toMatchObject({ Environment: { Variables: [] }, Role: "" });
  });

  it("refuses another runtime, and accepts the same", async () => {
    await world.settle(createFunction());
    expect(await world.codeOf(updateFunctionConfiguration({ Runtime: "Nodejs18.15" }))).toBe(
      "InvalidParameterValue.Runtime",
    );
    expect(await world.codeOf(updateFunctionConfiguration({ Runtime: "Nodejs20.19" }))).toBeUndefined();
  });

  it("checks a change as CreateFunction does, and changes nothing then", async () => {
    await world.settle(createFunction());
    expect(await world.codeOf(updateFunctionConfiguration({ Timeout: 20, MemorySize: 200 }))).toBe(
      "InvalidParameterValue.MemorySize",
    );
    expect(stateOf()).toMatchObject({ timeoutSeconds: 15, memoryMb: 256 });
  });
});

describe("DeleteFunction", () => {
  it("ends the function, its URL and its instances at once", async () => {
    await world.settle(createFunction({ Code: { ZipFile: handlerZip("return process.pid;").toString("base64") } }));
    const url = await openUrl();
    const pid = Number(await textOf(url));
    await world.response(deleteFunction());
    expect(await world.codeOf(getFunction())).toBe("ResourceNotFound.Function");
    await expect(fetch(url)).rejects.toThrow("fetch failed");
    await processEnded(pid);
    const { functions, triggers } = world.local.cloud.scf;
    expect([functions.size, triggers.length]).toEqual([0, 0]);
    expect(await world.codeOf(createFunction())).toBeUndefined();
  });
});

describe("ListFunctions", () => {
  const names = async (more: object = {}) => {
    const response = await world.response(listFunctions(more));
    const list = response["Functions"] as { FunctionName: string }[];
    return { total: response["TotalCount"], names: list.map(({ FunctionName }) => FunctionName) };
  };

  it("lists functions by name, description, tag, order and page", async () => {
    for (const FunctionName of ["dev-a", "dev-b", "prod-a"]) {
      const [stage] = FunctionName.split("-");
      await world.settle(
        createFunction({ FunctionName, Description: `of ${stage}`, Tags: [{ Key: "stage", Value: stage }] }),
      );
    }
    expect(await names()).toEqual({ total: 3, names: ["dev-a", "dev-b", "prod-a"] });
    expect(await names({ SearchKey: "-a" })).toEqual({ total: 2, names: ["dev-a", "prod-a"] });
    expect(await names({ Description: "of prod" })).toEqual({ total: 1, names: ["prod-a"] });
    expect(await names({ Filters: [{ Name: "tag-stage", Values: ["dev"] }] })).toMatchObject({ total: 2 });
    expect(await names({ Orderby: "FunctionName", Order: "DESC" })).toMatchObject({
      names: ["prod-a", "dev-b", "dev-a"],
    });
    expect(await names({ Offset: 1, Limit: 1 })).toEqual({ total: 3, names: ["dev-b"] });
    expect(await names({ Namespace: "other" })).toEqual({ total: 0, names: [] });
    expect(await world.codeOf(listFunctions({ Filters: [{ Name: "Eip", Values: ["x"] }] }))).toBe(
      "InvalidParameterValue",
    );
  });
});

it("is authorised by the function's name", async () => {
  await world.settle(createFunction());
  const uin = world.local.cloud.account.uin;
  const credentials = roleCredentials(world.local, "deployer", [
    { effect: "allow", action: "scf:*", resource: `qcs::scf:${REGION}:uin/${uin}:namespace/default/function/tokens` },
  ]);
  expect(await world.codeOf({ ...getFunction(), credentials })).toBeUndefined();
  expect(await world.call({ ...getFunction({ FunctionName: "other" }), credentials })).toMatchObject({
    code: "UnauthorizedOperation",
    message: expect.stringContaining("function/other"),
  });
});
