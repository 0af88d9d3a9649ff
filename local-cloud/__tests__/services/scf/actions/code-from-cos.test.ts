import { handlerZip, TRUST_SCF } from "../../../../../__tests__/helpers/scf";
import { ScfCloud } from "../../../helpers/scf-cloud";
import { callCos } from "../../cos/cos-client";
import { createFunction, getFunction, invoke, updateFunctionCode } from "../fixtures";

const BUCKET = "code-1250000000";
const HOST = `${BUCKET}.cos.ap-singapore.myqcloud.com`;
const CODE = { CosBucketName: "code", CosObjectName: "/v1/tokens.zip" };

let world: ScfCloud;
beforeEach(async () => {
  world = await ScfCloud.start();
  await callCos(world.local, { method: "PUT", host: HOST });
  const put = (path: string, body: Buffer | string) => callCos(world.local, { method: "PUT", host: HOST, path, body });
  await put("/v1/tokens.zip", handlerZip("return 'one';"));
  await put("/v2/tokens.zip", handlerZip("return 'two';"));
  await put("/readme.txt", "no zip");
});
afterEach(() => world.close());

const answer = async () => ((await world.response(invoke()))["Result"] as { RetMsg: string }).RetMsg;

describe("a function's code in COS", () => {
  it.each([
    ["by the bucket's name alone", CODE],
    ["by its whole name, and a key without a slash", { CosBucketName: BUCKET, CosObjectName: "v1/tokens.zip" }],
    ["with the bucket's region", { ...CODE, CosBucketRegion: "ap-singapore" }],
  ])("is taken as it is, %s", async (_how, Code) => {
    await world.settle(createFunction({ Code, CodeSource: "Cos" }));
    expect(await answer()).toBe('"one"');
    await callCos(world.local, { method: "DELETE", host: HOST, path: "/v1/tokens.zip" });
    expect(await answer()).toBe('"one"');
  });

  it.each<[string, (code: object) => object]>([
    ["in the object Code", (Code) => ({ Code })],
    ["beside the other parameters", (code) => ({ ...code, Code: undefined })],
  ])("replaces what was there, named %s", async (_where, named) => {
    await world.settle(createFunction({ Code: CODE }));
    const code = { ...CODE, CosObjectName: "/v2/tokens.zip" };
    await world.settle(updateFunctionCode(Buffer.alloc(0), named(code)));
    expect(await answer()).toBe('"two"');
  });

  it.each<[string, object]>([
    ["ResourceNotFound.Cos", { ...CODE, CosBucketName: "absent" }],
    ["ResourceNotFound.Cos", { ...CODE, CosBucketRegion: "ap-guangzhou" }],
    ["ResourceNotFound.CosObject", { ...CODE, CosObjectName: "/absent.zip" }],
    ["InvalidParameterValue.ZipFile", { ...CODE, CosObjectName: "/readme.txt" }],
    ["MissingParameter", { CosBucketName: "code" }],
    ["MissingParameter", {}],
    ["InvalidParameter", { ...CODE, ZipFile: "" }],
    ["UnknownParameter", { DemoId: "demo" }],
  ])("is refused with %s for %j", async (code, Code) => {
    expect(await world.refusalCode(createFunction({ Code }))).toBe(code);
    expect(await world.refusalCode(getFunction())).toBe("ResourceNotFound.Function");
  });

  it("is read only for a caller that may read the object", async () => {
    const { cloud } = world.local;
    const role = cloud.cam.createRole({ name: "deployer", description: "", document: TRUST_SCF, tags: {} });
    const credentials = cloud.identity.temporaryCredentials(role.roleId, 3_600);
    const grant = async (action: string, resource: string) => {
      const PolicyDocument = JSON.stringify({
        version: "2.0",
        statement: [{ effect: "allow", action: [action], resource: [resource] }],
      });
      const PolicyName = action.replace(":", "-");
      const made = await world.response({
        service: "cam",
        action: "CreatePolicy",
        parameters: { PolicyName, PolicyDocument },
      });
      const parameters = { PolicyId: made["PolicyId"], AttachRoleId: role.roleId };
      await world.response({ service: "cam", action: "AttachRolePolicy", parameters });
    };
    const create = { ...createFunction({ Code: CODE }), credentials };
    await grant("scf:CreateFunction", "*");
    const refused = await world.call(create);
    expect(refused.code).toBe("UnauthorizedOperation");
    expect(refused.message).toContain("cos:GetObject");
    await grant("cos:GetObject", `qcs::cos:ap-singapore:uid/1250000000:${BUCKET}/v1/*`);
    expect(await world.refusalCode(create)).toBeUndefined();
  });
});
