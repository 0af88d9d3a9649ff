import { createHash } from "node:crypto";
import { ManualClock } from "../../../../__tests__/helpers/manual-clock";
import { type LocalCloud, startLocalCloud } from "../../..";
import { BUCKET, type CosCall, callCos, HOST, REGION } from "./cos-client";

const OTHER = "other-1250000000";
const OTHER_HOST = `${OTHER}.cos.ap-jakarta.myqcloud.com`;
const ETAG = `"${createHash("md5").update("text").digest("hex")}"`;

let local: LocalCloud;
let clock: ManualClock;
beforeAll(async () => {
  clock = new ManualClock();
  local = await startLocalCloud({ clock });
});
beforeEach(async () => {
  local.cloud.cos.buckets.clear();
  local.cloud.cos.createBucket(BUCKET, REGION);
  local.cloud.cos.createBucket(OTHER, "ap-jakarta");
  const headers = { "content-type": "text/plain", "x-cos-meta-a": "old", "x-cos-tagging": "env=dev" };
  await call({ method: "PUT", path: "/folder/source%20%E8%85%BE", body: "text", headers });
});
afterAll(() => local.close());

const call = (request: CosCall) => callCos(local, request);
const copy = (headers: Readonly<Record<string, string>> = {}, more: Partial<CosCall> = {}) =>
  call({
    method: "PUT",
    path: "/copy",
    headers: { "x-cos-copy-source": `${HOST}/folder/source%20%E8%85%BE`, ...headers },
    ...more,
  });
const get = (more: Partial<CosCall> = {}) => call({ method: "GET", path: "/copy", ...more });

describe("a copy", () => {
  it("has the bytes, type, metadata and tags of its source", async () => {
    expect(await copy()).toMatchObject({
      status: 200,
      text: expect.stringMatching(
        /<CopyObjectResult><ETag>&quot;[0-9a-f]{32}&quot;<\/ETag><LastModified>\d{4}-[^<]*Z<\/LastModified>/,
      ),
    });
    expect(await get()).toMatchObject({
      text: "text",
      headers: { etag: ETAG, "content-type": "text/plain", "x-cos-meta-a": "old", "x-cos-tagging-count": "1" },
    });
  });

  it("can be in another bucket of another region", async () => {
    expect(await copy({}, { host: OTHER_HOST })).toMatchObject({ status: 200 });
    expect(await get({ host: OTHER_HOST })).toMatchObject({ text: "text" });
    expect(await get()).toMatchObject({ status: 404 });
  });

  it("has metadata and tags of its own when they are to be replaced", async () => {
    const headers = { "x-cos-metadata-directive": "Replaced", "x-cos-meta-b": "new", "content-type": "text/html" };
    await copy({ ...headers, "x-cos-tagging-directive": "Replaced" });
    const answer = await get();
    expect(answer.headers).toMatchObject({ "x-cos-meta-b": "new", "content-type": "text/html" });
    expect(answer.headers).not.toHaveProperty("x-cos-meta-a");
    expect(answer.headers).not.toHaveProperty("x-cos-tagging-count");
  });

  it("does not take over access control, encryption and storage class", async () => {
    const headers = { "x-cos-server-side-encryption": "AES256", "x-cos-storage-class": "STANDARD_IA" };
    await call({ method: "PUT", path: "/source", body: "text", headers: { ...headers, "x-cos-acl": "public-read" } });
    const source = { "x-cos-copy-source": `${HOST}/source` };
    await copy(source);
    const { headers: plain } = await get();
    expect(plain).not.toHaveProperty("x-cos-server-side-encryption");
    expect(plain).not.toHaveProperty("x-cos-storage-class");
    expect(await get({ signature: "none" })).toMatchObject({ status: 403 });
    await copy({ ...source, ...headers });
    expect((await get()).headers).toMatchObject(headers);
  });

  it("of an object to itself is refused unless it changes something", async () => {
    const path = "/folder/source%20%E8%85%BE";
    expect(await copy({}, { path })).toMatchObject({ status: 400, code: "InvalidRequest" });
    expect(await copy({ "x-cos-storage-class": "STANDARD_IA" }, { path })).toMatchObject({ status: 200 });
    expect(await copy({ "x-cos-metadata-directive": "Replaced" }, { path })).toMatchObject({ status: 200 });
  });

  const since = (offsetMs: number) => new Date(clock.now() + offsetMs).toUTCString();
  it.each<[string, () => Readonly<Record<string, string>>, number]>([
    ["If-Match of the source's ETag", () => ({ "x-cos-copy-source-if-match": ETAG }), 200],
    ["If-Match of another", () => ({ "x-cos-copy-source-if-match": '"other"' }), 412],
    ["If-None-Match of the source's ETag", () => ({ "x-cos-copy-source-if-none-match": ETAG }), 412],
    ["If-None-Match of another", () => ({ "x-cos-copy-source-if-none-match": '"other"' }), 200],
    ["If-Modified-Since now", () => ({ "x-cos-copy-source-if-modified-since": since(0) }), 412],
    ["If-Modified-Since before", () => ({ "x-cos-copy-source-if-modified-since": since(-2_000) }), 200],
    ["If-Unmodified-Since before", () => ({ "x-cos-copy-source-if-unmodified-since": since(-2_000) }), 412],
  ])("with %s is %s %i", async (_what, headers, status) => {
    expect((await copy(headers())).status).toBe(status);
    expect((await get()).status).toBe(status === 200 ? 200 : 404);
  });

  it.each<[Readonly<Record<string, string>>, string]>([
    [{ "x-cos-copy-source": `${HOST}/none` }, "NoSuchKey"],
    [{ "x-cos-copy-source": `none-1250000000.cos.${REGION}.myqcloud.com/a` }, "NoSuchBucket"],
    [{ "x-cos-copy-source": "/folder/source" }, "InvalidArgument"],
    [{ "x-cos-copy-source": `${HOST}/%FF` }, "InvalidArgument"],
    [{ "x-cos-copy-source": `${HOST}/folder/source%20%E8%85%BE?versionId=MTg0` }, "NotImplemented"],
    [{ "x-cos-metadata-directive": "Replace" }, "InvalidArgument"],
  ])("with %j is refused", async (headers, code) => {
    expect(await copy(headers)).toMatchObject({ code });
  });
});

