import { type LocalCloud, startLocalCloud } from "../../local-cloud";
import { CosClient } from "../../sdk/cos";
import { cosAddress } from "../../sdk/cos-address";
import { CosApiError } from "../../sdk/cos-error";
import { TencentNetworkError, TencentResponseError, TencentTimeoutError } from "../../sdk/errors";
import { ManualClock } from "../helpers/manual-clock";
import { roleCredentials } from "../helpers/role";
import { reply, TencentServer } from "../helpers/tencent-server";

const NAME = { bucket: "smoke-1250000000", region: "ap-singapore" };
const PUT = { contentType: "application/json", forbidOverwrite: true };

describe("the address of a bucket", () => {
  it("is its own host over https", () => {
    expect(cosAddress(NAME, {})).toEqual({
      protocol: "https:",
      hostname: "smoke-1250000000.cos.ap-singapore.myqcloud.com",
      port: undefined,
      host: "smoke-1250000000.cos.ap-singapore.myqcloud.com",
    });
  });

  it.each([
    ["http://127.0.0.1:7007", "127.0.0.1", 7007],
    ["http://[::1]:7007", "::1", 7007],
    ["http://localhost", "localhost", 80],
  ])("is the local cloud at %s, under the same host", (EKYC_CLOUD_ENDPOINT, hostname, port) => {
    const host = "smoke-1250000000.cos.ap-singapore.myqcloud.com";
    expect(cosAddress(NAME, { EKYC_CLOUD_ENDPOINT })).toEqual({ protocol: "http:", hostname, port, host });
  });

  it("is nowhere else: a signed request does not travel in the clear", () => {
    expect(() => cosAddress(NAME, { EKYC_CLOUD_ENDPOINT: "http://cos.example.com" })).toThrow(/in the clear/);
  });
});

describe("the client of a bucket, against the local cloud", () => {
  let local: LocalCloud;
  let clock: ManualClock;
  let client: CosClient;

  beforeEach(async () => {
    clock = new ManualClock();
    local = await startLocalCloud({ clock });
    local.cloud.cos.createBucket(NAME.bucket, NAME.region);
    client = clientWith();
  });
  afterEach(() => local.close());

  const clientWith = (more: object = {}) =>
    new CosClient({
      ...NAME,
      credentials: () => local.cloud.account,
      clock,
      variables: { EKYC_CLOUD_ENDPOINT: local.url },
      ...more,
    });
  const text = (value: string) => Buffer.from(value);

  it.each(["plain.json", "a b/腾讯云/(1)'*!+&=?#%.json"])("keeps, reads, lists and deletes %s", async (key) => {
    await client.putObject(key, text("{}"), PUT);
    expect((await client.getObject(key)).toString()).toBe("{}");
    const folder = key.slice(0, key.lastIndexOf("/") + 1);
    expect(await client.listKeys(folder)).toEqual({ keys: [key], next: undefined });
    await client.deleteObject(key);
    expect(await client.listKeys(folder)).toEqual({ keys: [], next: undefined });
  });

  it("lists a folder without those below it, page by page", async () => {
    const bucket = local.cloud.cos.find(NAME.bucket, undefined);
    if (!bucket) throw new Error("there is no bucket");
    const object = { body: text("x"), headers: {}, acl: "private" } as const;
    const names = Array.from({ length: 2_345 }, (_, index) => `dev/${String(index).padStart(5, "0")} &.json`);
    for (const key of [...names, "dev/old/1.json", "prod/1.json"]) local.cloud.cos.put(bucket, { ...object, key });
    const keys: string[] = [];
    let after: string | undefined;
    do {
      const page = await client.listKeys("dev/", after);
      keys.push(...page.keys);
      after = page.next;
    } while (after !== undefined);
    expect(keys).toEqual(names);
    expect(local.audit.entries).toHaveLength(3);
  });

  it("sends the checksum of what it puts, and overwrites nothing unless told to", async () => {
    await client.putObject("a", text("1"), PUT);
    await expect(client.putObject("a", text("2"), PUT)).rejects.toMatchObject({
      code: "FileAlreadyExists",
      httpStatus: 409,
    });
    await client.putObject("a", text("3"), { ...PUT, forbidOverwrite: false });
    expect((await client.getObject("a")).toString()).toBe("3");
    const wrong = { ...PUT, contentMd5: Buffer.alloc(16).toString("base64") };
    await expect(client.putObject("b", text("1"), wrong)).rejects.toMatchObject({ code: "BadDigest" });
  });

  it("signs with temporary keys and their token", async () => {
    const statement = [{ effect: "allow", action: "cos:GetObject", resource: "*" } as const];
    const role = roleCredentials(local, "reader", statement);
    await client.putObject("a", text("1"), PUT);
    const reader = clientWith({ credentials: () => role });
    expect((await reader.getObject("a")).toString()).toBe("1");
    await expect(reader.putObject("b", text("1"), PUT)).rejects.toMatchObject({
      code: "AccessDenied",
      httpStatus: 403,
    });
    expect(local.audit.entries.map(({ caller }) => caller)).toEqual(["root", "reader", "reader"]);
  });

  it("says what COS said, with the id of the request, and whether another try may help", async () => {
    const error: unknown = await client.getObject("none").catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(CosApiError);
    expect(error).toMatchObject({
      action: "GetObject",
      code: "NoSuchKey",
      vendorMessage: "The specified key does not exist.",
      requestId: local.audit.entries[0]?.requestId,
      httpStatus: 404,
      retryable: false,
    });
    local.faults.add({ times: 1, kind: "error", code: "SlowDown" });
    await expect(client.getObject("none")).rejects.toMatchObject({ code: "SlowDown", retryable: true });
  });

  it("asks for credentials before it sends anything", async () => {
    const none = clientWith({
      credentials: () => {
        throw new Error("no key");
      },
    });
    await expect(none.getObject("a")).rejects.toThrow("no key");
    expect(local.audit.entries).toEqual([]);
  });

  it("is refused when its clock is off", async () => {
    const at = (hours: number) => clientWith({ clock: new ManualClock(clock.now() + hours * 3_600_000) });
    await expect(at(1).getObject("a")).rejects.toMatchObject({ code: "RequestTimeTooSkewed" });
    await expect(at(-1).getObject("a")).rejects.toMatchObject({
      code: "AccessDenied",
      vendorMessage: "Request has expired",
    });
  });
});

