import { forEachTest } from "../../../../__tests__/helpers/for-each-test";
import { roleCredentials, type Statement } from "../../../../__tests__/helpers/role";
import { type LocalCloud, startLocalCloud } from "../../..";
import { MAX_CALLERS, MAX_PAIRS } from "../../../services/cam/permissions";
import { administer } from "../../helpers/administer";
import { type ApiCall, callApi } from "../../helpers/api-client";
import { callCos } from "../cos/cos-client";

const cloud = forEachTest(() => startLocalCloud());

/** What a job does: a token, two secrets, and an object. */
async function work(local: LocalCloud, credentials: ApiCall["credentials"], token?: string): Promise<string[]> {
  const by = credentials ? { credentials } : {};
  const secret = (SecretName: string) =>
    callApi(local, { service: "ssm", action: "GetSecretValue", parameters: { SecretName, VersionId: "v1" }, ...by });
  const answers = [
    await callApi(local, { action: "ApplySdkVerificationToken", ...by }),
    await secret("one"),
    await secret("two"),
    await callCos(local, {
      method: "PUT",
      path: "/report.json",
      body: "{}",
      ...by,
      headers: token === undefined ? {} : { "x-cos-security-token": token },
    }),
  ];
  return answers.map(({ code }) => code ?? "allowed");
}

async function prepare(local: LocalCloud): Promise<void> {
  for (const SecretName of ["one", "two", "three"]) {
    await callApi(local, {
      service: "ssm",
      action: "CreateSecret",
      parameters: { SecretName, VersionId: "v1", SecretString: "x" },
    });
  }
  await callCos(local, { method: "PUT" });
}

const ALL: readonly Statement[] = [{ effect: "allow", action: "*", resource: "*" }];

describe("the least policy for what a caller did", () => {
  it("allows a fresh caller all of it, and each statement is needed", async () => {
    const local = cloud();
    await prepare(local);
    const pioneer = roleCredentials(local, "pioneer", ALL);
    expect(await work(local, pioneer, pioneer.token)).toEqual(Array(4).fill("allowed"));
    const { statement = [] } = local.cloud.permissions.policyFor("pioneer") ?? {};
    expect(statement).toEqual([
      {
        effect: "allow",
        action: ["cos:PutObject"],
        resource: ["qcs::cos:ap-singapore:uid/1250000000:smoke-1250000000/report.json"],
      },
      { effect: "allow", action: ["faceid:ApplySdkVerificationToken"], resource: ["*"] },
      {
        effect: "allow",
        action: ["ssm:GetSecretValue"],
        resource: ["one", "two"].map(
          (name) => `qcs::ssm:ap-singapore:uin/100000000001:secret/creatorUin/100000000001/${name}`,
        ),
      },
    ]);
    const apply = async (name: string, rows: typeof statement) => {
      const credentials = roleCredentials(
        local,
        name,
        rows.map((row) => ({ ...row, action: [...row.action], resource: [...row.resource] })),
      );
      return (await work(local, credentials, credentials.token)).filter((code) => code !== "allowed");
    };
    expect(await apply("successor", statement)).toEqual([]);
    for (const [index, { action }] of statement.entries()) {
      const refused = await apply(
        `without-${index}`,
        statement.filter((_row, other) => other !== index),
      );
      const code = action[0] === "cos:PutObject" ? "AccessDenied" : "UnauthorizedOperation";
      expect(new Set(refused)).toEqual(new Set([code]));
    }
  });

  it("is known of the account itself, which needs none", async () => {
    const local = cloud();
    await prepare(local);
    await work(local, undefined);
    expect(local.cloud.permissions.callers).toEqual(["root"]);
    expect(local.cloud.permissions.policyFor("root")?.statement.flatMap(({ action }) => action)).toEqual([
      "cos:PutBucket",
      "cos:PutObject",
      "faceid:ApplySdkVerificationToken",
      "ssm:CreateSecret",
      "ssm:GetSecretValue",
    ]);
  });

  it("has nothing of what was refused, and is not for a caller that did nothing", async () => {
    const local = cloud();
    await prepare(local);
    const stranger = roleCredentials(local, "stranger", [{ effect: "deny", action: "*", resource: "*" }]);
    await work(local, stranger, stranger.token);
    expect(local.cloud.permissions.policyFor("stranger")).toBeUndefined();
    expect(local.cloud.permissions.policyFor("nobody")).toBeUndefined();
  });

  it("is refused where more was done than is kept, for it would not be whole", () => {
    const { permissions } = cloud().cloud;
    for (let index = 0; index <= MAX_PAIRS; index += 1) {
      permissions.check({ kind: "root" }, { action: "cos:GetObject", resource: `qcs::cos:::b/${index % MAX_PAIRS}` });
    }
    expect(permissions.policyFor("root")?.statement[0]?.resource).toHaveLength(MAX_PAIRS);
    permissions.check({ kind: "root" }, { action: "cos:GetObject", resource: "qcs::cos:::b/one-more" });
    expect(() => permissions.policyFor("root")).toThrow(`root did more than ${MAX_PAIRS} different things`);
  });

  it("is asked for by its caller over HTTP, with who did something where nobody of that name did", async () => {
    const local = cloud();
    await callApi(local, { action: "ApplySdkVerificationToken" });
    const expected = {
      version: "2.0",
      statement: [{ effect: "allow", action: ["faceid:ApplySdkVerificationToken"], resource: ["*"] }],
    };
    expect(await administer(local, "GET", "policy?caller=root")).toMatchObject({ status: 200, body: expected });
    expect(await administer(local, "GET", "policy?caller=nobody")).toMatchObject({
      status: 404,
      body: { detail: 'caller: got "nobody", who did nothing so far; who did something: root.' },
    });
    await local.reset();
    expect(await administer(local, "GET", "policy?caller=root")).toMatchObject({ status: 404 });
    for (let index = 0; index <= MAX_PAIRS; index += 1) {
      local.cloud.permissions.check({ kind: "root" }, { action: "a:B", resource: `qcs::a:::b/${index}` });
    }
    expect(await administer(local, "GET", "policy?caller=root")).toMatchObject({
      status: 409,
      body: { fix: "Reset the local cloud and let the caller do less." },
    });
  });

  it("is known of a number of callers", () => {
    const { permissions } = cloud().cloud;
    const policy = JSON.stringify({ version: "2.0", statement: ALL });
    for (let index = 0; index <= MAX_CALLERS; index += 1) {
      permissions.check({ kind: "federated", name: `user${index}`, policy }, { action: "a:B", resource: "*" });
    }
    expect(permissions.callers).toHaveLength(MAX_CALLERS);
    expect(permissions.policyFor(`federated/user${MAX_CALLERS}`)).toBeUndefined();
  });
});
