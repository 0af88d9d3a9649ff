import { type LocalCloud, type StoredObject, startLocalCloud } from "../../../local-cloud";
import type { Credentials } from "../../../sdk/credentials";
import { parseBucketAddress } from "../../../smoke/history/store/bucket-address";
import { BucketHistory } from "../../../smoke/history/store/history-bucket";
import { keepReport, readHistory } from "../../../smoke/history/store/open-history";
import { historyReport, tokenResult } from "../../helpers/history-report";
import { roleCredentials, type Statement } from "../../helpers/role";
import { SkippingClock } from "../../helpers/skipping-clock";

const PLACE = "cos://smoke-1250000000/dev?region=ap-singapore";
const AT = Date.UTC(2025, 0, 14);

let local: LocalCloud;
let history: BucketHistory;

beforeEach(async () => {
  local = await startLocalCloud();
  local.cloud.cos.createBucket("smoke-1250000000", "ap-singapore");
  history = bucketHistory(PLACE);
});
afterEach(() => local.close());

const bucketHistory = (place: string, credentials: Credentials = local.cloud.account): BucketHistory =>
  new BucketHistory(place, parseBucketAddress(place, {}), {
    variables: { EKYC_CLOUD_ENDPOINT: local.url },
    credentials: () => credentials,
    clock: new SkippingClock(),
    random: () => 0.5,
  });
const objects = (): ReadonlyMap<string, StoredObject> =>
  local.cloud.cos.find("smoke-1250000000", undefined)?.objects ?? new Map();
const report = (minute = 0) => historyReport(AT + minute * 60_000, [tokenResult("HK")]);
const requests = () =>
  local.audit.entries.map(({ action, code }) => (code === undefined ? action : `${action} ${code}`));
const put = (key: string, text: string) =>
  local.cloud.cos.put(local.cloud.cos.createBucket("smoke-1250000000", "ap-singapore"), {
    key,
    body: Buffer.from(text),

    headers: {},
    acl: "private",
  });

const allow = (...action: string[]): Statement => ({
  effect: "allow",
  action,
  resource: "qcs::cos:ap-singapore:uid/1250000000:smoke-1250000000/dev/*",
});

