import { roleCredentials, type Statement } from "../../../../__tests__/helpers/role";
import { COS_OPERATIONS, type LocalCloud, startLocalCloud } from "../../..";
import { BUCKET, type CosCall, callCos, HOST, REGION } from "./cos-client";

const NEW_HOST = `new-1250000000.cos.${REGION}.myqcloud.com`;

/** A request of each operation, with the resource on which CAM has to allow the operation by its name. */
interface Example {
  readonly request: CosCall;
  /** Behind `qcs::cos:REGION:uid/APPID:`. */
  readonly resource: string;
}

const ROOT = `${BUCKET}/`;
const OBJECT = `${BUCKET}/dev/a`;
const onBucket = (method: CosCall["method"], subresource: string, resource = ROOT): Example => ({
  request: { method, query: { [subresource]: "" } },
  resource,
});
const onObject = (method: CosCall["method"], query: Readonly<Record<string, string>> = {}): Example => ({
  request: { method, path: "/dev/a", query },
  resource: OBJECT,
});
const COPY = { "x-cos-copy-source": `${HOST}/dev/source` };
const PART = { partNumber: "1", uploadId: "none" };

const EXAMPLES: Readonly<Record<string, Example>> = {
  PutBucket: { request: { method: "PUT", host: NEW_HOST }, resource: "new-1250000000/" },
  HeadBucket: { request: { method: "HEAD" }, resource: ROOT },
  GetBucket: { request: { method: "GET", query: { prefix: "dev/" } }, resource: `${BUCKET}/dev/` },
  DeleteBucket: { request: { method: "DELETE" }, resource: ROOT },
  PutBucketACL: onBucket("PUT", "acl"),
  GetBucketACL: onBucket("GET", "acl"),
  PutBucketCORS: onBucket("PUT", "cors"),
  GetBucketCORS: onBucket("GET", "cors"),
  DeleteBucketCORS: onBucket("DELETE", "cors"),
  PutBucketTagging: onBucket("PUT", "tagging"),
  GetBucketTagging: onBucket("GET", "tagging"),
  DeleteBucketTagging: onBucket("DELETE", "tagging"),
  PutBucketVersioning: onBucket("PUT", "versioning"),
  GetBucketVersioning: onBucket("GET", "versioning"),
  GetBucketLocation: onBucket("GET", "location"),
  ListMultipartUploads: {
    request: { method: "GET", query: { uploads: "", prefix: "dev/" } },
    resource: `${BUCKET}/dev/`,
  },
  PutObject: onObject("PUT"),
  AppendObject: onObject("POST", { append: "", position: "0" }),
  HeadObject: onObject("HEAD"),
  GetObject: onObject("GET"),
  DeleteObject: onObject("DELETE"),
  PutObjectACL: onObject("PUT", { acl: "" }),
  GetObjectACL: onObject("GET", { acl: "" }),
  PutObjectTagging: onObject("PUT", { tagging: "" }),
  GetObjectTagging: onObject("GET", { tagging: "" }),
  DeleteObjectTagging: onObject("DELETE", { tagging: "" }),
  InitiateMultipartUpload: onObject("POST", { uploads: "" }),
  UploadPart: onObject("PUT", PART),
  CompleteMultipartUpload: onObject("POST", { uploadId: "none" }),
  AbortMultipartUpload: onObject("DELETE", { uploadId: "none" }),
  ListParts: onObject("GET", { uploadId: "none" }),
};

/** Those that are tested by themselves below. */
const SPECIAL = ["GetService", "DeleteMultipleObjects", "OptionsObject", "PutObjectCopy", "UploadPartCopy"];

let local: LocalCloud;
let role = 0;
beforeAll(async () => {
  local = await startLocalCloud();
});
beforeEach(async () => {
  local.cloud.cos.buckets.clear();
  local.cloud.cos.createBucket(BUCKET, REGION);
  for (const path of ["/dev/a", "/dev/source", "/prod/a"]) await callCos(local, { method: "PUT", path, body: "x" });
});
afterAll(() => local.close());