describe("a list that a server made to never end", () => {
  const page = (key: string, marker: string): string =>
    `<ListBucketResult><Contents><Key>${key}</Key></Contents><IsTruncated>true</IsTruncated>${marker}</ListBucketResult>`;
  let server: TencentServer;

  beforeEach(async () => {
    server = await TencentServer.start();
  });

  afterEach(() => server.close());

  const pageAfter = (body: string, after?: string) => {
    server.on("undefined", reply.raw(200, body));
    const variables = { EKYC_CLOUD_ENDPOINT: server.url };
    const credentials = () => ({ secretId: "AKIDEXAMPLE", secretKey: "EXAMPLEKEY" });
    return new CosClient({ ...NAME, credentials, variables }).listKeys("dev/", after);
  };

  it.each([
    ["names no place to go on", "", undefined],
    ["goes on where it is", "<NextMarker>dev/a</NextMarker>", "dev/a"],
    ["goes back", "<NextMarker>dev/a</NextMarker>", "dev/b"],
  ])("and that %s is refused", async (_what, marker, after) => {
    await expect(pageAfter(page("dev/a", marker), after)).rejects.toThrow(
      "GetBucket was answered with HTTP status 200, and a list that goes on where it began.",
    );
    expect(server.calls).toHaveLength(1);
  });

  it("goes on by bytes of UTF-8, not by UTF-16", async () => {
    const [before, next] = ["dev/\uFFFD", "dev/\u{1F511}"].map(encodeURIComponent);
    const answer = page("dev/a", `<NextMarker>${next}</NextMarker>`);
    expect(await pageAfter(answer, decodeURIComponent(before ?? ""))).toMatchObject({ next: "dev/\u{1F511}" });
  });

  it.each(["%zz", "%ff%fe"])("or whose key %s is no percent-encoded UTF-8 is refused", async (key) => {
    await expect(pageAfter(page(key, "<NextMarker>x</NextMarker>"))).rejects.toThrow(
      "and a key that is not percent-encoded UTF-8.",
    );
  });
});

describe("the client of a bucket, against a server that is not COS", () => {
  let server: TencentServer;
  let client: CosClient;

  beforeEach(async () => {
    server = await TencentServer.start();
    const credentials = () => ({ secretId: "AKIDEXAMPLE", secretKey: "EXAMPLEKEY" });
    client = new CosClient({ ...NAME, credentials, variables: server.variables });
  });
  afterEach(() => server.close());

  it.each([
    ["text", reply.raw(502, "<html><body>Bad Gateway</body></html>"), /502, and a body that is not an error of COS/],
    ["XML of another kind", reply.raw(403, "<Other/>"), /403, and a body that is not an error of COS/],
    ["an empty body", reply.raw(500, ""), /500, and a body that is not an error of COS/],
    ["a redirect, which is not followed", reply.redirect("http://127.0.0.1:1/"), /302, and a body/],
  ])("does not take %s for an answer", async (_what, answer, sentence) => {
    server.on("undefined", answer);
    await expect(client.getObject("a")).rejects.toThrow(TencentResponseError);
    await expect(client.getObject("a")).rejects.toThrow(sentence);
  });

  it("does not take another document for a list", async () => {
    server.on("undefined", reply.raw(200, "<Error><Code>x</Code></Error>"));
    await expect(client.listKeys("dev/")).rejects.toThrow(/a body that is not a list of objects/);
  });

  it("tells a connection that breaks from an answer that does not come", async () => {
    server.on("undefined", reply.reset(), reply.resetInBody(100), reply.hang());
    await expect(client.getObject("a")).rejects.toThrow(TencentNetworkError);
    await expect(client.getObject("a")).rejects.toMatchObject({ name: "TencentNetworkError", responseStarted: true });
    const put = { ...PUT, withinMs: 20 };
    await expect(client.putObject("a", Buffer.from("1"), put)).rejects.toThrow(TencentTimeoutError);
  });

  it("shows neither the key nor the signature in an error", async () => {
    server.on("undefined", reply.reset());
    const error = (await client.getObject("a").catch((reason: unknown) => reason)) as Error;
    expect(`${error.message}${error.stack}${JSON.stringify(error)}`).not.toMatch(/EXAMPLEKEY|q-signature/);
  });
});
