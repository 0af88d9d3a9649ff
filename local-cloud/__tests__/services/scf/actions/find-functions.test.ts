import { roleCredentials } from "../../../../../__tests__/helpers/role";
import { REGION } from "../../../../../__tests__/helpers/scf";
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
import { functionsForEachTest } from "./function-calls";

const { world } = functionsForEachTest();

describe("a function that is not there", () => {
  it.each([
    ["GetFunction", getFunction()],
    ["UpdateFunctionCode", updateFunctionCode(saying("two"))],
    ["UpdateFunctionConfiguration", updateFunctionConfiguration({ MemorySize: 512 })],
    ["DeleteFunction", deleteFunction()],
    ["CreateTrigger", createTrigger()],
    ["PublishVersion", publishVersion()],
  ])("is answered with ResourceNotFound.Function by %s", async (_action, call) => {
    expect(await world().refusalCode(call)).toBe("ResourceNotFound.Function");
  });

  it("is answered with ResourceNotFound.Namespace when its namespace is not there either", async () => {
    expect(await world().refusalCode(getFunction({ Namespace: "other" }))).toBe("ResourceNotFound.Namespace");
  });
});

describe("ListFunctions", () => {
  const names = async (more: object = {}) => {
    const response = await world().response(listFunctions(more));
    const list = response["Functions"] as { FunctionName: string }[];
    return { total: response["TotalCount"], names: list.map(({ FunctionName }) => FunctionName) };
  };

  it("lists functions by name, description, tag, order and page", async () => {
    for (const FunctionName of ["dev-a", "dev-b", "prod-a"]) {
      const [stage] = FunctionName.split("-");
      await world().settle(
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
    expect(await world().refusalCode(listFunctions({ Filters: [{ Name: "Eip", Values: ["x"] }] }))).toBe(
      "InvalidParameterValue",
    );
  });
});

it("is authorised by the function's name", async () => {
  await world().settle(createFunction());
  const uin = world().local.cloud.account.uin;
  const credentials = roleCredentials(world().local, "deployer", [
    { effect: "allow", action: "scf:*", resource: `qcs::scf:${REGION}:uin/${uin}:namespace/default/function/tokens` },
  ]);
  expect(await world().refusalCode({ ...getFunction(), credentials })).toBeUndefined();
  expect(await world().call({ ...getFunction({ FunctionName: "other" }), credentials })).toMatchObject({
    code: "UnauthorizedOperation",
    message: expect.stringContaining("function/other"),
  });
});
