import { Lazy, type TerraformStack } from "cdktf";
import { ClientKeys, type ClientKeysProps } from "../../../constructs/client-keys/client-keys";
import { ExecutionRole } from "../../../constructs/execution-role/execution-role";
import { synth } from "../../../testing";

const PROPS: ClientKeysProps = { name: "app-keys", region: "ap-jakarta", tags: { owner: "identity" } };

const keysWith = (props: Partial<ClientKeysProps>) =>
  synth((scope) => new ClientKeys(scope, "Keys", { ...PROPS, ...props }));

describe("ClientKeys", () => {
  const stack = synth((scope: TerraformStack) => {
    const role = new ExecutionRole(scope, "Role", { name: "role" });
    new ClientKeys(scope, "Keys", PROPS).grantRead(role);
  });

  it("is a container only: no version and no value, which Terraform would keep in its state in plaintext", () => {
    expect(Object.keys(stack.resourceCounts())).not.toContainEqual(expect.stringMatching(/secret_version/));
    expect(JSON.stringify(stack.json)).not.toMatch(/secret_string|secret_binary/);
  });

  it("can be restored for a week after it was deleted", () => {
    expect(stack.resource("tencentcloud_ssm_secret")).toMatchObject({
      secret_name: "app-keys",
      is_enabled: true,
      recovery_window_in_days: 7,
    });
  });

  it("lets a role that knows the version's id read it, and list none", () => {
    const { json } = synth((scope: TerraformStack) => {
      const role = new ExecutionRole(scope, "Role", { name: "role" });
      new ClientKeys(scope, "Keys", PROPS).grantReadVersion(role);
    });
    expect(JSON.stringify(json)).toContain("ssm:GetSecretValue");
    expect(JSON.stringify(json)).not.toContain("ssm:ListSecretVersionIds");
  });

  it("lets a role find and read the newest version of this one secret by its six-segment name", () => {
    const { statement } = JSON.parse(stack.resource("tencentcloud_cam_policy")["document"] as string);
    const action = ["ssm:GetSecretValue", "ssm:ListSecretVersionIds"];
    expect(statement).toEqual([{ effect: "allow", action, resource: [expect.any(String)] }]);
    const resource: string = statement[0].resource[0];
    expect(resource.replace(/\$\{[^}]*\}/g, "UIN")).toBe("qcs::ssm:ap-jakarta:uin/UIN:secret/creatorUin/UIN/app-keys");
    expect(resource).not.toContain("*");
  });

  it("takes the account from the provider's caller and the creator from the secret", () => {
    const document = stack.resource("tencentcloud_cam_policy")["document"] as string;
    expect(document).toMatch(/:uin\/\$\{data\.tencentcloud_user_info\.\w+\.owner_uin\}:/);
    expect(document).toMatch(
      /creatorUin\/\$\{try\(tencentcloud_ssm_secret\.\w+\.tags\.creator_uin, data\.tencentcloud_user_info\.\w+\.uin\)\}\//,
    );
  });

  it("keeps the creator's tag when somebody else deploys, or the function could no longer read the secret", () => {
    expect(stack.resource("tencentcloud_ssm_secret")).toMatchObject({
      tags: {
        owner: "identity",
        creator_uin: expect.stringMatching(/^\$\{data\.tencentcloud_user_info\.\w+\.uin\}$/),
      },
      lifecycle: { ignore_changes: ['tags["creator_uin"]'] },
    });
  });

  it.each([-1, 31, 1.5])("refuses a recovery window of %p days", (recoveryWindowDays) => {
    expect(() => keysWith({ recoveryWindowDays })).toThrow(
      `test/Keys: recoveryWindowDays: got ${recoveryWindowDays}; allowed: 0 to 30 (provider 1.83.25, recovery_window_in_days).`,
    );
  });

  it("leaves a recovery window that only Terraform knows to the service", () => {
    const recoveryWindowDays = Lazy.numberValue({ produce: () => 0 });
    expect(keysWith({ recoveryWindowDays }).resource("tencentcloud_ssm_secret")).toMatchObject({
      recovery_window_in_days: 0,
    });
  });
});
