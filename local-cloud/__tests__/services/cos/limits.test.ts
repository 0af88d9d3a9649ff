import { type LocalCloud, startLocalCloud } from "../../..";
import { COS_LIMITS } from "../../../services/cos/limits";
import { BUCKET, type CosCall, callCos, REGION } from "./cos-client";

const MIB = 1024 * 1024;

let local: LocalCloud;
beforeAll(async () => {
  local = await startLocalCloud();
});
beforeEach(() => {
  local.cloud.cos.buckets.clear();
  local.cloud.cos.createBucket(BUCKET, REGION);
});
afterAll(() => local.close());

const call = (request: CosCall) => callCos(local, request);
const put = (path: string, body: string | Buffer = "x") => call({ method: "PUT", path, body });
const initiate = () => call({ method: "POST", path: "/upload", query: { uploads: "" } });

/** Puts objects that have a body in common, so that a full store costs no memory. */
function fill(count: number, bodyBytes: number): void {
  const { cos } = local.cloud;
  const bucket = cos.createBucket(BUCKET, REGION);
  const stored = cos.put(bucket, { key: "k0", body: Buffer.alloc(1), headers: {}, acl: "default" });
  const body = Buffer.alloc(bodyBytes);
  for (let at = 0; at < count; at += 1) bucket.objects.set(`k${at}`, { ...stored, key: `k${at}`, body });
}

describe("the store of COS", () => {
  it("takes a body of 20 MB in one request, and none of more than 64 MB, of which nothing is kept", async () => {
    expect(await put("/large", Buffer.alloc(20 * MIB))).toMatchObject({ status: 200 });
    expect(await put("/larger", Buffer.alloc(COS_LIMITS.bodyBytes + 1))).toMatchObject({
      status: 400,
      code: "EntityTooLarge",
      message: "The body is larger than 67108864 bytes.",
    });
    expect(local.cloud.cos.usage()).toEqual({ bytes: 20 * MIB, items: 1 });
  });

  it("has no object larger than 256 MB, however it is put", async () => {
    const { cos } = local.cloud;
    const bucket = cos.createBucket(BUCKET, REGION);
    const stored = cos.put(bucket, {
      key: "log",
      body: Buffer.alloc(0),
      headers: {},
      acl: "default",
      appendable: true,
    });
    bucket.objects.set("log", { ...stored, body: Buffer.alloc(COS_LIMITS.objectBytes) });
    const query = { append: "", position: String(COS_LIMITS.objectBytes) };
    expect(await call({ method: "POST", path: "/log", query, body: "x" })).toMatchObject({
      code: "EntityTooLarge",
      message: "The local cloud keeps objects of up to 268435456 bytes.",
    });
  });

  it("is full at 512 MB: what is there can be replaced by less and deleted, and nothing added", async () => {
    fill(8, 64 * MIB);
    expect(await put("/more")).toMatchObject({
      status: 400,
      code: "EntityTooLarge",
      message:
        "The local cloud is full: it keeps up to 536870912 bytes of objects and of parts of open uploads. Delete objects or abort uploads that are not needed.",
    });
    expect(await put("/k0", "less")).toMatchObject({ status: 200 });
    expect(await put("/more")).toMatchObject({ status: 200 });
  });

  it("counts the parts of open uploads", async () => {
    const id = /<UploadId>([^<]+)</.exec((await initiate()).text)?.[1] ?? "";
    const part = () =>
      call({ method: "PUT", path: "/upload", query: { partNumber: "1", uploadId: id }, body: Buffer.alloc(MIB) });
    fill(8, 64 * MIB - 1);
    expect(await part()).toMatchObject({ code: "EntityTooLarge" });
    fill(7, 64 * MIB);
    await call({ method: "DELETE", path: "/k7" });
    expect(await part()).toMatchObject({ status: 200 });
    expect(local.cloud.cos.usage()).toEqual({ bytes: (7 * 64 + 1) * MIB, items: 8 });
  });

  it("has 20,000 objects at most", async () => {
    fill(COS_LIMITS.items, 1);
    expect(await put("/more")).toMatchObject({
      code: "EntityTooLarge",
      message: expect.stringContaining("20000 objects"),
    });
    expect(await put("/k5")).toMatchObject({ status: 200 });
  });

  it("has 1,000 open uploads at most", async () => {
    const { text } = await initiate();
    const [upload] = [...(local.cloud.cos.buckets.get(BUCKET)?.uploads.values() ?? [])];
    if (!upload) throw new Error(`there is no upload: ${text}`);
    for (let at = 1; at < COS_LIMITS.openUploads; at += 1) {
      local.cloud.cos.buckets.get(BUCKET)?.uploads.set(String(at), { ...upload, id: String(at) });
    }
    expect(await initiate()).toMatchObject({ status: 400, code: "EntityTooLarge" });
    await call({ method: "DELETE", path: "/upload", query: { uploadId: "1" } });
    expect(await initiate()).toMatchObject({ status: 200 });
  });

  it("has 200 buckets at most, as the vendor", async () => {
    for (let at = 1; at < COS_LIMITS.buckets; at += 1) local.cloud.cos.createBucket(`b${at}-1250000000`, REGION);
    const host = `one-more-1250000000.cos.${REGION}.myqcloud.com`;
    expect(await call({ method: "PUT", host })).toMatchObject({ status: 400, code: "TooManyBuckets" });
  });

  it("reads no document of more than 4 MB", async () => {
    const body = `<Delete>${" ".repeat(4 * MIB)}</Delete>`;
    expect(await call({ method: "POST", query: { delete: "" }, body })).toMatchObject({ code: "EntityTooLarge" });
  });
});
