import { type LocalCloud, startLocalCloud } from "../../..";
import { type ApiCall, callApi } from "../../helpers/api-client";
import * as cam from "./fixtures";

let local: LocalCloud;
beforeEach(async () => {
  local = await startLocalCloud();
});
afterEach(() => local.close());

const refusalCode = async (call: ApiCall) => (await callApi(local, call)).code;
const document = (characters: number): string => {
  const of = (action: string) =>
    JSON.stringify({ version: "2.0", statement: [{ effect: "allow", action: [action], resource: "*" }] });
  return of(`name/cos:${"x".repeat(characters - of("name/cos:").length)}`);
};
const policy = (name: string) => ({ name, document: document(100), description: "", tags: {} });

describe("the limits of CAM", () => {
  it("are 6,144 characters for a policy, new or changed", async () => {
    expect(await refusalCode(cam.createPolicy({ PolicyDocument: document(6_144) }))).toBeUndefined();
    const [PolicyId] = local.cloud.cam.policies.keys();
    const refused: ApiCall[] = [
      cam.createPolicy({ PolicyName: "other", PolicyDocument: document(6_145) }),
      { service: "cam", action: "UpdatePolicy", parameters: { PolicyId, PolicyDocument: document(6_145) } },
    ];
    for (const call of refused) expect(await refusalCode(call)).toBe("InvalidParameter.PolicyDocumentLengthOverLimit");
  });

  it("are 200 policies for a role, of which one more is refused and one again is not", async () => {
    const { cam: state } = local.cloud;
    const role = state.createRole({ name: "role", document: cam.TRUST, description: "", tags: {} });
    const ids = Array.from({ length: 201 }, (_, index) => state.createPolicy(policy(`p${index}`)).policyId);
    for (const id of ids.slice(0, 200)) state.attachRolePolicy(role.roleId, id);
    const attach = (PolicyId: number | undefined) =>
      refusalCode({ service: "cam", action: "AttachRolePolicy", parameters: { PolicyId, AttachRoleId: role.roleId } });
    expect(await attach(ids[200])).toBe("InvalidParameter.AttachmentFull");
    expect(await attach(ids[0])).toBeUndefined();
  });

  it("are 1,500 policies and 1,000 roles for an account", async () => {
    const { cam: state } = local.cloud;
    for (let index = 0; index < 1_500; index += 1) state.createPolicy(policy(`p${index}`));
    expect(await refusalCode(cam.createPolicy())).toBe("FailedOperation.PolicyFull");
    for (let index = 0; index < 1_000; index += 1) {
      state.createRole({ name: `r${index}`, document: cam.TRUST, description: "", tags: {} });
    }
    expect(await refusalCode(cam.createRole())).toBe("InvalidParameter.RoleFull");
  });
});
