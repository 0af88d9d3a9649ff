const assert = require("node:assert/strict");
const { createHash, randomBytes } = require("node:crypto");
const { mkdtempSync, readFileSync, rmSync, writeFileSync } = require("node:fs");
const { tmpdir } = require("node:os");
const { join } = require("node:path");
const COS = require("cos-nodejs-sdk-v5");
const { addFault, check, cloud } = require("./report.cjs");

const MEBIBYTE = 1024 * 1024;
const APPID = "1250000000";

const cos = new COS({ SecretId: cloud.secretId, SecretKey: cloud.secretKey, Proxy: cloud.url, Protocol: "http:" });
const place = { Bucket: `strangers-${APPID}`, Region: "ap-singapore" };
const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");

(async () => {
  const folder = mkdtempSync(join(tmpdir(), "cos-client-"));
  const file = join(folder, "20-mb.bin");
  const bytes = randomBytes(20 * MEBIBYTE);
  writeFileSync(file, bytes);
  try {
    await check("a bucket is created and listed", async () => {
      await cos.putBucket(place);
      const { Buckets } = await cos.getService();
      assert.ok(Buckets.some(({ Name }) => Name === place.Bucket));
    });
    await check("20 MB are uploaded in parts", async () => {
      const { ETag } = await cos.uploadFile({ ...place, Key: "20-mb.bin", FilePath: file, SliceSize: MEBIBYTE });
      assert.match(ETag, /-20"$/);
    });
    await check("20 MB are downloaded as they were", async () => {
      const { Body, headers } = await cos.getObject({ ...place, Key: "20-mb.bin" });
      assert.equal(headers["content-length"], String(bytes.length));
      assert.equal(sha256(Body), sha256(bytes));
    });
    await check("20 MB are downloaded in parts", async () => {
      const FilePath = join(folder, "down.bin");
      await cos.downloadFile({ ...place, Key: "20-mb.bin", FilePath, ChunkSize: 4 * MEBIBYTE });
      assert.equal(sha256(readFileSync(FilePath)), sha256(bytes));
    });
    await check("20 MB are uploaded at once", async () => {
      await cos.putObject({ ...place, Key: "at once/ä+b c.bin", Body: bytes });
      const { headers } = await cos.headObject({ ...place, Key: "at once/ä+b c.bin" });
      assert.equal(headers["content-length"], String(bytes.length));
    });
    await check("a request that is answered 503 is sent again", async () => {
      await addFault({ kind: "status", status: 503, service: "cos", action: "PutObject", times: 1 });
      await cos.putObject({ ...place, Key: "again.txt", Body: "again" });
      assert.equal(String((await cos.getObject({ ...place, Key: "again.txt" })).Body), "again");
    });
    await check("a request whose connection is reset is sent again", async () => {
      await addFault({ kind: "reset", service: "cos", action: "HeadObject", times: 1 });
      assert.equal((await cos.headObject({ ...place, Key: "again.txt" })).statusCode, 200);
    });
    await check("an object is copied", async () => {
      const CopySource = `${place.Bucket}.cos.${place.Region}.myqcloud.com/again.txt`;
      await cos.putObjectCopy({ ...place, Key: "copy.txt", CopySource });
      assert.equal(String((await cos.getObject({ ...place, Key: "copy.txt" })).Body), "again");
    });
    await check("objects are listed page by page", async () => {
      const first = await cos.getBucket({ ...place, MaxKeys: 2 });
      const rest = await cos.getBucket({ ...place, Marker: first.NextMarker });
      const keys = [...first.Contents, ...rest.Contents].map(({ Key }) => Key);
      assert.deepEqual(keys, ["20-mb.bin", "again.txt", "at once/ä+b c.bin", "copy.txt"]);
    });
    await check("a presigned address is served to anyone who has it", async () => {
      const url = cos.getObjectUrl({ ...place, Key: "again.txt", Protocol: "http:", Sign: true });
      const { host, pathname, search } = new URL(url);
      const text = await new Promise((resolve, reject) => {
        const request = { ...urlParts(), path: `http://${host}${pathname}${search}`, headers: { host } };
        require("node:http")
          .get(request, (answer) => {
            answer.setEncoding("utf8").on("data", resolve);
          })
          .on("error", reject);
      });
      assert.equal(text, "again");
    });
    await check("objects and the bucket are deleted", async () => {
      const { Contents } = await cos.getBucket(place);
      const { Deleted } = await cos.deleteMultipleObject({ ...place, Objects: Contents.map(({ Key }) => ({ Key })) });
      assert.equal(Deleted.length, Contents.length);
      await cos.deleteBucket(place);
      await assert.rejects(cos.headBucket(place), { statusCode: 404 });
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
})();

/** Where the local cloud is, as a proxy. */
function urlParts() {
  const { hostname, port } = new URL(cloud.url);
  return { hostname, port };
}
