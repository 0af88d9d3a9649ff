import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ACCOUNT, type TemporaryCredentials } from "../../local-cloud";
import type { ApiCall } from "../../local-cloud/__tests__/helpers/api-client";
import { ScfCloud } from "../../local-cloud/__tests__/helpers/scf-cloud";
import {
  createFunction,
  createTrigger,
  deleteFunction,
  invoke,
  updateFunctionCode,
} from "../../local-cloud/__tests__/services/scf/fixtures";
import { type PolicyName, policyFile } from "../../policies/published";
import { roleCredentials, type Statement } from "../helpers/role";
import { handlerZip, TRUST_SCF } from "../helpers/scf";

const OWN_SECRET = "ekyc-token-endpoint-dev-client-keys";
const OWN_FUNCTION = { FunctionName: "ekyc-token-endpoint-dev-web" };
const FOREIGN_SECRET = "victim";
const FOREIGN_FUNCTION = { FunctionName: "victim" };
const FOREIGN_ROLE = "victim-role";
const ANYTHING = JSON.stringify({ version: "2.0", statement: [{ effect: "allow", action: ["*"], resource: ["*"] }] });

/** Gives away the role that it runs as. */
const LEAKING = handlerZip(
  "const { TENCENTCLOUD_SECRETID, TENCENTCLOUD_SECRETKEY, TENCENTCLOUD_SESSIONTOKEN } = process.env; return { secretId: TENCENTCLOUD_SECRETID, secretKey: TENCENTCLOUD_SECRETKEY, token: TENCENTCLOUD_SESSIONTOKEN };",
);
const CODE = { ZipFile: LEAKING.toString("base64") };

const statements = (name: PolicyName): Statement[] =>
  JSON.parse(readFileSync(join(__dirname, "../..", policyFile(name)), "utf8")).statement;

const cam = (action: string, parameters: object): ApiCall => ({ service: "cam", action, parameters });
const ssm = (action: string, SecretName: string, more: object = {}): ApiCall => ({
  ...{ service: "ssm", action },
  parameters: { SecretName, ...more },
});
const read = (name: string): ApiCall => ssm("GetSecretValue", name, { VersionId: "v1" });
const write = (name: string): ApiCall => ssm("UpdateSecret", name, { VersionId: "v1", SecretString: "planted" });

let world: ScfCloud;
let foreign: { readonly roleId: string; readonly policyId: number };

/**
 * An account with this project's resources, and with somebody else's: a secret, a function, and the role that reads the
 * secret.
 */
beforeEach(async () => {
  world = await ScfCloud.start();
  for (const name of [OWN_SECRET, FOREIGN_SECRET]) {
    await world.settle(ssm("CreateSecret", name, { VersionId: "v1", SecretString: `${name}-value` }));
  }
  const common = { description: "", tags: {} };
  const role = world.local.cloud.cam.createRole({ name: FOREIGN_ROLE, document: TRUST_SCF, ...common });
  const policy = world.local.cloud.cam.createPolicy({ name: "victim-policy", document: ANYTHING, ...common });
  world.local.cloud.cam.attachRolePolicy(role.roleId, policy.policyId);
  foreign = { roleId: role.roleId, policyId: policy.policyId };
  await world.settle(createFunction({ ...FOREIGN_FUNCTION, Role: FOREIGN_ROLE }));
});
afterEach(() => world.close());

const holder = (...names: PolicyName[]): TemporaryCredentials =>
  roleCredentials(world.local, "holder", names.flatMap(statements));

const codes = async (
  credentials: TemporaryCredentials,
  calls: readonly ApiCall[],
): Promise<Record<string, unknown>> => {
  const answers: Record<string, unknown> = {};
  for (const call of calls) answers[call.action] = (await world.call({ ...call, credentials })).code;
  return answers;
};

/** Each call refused by CAM. */
const refused = (calls: readonly ApiCall[]): Record<string, unknown> =>
  Object.fromEntries(calls.map(({ action }) => [action, "UnauthorizedOperation"]));

const identityCalls = (): ApiCall[] => [
  cam("CreatePolicy", { PolicyName: "mine", PolicyDocument: ANYTHING }),
  cam("UpdatePolicy", { PolicyId: foreign.policyId, PolicyDocument: ANYTHING }),
  cam("CreateRole", { RoleName: "mine", PolicyDocument: TRUST_SCF }),
  cam("AttachRolePolicy", { AttachRoleId: foreign.roleId, PolicyId: foreign.policyId }),
  cam("UpdateAssumeRolePolicy", { RoleName: FOREIGN_ROLE, PolicyDocument: TRUST_SCF }),
  cam("PutRolePermissionsBoundary", { RoleName: FOREIGN_ROLE, PolicyId: foreign.policyId }),
  cam("DetachRolePolicy", { DetachRoleId: foreign.roleId, PolicyId: foreign.policyId }),
  cam("DeletePolicy", { PolicyId: [foreign.policyId] }),
  cam("DeleteRole", { RoleName: FOREIGN_ROLE }),
];

