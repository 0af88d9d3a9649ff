import { createHash } from "node:crypto";
import { ManualClock } from "../../../../__tests__/helpers/manual-clock";
import { type LocalCloud, startLocalCloud } from "../../..";
import { BUCKET, type CosCall, callCos, HOST, REGION } from "./cos-client";

let local: LocalCloud;
beforeEach(async () => {
  local = await startLocalCloud({ clock: new ManualClock() });
  local.cloud.cos.createBucket(BUCKET, REGION);
});
afterEach(() => local.close());

const call = (request: CosCall) => callCos(local, request);
const put = (path: string, more: Partial<CosCall> = {}) => call({ method: "PUT", path, body: "text", ...more });
const md5 = (text: string, form: "hex" | "base64" = "hex") => createHash("md5").update(text).digest(form);

describe("an object", () => {
  it("comes back with its bytes, type and metadata, and with the checksums that the put answered", async () => {
    const body = Buffer.from([0, 255, 128, 10, 13]);
    const headers = {
      "content-type": "application/json",
      "cache-control": "no-store",
      "x-cos-meta-md5": "a".repeat(64),
      "x-cos-server-side-encryption": "AES256",
      "x-cos-acl": "private",
    };
    const kept = await put("/state/dev/terraform.tfstate", { headers, body });
    expect(kept).toMatchObject({
      status: 200,
      text: "",
      headers: { "x-cos-server-side-encryption": "AES256", server: "tencent-cos" },
    });
    const { "x-cos-acl": _acl, ...returned } = headers;
    const got = await call({ method: "GET", path: "/state/dev/terraform.tfstate" });
    expect(got).toMatchObject({
      status: 200,
      headers: {
        ...returned,
        etag: `"${createHash("md5").update(body).digest("hex")}"`,
        "content-length": "5",
        "last-modified": "Tue, 14 Jan 2025 00:00:00 GMT",
        "x-cos-hash-crc64ecma": kept.headers["x-cos-hash-crc64ecma"],
      },
    });
    const { date: _date, "x-cos-request-id": _id, ...sameHeaders } = got.headers;
    const head = await call({ method: "HEAD", path: "/state/dev/terraform.tfstate" });
    expect(head).toMatchObject({ status: 200, text: "", headers: sameHeaders });
    expect(local.cloud.cos.buckets.get(BUCKET)?.objects.get("state/dev/terraform.tfstate")?.body.equals(body)).toBe(
      true,
    );
  });

  it("does not keep headers that are empty, as an SDK sends those that its caller left out", async () => {
    await put("/a", { headers: { "content-type": "", "cache-control": "" } });
    const { headers } = await call({ method: "GET", path: "/a" });
    expect(headers).toMatchObject({ "content-type": "application/octet-stream" });
    expect(headers).not.toHaveProperty("cache-control");
  });

  it("has the CRC-64 of the algorithm's check value", async () => {
    const { headers } = await put("/check", { body: "123456789" });
    expect(headers["x-cos-hash-crc64ecma"]).toBe(String(0x995dc9bbdf1939fan));
  });

  it.each(["/a b+c", "/腾讯云", "/quote'(*)!", "/per%cent", "/a//double//slash/", "/?&=#"])(
    "can have the key %s",
    async (key) => {
      const path = key.split("/").map(encodeURIComponent).join("/");
      expect(await put(path)).toMatchObject({ status: 200 });
      expect([...(local.cloud.cos.buckets.get(BUCKET)?.objects.keys() ?? [])]).toEqual([key.slice(1)]);
      expect(await call({ method: "GET", path })).toMatchObject({ status: 200, text: "text" });
    },
  );

  it.each(["//a", "/%5Ca"])("cannot have the key that %s stands for", async (path) => {
    expect(await put(path)).toMatchObject({ status: 400, code: "InvalidArgument" });
  });

  it("is replaced by the next one, unless that forbids it", async () => {
    await put("/a");
    expect(await put("/a", { body: "other" })).toMatchObject({ status: 200 });
    const headers = { "x-cos-forbid-overwrite": "true" };
    expect(await put("/a", { body: "third", headers })).toMatchObject({ status: 409, code: "FileAlreadyExists" });
    expect(await put("/b", { headers })).toMatchObject({ status: 200 });
    expect(await call({ method: "GET", path: "/a" })).toMatchObject({ text: "other" });
  });

  it("is kept only when it has the MD5 that it was sent with", async () => {
    const withMd5 = (value: string) => put("/a", { headers: { "content-md5": value } });
    expect(await withMd5(md5("other", "base64"))).toMatchObject({ status: 400, code: "BadDigest" });
    expect(await withMd5("short")).toMatchObject({ status: 400, code: "InvalidDigest" });
    expect(await call({ method: "GET", path: "/a" })).toMatchObject({ status: 404, code: "NoSuchKey" });
    expect(await withMd5(md5("text", "base64"))).toMatchObject({ status: 200 });
  });

  it("is gone once it is deleted, and may be deleted again", async () => {
    await put("/a");
    expect(await call({ method: "DELETE", path: "/a" })).toMatchObject({ status: 204, text: "" });
    expect(await call({ method: "DELETE", path: "/a" })).toMatchObject({ status: 204 });
    expect(await call({ method: "HEAD", path: "/a" })).toMatchObject({ status: 404, text: "" });
  });

  it("cannot have a key of more than 850 bytes", async () => {
    expect(await put(`/${"k".repeat(850)}`)).toMatchObject({ status: 200 });
    expect(await put(`/${"k".repeat(851)}`)).toMatchObject({ status: 400, code: "KeyTooLong" });
  });
});

