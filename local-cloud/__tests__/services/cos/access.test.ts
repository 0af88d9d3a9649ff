import { ManualClock } from "../../../../__tests__/helpers/manual-clock";
import { roleCredentials, type Statement } from "../../../../__tests__/helpers/role";
import { type LocalCloud, startLocalCloud } from "../../..";
import { BUCKET, type CosCall, callCos, HOST, REGION } from "./cos-client";

const HOUR = 3_600_000;

let local: LocalCloud;
let clock: ManualClock;
beforeEach(async () => {
  clock = new ManualClock();
  local = await startLocalCloud({ clock });
  local.cloud.cos.createBucket(BUCKET, REGION);
  await callCos(local, { method: "PUT", path: "/dev/a", body: "text" });
});
afterEach(() => local.close());

const get = (more: Partial<CosCall> = {}) => callCos(local, { method: "GET", path: "/dev/a", ...more });
const allow = (action: string | string[], path: string): Statement => ({
  effect: "allow",
  action,
  resource: [`qcs::cos:${REGION}:uid/1250000000:${BUCKET}/${path}`],
});

describe("a request to COS", () => {
  it("is let in by a signature in its address as by one in its header", async () => {
    expect(await get()).toMatchObject({ status: 200 });
    expect(await get({ signature: "query" })).toMatchObject({ status: 200, text: "text" });
  });

  it("may sign nothing but its method and path, and then anybody on the way may change the rest", async () => {
    const tamper = (parts: Record<string, string>) => Object.assign(parts, { "q-header-list": "" });
    expect(await get({ tamper })).toMatchObject({ code: "SignatureDoesNotMatch" });
    expect(await get({ unsignedHeaders: { range: "bytes=0-1" } })).toMatchObject({ status: 206, text: "te" });
  });

  it.each<[string, Partial<CosCall>, string, number]>([
    ["without a signature", { signature: "none" }, "AccessDenied", 403],
    [
      "with another key",
      { credentials: { secretId: "AKIDEXAMPLEOTHER", secretKey: "EXAMPLE" } },
      "InvalidAccessKeyId",
      403,
    ],
    [
      "with another secret",
      { credentials: { secretId: "AKIDLOCALCLOUDEXAMPLE", secretKey: "EXAMPLE" } },
      "SignatureDoesNotMatch",
      403,
    ],
    ["that was signed for another path", { signedPath: "/dev/b" }, "SignatureDoesNotMatch", 403],
    [
      "that was signed for another host",
      { headers: { host: `other-1250000000.cos.${REGION}.myqcloud.com` }, unsignedHeaders: { host: HOST } },
      "SignatureDoesNotMatch",
      403,
    ],
    ["that was signed too long ago", { clockAheadSeconds: -601 }, "AccessDenied", 403],
    ["of a clock that is far ahead", { clockAheadSeconds: 901 }, "RequestTimeTooSkewed", 403],
    [
      "with a signature that lacks a part",
      { tamper: (parts) => void delete parts["q-key-time"] },
      "InvalidArgument",
      400,
    ],
    ["with an address that is not UTF-8", { path: "/%FF", signedPath: "/" }, "InvalidURI", 400],
  ])("is refused %s", async (_what, more, code, status) => {
    expect(await get(more)).toMatchObject({ status, code });
    expect(local.audit.entries.at(-1)).toMatchObject({ service: "cos", code, caller: undefined });
  });

  it("says of a signature that has expired what SDKs look for", async () => {
    expect(await get({ clockAheadSeconds: -601 })).toMatchObject({ message: "Request has expired" });
  });

  it("needs no signature where reading is public, and one for all else", async () => {
    const host = `public-1250000000.cos.${REGION}.myqcloud.com`;
    local.cloud.cos.createBucket("public-1250000000", REGION, "public-read");
    await callCos(local, { method: "PUT", path: "/a", body: "x", host });
    await callCos(local, { method: "PUT", path: "/b", body: "x", host, headers: { "x-cos-acl": "private" } });
    const callStatus = async (method: CosCall["method"], path: string) =>
      (await callCos(local, { method, path, host, signature: "none" })).status;
    expect([await callStatus("HEAD", "/"), await callStatus("GET", "/"), await callStatus("GET", "/a")]).toEqual([
      200, 200, 200,
    ]);
    expect([await callStatus("GET", "/b"), await callStatus("PUT", "/c"), await callStatus("DELETE", "/a")]).toEqual([
      403, 403, 403,
    ]);
  });
});

