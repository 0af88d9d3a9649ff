import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT_ROOT } from "../../../lib/project-root";
import type { LocalCloud } from "../../../local-cloud";
import type { DoctorCheck } from "../../../operations/doctor/check";
import { permissions } from "../../../operations/doctor/checks/permissions";
import type { DoctorOptions } from "../../../operations/doctor/context";
import { localVariables } from "../../../operations/local/local-deployment";
import { type PolicyName, policyFile } from "../../../policies/published";
import type { Statement } from "../../helpers/role";
import { temporaryFolder } from "../../helpers/temporary-folder";
import { reply } from "../../helpers/tencent-server";
import { examine, KEY } from "./examine";
import { allow, closeAccount, roleVariables, startAccount, withServer } from "./local-account";

let localCloud: LocalCloud;
beforeEach(async () => {
  localCloud = await startAccount();
});
afterEach(() => closeAccount(localCloud));

const look = (check: DoctorCheck, options: Partial<DoctorOptions> = {}) =>
  examine(check, { variables: localVariables(localCloud), ...options });

const asRole = (statement: readonly Statement[]): Record<string, string> => roleVariables(localCloud, statement);

describe("the deployer's permissions", () => {
  let root: string;
  const READS = allow("sts:GetCallerIdentity", "cam:ListAttachedRolePolicies", "cam:GetPolicy");

  beforeEach(() => {
    root = temporaryFolder();
    mkdirSync(join(root, "docs"));
    const statement = [allow("name/scf:CreateFunction", "ssm:CreateSecret"), allow("cos:PutObject")];
    writeFileSync(join(root, "docs/deployer-policy.json"), JSON.stringify({ version: "2.0", statement }));
  });

  const lookAs = (...statement: Statement[]) => look(permissions, { root, variables: asRole([READS, ...statement]) });

  it("pass for the account's own key", async () => {
    expect(await look(permissions, { root })).toMatchObject({ state: "pass" });
  });

  it("are unknown while there is no policy to compare with", async () => {
    expect(await look(permissions, { root: temporaryFolder(), variables: asRole([READS]) })).toMatchObject({
      state: "unknown",
      found: "there is no docs/deployer-policy.json to compare with yet",
    });
  });

  it("fail with the actions that nothing allows", async () => {
    expect(await lookAs(allow("scf:Create*"))).toMatchObject({
      state: "fail",
      found: "1 of 3 actions are not allowed: ssm:CreateSecret",
      fix: expect.stringContaining("docs/deployer-policy.json"),
    });
  });

  it("fail with what is denied, whatever allows it", async () => {
    expect(await lookAs(allow("*"), { ...allow("name/ssm:*"), effect: "deny" })).toMatchObject({
      state: "fail",
      found: "1 of 3 actions are not allowed: ssm:CreateSecret",
    });
  });

  it("never pass on what can be seen: a boundary may take away what policies allow", async () => {
    expect(await lookAs(allow("scf:*", "ssm:*", "cos:*"))).toMatchObject({
      state: "unknown",
      found: expect.stringMatching(/^its policies allow all 3 actions, but a permission boundary/),
    });
  });

  it("are enough with the published policy itself, narrow as it is, and name what a first deployment needs besides", async () => {
    const published = (name: PolicyName): Statement[] =>
      JSON.parse(readFileSync(join(PROJECT_ROOT, policyFile(name)), "utf8")).statement;
    const found = async (...names: PolicyName[]): Promise<string> =>
      (await look(permissions, { root: PROJECT_ROOT, variables: asRole([READS, ...names.flatMap(published)]) })).found;
    expect(await found("deployer")).toMatch(
      /^its policies allow all \d+ actions; not those of docs\/identity-policy\.json, which a first deployment also needs/,
    );
    await closeAccount(localCloud);
    localCloud = await startAccount();
    expect(await found("deployer", "identity")).toMatch(
      /^its policies allow all \d+ actions, and those of docs\/identity-policy\.json, but/,
    );
  });

  it("are unknown where a policy for another project's resources takes the place of the published one", async () => {
    const elsewhere = { ...allow("scf:*", "ssm:*"), resource: ["qcs::ssm:::secret/creatorUin/*/other-*"] };
    expect(await lookAs(elsewhere, allow("cos:*"))).toMatchObject({
      state: "unknown",
      found: "allowed on some resources or under a condition only: scf:CreateFunction, ssm:CreateSecret",
    });
  });

  it.each<[string, Statement[]]>([
    ["on some resources", [{ ...allow("ssm:*"), resource: ["qcs::ssm:ap-singapore:uin/100000000001:secret/*"] }]],
    ["under a condition", [{ ...allow("ssm:*"), condition: { ip_equal: { "qcs:ip": "10.0.0.1" } } }]],
    [
      "but denied on some",
      [allow("ssm:*"), { ...allow("ssm:*"), effect: "deny", resource: ["qcs::ssm::uin/1:secret/x"] }],
    ],
  ])("are unknown when something is allowed %s", async (_what, statements) => {
    expect(await lookAs(allow("scf:*", "cos:*"), ...statements)).toMatchObject({
      state: "unknown",
      found: "allowed on some resources or under a condition only: ssm:CreateSecret",
    });
  });

  it("are not missing for certain where a bucket's own policy can allow", async () => {
    expect(await lookAs(allow("scf:*", "ssm:*"))).toMatchObject({
      state: "unknown",
      found: expect.stringMatching(/cos:PutObject$/),
    });
  });

  it("are unknown to a key that may not read its own policies", async () => {
    expect(await look(permissions, { root, variables: asRole([allow("sts:*", "scf:*")]) })).toMatchObject({
      state: "unknown",
      found: expect.stringContaining("cam:ListAttachedRolePolicies"),
    });
  });

  it("of a user are those of the user and of its groups", async () => {
    await withServer(async (server) => {
      const identity = { UserId: "100000000002", AccountId: "100000000001", Arn: "qcs::cam::uin/1:uin/100000000002" };
      const document = JSON.stringify({ version: "2.0", statement: [allow("scf:*", "cos:*")] });
      server.on("GetCallerIdentity", reply.ok(identity));
      server.on("ListAttachedUserAllPolicies", reply.ok({ PolicyList: [{ PolicyId: "7", PolicyName: "p" }] }));
      server.on("GetPolicy", reply.ok({ PolicyDocument: document }));
      expect(await examine(permissions, { root, variables: { ...KEY, ...server.variables } })).toMatchObject({
        state: "fail",
        found: "1 of 3 actions are not allowed: ssm:CreateSecret",
      });
      expect(server.calls.map(({ body }) => body)).toEqual([
        {},
        { TargetUin: 100000000002, AttachType: 0, Rp: 200, Page: 1 },
        { PolicyId: 7 },
      ]);
    });
  });
});
