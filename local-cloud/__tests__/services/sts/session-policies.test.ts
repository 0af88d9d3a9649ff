import { ACCOUNT_ARN, assumeRole, getFederationToken, trust } from "./fixtures";
import { type Credentials, credentialsIn, encoded, stsForEachTest } from "./sts-calls";

const { world, call, sts, newRole } = stsForEachTest();

const WHO = { effect: "allow", action: "sts:GetCallerIdentity", resource: "*" } as const;
const LIST = { effect: "allow", action: "cam:DescribeRoleList", resource: "*" } as const;

/** The codes with which two calls of somebody are answered: GetCallerIdentity and DescribeRoleList. */
async function codes(credentials: Credentials) {
  const list = { service: "cam", action: "DescribeRoleList", parameters: { Page: 1, Rp: 20 }, credentials } as const;
  return [(await sts("GetCallerIdentity", {}, credentials)).code, (await call(list)).code];
}

describe("a session policy", () => {
  it("leaves of a role's permissions what both allow", async () => {
    await newRole("operator", [WHO, LIST]);
    const session = async (...statement: object[]) =>
      codes(credentialsIn(await call(assumeRole("operator", { Policy: encoded(...statement) }))));
    expect(await session(WHO)).toEqual([undefined, "UnauthorizedOperation"]);
    expect(await session({ ...WHO, action: "*" })).toEqual([undefined, undefined]);
    expect(await session({ ...WHO, action: "*" }, { ...LIST, effect: "deny" })).toEqual([
      undefined,
      "UnauthorizedOperation",
    ]);
  });

  it("gives a role nothing that it has not", async () => {
    await newRole("operator", [WHO]);
    const more = { Policy: encoded({ effect: "allow", action: "*", resource: "*" }) };
    expect(await codes(credentialsIn(await call(assumeRole("operator", more))))).toEqual([
      undefined,
      "UnauthorizedOperation",
    ]);
  });

  it("may be encoded as a form is, as Terraform's provider writes it", async () => {
    await newRole("operator", [WHO]);
    const Policy = encoded(WHO).replaceAll("%20", "+").replace("%7B", "+%7B");
    expect(await call(assumeRole("operator", { Policy }))).toMatchObject({ code: undefined });
  });

  it.each([
    ["what is not URL-encoded", "%7", "InvalidParameter.StrategyFormatError", "not URL-encoded"],
    ["what is not JSON", "x", "InvalidParameter.StrategyFormatError", "not JSON"],
    [
      "another version",
      encodeURIComponent(JSON.stringify({ version: "1.0", statement: [WHO] })),
      "InvalidParameter.StrategyFormatError",
      "version",
    ],
    [
      "a principal",
      encoded({ ...WHO, principal: { qcs: ["qcs::cam::uin/1:root"] } }),
      "InvalidParameter.StrategyFormatError",
      'unknown element "principal"',
    ],
    [
      "more than 6,144 characters",
      encoded(...Array.from({ length: 100 }, () => WHO)),
      "InvalidParameter.PolicyTooLong",
      "at most 6144",
    ],
  ])("is refused with %s", async (_what, Policy, code, message) => {
    await newRole("operator", [WHO]);
    expect(await call(assumeRole("operator", { Policy }))).toMatchObject({
      code,
      message: expect.stringContaining(message),
    });
    expect(await call(getFederationToken(Policy))).toMatchObject({ code });
  });
});

describe("AssumeRole", () => {
  it("asks for the external id of a trust policy that has one", async () => {
    const condition = { string_equal: { "sts:external_id": ["customer-1", "customer-2"] } };
    await newRole("operator", [WHO], trust({ qcs: [`${ACCOUNT_ARN}:root`] }, { condition }));
    const code = async (more: object) => (await call(assumeRole("operator", more))).code;
    expect(await code({ ExternalId: "customer-2" })).toBeUndefined();
    expect(await code({ ExternalId: "customer-3" })).toBe("UnauthorizedOperation");
    expect(await code({})).toBe("UnauthorizedOperation");
    expect(await code({ ExternalId: "x" })).toBe("InvalidParameterValue");
  });

  it("never assumes a role under another condition", async () => {
    const condition = { string_equal: { "sts:external_id": "customer-1", "qcs:ip": "10.0.0.1" } };
    await newRole("operator", [WHO], trust({ qcs: [`${ACCOUNT_ARN}:root`] }, { condition }));
    expect(await call(assumeRole("operator", { ExternalId: "customer-1" }))).toMatchObject({
      code: "UnauthorizedOperation",
    });
  });

  it("takes session tags and the initiator, and refuses tags beyond the page's limits", async () => {
    await newRole("operator", [WHO]);
    const tags = (count: number) =>
      Array.from({ length: count }, (_tag, index) => ({ Key: `key${index}`, Value: "value" }));
    const more = { Tags: tags(50), SourceIdentity: "100000000001" };
    expect(await call(assumeRole("operator", more))).toMatchObject({ code: undefined });
    expect(await call(assumeRole("operator", { Tags: tags(51) }))).toMatchObject({
      code: "InvalidParameter.ParamError",
    });
    expect(await call(assumeRole("operator", { Tags: [...tags(1), ...tags(1)] }))).toMatchObject({
      code: "InvalidParameter.ParamError",
      message: expect.stringContaining("key0"),
    });
    expect(await call(assumeRole("operator", { Tags: [{ Key: "k".repeat(129), Value: "" }] }))).toMatchObject({
      code: "InvalidParameterValue",
    });
  });

  it("finds a service role by its own kinds of name, and no other role by them", async () => {
    const service = await newRole("service", [WHO], trust({ qcs: [`${ACCOUNT_ARN}:root`], service: "scf.qcloud.com" }));
    const other = await newRole("operator", [WHO]);
    const code = async (RoleArn: string) => (await call(assumeRole("", { RoleArn: `${ACCOUNT_ARN}:${RoleArn}` }))).code;
    expect(await code(`role/tencentcloudServiceRole/${service}`)).toBeUndefined();
    expect(await code("role/tencentcloudServiceRoleName/service")).toBeUndefined();
    expect(await code("roleName/tencentcloudServiceRoleName/service")).toBeUndefined();
    expect(await code(`role/tencentcloudServiceRole/${other}`)).toBe("ResourceNotFound.RoleNotFound");
    expect(await code("role/tencentcloudServiceRoleName/operator")).toBe("ResourceNotFound.RoleNotFound");
    expect(world().local.audit.entries.at(-1)).toMatchObject({ code: "ResourceNotFound.RoleNotFound" });
  });
});