describe("temporary credentials", () => {
  it("need their session token, as a header or in the address, until they end", async () => {
    const role = roleCredentials(local, "reader", [allow("name/cos:GetObject", "*")]);
    expect(await get({ credentials: role })).toMatchObject({ status: 200 });
    expect(await get({ credentials: role, signature: "query" })).toMatchObject({ status: 200 });
    const { token: _token, ...withoutToken } = role;
    expect(await get({ credentials: withoutToken })).toMatchObject({ status: 403, code: "InvalidAccessKeyId" });
    expect(await get({ credentials: { ...role, token: "EXAMPLE" } })).toMatchObject({ code: "InvalidAccessKeyId" });
    expect(local.audit.entries.map(({ caller }) => caller)).toEqual(["root", "reader", "reader", undefined, undefined]);
    clock.advance(HOUR);
    expect(await get({ credentials: role })).toMatchObject({ status: 400, code: "ExpiredToken" });
    local.cloud.identity.endSessions([...local.cloud.cam.roles.keys()][0] ?? "");
    expect(await get({ credentials: role })).toMatchObject({ status: 400, code: "ExpiredToken" });
  });
});

describe("the policies of a role", () => {
  const requests: Readonly<Record<string, CosCall>> = {
    PutObject: { method: "PUT", path: "/dev/b", body: "x" },
    GetObject: { method: "GET", path: "/dev/a" },
    HeadObject: { method: "HEAD", path: "/dev/a" },
    DeleteObject: { method: "DELETE", path: "/dev/b" },
    GetBucket: { method: "GET", query: { prefix: "dev/" } },
    HeadBucket: { method: "HEAD" },
    PutBucket: { method: "PUT", host: `new-1250000000.cos.${REGION}.myqcloud.com` },
    DeleteBucket: { method: "DELETE", host: `new-1250000000.cos.${REGION}.myqcloud.com` },
  };
  const allowedTo = async (credentials: CosCall["credentials"]): Promise<string[]> => {
    const allowed: string[] = [];
    for (const [name, request] of Object.entries(requests)) {
      const { status } = await callCos(local, { ...request, ...(credentials && { credentials }) });
      if (status < 300) allowed.push(name);
      else expect([name, status]).toEqual([name, name === "DeleteBucket" ? expect.anything() : 403]);
    }
    return allowed;
  };

  it.each(Object.keys(requests).filter((name) => name !== "DeleteBucket"))(
    "allow %s alone where they name it",
    async (name) => {
      const statement: Statement = { effect: "allow", action: [`name/cos:${name}`], resource: "*" };
      expect(await allowedTo(roleCredentials(local, "narrow", [statement]))).toEqual([name]);
    },
  );

  it("allow everything there is to cos:*", async () => {
    const all: Statement = { effect: "allow", action: "cos:*", resource: "*" };
    expect(await allowedTo(roleCredentials(local, "all", [all]))).toEqual(Object.keys(requests));
  });

  it.each([
    ["the prefix", "dev/*", ["PutObject", "GetObject", "HeadObject", "DeleteObject", "GetBucket"]],
    ["another prefix", "prod/*", []],
    ["one object", "dev/a", ["GetObject", "HeadObject"]],
    ["the bucket", "*", ["PutObject", "GetObject", "HeadObject", "DeleteObject", "GetBucket", "HeadBucket"]],
  ])("allow on %s what is below it", async (_what, path, expected) => {
    expect(await allowedTo(roleCredentials(local, "below", [allow("cos:*", path)]))).toEqual(expected);
  });

  it("do not allow it in another region, in another account, or where another statement denies", async () => {
    const on = (resource: string): Statement => ({ effect: "allow", action: "cos:*", resource });
    const elsewhere = [
      on(`qcs::cos:ap-jakarta:uid/1250000000:${BUCKET}/*`),
      on(`qcs::cos:${REGION}:uid/1250000001:${BUCKET}/*`),
    ];
    expect(await allowedTo(roleCredentials(local, "elsewhere", elsewhere))).toEqual([]);
    const denied: Statement = { ...allow("cos:DeleteObject", "dev/*"), effect: "deny" };
    expect(await allowedTo(roleCredentials(local, "writer", [allow("cos:*", "dev/*"), denied]))).not.toContain(
      "DeleteObject",
    );
  });
});