describe("deleting many objects at once", () => {
  const remove = (body: string, headers: Readonly<Record<string, string>> = {}) =>
    call({ method: "POST", query: { delete: "" }, body, headers });
  const listed = (keys: readonly string[], quiet = false) =>
    `<Delete><Quiet>${quiet}</Quiet>${keys.map((key) => `<Object><Key>${key}</Key></Object>`).join("")}</Delete>`;

  beforeEach(async () => {
    for (const path of ["/a", "/b", "/c%26d"]) await call({ method: "PUT", path, body: "x" });
  });

  it("answers each that is gone, also one that was not there", async () => {
    const { status, text } = await remove(listed(["a", "c&amp;d", "none"]));
    expect([status, [...text.matchAll(/<Deleted><Key>([^<]*)</g)].map(([, key]) => key)]).toEqual([
      200,
      ["a", "c&amp;d", "none"],
    ]);
    expect([...(local.cloud.cos.buckets.get(BUCKET)?.objects.keys() ?? [])]).toEqual(["folder/source 腾", "b"]);
  });

  it("answers nothing of what is gone when it is to be quiet", async () => {
    expect((await remove(listed(["a"], true))).text).toBe(
      '<?xml version="1.0" encoding="UTF-8" ?><DeleteResult></DeleteResult>',
    );
  });

  it("takes a thousand, and a body that has the MD5 it was sent with", async () => {
    const keys = (count: number) => Array.from({ length: count }, (_, at) => `k${at}`);
    expect(await remove(listed(keys(1_000), true))).toMatchObject({ status: 200 });
    expect(await remove(listed(keys(1_001)))).toMatchObject({ status: 400, code: "MalformedXML" });
    expect(await remove("<Delete></Delete>")).toMatchObject({ code: "MalformedXML" });
    expect(await remove("<Delete><Object></Object></Delete>")).toMatchObject({ code: "MalformedXML" });
    const digest = createHash("md5").update("other").digest("base64");
    expect(await remove(listed(["b"]), { "content-md5": digest })).toMatchObject({ code: "BadDigest" });
  });
});

describe("appending", () => {
  const append = (position: number, body: string, more: Partial<CosCall> = {}) =>
    call({ method: "POST", path: "/log", query: { append: "", position: String(position) }, body, ...more });

  it("begins an object and goes on at its end", async () => {
    expect(await append(0, "one", { headers: { "content-type": "text/plain" } })).toMatchObject({
      status: 200,
      headers: { "x-cos-next-append-position": "3" },
    });
    expect(await append(3, "two")).toMatchObject({ headers: { "x-cos-next-append-position": "6" } });
    expect(await call({ method: "GET", path: "/log" })).toMatchObject({
      text: "onetwo",
      headers: { "x-cos-object-type": "appendable", "content-type": "text/plain" },
    });
  });

  it("is refused elsewhere, and to an object that was not begun so", async () => {
    await append(0, "one");
    expect(await append(0, "two")).toMatchObject({ status: 409, code: "PositionNotEqualToLength" });
    await call({ method: "PUT", path: "/log", body: "x" });
    expect(await append(1, "two")).toMatchObject({ status: 409, code: "ObjectNotAppendable" });
  });
});
