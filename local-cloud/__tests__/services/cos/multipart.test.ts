import { createHash } from "node:crypto";
import { ManualClock } from "../../../../__tests__/helpers/manual-clock";
import { type LocalCloud, startLocalCloud } from "../../..";
import { BUCKET, type CosCall, callCos, HOST, REGION } from "./cos-client";

const MIB = 1024 * 1024;
const md5 = (body: string | Buffer) => createHash("md5").update(body).digest("hex");

let local: LocalCloud;
beforeAll(async () => {
  local = await startLocalCloud({ clock: new ManualClock() });
});
beforeEach(() => {
  local.cloud.cos.buckets.clear();
  local.cloud.cos.createBucket(BUCKET, REGION);
});
afterAll(() => local.close());

const call = (request: CosCall) => callCos(local, request);
const bucket = () => local.cloud.cos.buckets.get(BUCKET);

async function initiate(path = "/a", headers: Readonly<Record<string, string>> = {}): Promise<string> {
  const { text } = await call({ method: "POST", path, query: { uploads: "" }, headers });
  return /<UploadId>([^<]+)</.exec(text)?.[1] ?? "";
}

const put = (uploadId: string, number: number | string, body: string | Buffer, more: Partial<CosCall> = {}) =>
  call({ method: "PUT", path: "/a", query: { partNumber: String(number), uploadId }, body, ...more });

const listed = (parts: readonly (readonly [number, string])[]) =>
  `<CompleteMultipartUpload>${parts.map(([number, etag]) => `<Part><PartNumber>${number}</PartNumber><ETag>${etag}</ETag></Part>`).join("")}</CompleteMultipartUpload>`;

const complete = (uploadId: string, body: string, more: Partial<CosCall> = {}) =>
  call({ method: "POST", path: "/a", query: { uploadId }, body, ...more });

