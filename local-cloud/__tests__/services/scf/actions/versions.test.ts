import { handlerZip } from "../../../../../__tests__/helpers/scf";
import { ScfCloud } from "../../../helpers/scf-cloud";
import {
  additional,
  createAlias,
  createFunction,
  createTrigger,
  deleteAlias,
  deleteFunction,
  getAlias,
  getFunction,
  invoke,
  listAliases,
  listVersionByFunction,
  publishVersion,
  saying,
  updateAlias,
  updateFunctionCode,
  updateFunctionConfiguration,
} from "../fixtures";

let world: ScfCloud;
/** What the cloud's random source gives next. */
let drawn: number;
beforeEach(async () => {
  world = await ScfCloud.start(() => drawn);
  await world.settle(createFunction());
});
afterEach(() => world.close());

/** The answer at the URL of a version or an alias. */
async function invokeVersion(qualifier: string): Promise<string> {
  const trigger = world.local.cloud.scf.triggers.find((candidate) => candidate.qualifier === qualifier);
  return (await fetch(trigger?.url ?? "")).text();
}
const versions = async () => (await world.response(listVersionByFunction()))["FunctionVersion"];

describe("a published version", () => {
  it("keeps its code and configuration while $LATEST changes", async () => {
    expect(await world.response(publishVersion("the first"))).toMatchObject({
      FunctionVersion: "1",
      Description: "the first",
      MemorySize: 256,
      CodeSize: saying("one").length,
    });
    await world.settle(
      updateFunctionCode(saying("two")),
      updateFunctionConfiguration({ MemorySize: 512 }),
      createTrigger(),
      createTrigger({ Qualifier: "1" }),
    );
    expect([await invokeVersion("1"), await invokeVersion("$LATEST")]).toEqual(["one 256", "two 512"]);
    expect(await world.response(getFunction({ Qualifier: "1" }))).toMatchObject({
      FunctionVersion: "1",
      Qualifier: "1",
      MemorySize: 256,
      Status: "Active",
      Description: "the first",
      Triggers: [{ Qualifier: "1" }],
    });
  });

  it("is told its number", async () => {
    const zip = handlerZip(
      "return { statusCode: 200, body: context.function_version + process.env.SCF_FUNCTIONVERSION };",
    );
    await world.settle(updateFunctionCode(zip), publishVersion(), createTrigger({ Qualifier: "1" }), createTrigger());
    expect([await invokeVersion("1"), await invokeVersion("$LATEST")]).toEqual(["11", "$LATEST$LATEST"]);
  });

  it("is listed after $LATEST, and its number is not given again after it was deleted", async () => {
    await world.settle(publishVersion(), publishVersion("second"));
    expect(await world.response(listVersionByFunction())).toMatchObject({
      FunctionVersion: ["$LATEST", "1", "2"],
      Versions: [{ Version: "$LATEST" }, { Version: "1" }, { Version: "2", Description: "second", Status: "Active" }],
      TotalCount: 3,
    });
    await world.settle(deleteFunction({ Qualifier: "2" }), publishVersion());
    expect(await versions()).toEqual(["$LATEST", "1", "3"]);
    expect(await world.refusalCode(getFunction({ Qualifier: "2" }))).toBe("ResourceNotFound.Version");
    expect(await world.refusalCode(deleteFunction({ Qualifier: "2" }))).toBe("ResourceNotFound.Qualifier");
  });

  it("takes its URL along when it is deleted", async () => {
    await world.settle(publishVersion(), createTrigger({ Qualifier: "1" }), createTrigger());
    const [url = ""] = world.local.cloud.scf.triggers.flatMap((trigger) => trigger.url ?? []);
    await fetch(url);
    await world.response(deleteFunction({ Qualifier: "1" }));
    await expect(fetch(url)).rejects.toThrow("fetch failed");
    expect(await invokeVersion("$LATEST")).toBe("one 256");
  });
});

