import { ManualClock } from "../../../__tests__/helpers/manual-clock";
import { ACCOUNT, Cloud } from "../../cloud";

const TRUST = JSON.stringify({
  version: "2.0",
  statement: [{ action: "name/sts:AssumeRole", effect: "allow", principal: { service: ["scf.qcloud.com"] } }],
});

function cloudWithRole(secretKey = "LocalAccountEXAMPLE") {
  const clock = new ManualClock();
  const cloud = new Cloud({ clock, secretKey });
  const role = cloud.cam.createRole({ name: "ekyc-dev", document: TRUST, description: "", tags: {} });
  return { clock, cloud, role };
}

describe("identities", () => {
  it("know the root key of the account, which has no session token", () => {
    const { cloud } = cloudWithRole();
    expect(cloud.identity.resolve(ACCOUNT.secretId, undefined)).toEqual({
      secretKey: cloud.account.secretKey,
      caller: { kind: "root" },
    });
    expect(() => cloud.identity.resolve(ACCOUNT.secretId, "EXAMPLE")).toThrow(
      expect.objectContaining({ code: "AuthFailure.TokenFailure" }),
    );
  });

  it("refuse a key nobody has", () => {
    expect(() => cloudWithRole().cloud.identity.resolve("AKIDEXAMPLE", undefined)).toThrow(
      expect.objectContaining({ code: "AuthFailure.SecretIdNotFound" }),
    );
  });

  it("lead from temporary credentials to their role until they expire", () => {
    const { clock, cloud, role } = cloudWithRole();
    const { secretId, secretKey, token, expiresAt } = cloud.identity.temporaryCredentials(role.roleId, 7_200);
    expect(expiresAt).toBe(clock.now() + 7_200_000);
    const expected = {
      secretKey,
      caller: { kind: "role", roleId: role.roleId, roleName: "ekyc-dev", sessionName: "scf" },
    };
    clock.advance(7_199_999);
    expect(cloud.identity.resolve(secretId, token)).toEqual(expected);
    clock.advance(1);
    expect(() => cloud.identity.resolve(secretId, token)).toThrow("it has expired");
  });

  it("refuse the temporary credentials of a role whose sessions were ended, and no others", () => {
    const { cloud, role } = cloudWithRole();
    const other = cloud.cam.createRole({ name: "other", document: TRUST, description: "", tags: {} });
    const ended = cloud.identity.temporaryCredentials(role.roleId, 60);
    const kept = cloud.identity.temporaryCredentials(other.roleId, 60);
    cloud.identity.endSessions(role.roleId);
    const renewed = cloud.identity.temporaryCredentials(role.roleId, 60);
    expect(() => cloud.identity.resolve(ended.secretId, ended.token)).toThrow("it has expired");
    for (const { secretId, token } of [kept, renewed]) {
      expect(cloud.identity.resolve(secretId, token)).toMatchObject({ caller: { kind: "role" } });
    }
  });

  it("refuse temporary credentials with no token, or with another one's", () => {
    const { cloud, role } = cloudWithRole();
    const first = cloud.identity.temporaryCredentials(role.roleId, 60);
    const second = cloud.identity.temporaryCredentials(role.roleId, 60);
    for (const token of [undefined, second.token]) {
      expect(() => cloud.identity.resolve(first.secretId, token)).toThrow(
        expect.objectContaining({ code: "AuthFailure.TokenFailure" }),
      );
    }
  });

  it("issue nothing for a role that does not exist", () => {
    expect(() => cloudWithRole().cloud.identity.temporaryCredentials("1", 60)).toThrow(
      expect.objectContaining({ code: "InvalidParameter.RoleNotExist" }),
    );
  });

  it("are the same in every run of one secret key, and marked as examples", () => {
    const [first, second] = [cloudWithRole(), cloudWithRole()].map(({ cloud, role }) =>
      cloud.identity.temporaryCredentials(role.roleId, 60),
    );
    expect(first).toEqual(second);
    expect([first?.secretId, first?.secretKey, first?.token]).toEqual(
      Array(3).fill(expect.stringContaining("EXAMPLE")),
    );
  });

  it("are another one's secret with another secret key, which is random when nobody gives one", () => {
    const [one, other] = [cloudWithRole("OneEXAMPLE"), cloudWithRole("OtherEXAMPLE")].map(({ cloud, role }) =>
      cloud.identity.temporaryCredentials(role.roleId, 60),
    );
    expect(one?.secretKey).not.toBe(other?.secretKey);
    expect(one?.token).not.toBe(other?.token);
    const keys = [new Cloud(), new Cloud()].map(({ account }) => account.secretKey);
    expect(new Set(keys).size).toBe(2);
    for (const key of keys) expect(key).toMatch(/^EXAMPLE[0-9a-f]{48}$/);
  });
});