describe("an upload in parts", () => {
  it("becomes an object when it is completed, whatever the order of the parts, and one sent again counts", async () => {
    const headers = { "content-type": "video/mp4", "x-cos-meta-a": "b", "x-cos-tagging": "env=dev" };
    const id = await initiate("/a", headers);
    const [first, last] = [Buffer.alloc(MIB, "1"), "end"];
    expect(await put(id, 2, last)).toMatchObject({ status: 200, headers: { etag: `"${md5(last)}"` } });
    await put(id, 1, "another");
    await put(id, 1, first);
    expect(await call({ method: "HEAD", path: "/a" })).toMatchObject({ status: 404 });
    const answer = await complete(
      id,
      listed([
        [1, `"${md5(first)}"`],
        [2, md5(last)],
      ]),
    );
    const etag = `${md5(Buffer.from(md5(first) + md5(last), "hex"))}-2`;
    expect(answer.status).toBe(200);
    expect(answer.text).toBe(
      `<?xml version="1.0" encoding="UTF-8" ?><CompleteMultipartUploadResult><Location>http://${HOST}/a</Location><Bucket>${BUCKET}</Bucket><Key>a</Key><ETag>&quot;${etag}&quot;</ETag></CompleteMultipartUploadResult>`,
    );
    const got = await call({ method: "GET", path: "/a" });
    expect(got.text).toBe(`${first}${last}`);
    expect(got.headers).toMatchObject({
      etag: `"${etag}"`,
      "content-type": "video/mp4",
      "x-cos-meta-a": "b",
      "x-cos-tagging-count": "1",
      "x-cos-hash-crc64ecma": answer.headers["x-cos-hash-crc64ecma"],
    });
    expect(await complete(id, listed([[1, md5(first)]]))).toMatchObject({ status: 404, code: "NoSuchUpload" });
    expect(bucket()?.uploads.size).toBe(0);
  });

  const small = md5("small");
  it.each<[string, string, string, number]>([
    [
      "a part smaller than 1 MB before another",
      listed([
        [1, small],
        [2, small],
      ]),
      "EntityTooSmall",
      400,
    ],
    [
      "parts out of order",
      listed([
        [2, small],
        [1, small],
      ]),
      "InvalidPartOrder",
      400,
    ],
    [
      "a part twice",
      listed([
        [1, small],
        [1, small],
      ]),
      "InvalidPartOrder",
      400,
    ],
    ["another ETag", listed([[1, md5("x")]]), "InvalidPart", 400],
    [
      "a part that was not uploaded",
      listed([
        [1, small],
        [2, small],
        [3, small],
      ]),
      "EntityTooSmall",
      400,
    ],
    [
      "numbers with a gap",
      listed([
        [1, small],
        [3, small],
      ]),
      "EntityTooSmall",
      400,
    ],
    ["numbers that begin above 1", listed([[2, small]]), "InvalidPart", 400],
    ["no part", listed([]), "MalformedXML", 400],
    [
      "a part without an ETag",
      "<CompleteMultipartUpload><Part><PartNumber>1</PartNumber></Part></CompleteMultipartUpload>",
      "MalformedXML",
      400,
    ],
    ["a body that is not XML", "{}", "MalformedXML", 400],
  ])("is not completed with %s, and goes on", async (_what, body, code, status) => {
    const id = await initiate();
    await put(id, 1, "small");
    await put(id, 2, "small");
    expect(await complete(id, body)).toMatchObject({ status, code });
    expect(await complete(id, listed([[1, small]]))).toMatchObject({ status: 200 });
  });

  it("has numbers from 1 to 10,000", async () => {
    const id = await initiate();
    expect(await put(id, 10_000, "x")).toMatchObject({ status: 200 });
    for (const number of [0, 10_001, "one"]) {
      expect(await put(id, number, "x")).toMatchObject({ status: 400, code: "InvalidArgument" });
    }
  });

  it("keeps a part only when it has the MD5 that it was sent with", async () => {
    const id = await initiate();
    const headers = { "content-md5": createHash("md5").update("other").digest("base64") };
    expect(await put(id, 1, "text", { headers })).toMatchObject({ status: 400, code: "BadDigest" });
    expect(bucket()?.uploads.get(id)?.parts.size).toBe(0);
  });

  it("is gone with its parts once it is aborted", async () => {
    const id = await initiate();
    await put(id, 1, "x");
    const abort = () => call({ method: "DELETE", path: "/a", query: { uploadId: id } });
    expect(await abort()).toMatchObject({ status: 204 });
    expect(await abort()).toMatchObject({ status: 404, code: "NoSuchUpload" });
    expect(await put(id, 1, "x")).toMatchObject({ status: 404, code: "NoSuchUpload" });
    expect(local.cloud.cos.usage()).toEqual({ bytes: 0, items: 0 });
  });

  it("is of its key alone", async () => {
    const id = await initiate();
    expect(await put(id, 1, "x", { path: "/b" })).toMatchObject({ status: 404, code: "NoSuchUpload" });
  });

  it("does not take the place of an object when that is forbidden", async () => {
    const id = await initiate();
    await put(id, 1, "x");
    await call({ method: "PUT", path: "/a", body: "first" });
    const headers = { "x-cos-forbid-overwrite": "true" };
    const forbidden = { status: 409, code: "FileAlreadyExists" };
    expect(await complete(id, listed([[1, md5("x")]]), { headers })).toMatchObject(forbidden);
    expect(await call({ method: "POST", path: "/a", query: { uploads: "" }, headers })).toMatchObject(forbidden);
  });

  it("keeps its bucket from being deleted", async () => {
    const id = await initiate();
    expect(await call({ method: "DELETE" })).toMatchObject({ status: 409, code: "BucketNotEmpty" });
    await call({ method: "DELETE", path: "/a", query: { uploadId: id } });
    expect(await call({ method: "DELETE" })).toMatchObject({ status: 204 });
  });
});