describe("an alias", () => {
  it("leads the requests of its URL to the version that it names at the time", async () => {
    await world.settle(publishVersion(), updateFunctionCode(saying("two")), publishVersion());
    await world.settle(createAlias("live", "1"), createTrigger({ Qualifier: "live" }));
    expect(await invokeVersion("live")).toBe("one 256");
    await world.response(updateAlias("live", "2"));
    expect(await invokeVersion("live")).toBe("two 256");
  });

  it("shares the requests of its URL, and invocations, between two versions by weight", async () => {
    await world.settle(publishVersion(), updateFunctionCode(saying("two")), publishVersion());
    await world.settle(createAlias("live", "1"), createTrigger({ Qualifier: "live" }));
    await world.response(updateAlias("live", "1", additional("2", 0.1)));
    expect(await world.response(getAlias("live"))).toMatchObject({
      FunctionVersion: "1",
      RoutingConfig: { AdditionalVersionWeights: [{ Version: "2", Weight: 0.1 }] },
    });
    const answers: string[] = [];
    for (drawn of [0, 0.099, 0.1, 0.999]) answers.push(await invokeVersion("live"));
    expect(answers).toEqual(["two 256", "two 256", "one 256", "one 256"]);
    drawn = 0;
    expect(await world.response(invoke({ Qualifier: "live" }))).toMatchObject({
      Result: { RetMsg: expect.stringContaining("two 256") },
    });
    expect(await world.refusalCode(deleteFunction({ Qualifier: "2" }))).toBe("UnsupportedOperation.AliasBind");
    await world.response(updateAlias("live", "2"));
    drawn = 0.999;
    expect(await invokeVersion("live")).toBe("two 256");
  });

  it.each([
    ["its own main version", additional("1", 0.5), "InvalidParameterValue.RoutingConfig"],
    ["a weight above 1", additional("$LATEST", 1.5), "InvalidParameterValue.RoutingConfig"],
    ["a version that is not there", additional("7", 0.5), "ResourceNotFound.FunctionVersion"],
  ])("refuses %s as its second version", async (_what, routing, code) => {
    await world.settle(publishVersion(), createAlias("live", "1"));
    expect(await world.refusalCode(updateAlias("live", "1", routing))).toBe(code);
    expect(await world.response(getAlias("live"))).toMatchObject({ RoutingConfig: { AdditionalVersionWeights: [] } });
  });

  it("is answered, listed and deleted", async () => {
    await world.settle(publishVersion(), createAlias("live", "1"));
    expect(await world.response(getAlias("live"))).toMatchObject({
      Name: "live",
      FunctionVersion: "1",
      Description: "live",
      AddTime: "2025-01-14 00:00:02",
    });
    const names = async (more: object = {}) => (await world.response(listAliases(more)))["Aliases"];
    expect(await names()).toMatchObject([{ Name: "$DEFAULT", FunctionVersion: "$LATEST" }, { Name: "live" }]);
    expect(await names({ FunctionVersion: "1" })).toMatchObject([{ Name: "live" }]);
    expect(await names({ Offset: "1", Limit: "1" })).toMatchObject([{ Name: "live" }]);
    await world.response(deleteAlias("live"));
    expect(await world.refusalCode(getAlias("live"))).toBe("ResourceNotFound.Alias");
  });

  it("keeps its version from being deleted", async () => {
    await world.settle(publishVersion(), createAlias("live", "1"), createTrigger({ Qualifier: "1" }));
    expect(await world.refusalCode(deleteFunction({ Qualifier: "1" }))).toBe("UnsupportedOperation.AliasBind");
    expect(await invokeVersion("1")).toBe("one 256");
    await world.settle(deleteAlias("live"), deleteFunction({ Qualifier: "1" }));
    expect(await versions()).toEqual(["$LATEST"]);
  });

  it.each([
    ["with a dollar sign", createAlias("$DEFAULT", "$LATEST"), "InvalidParameterValue.Alias"],
    ["with a digit first", createAlias("1st", "$LATEST"), "InvalidParameterValue.Alias"],
    ["for a version that is not there", createAlias("live", "7"), "ResourceNotFound.FunctionVersion"],
    ["that is not there, when it is changed", updateAlias("live", "$LATEST"), "ResourceNotFound.Alias"],
    ["that is not there, when it is deleted", deleteAlias("live"), "ResourceNotFound.Alias"],
    ["that every function has, when it is deleted", deleteAlias("$DEFAULT"), "UnsupportedOperation"],
  ])("%s is refused", async (_what, call, code) => {
    expect(await world.refusalCode(call)).toBe(code);
  });

  it("is there once", async () => {
    await world.response(createAlias("live", "$LATEST"));
    expect(await world.refusalCode(createAlias("live", "$LATEST"))).toBe("ResourceInUse.Alias");
  });
});
