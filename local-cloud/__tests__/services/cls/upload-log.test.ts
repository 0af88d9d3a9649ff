import { deflateRawSync } from "node:zlib";
import { TRUST_SCF } from "../../../../__tests__/helpers/scf";
import type { CosReply } from "../cos/cos-client";
import { callCos } from "../cos/cos-client";
import { clsForEachTest } from "./cls-calls";
import * as cls from "./fixtures";
import { type EncodedGroup, encodeLogs, START, storeAsLz4 } from "./log-bodies";

const { world, call, newLogset, newTopic } = clsForEachTest();
const HOST = "ap-singapore.cls.tencentcs.com";
const ONE: EncodedGroup = { logs: [{ contents: { level: "info", status: "200" } }] };

let topicId: string;
beforeEach(async () => {
  topicId = await newTopic(await newLogset());
  await call(cls.createIndex(topicId));
});

interface Sent {
  readonly host?: string;
  readonly method?: "POST" | "GET";
  readonly path?: string;
  readonly topic?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly unsignedHeaders?: Readonly<Record<string, string>>;
  readonly more?: object;
}
/** A request of a producer. */
const produce = (
  body: Buffer,
  { host = HOST, topic = topicId, headers, more, ...others }: Sent = {},
): Promise<CosReply> =>
  callCos(world().local, {
    method: "POST",
    path: "/structuredlog",
    host,
    query: { topic_id: topic },
    headers: { "content-type": "application/x-protobuf", ...headers },
    body,
    ...others,
    ...more,
  });
const search = async (query = "*"): Promise<Record<string, unknown>[]> =>
  (await call(cls.searchLog(topicId, query, { Sort: "asc" }))).response["Results"] as Record<string, unknown>[];
const errorCode = ({ status, text }: CosReply): string => `${status} ${JSON.parse(text).errorcode}`;