describe("a bucket", () => {
  it("is made and deleted at its own host, when the name ends in the account's APPID and it is empty", async () => {
    const at = (bucket: string) => ({ host: `${bucket}.cos.ap-jakarta.myqcloud.com` });
    expect(await call({ method: "PUT", ...at("new-1250000000") })).toMatchObject({ status: 200 });
    expect(await call({ method: "PUT", ...at("new-1250000000") })).toMatchObject({
      status: 409,
      code: "BucketAlreadyOwnedByYou",
    });
    expect(await call({ method: "PUT", ...at("new-1250000001") })).toMatchObject({
      status: 400,
      code: "InvalidBucketName",
    });
    expect(await call({ method: "PUT", ...at(BUCKET) })).toMatchObject({ status: 409 });
    await call({ method: "PUT", path: "/a", ...at("new-1250000000") });
    expect(await call({ method: "DELETE", ...at("new-1250000000") })).toMatchObject({
      status: 409,
      code: "BucketNotEmpty",
    });
    await call({ method: "DELETE", path: "/a", ...at("new-1250000000") });
    expect(await call({ method: "DELETE", ...at("new-1250000000") })).toMatchObject({ status: 204 });
    expect([...local.cloud.cos.buckets.keys()]).toEqual([BUCKET]);
  });

  it.each([
    ["none of the name", `nothing-1250000000.cos.${REGION}.myqcloud.com`],
    ["one of the name in another region", `${BUCKET}.cos.ap-jakarta.myqcloud.com`],
  ])("is not found where there is %s", async (_what, host) => {
    expect(await call({ method: "HEAD", host })).toMatchObject({ status: 404 });
    expect(await call({ method: "GET", host })).toMatchObject({ status: 404, code: "NoSuchBucket" });
    expect(await put("/a", { host })).toMatchObject({ status: 404, code: "NoSuchBucket" });
  });

  it("is reached by its host, by that inside the vendor's network, and by a path on loopback", async () => {
    await put("/folder/a");
    const internal = { host: `${BUCKET}.cos-internal.${REGION}.tencentcos.cn` };
    expect(await call({ method: "GET", path: "/folder/a", ...internal })).toMatchObject({ text: "text" });
    const loopback = { host: `127.0.0.1:${local.port}` };
    expect(await call({ method: "GET", path: `/${BUCKET}/folder/a`, ...loopback })).toMatchObject({ text: "text" });
    expect(await call({ method: "HEAD", path: `/${BUCKET}`, ...loopback })).toMatchObject({
      status: 200,
      headers: { "x-cos-bucket-region": REGION },
    });
    expect(await call({ method: "PUT", path: "/new-1250000000", ...loopback })).toMatchObject({
      code: "InvalidArgument",
    });
    expect(local.audit.entries.map(({ region }) => region)).toEqual([REGION, REGION, REGION, REGION, undefined]);
  });

  it("is served through the forward proxy", async () => {
    await put("/a");
    const got = await call({ method: "GET", path: `http://${HOST}/a`, signedPath: "/a" });
    expect(got).toMatchObject({ status: 200, text: "text" });
  });
});

describe("what the local cloud does not have", () => {
  it.each<[string, CosCall, string, number]>([
    ["a subresource", { method: "GET", query: { lifecycle: "" } }, "NotImplemented", 501],
    ["another parameter", { method: "GET", path: "/a", query: { "response-charset": "x" } }, "NotImplemented", 501],
    ["a header", { method: "PUT", path: "/a", headers: { "x-cos-object-lock": "x" } }, "NotImplemented", 501],
    [
      "encryption by KMS",
      { method: "PUT", path: "/a", headers: { "x-cos-server-side-encryption": "cos/kms" } },
      "InvalidArgument",
      400,
    ],
    ["another method", { method: "POST", path: "/a" }, "MethodNotAllowed", 405],
  ])("is refused and not passed over: %s", async (_what, request, code, status) => {
    expect(await call(request)).toMatchObject({ status, code });
  });

  it("is listed for whoever looks what was missing", async () => {
    await call({ method: "GET", query: { lifecycle: "" } });
    expect(local.audit.unimplemented()).toEqual([
      { service: "cos", action: "GetBucket", missing: 'parameter "lifecycle"', requests: 1 },
    ]);
  });
});

it("the audit has each request with its operation, key and caller", async () => {
  await put("/state/a");
  await call({ method: "GET" });
  await call({ method: "GET", path: "/none" });
  expect(local.audit.entries).toMatchObject([
    { service: "cos", action: "PutObject", subject: "state/a", region: REGION, caller: "root", code: undefined },
    { service: "cos", action: "GetBucket", subject: BUCKET, code: undefined },
    { service: "cos", action: "GetObject", subject: "none", code: "NoSuchKey" },
  ]);
});

it("an error is a document with the id of the request", async () => {
  const { headers, text } = await call({ method: "GET", path: "/a<b" });
  expect(headers["content-type"]).toBe("application/xml");
  expect(text).toBe(
    `<?xml version="1.0" encoding="UTF-8" ?><Error><Code>NoSuchKey</Code><Message>The specified key does not exist.</Message><Resource>${HOST}/a&lt;b</Resource><RequestId>${headers["x-cos-request-id"]}</RequestId><TraceId>${headers["x-cos-request-id"]}</TraceId></Error>`,
  );
});
