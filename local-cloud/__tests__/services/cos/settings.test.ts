import { ManualClock } from "../../../../__tests__/helpers/manual-clock";
import { type LocalCloud, startLocalCloud } from "../../..";
import { BUCKET, type CosCall, callCos, REGION } from "./cos-client";

let local: LocalCloud;
beforeAll(async () => {
  local = await startLocalCloud({ clock: new ManualClock() });
});
beforeEach(async () => {
  local.cloud.cos.buckets.clear();
  local.cloud.cos.createBucket(BUCKET, REGION);
  await call({ method: "PUT", path: "/a", body: "text" });
});
afterAll(() => local.close());

const call = (request: CosCall) => callCos(local, request);
const XML = '<?xml version="1.0" encoding="UTF-8" ?>';

describe.each([
  ["a bucket", "/"],
  ["an object", "/a"],
])("access control of %s", (_what, path) => {
  const set = (more: Partial<CosCall>) => call({ method: "PUT", path, query: { acl: "" }, ...more });
  const anonymous = async () => (await call({ method: "GET", path, signature: "none" })).status;
  const grants = async () =>
    [...(await call({ method: "GET", path, query: { acl: "" } })).text.matchAll(/<Permission>(\w+)</g)].map(
      ([, p]) => p,
    );
  const document = (grantee: string, permission: string) =>
    `<AccessControlPolicy><Owner><ID>qcs::cam::uin/100000000001:uin/100000000001</ID></Owner><AccessControlList><Grant><Grantee>${grantee}</Grantee><Permission>${permission}</Permission></Grant></AccessControlList></AccessControlPolicy>`;

  it("lets everybody read, or only the account, by a header", async () => {
    expect(await grants()).toEqual(["FULL_CONTROL"]);
    expect(await set({ headers: { "x-cos-acl": "public-read" } })).toMatchObject({ status: 200 });
    expect([await anonymous(), await grants()]).toEqual([200, ["READ", "FULL_CONTROL"]]);
    await set({ headers: { "x-cos-acl": "private" } });
    expect([await anonymous(), await grants()]).toEqual([403, ["FULL_CONTROL"]]);
  });

  it("can be set by a document, as it is answered", async () => {
    await set({ headers: { "x-cos-acl": "public-read" } });
    const { text } = await call({ method: "GET", path, query: { acl: "" } });
    expect(text).toContain(
      '<Grantee xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="Group"><URI>http://cam.qcloud.com/groups/global/AllUsers</URI></Grantee>',
    );
    await set({ body: document("<ID>qcs::cam::uin/100000000001:uin/100000000001</ID>", "FULL_CONTROL") });
    expect(await anonymous()).toBe(403);
    expect(await set({ body: text })).toMatchObject({ status: 200 });
    expect(await anonymous()).toBe(200);
  });

  it.each<[string, Partial<CosCall>, string]>([
    ["an unknown word", { headers: { "x-cos-acl": "everybody" } }, "InvalidArgument"],
    ["another account", { headers: { "x-cos-grant-read": 'id="100000000002"' } }, "NotImplemented"],
    ["a grantee of another form", { headers: { "x-cos-grant-read": "100000000001" } }, "InvalidArgument"],
    ["another account in a document", { body: document("<ID>100000000002</ID>", "READ") }, "NotImplemented"],
    [
      "everybody's writing",
      { body: document("<URI>http://cam.qcloud.com/groups/global/AllUsers</URI>", "WRITE") },
      "NotImplemented",
    ],
    ["a document without a list", { body: "<AccessControlPolicy/>" }, "MalformedXML"],
    ["a document of another root", { body: "<Tagging/>" }, "MalformedXML"],
  ])("is refused with %s", async (_name, more, code) => {
    expect(await set(more)).toMatchObject({ code });
  });

  it("takes a grant to the account itself, which has everything", async () => {
    expect(await set({ headers: { "x-cos-grant-full-control": 'id="100000000001"' } })).toMatchObject({ status: 200 });
  });
});

it("an object without access control of its own goes with its bucket's, also when that changes", async () => {
  const anonymous = async () => (await call({ method: "GET", path: "/a", signature: "none" })).status;
  expect(await anonymous()).toBe(403);
  await call({ method: "PUT", query: { acl: "" }, headers: { "x-cos-acl": "public-read" } });
  expect(await anonymous()).toBe(200);
});