describe("what a log producer sends", () => {
  it.each([
    ["the host of its region", HOST],
    ["the host inside the vendor's network", "ap-singapore.cls.tencentyun.com"],
    ["loopback", "127.0.0.1"],
  ])("to %s is found by SearchLog", async (_where, host) => {
    const group = { ...ONE, source: "10.0.0.1", filename: "app.log", hostname: "web-1", tags: { zone: "a" } };
    const { status, text, headers } = await produce(encodeLogs(group), { host });
    expect({ status, text }).toEqual({ status: 200, text: "" });
    expect(headers["x-cls-requestid"]).toMatch(/^[0-9a-f-]{36}$/);
    const [found, ...others] = await search("status:>=200 AND level:info");
    expect(others).toEqual([]);
    expect(found).toMatchObject({ Time: START + 1_000, Source: "10.0.0.1", FileName: "app.log", HostName: "web-1" });
    expect(JSON.parse(String(found?.["LogJson"]))).toEqual({ level: "info", status: "200", __TAG__: { zone: "a" } });
  });

  it.each([
    ["lz4", storeAsLz4],
    ["deflate", (body: Buffer) => deflateRawSync(body)],
  ])("may be compressed with %s", async (type, compress) => {
    const { status } = await produce(compress(encodeLogs(ONE)), { unsignedHeaders: { "x-cls-compress-type": type } });
    expect(status).toBe(200);
    expect(await search()).toHaveLength(1);
  });

  it("stands in the order of its time, given in seconds or milliseconds, whenever it came", async () => {
    const at = (time: number) => encodeLogs({ logs: [{ time, contents: { status: String(time) } }] });
    for (const time of [START + 3, START / 1_000 + 10, START + 1, START + 2]) await produce(at(time));
    expect((await search()).map(({ Time }) => (Time as number) - START)).toEqual([1, 2, 3, 10_000]);
    const { response } = await call(cls.searchLog(topicId, "*", { From: START + 2, To: START + 3 }));
    expect(response["Results"]).toHaveLength(2);
  });

  it("is one package for each group, in which every line has a number", async () => {
    const logs = [{ contents: { status: "1" } }, { contents: { status: "2" } }];
    await produce(encodeLogs({ logs, contextFlow: "102700A66102516A-59F59" }, { logs }));
    const lines = await search();
    expect(lines.map(({ PkgLogId }) => PkgLogId)).toEqual(["65536", "65537", "65536", "65537"]);
    expect(lines[0]?.["PkgId"]).toBe("102700A66102516A-59F59");
    expect(lines[2]?.["PkgId"]).not.toBe(lines[0]?.["PkgId"]);
    const first = await call(cls.searchLog(topicId, "*", { Sort: "asc", Limit: 1 }));
    const { Context } = first.response;
    const second = await call(cls.searchLog(topicId, "*", { Sort: "asc", Limit: 1, Context }));
    expect(second.response["Results"]).toEqual([lines[1]]);
  });

  it.each<[string, string, () => Promise<CosReply>]>([
    ["400 MissingAuthorization", "no signature", () => produce(encodeLogs(ONE), { more: { signature: "none" } })],
    [
      "401 AuthFailure.SignatureFailure",
      "another signature",
      () => produce(encodeLogs(ONE), { more: { credentials: { ...world().local.cloud.account, secretKey: "other" } } }),
    ],
    [
      "401 AuthFailure.SignatureExpire",
      "a signature that is over",
      () => produce(encodeLogs(ONE), { more: { clockAheadSeconds: -3_600 } }),
    ],
    [
      "401 AuthFailure.SecretIdNotFound",
      "an unknown key",
      () => produce(encodeLogs(ONE), { more: { credentials: { secretId: "AKIDother", secretKey: "x" } } }),
    ],
    [
      "400 InvalidAuthorization",
      "half a signature",
      () => produce(encodeLogs(ONE), { more: { tamper: (parts: Record<string, string>) => delete parts["q-ak"] } }),
    ],
    ["404 TopicNotExist", "an unknown topic", () => produce(encodeLogs(ONE), { topic: "absent" })],
    [
      "404 TopicNotExist",
      "a topic of another region",
      () => produce(encodeLogs(ONE), { host: "ap-guangzhou.cls.tencentcs.com" }),
    ],
    [
      "400 InvalidContentType",
      "another type",
      () => produce(encodeLogs(ONE), { headers: { "content-type": "application/json" } }),
    ],
    [
      "400 InvalidCompressType",
      "zstd",
      () => produce(encodeLogs(ONE), { unsignedHeaders: { "x-cls-compress-type": "zstd" } }),
    ],
    ["400 MissingContent", "no body", () => produce(Buffer.alloc(0))],
    ["400 InvalidContent", "an invalid body", () => produce(Buffer.from("no logs"))],
    ["405 NotSupported", "another path", () => produce(encodeLogs(ONE), { path: "/logset" })],
    ["405 NotSupported", "another method", () => produce(Buffer.alloc(0), { method: "GET" })],
  ])("is answered %s for %s, and kept nowhere", async (code, _what, send) => {
    const reply = await send();
    expect(errorCode(reply)).toBe(code);
    expect(reply.headers["x-cls-requestid"]).toBeDefined();
    expect(await search()).toEqual([]);
  });

  it("needs cls:pushLog for the topic, with the token of a role in X-Cls-Token", async () => {
    const { cloud } = world().local;
    const role = cloud.cam.createRole({ name: "producer", description: "", document: TRUST_SCF, tags: {} });
    const { token, ...credentials } = cloud.identity.temporaryCredentials(role.roleId, 3_600);
    const send = () => produce(encodeLogs(ONE), { more: { credentials, unsignedHeaders: { "x-cls-token": token } } });
    expect(errorCode(await send())).toBe("401 AuthFailure.UnauthorizedOperation");
    const resource = `qcs::cls:ap-singapore:uin/${cloud.account.uin}:topic/${topicId}`;
    const PolicyDocument = JSON.stringify({
      version: "2.0",
      statement: [{ effect: "allow", action: ["cls:pushLog"], resource: [resource] }],
    });
    const { response } = await call({
      service: "cam",
      action: "CreatePolicy",
      parameters: { PolicyName: "push", PolicyDocument },
    });
    const attach = { PolicyId: response["PolicyId"], AttachRoleId: role.roleId };
    await call({ service: "cam", action: "AttachRolePolicy", parameters: attach });
    expect((await send()).status).toBe(200);
    expect(errorCode(await produce(encodeLogs(ONE), { more: { credentials } }))).toBe("401 AuthFailure.TokenFailure");
  });

  it("is hit by scripted faults, and listed with its topic", async () => {
    const { faults, audit } = world().local;
    faults.add({ kind: "error", code: "InternalError", action: "UploadLog", times: 1 });
    faults.add({ kind: "throttle", action: "UploadLog", times: 1 });
    faults.add({ kind: "status", status: 503, action: "UploadLog", times: 1 });
    expect(errorCode(await produce(encodeLogs(ONE)))).toBe("500 InternalError");
    expect(errorCode(await produce(encodeLogs(ONE)))).toBe("429 SpeedQuotaExceed");
    expect((await produce(encodeLogs(ONE))).status).toBe(503);
    expect((await produce(encodeLogs(ONE))).status).toBe(200);
    const codes = ["InternalError", "SpeedQuotaExceed", "fault:status", undefined];
    expect(audit.entries.slice(-4)).toMatchObject(
      codes.map((code) => ({ action: "UploadLog", subject: topicId, code })),
    );
    expect(await search()).toHaveLength(1);
  });
});

describe("UploadLog", () => {
  it("takes the body as a stream of bytes and its parameters from headers", async () => {
    const sent = await call(cls.uploadLog(topicId, storeAsLz4(encodeLogs(ONE)), { "x-cls-compresstype": "lz4" }));
    expect(sent).toMatchObject({ code: undefined });
    expect(await search("status:200")).toHaveLength(1);
  });

  it.each<[string, () => Parameters<typeof call>[0]]>([
    ["InvalidRequest", () => cls.uploadLog(topicId, encodeLogs(ONE), { "content-type": "application/json" })],
    ["MissingParameter", () => cls.uploadLog(undefined, encodeLogs(ONE))],
    ["ResourceNotFound.TopicNotExist", () => cls.uploadLog("absent", encodeLogs(ONE))],
    ["InvalidParameter", () => cls.uploadLog(topicId, encodeLogs(ONE), { "x-cls-compresstype": "zstd" })],
    ["FailedOperation.MissingContent", () => cls.uploadLog(topicId, Buffer.alloc(0))],
    ["InvalidParameter.Content", () => cls.uploadLog(topicId, Buffer.from([8]))],
    [
      "LimitExceeded.LogSize",
      () => cls.uploadLog(topicId, encodeLogs({ logs: [{ contents: { a: "x".repeat(1_048_577) } }] })),
    ],
  ])("answers %s", async (code, request) => {
    expect(await call(request())).toMatchObject({ code });
  });
});
