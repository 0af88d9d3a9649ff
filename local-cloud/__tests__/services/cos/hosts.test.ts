import { once } from "node:events";
import { request } from "node:http";
import { connect as connectTls } from "node:tls";
import { ManualClock } from "../../../../__tests__/helpers/manual-clock";
import { type LocalCloud, startLocalCloud } from "../../..";
import { send } from "../../helpers/api-client";
import { BUCKET, type CosCall, callCos, REGION } from "./cos-client";

const OTHER = "other-1250000000";

let local: LocalCloud;
let clock: ManualClock;
beforeEach(async () => {
  clock = new ManualClock();
  local = await startLocalCloud({ clock });
  local.cloud.cos.createBucket(BUCKET, REGION);
});
afterEach(() => local.close());

const call = (request: CosCall) => callCos(local, request);

describe("a bucket", () => {
  it.each([
    `${BUCKET}.cos.${REGION}.myqcloud.com`,
    `${BUCKET}.cos.${REGION}.tencentcos.cn`,
    `${BUCKET}.cos-internal.${REGION}.tencentcos.cn`,
    `${BUCKET}.cos.accelerate.myqcloud.com`,
  ])("is at %s", async (host) => {
    expect(await call({ method: "PUT", path: "/a", host, body: "text" })).toMatchObject({ status: 200 });
    expect(await call({ method: "GET", path: "/a", host })).toMatchObject({ status: 200, text: "text" });
  });
});

describe("a host of COS that is not served", () => {
  it.each([
    ["a bucket's without its APPID", `smoke.cos.${REGION}.myqcloud.com`, 400, "InvalidBucketName"],
    ["one of no region", `${BUCKET}.cos.nowhere.myqcloud.com`, 400, "InvalidBucketName"],
    ["data processing's", `${BUCKET}.ci.${REGION}.myqcloud.com`, 501, "NotImplemented"],
    ["a static website's", `${BUCKET}.cos-website.${REGION}.myqcloud.com`, 501, "NotImplemented"],
  ])("is refused with COS's document and the hosts that there are: %s", async (_what, host, status, code) => {
    const answer = await call({ method: "GET", path: "/a", host });
    expect(answer).toMatchObject({ status, code });
    expect(answer.message).toBe(
      `${host} is not a host of COS that the local cloud serves: those are BUCKET-APPID.cos.REGION.myqcloud.com (or .tencentcos.cn), BUCKET-APPID.cos.accelerate.myqcloud.com, cos.REGION.myqcloud.com and service.cos.myqcloud.com.`,
    );
    expect(answer.headers["x-cos-trace-id"]).toBe(answer.headers["x-cos-request-id"]);
  });

  it("is listed for whoever looks what was missing", async () => {
    const host = `${BUCKET}.ci.${REGION}.myqcloud.com`;
    await call({ method: "GET", path: "/a", host });
    expect(local.audit.unimplemented()).toMatchObject([{ service: "cos", missing: `host ${host}` }]);
  });

  it("has its document inside TLS in a tunnel, too", async () => {
    const host = `smoke.cos.${REGION}.myqcloud.com`;
    const tunnel = request({ host: "127.0.0.1", port: local.port, method: "CONNECT", path: `${host}:443` }).end();
    const [, socket] = await once(tunnel, "connect");
    const secure = connectTls({ socket, servername: host, ca: local.certificate });
    secure.write(`GET / HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
    let received = "";
    for await (const chunk of secure) received += String(chunk);
    expect(received).toMatch(/^HTTP\/1\.1 400 .*<Code>InvalidBucketName<\/Code>/s);
  });

  it("of anybody else's domain gets that document when the request is signed for COS, and text when it is not", async () => {
    const host = "files.example.com";
    expect(await call({ method: "GET", path: "/a", host })).toMatchObject({ status: 403, code: "AccessDenied" });
    const { status, text } = await send(local, "GET", "/a", { host }, "");
    expect([status, text]).toEqual([403, expect.stringMatching(/^The local cloud serves only /)]);
  });
});

describe("the list of buckets", () => {
  const list = async (query: Readonly<Record<string, string>> = {}, host = "service.cos.myqcloud.com") => {
    const { text, ...answer } = await call({ method: "GET", host, query });
    return { ...answer, text, names: [...text.matchAll(/<Name>([^<]*)<\/Name>/g)].map(([, name]) => name) };
  };

  beforeEach(() => {
    clock.advance(5_000);
    local.cloud.cos.createBucket(OTHER, "ap-jakarta").tags = [{ key: "env", value: "dev" }];
  });

  it("has each with its region and the time it was made", async () => {
    const { status, text } = await list();
    expect(status).toBe(200);
    expect(text).toContain(
      `<Bucket><Name>${OTHER}</Name><Location>ap-jakarta</Location><CreationDate>2025-01-14T00:00:05Z</CreationDate><BucketType>cos</BucketType></Bucket>`,
    );
    expect(text).toContain("<Owner><ID>qcs::cam::uin/100000000001:uin/100000000001</ID>");
    expect((await list()).names).toEqual([OTHER, BUCKET]);
  });

  it("is of one region at the region's host", async () => {
    expect((await list({}, `cos.${REGION}.myqcloud.com`)).names).toEqual([BUCKET]);
  });

  const seconds = Date.UTC(2025, 0, 14) / 1_000;
  it.each<[Readonly<Record<string, string>>, string[]]>([
    [{ region: "ap-jakarta" }, [OTHER]],
    [{ tagkey: "env", tagvalue: "dev" }, [OTHER]],
    [{ tagkey: "env", tagvalue: "prod" }, []],
    [{ "create-time": String(seconds), range: "gt" }, [OTHER]],
    [{ "create-time": String(seconds), range: "lte" }, [BUCKET]],
    [{ "max-keys": "1" }, [OTHER]],
    [{ "max-keys": "10000" }, [OTHER, BUCKET]],
    [{ marker: OTHER }, [BUCKET]],
  ])("with %j has %j", async (query, names) => {
    expect((await list(query)).names).toEqual(names);
  });

  it("says where its next page begins", async () => {
    expect((await list({ "max-keys": "1" })).text).toContain(
      `<NextMarker>${OTHER}</NextMarker><IsTruncated>true</IsTruncated>`,
    );
  });

  it.each([{ range: "gt" }, { "create-time": "1", range: "eq" }, { tagkey: "env" }, { "max-keys": "0" }])(
    "is refused with %j",
    async (query) => {
      expect(await list(query)).toMatchObject({ status: 400, code: "InvalidArgument" });
    },
  );

  it("is all that COS itself has", async () => {
    const host = "service.cos.myqcloud.com";
    expect(await call({ method: "PUT", host })).toMatchObject({ status: 405, code: "MethodNotAllowed" });
  });
});
