const assert = require("node:assert/strict");
const { Cos, Scf } = require("tencent-component-toolkit");
const { zipSync, strToU8 } = require("fflate");
const { mkdtempSync, rmSync, writeFileSync } = require("node:fs");
const { tmpdir } = require("node:os");
const { join } = require("node:path");
const { check, cloud } = require("./report.cjs");

const REGION = "ap-singapore";
const credentials = { SecretId: cloud.secretId, SecretKey: cloud.secretKey };
const bucket = "code-1250000000";
const inputs = {
  name: "toolkit",
  namespace: "default",
  handler: "index.main_handler",
  runtime: "Nodejs20.19",
  code: { bucket, object: "code.zip" },
  memorySize: 128,
  timeout: 3,
  environment: { variables: { GREETING: "hello" } },
};

(async () => {
  const folder = mkdtempSync(join(tmpdir(), "toolkit-"));
  const scf = new Scf(credentials, REGION);
  const upload = async (source) => {
    const file = join(folder, "code.zip");
    writeFileSync(file, zipSync({ "index.js": strToU8(source) }));
    await new Cos(credentials, REGION).upload({ bucket, file, key: "code.zip" });
  };
  const invoke = async () => {
    const { Result } = await scf.invoke({
      functionName: inputs.name,
      namespace: inputs.namespace,
      clientContext: { a: 1 },
    });
    return JSON.parse(Result.RetMsg);
  };
  try {
    await check("code is uploaded", async () => {
      await new Cos(credentials, REGION).deploy({ bucket, acl: { permissions: "private" } });
      await upload("exports.main_handler = async (event) => ({ event, greeting: process.env.GREETING });");
    });
    await check("a function is deployed", async () => {
      assert.equal((await scf.deploy(inputs)).FunctionName, inputs.name);
    });
    await check("it is invoked", async () => {
      assert.deepEqual(await invoke(), { event: { a: 1 }, greeting: "hello" });
    });
    await check("it is deployed again, with a timer", async () => {
      await upload("exports.main_handler = async () => 2;");
      const timer = { name: "daily", parameters: { cronExpression: "0 0 3 * * * *", enable: true } };
      const { Triggers } = await scf.deploy({ ...inputs, events: [{ timer }] });
      assert.deepEqual(
        Triggers.map(({ Type }) => Type),
        ["timer"],
      );
      assert.equal(await invoke(), 2);
    });
    await check("it is removed", async () => {
      await scf.remove({ functionName: inputs.name, namespace: inputs.namespace });
      assert.equal(await scf.scf.get({ functionName: inputs.name }), null);
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
})();
