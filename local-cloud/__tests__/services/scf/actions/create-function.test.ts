import { REGION, TRUST_SCF, zipSource } from "../../../../../__tests__/helpers/scf";
import { TRANSITION_MS } from "../../../../services/scf/state/scf-state";
import { createFunction, getFunction, saying, updateFunctionConfiguration } from "../fixtures";
import { functionsForEachTest } from "./function-calls";

const { status, world } = functionsForEachTest();

describe("CreateFunction", () => {
  it("creates a function that is Creating for a moment, then Active", async () => {
    await world().response(createFunction());
    expect(await status()).toBe("Creating");
    world().advance(TRANSITION_MS - 1);
    expect(await status()).toBe("Creating");
    world().advance(1);
    expect(await status()).toBe("Active");
  });

  it("keeps what it is given", async () => {
    const { cam, cls } = world().local.cloud;
    cam.createRole({ name: "execution", document: TRUST_SCF, description: "", tags: {} });
    const { logsetId } = cls.createLogset({ name: "logs", region: REGION, tags: {} });
    const { topicId } = cls.createTopic({ logsetId, name: "tokens", tags: {} });
    await world().settle(createFunction({ Role: "execution", ClsLogsetId: logsetId, ClsTopicId: topicId }));
    expect(await world().response(getFunction())).toMatchObject({
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

  it("keeps the network of a function, and refuses half of one", async () => {
    const half = createFunction({ VpcConfig: { VpcId: "vpc-0a1b2c3d" } });
    await expect(world().response(half)).rejects.toThrow("VpcConfig needs both VpcId and SubnetId, or neither.");
    const VpcConfig = { VpcId: "vpc-0a1b2c3d", SubnetId: "subnet-0a1b2c3d" };
    await world().response(createFunction({ VpcConfig }));
    expect(await world().response(getFunction())).toMatchObject({ VpcConfig });
  });

  it("takes what deployers send to say that they want nothing of it", async () => {
    const unwanted = { L5Enable: "FALSE", InstallDependency: "FALSE", AsyncRunEnable: "FALSE", TraceEnable: "FALSE" };
    const none = { Layers: [], CfsConfig: { CfsInsList: [] }, DnsCache: "FALSE", DiskSize: 512, DeployMode: "code" };
    await world().settle(createFunction({ ...unwanted, ...none, InitTimeout: 90 }));
    await world().settle(updateFunctionConfiguration({ ...unwanted, Layers: [{ LayerName: "", LayerVersion: 0 }] }));
    expect(await world().response(getFunction({ ShowTriggers: "TRUE" }))).toMatchObject({
      InitTimeout: 90,
      Layers: [],
      Triggers: [],
      AsyncRunEnable: "FALSE",
    });
  });

  it("gives 128 MB, 3 seconds, no role and no variables unless told otherwise", async () => {
    const left = { MemorySize: undefined, Timeout: undefined, Environment: undefined, Tags: undefined };
    await world().response(createFunction({ ...left, Description: undefined, PublicNetConfig: undefined }));
    expect(await world().response(getFunction())).toMatchObject({
      MemorySize: 128,
      Timeout: 3,
      Description: "",
      Role: "",
      ClsTopicId: "",
      InitTimeout: 65,
      Environment: { Variables: [] },
      Tags: [],
    });
  });

  it("refuses a name that exists, also while the function is Creating", async () => {
    await world().response(createFunction());
    expect(await world().refusalCode(createFunction())).toBe("ResourceInUse.Function");
  });

  it("keeps functions of the same name in different regions apart", async () => {
    await world().response(createFunction());
    expect(await world().refusalCode({ ...createFunction(), region: "ap-jakarta" })).toBeUndefined();
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
    ["code in a bucket without a key", { Code: { CosBucketName: "code" } }, "MissingParameter"],
    ["code that is not Base64", { Code: { ZipFile: "?" } }, "InvalidParameterValue.ZipFileBase64BinasciiError"],
    ["code that is not a zip", { Code: { ZipFile: "AAAA" } }, "InvalidParameterValue.ZipFile"],
    [
      "code without the handler's module",
      { Code: { ZipFile: zipSource("", "other.js").toString("base64") } },
      "InvalidParameterValue.ZipFile",
    ],
    ["a role that does not exist", { Role: "nobody" }, "ResourceNotFound.Role"],
    ["half a log topic", { ClsTopicId: "t" }, "InvalidParameter.Cls"],
    ["a topic that does not exist", { ClsLogsetId: "l", ClsTopicId: "t" }, "FailedOperation.TopicNotExist"],
    ["a layer", { Layers: [{ LayerName: "sdk", LayerVersion: 1 }] }, "InvalidParameterValue"],
    ["asynchronous execution", { AsyncRunEnable: "TRUE" }, "InvalidParameterValue"],
    ["an image", { DeployMode: "image" }, "InvalidParameterValue"],
    ["301 seconds to start", { InitTimeout: 301 }, "InvalidParameterValue"],
  ])("refuses %s and creates nothing", async (_what, more, code) => {
    expect(await world().refusalCode(createFunction(more))).toBe(code);
    expect(world().local.cloud.scf.functions.size).toBe(0);
  });

  it("refuses a zip of more than 50 MB", () => {
    const { cloud, scf } = world().local;
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
    for (let index = 1; index <= 50; index += 1) await world().response(createFunction({ FunctionName: `fn${index}` }));
    expect(await world().refusalCode(createFunction({ FunctionName: "fn51" }))).toBe("LimitExceeded.Function");
  });
});
