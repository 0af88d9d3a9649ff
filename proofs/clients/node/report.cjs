const assert = require("node:assert/strict");

/** What a suite is told about the local cloud: the variables that it prints. */
const { TENCENT_LOCAL_CLOUD_URL, TENCENTCLOUD_SECRET_ID, TENCENTCLOUD_SECRET_KEY } = process.env;
const cloud = {
  url: TENCENT_LOCAL_CLOUD_URL,
  host: new URL(TENCENT_LOCAL_CLOUD_URL).host,
  secretId: TENCENTCLOUD_SECRET_ID,
  secretKey: TENCENTCLOUD_SECRET_KEY,
};

const oneLine = (error) =>
  `${error?.code ?? ""} ${error?.message ?? JSON.stringify(error)}`.trim().replace(/\s+/g, " ");

/** Does one thing and prints its result on a line. */
async function check(name, work) {
  try {
    await work();
    process.stdout.write(`ok ${name}\n`);
  } catch (error) {
    process.stdout.write(`not ok ${name}: ${oneLine(error)}\n`);
  }
}

/** Adds a fault to the local cloud: it hits the next `times` requests that match it. */
async function addFault(fault) {
  const authorization = `Basic ${btoa(`${cloud.secretId}:${cloud.secretKey}`)}`;
  const headers = { authorization, "content-type": "application/json" };
  const answer = await fetch(`${cloud.url}/_local/faults`, { method: "POST", headers, body: JSON.stringify(fault) });
  assert.ok(answer.ok, await answer.text());
}

module.exports = { cloud, check, addFault };