describe("whoever holds the deployer's policy alone", () => {
  it("can neither make roles and policies nor change any", async () => {
    expect(await codes(holder("deployer"), identityCalls())).toEqual(refused(identityCalls()));
  });

  it("can neither read nor write a secret, the project's own included, nor delete another's", async () => {
    const deployer = holder("deployer");
    for (const name of [OWN_SECRET, FOREIGN_SECRET]) {
      const calls = [read(name), write(name), ssm("PutSecretValue", name, { VersionId: "v2", SecretString: "x" })];
      expect(await codes(deployer, calls)).toEqual(refused(calls));
    }
    const others = ["DisableSecret", "DeleteSecret"].map((action) => ssm(action, FOREIGN_SECRET));
    expect(await codes(deployer, others)).toEqual(refused(others));
  });

  it("can neither become another role nor put code behind one that another function has", async () => {
    const RoleArn = `qcs::cam::uin/${ACCOUNT.uin}:roleName/${FOREIGN_ROLE}`;
    const calls = [
      { service: "sts", action: "AssumeRole", parameters: { RoleArn, RoleSessionName: "mine" } },
      createFunction({ FunctionName: "mine", Role: FOREIGN_ROLE, Code: CODE }),
      updateFunctionCode(LEAKING, FOREIGN_FUNCTION),
      deleteFunction(FOREIGN_FUNCTION),
    ] as const;
    expect(await codes(holder("deployer"), calls)).toEqual(refused(calls));
  });

  it("is given cam:PassRole on the project's own roles only, which is all that keeps it from another's where SCF asks CAM for it", async () => {
    const passing = statements("deployer").filter(({ action }) => action.includes("cam:PassRole"));
    expect(passing.map(({ resource }) => resource)).toEqual([["qcs::cam:::roleName/ekyc-token-endpoint-*"]]);
  });

  it("remains able, where SCF does not ask for cam:PassRole, to run code as any role that trusts SCF", async () => {
    const credentials = holder("deployer");
    await world.settle({ ...createFunction({ ...OWN_FUNCTION, Role: FOREIGN_ROLE, Code: CODE }), credentials });
    await world.settle({ ...createTrigger(OWN_FUNCTION), credentials });
    const { Result } = await world.response(invoke(OWN_FUNCTION));
    const stolen = JSON.parse((Result as { RetMsg: string }).RetMsg);
    expect((await world.call({ ...read(FOREIGN_SECRET), credentials: stolen })).response["SecretString"]).toBe(
      "victim-value",
    );
  });
});

describe("whoever holds the operator's policy alone", () => {
  it("reads and writes the project's secrets and no other", async () => {
    const operator = holder("operator");
    expect(await codes(operator, [read(OWN_SECRET), write(OWN_SECRET)])).toEqual({
      GetSecretValue: undefined,
      UpdateSecret: undefined,
    });
    const others = [read(FOREIGN_SECRET), write(FOREIGN_SECRET)];
    expect(await codes(operator, others)).toEqual(refused(others));
  });

  it("can do nothing to functions, roles and policies", async () => {
    const calls = [...identityCalls(), createFunction(OWN_FUNCTION), updateFunctionCode(LEAKING, FOREIGN_FUNCTION)];
    expect(await codes(holder("operator"), calls)).toEqual(refused(calls));
  });
});

it("whoever holds the policy for releases alone can change no code, no secret and no permission", async () => {
  const calls = [
    ...[...identityCalls(), read(OWN_SECRET), write(OWN_SECRET)],
    ...[createFunction(OWN_FUNCTION), updateFunctionCode(LEAKING, FOREIGN_FUNCTION)],
  ];
  expect(await codes(holder("release"), calls)).toEqual(refused(calls));
});

it("whoever holds the policy for identities is an administrator: CAM cannot narrow what makes roles and policies", async () => {
  const credentials = holder("identity");
  const { PolicyId } = await world.response({
    ...cam("CreatePolicy", { PolicyName: "mine", PolicyDocument: ANYTHING }),
    credentials,
  });
  const trust = JSON.parse(TRUST_SCF);
  trust.statement[0].principal = { qcs: [`qcs::cam::uin/${ACCOUNT.uin}:root`] };
  const { RoleId } = await world.response({
    ...cam("CreateRole", { RoleName: "mine", PolicyDocument: JSON.stringify(trust) }),
    credentials,
  });
  const attach = cam("AttachRolePolicy", { AttachRoleId: RoleId, PolicyId });
  const update = cam("UpdatePolicy", { PolicyId: foreign.policyId, PolicyDocument: ANYTHING });
  expect(await codes(credentials, [attach, update])).toEqual({ AttachRolePolicy: undefined, UpdatePolicy: undefined });
});