describe("a part that is copied", () => {
  const copy = (uploadId: string, headers: Readonly<Record<string, string>>) =>
    put(uploadId, 1, "", { headers: { "x-cos-copy-source": `${HOST}/source`, ...headers } });

  beforeEach(() => call({ method: "PUT", path: "/source", body: "0123456789" }));

  it.each<[Readonly<Record<string, string>>, string]>([
    [{}, "0123456789"],
    [{ "x-cos-copy-source-range": "bytes=2-4" }, "234"],
    [{ "x-cos-copy-source-if-match": `"${md5("0123456789")}"` }, "0123456789"],
  ])("with %j is %s", async (headers, text) => {
    const id = await initiate();
    const answer = await copy(id, headers);
    expect(answer).toMatchObject({ status: 200, text: expect.stringContaining(`&quot;${md5(text)}&quot;`) });
    await call({ method: "DELETE", path: "/source" });
    expect(await complete(id, listed([[1, md5(text)]]))).toMatchObject({ status: 200 });
    expect(await call({ method: "GET", path: "/a" })).toMatchObject({ text });
  });

  it.each<[Readonly<Record<string, string>>, string]>([
    [{ "x-cos-copy-source-range": "bytes=10-12" }, "InvalidRange"],
    [{ "x-cos-copy-source-range": "bytes=-3" }, "InvalidArgument"],
    [{ "x-cos-copy-source-if-none-match": `"${md5("0123456789")}"` }, "PreconditionFailed"],
    [{ "x-cos-copy-source": `${HOST}/none` }, "NoSuchKey"],
  ])("with %j is refused", async (headers, code) => {
    expect(await copy(await initiate(), headers)).toMatchObject({ code });
  });
});

describe("the list of an upload's parts", () => {
  it("has each with its number, ETag and size, page by page", async () => {
    const id = await initiate("/a", { "x-cos-storage-class": "STANDARD_IA" });
    for (const number of [3, 1, 2]) await put(id, number, "x".repeat(number));
    const list = async (query: Readonly<Record<string, string>>) =>
      (await call({ method: "GET", path: "/a", query: { uploadId: id, ...query } })).text;
    const page = await list({ "max-parts": "2" });
    expect([...page.matchAll(/<PartNumber>(\d+)<.*?<Size>(\d+)</g)].map(([, ...found]) => found)).toEqual([
      ["1", "1"],
      ["2", "2"],
    ]);
    expect(page).toContain("<NextPartNumberMarker>2</NextPartNumberMarker><StorageClass>STANDARD_IA</StorageClass>");
    const rest = await list({ "part-number-marker": "2" });
    expect(rest).toContain(`<PartNumber>3</PartNumber>`);
    expect(rest).toContain(`<ETag>&quot;${md5("xxx")}&quot;</ETag>`);
    expect(rest).toContain("<IsTruncated>false</IsTruncated>");
    expect(rest).not.toContain("NextPartNumberMarker");
  });
});

describe("the list of a bucket's uploads", () => {
  const list = async (query: Readonly<Record<string, string>> = {}) => {
    const { text } = await call({ method: "GET", query: { uploads: "", ...query } });
    const all = (name: string) => [...text.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, "g"))].map(([, x]) => x);
    return {
      keys: all("Key"),
      ids: all("UploadId"),
      prefixes: [...text.matchAll(/<CommonPrefixes><Prefix>([^<]*)</g)].map(([, prefix]) => prefix),
      next: [...all("NextKeyMarker"), ...all("NextUploadIdMarker")],
    };
  };

  it("is by key, those of one key from old to new, page by page", async () => {
    for (const path of ["/dev/b", "/a", "/a", "/dev/c"]) await initiate(path);
    const whole = await list();
    expect(whole.keys).toEqual(["a", "a", "dev/b", "dev/c"]);
    const page = await list({ "max-uploads": "1" });
    expect(page).toMatchObject({ keys: ["a"], next: ["a", whole.ids[0]] });
    const rest = await list({ "key-marker": "a", "upload-id-marker": whole.ids[0] ?? "" });
    expect(rest).toEqual({ keys: ["a", "dev/b", "dev/c"], ids: whole.ids.slice(1), prefixes: [], next: [] });
    expect((await list({ "key-marker": "a" })).keys).toEqual(["dev/b", "dev/c"]);
  });

  it("has those of a prefix, and keys beyond a delimiter together", async () => {
    for (const path of ["/dev/b", "/a", "/dev/c"]) await initiate(path);
    expect((await list({ prefix: "dev/c" })).keys).toEqual(["dev/c"]);
    expect(await list({ delimiter: "/" })).toMatchObject({ keys: ["a"], prefixes: ["dev/"] });
  });
});
