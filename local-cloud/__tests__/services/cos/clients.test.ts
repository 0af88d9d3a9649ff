import { ManualClock } from "../../../../__tests__/helpers/manual-clock";
import { type LocalCloud, startLocalCloud } from "../../..";
import { send } from "../../helpers/api-client";
import { BUCKET, type CosCall, callCos, HOST, REGION } from "./cos-client";

const PUT_AT = Date.UTC(2025, 0, 14);

let local: LocalCloud;
let clock: ManualClock;
beforeEach(async () => {
  clock = new ManualClock();
  local = await startLocalCloud({ clock });
  local.cloud.cos.createBucket(BUCKET, REGION);
  await call({ method: "PUT", path: "/a", body: "0123456789", headers: { "cache-control": "no-store" } });
});
afterEach(() => local.close());

const call = (request: CosCall) => callCos(local, request);
const get = (headers: Readonly<Record<string, string>>, method: "GET" | "HEAD" = "GET") =>
  call({ method, path: "/a", headers });

describe("the headers of COS", () => {
  it("have the names of the vendor's page, by which the Python SDK hands them on", async () => {
    const names = Object.keys((await call({ method: "GET", path: "/a" })).named);
    expect(names).toEqual(
      expect.arrayContaining(["Content-Length", "Content-Type", "Date", "ETag", "Last-Modified", "Server"]),
    );
    expect(names).toEqual(expect.arrayContaining(["x-cos-request-id", "x-cos-hash-crc64ecma"]));
  });

  it("of an error have the id that its document has", async () => {
    const { headers, text } = await call({ method: "GET", path: "/none" });
    expect(text).toContain(`<TraceId>${headers["x-cos-trace-id"]}</TraceId>`);
  });
});

describe("a request that a client of COS sends by itself", () => {
  it("is taken as it was when it is marked as sent again", async () => {
    const answer = await call({ method: "GET", path: "/a", headers: { "x-cos-sdk-retry": "true" } });
    expect(answer).toMatchObject({ status: 200, text: "0123456789" });
  });

  it("is about the object when it names no version of it, and refused when it names one", async () => {
    expect(await call({ method: "HEAD", path: "/a", query: { versionId: "" } })).toMatchObject({ status: 200 });
    expect(await call({ method: "GET", path: "/a", query: { versionId: "MTg0" } })).toMatchObject({ status: 501 });
  });
});

describe("a client that is pointed at loopback and writes the bucket into the host", () => {
  const host = () => `127.0.0.1:${local.port}`;

  it.each<[string, CosCall["method"], string]>([
    ["making a bucket", "PUT", "/"],
    ["asking for one", "HEAD", "/"],
    ["putting an object", "PUT", "/a"],
    ["reading one", "GET", "/a"],
    ["calling an API that CLS had once", "POST", "/logset"],
  ])("is told 404 when %s, and never success", async (_what, method, path) => {
    const answer = await call({ method, path, host: host(), body: method === "PUT" ? "text" : "" });
    expect([answer.status, answer.code]).toEqual([404, method === "HEAD" ? undefined : "NoSuchBucket"]);
  });

  it("is told so with a presigned address, too", async () => {
    const answer = await call({ method: "GET", path: "/a", host: host(), signature: "query" });
    expect(answer).toMatchObject({ status: 404, code: "NoSuchBucket" });
  });

  it("is told the paths that there are without a signature", async () => {
    const { status, text } = await send(local, "POST", "/logset", {}, "logs");
    expect([status, text]).toEqual([
      404,
      "The local cloud has the APIs at the path /, buckets at /BUCKET-APPID/KEY and logs at /structuredlog, " +
        'not "/logset".\n',
    ]);
  });
});

describe("a range of an object", () => {
  it.each([
    ["bytes=0-0", "0", "bytes 0-0/10"],
    ["bytes=3-5", "345", "bytes 3-5/10"],
    ["bytes=7-", "789", "bytes 7-9/10"],
    ["bytes=8-100", "89", "bytes 8-9/10"],
    ["bytes=-3", "789", "bytes 7-9/10"],
    ["bytes=-100", "0123456789", "bytes 0-9/10"],
  ])("%s is answered with 206, its bytes and where they stand", async (range, text, contentRange) => {
    const answer = await get({ range });
    expect(answer).toMatchObject({ status: 206, text });
    expect(answer.headers).toMatchObject({
      "content-range": contentRange,
      "content-length": String(text.length),
      etag: (await get({})).headers["etag"],
    });
  });

  it.each(["bytes=10-", "bytes=11-12", "bytes=-0"])("%s, of which there is nothing, is refused", async (range) => {
    expect(await get({ range })).toMatchObject({ status: 416, code: "InvalidRange" });
  });

  it.each(["bytes=0-1,3-4", "bytes=5-3", "lines=1-2", "bytes=-"])(
    "%s, of another form, is passed over",
    async (range) => {
      expect(await get({ range })).toMatchObject({ status: 200, text: "0123456789" });
    },
  );
});

describe("a condition on an object", () => {
  const at = (offsetMs: number) => new Date(PUT_AT + offsetMs).toUTCString();
  const etag = '"781e5e245d69b566979b86e28d23f2c7"';

  it.each<[string, Readonly<Record<string, string>>, number]>([
    ["If-Match of its ETag", { "if-match": etag }, 200],
    ["If-Match of its ETag without quotes", { "if-match": etag.slice(1, -1) }, 200],
    ["If-Match of any", { "if-match": "*" }, 200],
    ["If-Match of another", { "if-match": '"other"' }, 412],
    ["If-None-Match of its ETag among others", { "if-none-match": `"other", ${etag}` }, 304],
    ["If-None-Match of another", { "if-none-match": '"other"' }, 200],
    ["If-Modified-Since its time", { "if-modified-since": at(0) }, 304],
    ["If-Modified-Since a time before", { "if-modified-since": at(-1_000) }, 200],
    ["If-Unmodified-Since its time", { "if-unmodified-since": at(0) }, 200],
    ["If-Unmodified-Since a time before", { "if-unmodified-since": at(-1_000) }, 412],
    ["an invalid date", { "if-modified-since": "yesterday" }, 200],
    ["an ETag that holds and a date that does not", { "if-match": etag, "if-unmodified-since": at(-1_000) }, 200],
    ["an ETag that is another and a date that is not", { "if-none-match": '"x"', "if-modified-since": at(0) }, 200],
    ["one that fails and one that says unchanged", { "if-match": '"x"', "if-none-match": etag }, 412],
  ])("%s gives it %s %i", async (_what, headers, status) => {
    for (const method of ["GET", "HEAD"] as const) expect((await get(headers, method)).status).toBe(status);
  });

  it("that says unchanged is answered without a body, with the ETag", async () => {
    const answer = await get({ "if-none-match": etag, range: "bytes=0-1" });
    expect(answer).toMatchObject({ status: 304, text: "" });
    expect(answer.headers).toMatchObject({ etag, "cache-control": "no-store" });
    expect(answer.headers).not.toHaveProperty("content-length");
  });

  it("that fails has its code", async () => {
    expect(await get({ "if-match": '"x"' })).toMatchObject({ code: "PreconditionFailed" });
  });
});

it("a bucket's own host and the path on loopback go on as before", async () => {
  expect(await call({ method: "GET", path: "/a", host: HOST })).toMatchObject({ status: 200 });
  const path = `/${BUCKET}/a`;
  expect(await call({ method: "GET", path, host: `127.0.0.1:${local.port}` })).toMatchObject({ status: 200 });
});