const statement = (action: string, resource: string): Statement => ({
  effect: "allow",
  action: `name/cos:${action}`,
  resource: resource === "*" ? "*" : `qcs::cos:${REGION}:uid/1250000000:${resource}`,
});
const callAs = (statements: readonly Statement[], request: CosCall) => {
  role += 1;
  return callCos(local, { ...request, credentials: roleCredentials(local, `role-${role}`, [...statements]) });
};

it("every operation has an example here", () => {
  const names = new Set(COS_OPERATIONS.map(({ name }) => name));
  expect([...Object.keys(EXAMPLES), ...SPECIAL].sort()).toEqual([...names].sort());
});

describe("a role", () => {
  it.each(Object.entries(EXAMPLES))(
    "needs its action on its resource for %s",
    async (action, { request, resource }) => {
      expect((await callAs([statement(action, resource)], request)).status).not.toBe(403);
      for (const refused of [
        statement(action, `${BUCKET}/prod/*`),
        statement("GetObjectRetention", resource),
        { ...statement(action, resource), action: `name/cam:${action}` },
      ]) {
        const { status, code } = await callAs([refused], request);
        expect([status, code]).toEqual([403, request.method === "HEAD" ? undefined : "AccessDenied"]);
      }
    },
  );

  it("may list buckets by an action that has no resource of its own", async () => {
    const request: CosCall = { method: "GET", host: "service.cos.myqcloud.com" };
    expect(await callAs([statement("GetService", "*")], request)).toMatchObject({ status: 200 });
    expect(await callAs([statement("GetService", `${BUCKET}/*`)], request)).toMatchObject({ code: "AccessDenied" });
    expect(await callCos(local, { ...request, signature: "none" })).toMatchObject({ code: "AccessDenied" });
  });

  it.each<[string, CosCall]>([
    ["an object", { method: "PUT", path: "/dev/b", headers: COPY }],
    ["a part", { method: "PUT", path: "/dev/b", query: PART, headers: COPY }],
  ])("needs to write the copy and to read its source for %s", async (_what, request) => {
    if (request.query) {
      const { text } = await callCos(local, { method: "POST", path: "/dev/b", query: { uploads: "" } });
      request = { ...request, query: { ...PART, uploadId: /<UploadId>([^<]+)</.exec(text)?.[1] ?? "" } };
    }
    const [write, read] = [statement("PutObject", `${BUCKET}/dev/b`), statement("GetObject", `${BUCKET}/dev/source`)];
    expect(await callAs([write], request)).toMatchObject({ code: "AccessDenied" });
    expect(await callAs([read], request)).toMatchObject({ code: "AccessDenied" });
    expect(await callAs([write, read], request)).toMatchObject({ status: 200 });
    await callCos(local, {
      method: "PUT",
      path: "/dev/source",
      query: { acl: "" },
      headers: { "x-cos-acl": "public-read" },
    });
    expect(await callAs([write], request)).toMatchObject({ status: 200 });
  });

  it("deletes of many objects those that it may delete one by one, and is told of the others", async () => {
    const body = "<Delete><Object><Key>dev/a</Key></Object><Object><Key>prod/a</Key></Object></Delete>";
    const request: CosCall = { method: "POST", query: { delete: "" }, body };
    const { status, text } = await callAs([statement("DeleteObject", `${BUCKET}/dev/*`)], request);
    expect(status).toBe(200);
    expect(text).toContain(
      "<Deleted><Key>dev/a</Key></Deleted><Error><Key>prod/a</Key><Code>AccessDenied</Code><Message>Access Denied.</Message></Error>",
    );
    expect([...(local.cloud.cos.buckets.get(BUCKET)?.objects.keys() ?? [])]).toEqual(["dev/source", "prod/a"]);
    expect(await callCos(local, { ...request, signature: "none" })).toMatchObject({ code: "AccessDenied" });
  });
});
