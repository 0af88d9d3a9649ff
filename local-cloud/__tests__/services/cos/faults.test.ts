import { ManualClock } from "../../../../__tests__/helpers/manual-clock";
import { type LocalCloud, startLocalCloud } from "../../..";
import { BUCKET, callCos, REGION } from "./cos-client";

let local: LocalCloud;
let clock: ManualClock;
beforeEach(async () => {
  clock = new ManualClock();
  local = await startLocalCloud({ clock });
  local.cloud.cos.createBucket(BUCKET, REGION);
});
afterEach(() => local.close());

const put = (path = "/a") => callCos(local, { method: "PUT", path, body: "text" });
const kept = () => [...(local.cloud.cos.buckets.get(BUCKET)?.objects.keys() ?? [])];

describe("scripted faults of COS", () => {
  it("hit their operation on their key, as often as they say, before it is performed", async () => {
    local.faults.add({ action: "PutObject", subject: "b", times: 2, kind: "error", code: "SlowDown", message: "wait" });
    expect(await put("/a")).toMatchObject({ status: 200 });
    expect(await put("/b")).toMatchObject({ status: 503, code: "SlowDown", message: "wait" });
    expect(await put("/b")).toMatchObject({ status: 503 });
    expect(kept()).toEqual(["a"]);
    expect(await put("/b")).toMatchObject({ status: 200 });
  });

  it("can be a status without a document, and text in place of one", async () => {
    local.faults.add({ times: 1, kind: "status", status: 502 }, { times: 1, kind: "not-json" });
    expect(await put()).toMatchObject({ status: 502, code: undefined, text: expect.stringContaining("Bad Gateway") });
    expect(await put()).toMatchObject({ status: 200, text: expect.stringContaining("Bad Gateway") });
    expect(local.audit.entries.map(({ code }) => code)).toEqual(["fault:status", "fault:not-json"]);
    expect(kept()).toEqual([]);
  });

  it("can lose the answer, with and without the work", async () => {
    local.faults.add({ times: 1, kind: "reset" }, { times: 1, kind: "reset", performed: true });
    await expect(put("/a")).rejects.toThrow(/ECONNRESET|socket hang up/);
    await expect(put("/b")).rejects.toThrow(/ECONNRESET|socket hang up/);
    expect(kept()).toEqual(["b"]);
  });

  it("can be late by the cloud's clock", async () => {
    local.faults.add({ times: 1, kind: "delay", ms: 5_000 });
    const before = clock.now();
    expect(await put()).toMatchObject({ status: 200 });
    expect(clock.now() - before).toBe(5_000);
  });

  it("do not hide a mistake of the caller", async () => {
    local.faults.add({ times: 1, kind: "error", code: "InternalError" });
    expect(await callCos(local, { method: "PUT", path: "/a", signature: "none" })).toMatchObject({
      code: "AccessDenied",
    });
    expect(await put()).toMatchObject({ status: 500, code: "InternalError" });
  });
});
