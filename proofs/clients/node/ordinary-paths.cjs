const assert = require("node:assert/strict");
const { setTimeout } = require("node:timers/promises");
const { zipSync, strToU8 } = require("fflate");
const { check } = require("./report.cjs");

/** Each way to sign and to send that the SDKs have. */
const MODES = [
  ["TC3-HMAC-SHA256", "POST"],
  ["TC3-HMAC-SHA256", "GET"],
  ["HmacSHA256", "POST"],
  ["HmacSHA256", "GET"],
  ["HmacSHA1", "GET"],
];

const TRUST = {
  version: "2.0",
  statement: [{ effect: "allow", action: "name/sts:AssumeRole", principal: { service: ["scf.qcloud.com"] } }],
};
const POLICY = { version: "2.0", statement: [{ effect: "allow", action: ["ssm:ListSecrets"], resource: ["*"] }] };

const zip = (source) => Buffer.from(zipSync({ "index.js": strToU8(source) })).toString("base64");

/**
 * Creates, lists and deletes what an account has most, as `call(service, action, parameters)` asks for it.
 *
 * @param mode what tells these names from those of another mode
 */
async function ordinaryPaths(mode, call) {
  const name = `stranger-${mode.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-")}`;
  const title = (service) => `${mode} ${service}`;
  // A function becomes active a second after a change, as it takes its time at the vendor's.
  const untilActive = async (which) => {
    while ((await call("scf", "GetFunction", which)).Status !== "Active") await setTimeout(100);
  };

  await check(title("cam"), async () => {
    await call("cam", "CreateRole", { RoleName: name, PolicyDocument: JSON.stringify(TRUST) });
    const policy = { PolicyName: name, PolicyDocument: JSON.stringify(POLICY) };
    const { PolicyId } = await call("cam", "CreatePolicy", policy);
    await call("cam", "AttachRolePolicy", { PolicyId, AttachRoleName: name });
    assert.equal((await call("cam", "GetPolicy", { PolicyId })).PolicyName, name);
    const { List: roles } = await call("cam", "DescribeRoleList", { Page: 1, Rp: 20 });
    assert.ok(roles.some(({ RoleName }) => RoleName === name));
    const attached = await call("cam", "ListAttachedRolePolicies", { Page: 1, Rp: 20, RoleName: name });
    assert.deepEqual(
      attached.List.map(({ PolicyName }) => PolicyName),
      [name],
    );
    await call("cam", "DetachRolePolicy", { PolicyId, DetachRoleName: name });
    await call("cam", "DeletePolicy", { PolicyId: [PolicyId] });
    await call("cam", "DeleteRole", { RoleName: name });
    await assert.rejects(call("cam", "GetRole", { RoleName: name }), { code: "InvalidParameter.RoleNotExist" });
  });

  await check(title("ssm"), async () => {
    const SecretString = "a secret & a + and a ü";
    await call("ssm", "CreateSecret", { SecretName: name, VersionId: "1", SecretString });
    const { SecretMetadatas } = await call("ssm", "ListSecrets", { Offset: 0, Limit: 20 });
    assert.ok(SecretMetadatas.some(({ SecretName }) => SecretName === name));
    const value = await call("ssm", "GetSecretValue", { SecretName: name, VersionId: "1" });
    assert.equal(value.SecretString, SecretString);
    await call("ssm", "DisableSecret", { SecretName: name });
    await call("ssm", "DeleteSecret", { SecretName: name, RecoveryWindowInDays: 0 });
    await assert.rejects(call("ssm", "DescribeSecret", { SecretName: name }), { code: "ResourceNotFound" });
  });

  await check(title("cls"), async () => {
    const { LogsetId } = await call("cls", "CreateLogset", { LogsetName: name });
    const { TopicId } = await call("cls", "CreateTopic", { LogsetId, TopicName: name });
    const KeyValues = [{ Key: "status", Value: { Type: "long", SqlFlag: true } }];
    await call("cls", "CreateIndex", { TopicId, Rule: { KeyValue: { CaseSensitive: false, KeyValues } } });
    const { Topics } = await call("cls", "DescribeTopics", { Filters: [{ Key: "topicId", Values: [TopicId] }] });
    assert.deepEqual(
      Topics.map(({ TopicName }) => TopicName),
      [name],
    );
    const search = { TopicId, From: Date.now() - 60_000, To: Date.now(), Query: "status:200", SyntaxRule: 1 };
    assert.deepEqual((await call("cls", "SearchLog", search)).Results, []);
    await call("cls", "DeleteTopic", { TopicId });
    await call("cls", "DeleteLogset", { LogsetId });
    const { Logsets } = await call("cls", "DescribeLogsets", {});
    assert.ok(!Logsets.some((logset) => logset.LogsetId === LogsetId));
  });

  await check(title("scf"), async () => {
    const FunctionName = name;
    const code = zip("exports.main_handler = async (event) => ({ got: event });");
    const fn = { FunctionName, Handler: "index.main_handler", Runtime: "Nodejs20.19" };
    await call("scf", "CreateFunction", { ...fn, Code: { ZipFile: code } });
    const { Functions } = await call("scf", "ListFunctions", { Limit: 20 });
    assert.ok(Functions.some((one) => one.FunctionName === name));
    await untilActive({ FunctionName });
    const { Result } = await call("scf", "Invoke", { FunctionName, ClientContext: JSON.stringify({ a: 1 }) });
    assert.deepEqual(JSON.parse(Result.RetMsg), { got: { a: 1 } });
    const replaced = zip("exports.main_handler = async () => 2;");
    await call("scf", "UpdateFunctionCode", { FunctionName, Handler: fn.Handler, ZipFile: replaced });
    await untilActive({ FunctionName });
    const { FunctionVersion } = await call("scf", "PublishVersion", { FunctionName });
    await untilActive({ FunctionName, Qualifier: FunctionVersion });
    const RoutingConfig = { AdditionalVersionWeights: [{ Version: FunctionVersion, Weight: 0.25 }] };
    await call("scf", "CreateAlias", { FunctionName, Name: "live", FunctionVersion: "$LATEST", RoutingConfig });
    await call("scf", "DeleteAlias", { FunctionName, Name: "live" });
    await call("scf", "DeleteFunction", { FunctionName });
    await assert.rejects(call("scf", "GetFunction", { FunctionName }), { code: "ResourceNotFound.Function" });
  });

  await check(title("sts"), async () => {
    assert.equal((await call("sts", "GetCallerIdentity", {})).AccountId, "100000000001");
    const federation = { Name: name.slice(0, 30), Policy: encodeURIComponent(JSON.stringify(POLICY)) };
    const { Credentials } = await call("sts", "GetFederationToken", { ...federation, DurationSeconds: 600 });
    assert.ok(Credentials.Token.length > 0);
  });
}

/** @param caller gives `call` for a way to sign and to send */
const inEveryMode = (caller) => Promise.all(MODES.map((mode) => ordinaryPaths(mode.join(" "), caller(...mode))));

module.exports = { inEveryMode };
