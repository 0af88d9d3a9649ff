import { MAX_SESSIONS } from "../../../core/identity";
import { callCos } from "../cos/cos-client";
import { getFederationToken } from "./fixtures";
import { credentialsIn, encoded, stsForEachTest } from "./sts-calls";

const { world, call, sts, newRole } = stsForEachTest();

/** The policy that the vendor's qcloud-cos-sts writes with getPolicy. */
const OBJECTS = {
  action: ["name/cos:PutObject", "name/cos:GetObject"],
  effect: "allow",
  principal: { qcs: "*" },
  resource: "qcs::cos:ap-singapore:uid/1250000000:prefix//1250000000/smoke/user-1/*",
};

describe("GetFederationToken", () => {
  it("gives what every COS client is given: keys for a part of a bucket, for half an hour", async () => {
    const { local, clock } = world();
    await callCos(local, { method: "PUT" });
    const answer = await call(getFederationToken(encoded(OBJECTS)));
    expect(answer.response).toMatchObject({
      ExpiredTime: clock.now() / 1_000 + 1_800,
      Expiration: "2025-01-14T00:30:00Z",
    });
    const credentials = credentialsIn(answer);
    const put = (path: string) =>
      callCos(local, {
        method: "PUT",
        path,
        body: "x",
        credentials,
        headers: { "x-cos-security-token": String(credentials.token) },
      });
    expect(await put("/user-1/photo.png")).toMatchObject({ status: 200 });
    expect(await put("/user-2/photo.png")).toMatchObject({ status: 403, code: "AccessDenied" });
    expect(local.audit.entries.at(-1)).toMatchObject({
      caller: "federated/cos-sts-nodejs",
      refusal: "no statement of its session policy allows it",
    });
    clock.advance(1_800_000);
    expect(await put("/user-1/photo.png")).toMatchObject({ code: "ExpiredToken" });
  });

  it("names a federated user to GetCallerIdentity", async () => {
    const policy = encoded({ effect: "allow", action: "sts:*", resource: "*" });
    const credentials = credentialsIn(await call(getFederationToken(policy)));
    expect((await sts("GetCallerIdentity", {}, credentials)).response).toMatchObject({
      Type: "CAMUser",
      AccountId: "100000000001",
      UserId: "100000000001:cos-sts-nodejs",
      Arn: "qcs::sts:100000000001:federated-user/100000000001",
    });
    const again = { ...getFederationToken(policy), credentials };
    expect(await call(again)).toMatchObject({ code: "UnsupportedOperation" });
  });

  it("is not for a role, whatever its policies", async () => {
    const roleId = await newRole("operator", [{ effect: "allow", action: "*", resource: "*" }]);
    const credentials = world().local.cloud.identity.temporaryCredentials(roleId, 60);
    expect(await call({ ...getFederationToken(encoded(OBJECTS)), credentials })).toMatchObject({
      code: "UnsupportedOperation",
    });
  });

  it.each<[string, object, string]>([
    ["more than two hours", { DurationSeconds: 7_201 }, "InvalidParameter.OverTimeError"],
    ["no name", { Name: undefined }, "MissingParameter"],
    ["a name with a blank", { Name: "a b" }, "InvalidParameterValue"],
    ["no policy", { Policy: undefined }, "MissingParameter"],
  ])("refuses %s", async (_what, more, code) => {
    expect(await call(getFederationToken(encoded(OBJECTS), more))).toMatchObject({ code });
  });
});

it("temporary credentials are kept up to a number, of which the expired make room", () => {
  const { local, clock } = world();
  const issue = () => local.cloud.identity.federatedCredentials("x", 60, "{}");
  const [first] = Array.from({ length: MAX_SESSIONS }, issue);
  expect(issue).toThrow(`keeps ${MAX_SESSIONS} temporary credentials at most`);
  clock.advance(60_000);
  expect(issue().secretId).not.toBe(first?.secretId);
  expect(() => local.cloud.identity.resolve(String(first?.secretId), first?.token)).toThrow("is not found");
});
