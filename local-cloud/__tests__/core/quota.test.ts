import { ManualClock } from "../../../__tests__/helpers/manual-clock";
import { roleCredentials } from "../../../__tests__/helpers/role";
import { type LocalCloud, startLocalCloud } from "../..";
import { callApi } from "../helpers/api-client";

const action = "ApplySdkVerificationToken";
const ALLOWED = [{ effect: "allow", action: `faceid:${action}`, resource: "*" }] as const;

let local: LocalCloud;
beforeEach(async () => {
  local = await startLocalCloud({ clock: new ManualClock() });
});
afterEach(() => local.close());

const codes = async (count: number, call: object = {}) =>
  (await Promise.all(Array.from({ length: count }, () => callApi(local, { action, ...call })))).map(({ code }) => code);
const issued = (count: number) => Array(count).fill(undefined);

describe("the request quota", () => {
  it("is a caller's own: what the account's key spends is not taken from a role, nor one role's from another", async () => {
    expect(await codes(20)).toEqual(issued(20));
    expect(await codes(20, { credentials: roleCredentials(local, "one", ALLOWED) })).toEqual(issued(20));
    expect(await codes(20, { credentials: roleCredentials(local, "two", ALLOWED) })).toEqual(issued(20));
    expect(await codes(1)).toEqual(["RequestLimitExceeded"]);
  });

  it("is one for all sessions of a role", async () => {
    const first = roleCredentials(local, "one", ALLOWED);
    const [role] = local.cloud.cam.roles.values();
    const second = local.cloud.identity.temporaryCredentials(String(role?.roleId), 3_600, "another-session");
    expect(await codes(19, { credentials: first })).toEqual(issued(19));
    expect((await codes(2, { credentials: second })).sort()).toEqual(["RequestLimitExceeded", undefined]);
  });

  it("has account-wide limits above it, whose codes can be scripted", async () => {
    const code = "RequestLimitExceeded.UinLimitExceeded";
    local.faults.add({ action, kind: "error", code, times: 1 });
    expect(await codes(1)).toEqual([code]);
  });
});
