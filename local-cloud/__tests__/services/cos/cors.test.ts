import { type LocalCloud, startLocalCloud } from "../../..";
import { BUCKET, type CosCall, callCos, REGION } from "./cos-client";

let local: LocalCloud;
beforeAll(async () => {
  local = await startLocalCloud();
});
beforeEach(async () => {
  local.cloud.cos.buckets.clear();
  local.cloud.cos.createBucket(BUCKET, REGION);
  await call({ method: "PUT", path: "/a", body: "text" });
});
afterAll(() => local.close());

const call = (request: CosCall) => callCos(local, request);
const rule = (...elements: readonly string[]) => `<CORSRule>${elements.join("")}</CORSRule>`;
const configuration = (...elements: readonly string[]) => `<CORSConfiguration>${elements.join("")}</CORSConfiguration>`;
const UPLOADS = rule(
  "<ID>uploads</ID><AllowedOrigin>https://*.example.com</AllowedOrigin>",
  "<AllowedMethod>PUT</AllowedMethod><AllowedMethod>GET</AllowedMethod>",
  "<AllowedHeader>x-cos-*</AllowedHeader><AllowedHeader>Content-Type</AllowedHeader>",
  "<ExposeHeader>ETag</ExposeHeader><MaxAgeSeconds>600</MaxAgeSeconds>",
);
const ANYBODY = rule("<AllowedOrigin>*</AllowedOrigin><AllowedMethod>HEAD</AllowedMethod>");

const set = (body: string) => call({ method: "PUT", query: { cors: "" }, body });
const get = () => call({ method: "GET", query: { cors: "" } });
const preflight = (origin: string, method: string, headers?: string, more: Partial<CosCall> = {}) =>
  call({
    method: "OPTIONS",
    path: "/a",
    signature: "none",
    headers: {
      origin,
      "access-control-request-method": method,
      ...(headers !== undefined && { "access-control-request-headers": headers }),
    },
    ...more,
  });

describe("the CORS rules of a bucket", () => {
  it("are set, answered as they were set, and taken off", async () => {
    expect(await get()).toMatchObject({ status: 404, code: "NoSuchCORSConfiguration" });
    const body = configuration(UPLOADS, ANYBODY, "<ResponseVary>true</ResponseVary>");
    expect(await set(body)).toMatchObject({ status: 200 });
    expect((await get()).text).toBe(`<?xml version="1.0" encoding="UTF-8" ?>${body}`);
    expect(await call({ method: "DELETE", query: { cors: "" } })).toMatchObject({ status: 204 });
    expect(await get()).toMatchObject({ status: 404 });
  });

  it.each([
    ["none", configuration()],
    ["more than 100", configuration(...Array.from({ length: 101 }, () => ANYBODY))],
    ["one without an origin", configuration(rule("<AllowedMethod>GET</AllowedMethod>"))],
    ["one of another method", configuration(ANYBODY.replace("HEAD", "PATCH"))],
    ["an origin of two asterisks", configuration(ANYBODY.replace("*", "*.*"))],
    ["an invalid time", configuration(UPLOADS.replace("600", "long"))],
  ])("are refused when there is %s", async (_what, body) => {
    expect(await set(body)).toMatchObject({ status: 400, code: "MalformedXML" });
  });
});

describe("a preflight request", () => {
  beforeEach(() => set(configuration(UPLOADS, ANYBODY)));

  it("is answered by the first rule that allows it, without a signature and whether the object is there", async () => {
    for (const path of ["/a", "/none", "/"]) {
      const answer = await preflight("https://app.example.com", "PUT", "content-type, x-cos-meta-a", { path });
      expect(answer).toMatchObject({ status: 200, text: "" });
      expect(answer.headers).toMatchObject({
        "access-control-allow-origin": "https://app.example.com",
        "access-control-allow-methods": "PUT,GET",
        "access-control-allow-headers": "content-type, x-cos-meta-a",
        "access-control-expose-headers": "ETag",
        "access-control-max-age": "600",
      });
    }
    const anybody = await preflight("https://evil.test", "HEAD", undefined, { query: { lifecycle: "" } });
    expect(anybody.headers).toMatchObject({ "access-control-allow-origin": "*" });
    expect(anybody.headers).not.toHaveProperty("access-control-max-age");
  });

  it.each([
    ["another origin", "https://example.com.evil.test", "PUT", ""],
    ["the domain of a pattern alone", "https://example.com", "PUT", ""],
    ["another method", "https://app.example.com", "DELETE", ""],
    ["another header", "https://app.example.com", "PUT", "content-type,authorization"],
  ])("is refused from %s", async (_what, origin, method, headers) => {
    const answer = await preflight(origin, method, headers);
    expect(answer).toMatchObject({ status: 403, code: "AccessDenied" });
    expect(answer.headers).not.toHaveProperty("access-control-allow-origin");
  });

  it("is refused where there are no rules, and without an origin", async () => {
    await call({ method: "DELETE", query: { cors: "" } });
    expect(await preflight("https://app.example.com", "PUT")).toMatchObject({ status: 403 });
    expect(await call({ method: "OPTIONS", path: "/a", signature: "none" })).toMatchObject({ code: "InvalidArgument" });
  });
});

describe("the request of a page", () => {
  beforeEach(() => set(configuration(UPLOADS, "<ResponseVary>true</ResponseVary>")));
  const page = { origin: "https://app.example.com", "sec-fetch-site": "cross-site" };

  it("is performed and may be read where a rule allows it", async () => {
    const answer = await call({ method: "GET", path: "/a", unsignedHeaders: page });
    expect(answer).toMatchObject({ status: 200, text: "text" });
    expect(answer.headers).toMatchObject({
      "access-control-allow-origin": page.origin,
      "access-control-expose-headers": "ETag",
      vary: "Origin",
    });
  });

  it("is not performed where none does, whoever signed it", async () => {
    for (const unsignedHeaders of [{ ...page, origin: "https://evil.test" }, { "sec-fetch-site": "cross-site" }]) {
      expect(await call({ method: "PUT", path: "/a", body: "x", unsignedHeaders })).toMatchObject({
        status: 403,
        code: "AccessDenied",
      });
    }
    expect(await call({ method: "DELETE", path: "/a", unsignedHeaders: page })).toMatchObject({ status: 403 });
    expect(await call({ method: "GET", path: "/a" })).toMatchObject({ text: "text" });
  });
});