describe("whether a report can be kept in a bucket", () => {
  it("is found out without leaving anything, with the one permission that keeping takes", async () => {
    await bucketHistory(PLACE, roleCredentials(local, "runner", [allow("name/cos:PutObject")])).prepare();
    expect(requests()).toEqual(["PutObject BadDigest"]);
    expect(objects().size).toBe(0);
  });

  it.each<[string, string, Partial<Credentials>, RegExp, RegExp]>([
    [
      "the bucket is not there",
      "cos://nothing-1250000000/dev?region=ap-singapore",
      {},
      /^The history cos:\/\/nothing-1250000000\/dev\?region=ap-singapore cannot be written to: there is no bucket nothing-1250000000 in ap-singapore \(NoSuchBucket, RequestId [0-9a-f-]{36}\)\.$/,
      /^Create it, private, at https:.* or correct the name or the region \(\?region= or TENCENTCLOUD_REGION\)\.$/,
    ],
    [
      "the bucket is in another region",
      "cos://smoke-1250000000/dev?region=ap-jakarta",
      {},
      /there is no bucket smoke-1250000000 in ap-jakarta/,
      /correct the name or the region/,
    ],
    [
      "the key's secret is another",
      PLACE,
      { secretKey: "EXAMPLE" },
      /the credentials are not those of a live key \(SignatureDoesNotMatch,/,
      /^Set TENCENTCLOUD_SECRET_ID/,
    ],
    [
      "the key is not known",
      PLACE,
      { secretId: "AKIDEXAMPLEOTHER" },
      /the credentials are not those of a live key \(InvalidAccessKeyId,/,
      /TENCENTCLOUD_SECURITY_TOKEN anew\.$/,
    ],
  ])("is refused with the fix when %s", async (_what, place, credentials, message, fix) => {
    const refused = bucketHistory(place, { ...local.cloud.account, ...credentials }).prepare();
    await expect(refused).rejects.toMatchObject({
      name: "UserError",
      message: expect.stringMatching(message),
      fix: expect.stringMatching(fix),
      exitCode: 2,
    });
  });

  it("asks for a new temporary key when the token of this one has expired", async () => {
    const writer = roleCredentials(local, "writer", [allow("cos:PutObject", "cos:GetBucket")]);
    for (const roleId of local.cloud.cam.roles.keys()) local.cloud.identity.endSessions(roleId);
    await expect(bucketHistory(PLACE, writer).prepare()).rejects.toMatchObject({
      message: expect.stringContaining("the token of the temporary key has expired (ExpiredToken,"),
      fix: expect.stringMatching(/^Get a new temporary key and set .* TENCENTCLOUD_SECURITY_TOKEN to it\.$/),
      exitCode: 2,
    });
  });

  it("names the action and the resource that are missing", async () => {
    const reader = roleCredentials(local, "reader", [allow("cos:GetObject", "cos:GetBucket")]);
    await expect(bucketHistory(PLACE, reader).prepare()).rejects.toMatchObject({
      message: expect.stringContaining("the key is not allowed to (AccessDenied,"),
      fix: "Allow cos:PutObject on qcs::cos:ap-singapore:uid/1250000000:smoke-1250000000/dev/* to the key's user or role, or name another place with --history.",
    });
  });

  it("is tried again when COS is busy, and is no mistake of the user when it is away", async () => {
    local.faults.add({ action: "PutObject", times: 2, kind: "error", code: "ServiceUnavailable" });
    await history.prepare();
    expect(requests()).toEqual(["PutObject ServiceUnavailable", "PutObject ServiceUnavailable", "PutObject BadDigest"]);
    await local.close();
    await expect(history.prepare()).rejects.toMatchObject({
      message: expect.stringMatching(/cannot be written to: PutObject failed on the network: .*ECONNREFUSED/),
      exitCode: 3,
    });
  });
});

describe("a report in a bucket", () => {
  it("is one object under the prefix, put once", async () => {
    const kept = report();
    const name = await keepReport(history, kept);
    expect(name).toBe(`2025-01-14T00-00-00.000Z-${kept.runId}.json`);
    expect([...objects().keys()]).toEqual([`dev/${name}`]);
    expect(objects().get(`dev/${name}`)).toMatchObject({
      headers: { "content-type": "application/json" },
      acl: "default",
    });
    expect(requests()).toEqual(["PutObject"]);
    expect(await readHistory(history)).toEqual({ kept: [{ name, report: kept }], warnings: [] });
  });

  it("overwrites nothing", async () => {
    const kept = report();
    const name = await keepReport(history, kept);
    const before = objects().get(`dev/${name}`);
    await expect(keepReport(history, { ...kept, durationMs: 2 })).rejects.toMatchObject({
      name: "UserError",
      message: expect.stringContaining("(FileAlreadyExists, RequestId "),
      exitCode: 1,
    });
    expect(objects().get(`dev/${name}`)).toBe(before);
  });

  it("is put again when the answer was lost, and is there once whether or not it had been put", async () => {
    local.faults.add(
      { action: "PutObject", times: 1, kind: "reset" },
      { action: "PutObject", times: 1, kind: "reset", performed: true },
    );
    await keepReport(history, report());
    expect(requests()).toEqual([
      "PutObject fault:reset",
      "PutObject fault:reset",
      "PutObject FileAlreadyExists",
      "GetObject",
    ]);
    expect(objects().size).toBe(1);
  });

  it("is not taken for kept when another of its name was there before", async () => {
    const kept = report();
    put(`dev/2025-01-14T00-00-00.000Z-${kept.runId}.json`, "other");
    local.faults.add({ action: "PutObject", times: 1, kind: "reset" });
    await expect(keepReport(history, kept)).rejects.toMatchObject({
      message: expect.stringContaining("FileAlreadyExists"),
    });
  });

  it("is given up after three attempts, with an exit code of its own", async () => {
    local.faults.add({ action: "PutObject", times: 9, kind: "error", code: "ServiceUnavailable", message: "busy" });
    await expect(keepReport(history, report())).rejects.toMatchObject({
      message: expect.stringMatching(
        /^The history cos:.* cannot be written to: busy \(ServiceUnavailable, RequestId .*\)\.$/,
      ),
      exitCode: 1,
    });
    expect(requests()).toHaveLength(3);
    expect(objects().size).toBe(0);
  });

  it("is not waited for after Ctrl-C", async () => {
    local.faults.add({ action: "PutObject", times: 9, kind: "status", status: 502 });
    await expect(keepReport(history, { ...report(), interrupted: true })).rejects.toThrow();
    expect(requests().length).toBeLessThanOrEqual(3);
  });
});

describe("the history of a bucket", () => {
  it("has every report of the prefix, oldest first, and names what is none", async () => {
    const [newer, older] = [report(2), report(1)];
    for (const one of [newer, older]) await keepReport(history, one);
    await keepReport(bucketHistory(PLACE.replace("/dev", "/prod")), report(3));
    put("dev/", "");
    put("dev/notes.txt", "hello");
    put("dev/cut.json", JSON.stringify(older).slice(0, 100));
    put("dev/copy.json", JSON.stringify(older));
    put("dev/old/report.json", JSON.stringify(older));
    const { kept, warnings } = await readHistory(history);
    expect(kept.map(({ report: one }) => one.runId)).toEqual([older.runId, newer.runId]);
    expect(warnings).toEqual([
      `cos://smoke-1250000000/dev/copy.json is the run ${older.runId} once more; it is left out.`,
      "cos://smoke-1250000000/dev/cut.json is not JSON; it is left out.",
      "cos://smoke-1250000000/dev/notes.txt is not JSON; it is left out.",
    ]);
  });

  it("is read whole when it has more than one page", async () => {
    const one = report();
    for (let index = 0; index < 1_200; index += 1) {
      const runId = `20250114T000000Z-${index.toString(16).padStart(8, "0")}`;
      put(`dev/2025-01-14T00-00-00.000Z-${runId}.json`, JSON.stringify({ ...one, runId }));
    }
    const { kept, warnings } = await readHistory(history);
    expect([kept.length, warnings]).toEqual([1_200, []]);
    expect(requests().filter((action) => action === "GetBucket")).toHaveLength(2);
  });

  it("is read only from a time on, by the names of its reports", async () => {
    for (const minute of [1, 2, 3]) await keepReport(history, report(minute));
    put("dev/notes.txt", "hello");
    const { kept, warnings } = await readHistory(history, AT + 2 * 60_000);
    expect(kept.map(({ report: { startedAt } }) => startedAt)).toEqual([
      "2025-01-14T00:02:00.000Z",
      "2025-01-14T00:03:00.000Z",
    ]);
    expect(warnings).toHaveLength(1);
    expect(requests().filter((action) => action === "GetObject")).toHaveLength(3);
  });

  it("leaves out a report that was deleted while it was read", async () => {
    const name = await keepReport(history, report());
    local.faults.add({ action: "GetObject", times: 1, kind: "error", code: "NoSuchKey" });
    expect(await readHistory(history)).toEqual({
      kept: [],
      warnings: [`cos://smoke-1250000000/dev/${name} cannot be read (NoSuchKey); it is left out.`],
    });
  });

  it.each([
    ["list it", ["cos:GetObject"], /cannot be listed: the key is not allowed to/, /^Allow cos:GetBucket on /],
    ["read it", ["cos:GetBucket"], /cannot be read: the key is not allowed to/, /^Allow cos:GetObject on /],
  ])("is refused to who may not %s", async (_what, actions, message, fix) => {
    await keepReport(history, report());
    const reading = readHistory(bucketHistory(PLACE, roleCredentials(local, "reader", [allow(...actions)])));
    await expect(reading).rejects.toMatchObject({
      message: expect.stringMatching(message),
      fix: expect.stringMatching(fix),
      exitCode: 2,
    });
  });

  it("is read again where an answer was lost", async () => {
    await keepReport(history, report());
    local.faults.add(
      { action: "GetObject", times: 1, kind: "reset" },
      { action: "GetBucket", times: 1, kind: "not-json" },
    );
    expect((await readHistory(history)).kept).toHaveLength(1);
  });

  it("deletes a report by its name", async () => {
    const name = await keepReport(history, report());
    await history.delete(name);
    expect(objects().size).toBe(0);
  });
});