describe.each([
  ["a bucket", "/", 50, 204],
  ["an object", "/a", 10, 200],
])("tags of %s", (_what, path, most, status) => {
  const tagging = (tags: readonly (readonly [string, string])[]) =>
    `<Tagging><TagSet>${tags.map(([key, value]) => `<Tag><Key>${key}</Key><Value>${value}</Value></Tag>`).join("")}</TagSet></Tagging>`;
  const set = (body: string) => call({ method: "PUT", path, query: { tagging: "" }, body });
  const get = () => call({ method: "GET", path, query: { tagging: "" } });
  const numbered = (count: number) => Array.from({ length: count }, (_, at) => [`k${at}`, "v"] as const);

  it("are set, answered and taken off", async () => {
    expect(await get()).toMatchObject({ status: 404, code: "NoSuchTagSet" });
    const body = tagging([
      ["env", "dev"],
      ["a b", "1/2"],
    ]);
    expect(await set(body)).toMatchObject({ status });
    expect(await get()).toMatchObject({ status: 200, text: XML + body });
    expect(await call({ method: "DELETE", path, query: { tagging: "" } })).toMatchObject({ status: 204 });
    expect(await get()).toMatchObject({ status: 404 });
  });

  it("are so many at most, each with a key of its own and the signs it may have", async () => {
    expect(await set(tagging(numbered(most)))).toMatchObject({ status });
    for (const tags of [
      numbered(most + 1),
      [
        ["a", "1"],
        ["a", "2"],
      ],
      [["a*", "1"]],
      [["", "1"]],
      [["a", "v".repeat(257)]],
    ] as const) {
      expect(await set(tagging(tags as readonly (readonly [string, string])[]))).toMatchObject({ code: "InvalidTag" });
    }
    expect(await set("<Tagging/>")).toMatchObject({ code: "MalformedXML" });
    expect(await set("<Tagging><TagSet><Tag/></TagSet></Tagging>")).toMatchObject({ code: "MalformedXML" });
  });

  it("can be given when it is made", async () => {
    const where = path === "/" ? { host: `new-1250000000.cos.${REGION}.myqcloud.com` } : { path: "/new" };
    const headers = { "x-cos-tagging": "env=dev&a%20b=1" };
    expect(await call({ method: "PUT", ...where, headers })).toMatchObject({ status: 200 });
    const { text } = await call({ method: "GET", ...where, query: { tagging: "" } });
    expect(text).toBe(
      XML +
        tagging([
          ["env", "dev"],
          ["a b", "1"],
        ]),
    );
  });
});

describe("versioning", () => {
  const set = (status: string) =>
    call({
      method: "PUT",
      query: { versioning: "" },
      body: `<VersioningConfiguration><Status>${status}</Status></VersioningConfiguration>`,
    });
  const get = async () => (await call({ method: "GET", query: { versioning: "" } })).text;

  it("is neither enabled nor suspended at first, can be suspended, and is not enabled where nothing keeps versions", async () => {
    expect(await get()).toBe(`${XML}<VersioningConfiguration></VersioningConfiguration>`);
    expect(await set("Enabled")).toMatchObject({ status: 501, code: "NotImplemented" });
    expect(local.audit.unimplemented()).toContainEqual(
      expect.objectContaining({ action: "PutBucketVersioning", missing: "versioning Enabled" }),
    );
    expect(await set("Suspended")).toMatchObject({ status: 200 });
    expect(await get()).toContain("<Status>Suspended</Status>");
    expect(await set("Off")).toMatchObject({ status: 400, code: "MalformedXML" });
  });

  it("takes its effect from x-cos-forbid-overwrite once it was set", async () => {
    const put = () => call({ method: "PUT", path: "/a", headers: { "x-cos-forbid-overwrite": "true" } });
    expect(await put()).toMatchObject({ code: "FileAlreadyExists" });
    await set("Suspended");
    expect(await put()).toMatchObject({ status: 200 });
  });
});

it("the location of a bucket is its region", async () => {
  expect(await call({ method: "GET", query: { location: "" } })).toMatchObject({
    status: 200,
    text: `${XML}<LocationConstraint>${REGION}</LocationConstraint>`,
  });
});

describe("a storage class", () => {
  const put = (name: string) => call({ method: "PUT", path: "/b", headers: { "x-cos-storage-class": name } });

  it("is answered and listed, unless it is STANDARD, which goes without saying", async () => {
    await put("STANDARD_IA");
    expect((await call({ method: "HEAD", path: "/b" })).headers).toMatchObject({
      "x-cos-storage-class": "STANDARD_IA",
    });
    expect((await call({ method: "GET", query: { prefix: "b" } })).text).toContain("<StorageClass>STANDARD_IA<");
    await put("STANDARD");
    expect((await call({ method: "HEAD", path: "/b" })).headers).not.toHaveProperty("x-cos-storage-class");
  });

  it("of an archive keeps the object from being read, and one that there is not is refused", async () => {
    await put("ARCHIVE");
    expect(await call({ method: "GET", path: "/b" })).toMatchObject({ status: 403, code: "InvalidObjectState" });
    expect(await call({ method: "HEAD", path: "/b" })).toMatchObject({ status: 200 });
    expect(await put("FROZEN")).toMatchObject({ status: 400, code: "InvalidArgument" });
  });
});

describe("response-*", () => {
  const query = { "response-content-type": "text/html", "response-content-disposition": 'attachment; filename="a b"' };

  it("takes the place of headers, in a signed request", async () => {
    for (const signature of ["header", "query"] as const) {
      expect(await call({ method: "GET", path: "/a", query, signature })).toMatchObject({
        status: 200,
        headers: { "content-type": "text/html", "content-disposition": 'attachment; filename="a b"' },
      });
    }
  });

  it("is refused without a signature, also where everybody may read", async () => {
    await call({ method: "PUT", path: "/a", headers: { "x-cos-acl": "public-read" } });
    const anonymous = { method: "GET", path: "/a", signature: "none" } as const;
    expect(await call(anonymous)).toMatchObject({ status: 200 });
    expect(await call({ ...anonymous, query })).toMatchObject({ status: 403, code: "AccessDenied" });
  });
});

describe("a limit of the speed", () => {
  it.each([
    ["819200", 200],
    ["838860800", 200],
    ["819199", 400],
    ["838860801", 400],
    ["fast", 400],
  ])("of %s bit/s is answered %i, as a header and in the address", async (limit, status) => {
    const traffic = { "x-cos-traffic-limit": limit };
    expect((await call({ method: "PUT", path: "/a", headers: traffic })).status).toBe(status);
    expect((await call({ method: "GET", path: "/a", query: traffic })).status).toBe(status);
  });
});
