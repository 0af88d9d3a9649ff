import type { Profile } from "../../../contract/generated/types";
import { requireReleasable } from "../../../operations/release/begin";
import { FunctionVersions } from "../../../operations/release/function-versions";
import type { ReleaseRecord } from "../../../operations/release/record";
import { rollBack } from "../../../operations/release/roll-back";
import { servedByBoth } from "../../../operations/release/served-profiles";
import { CLOUD_ENDPOINT_VARIABLE } from "../../../sdk/endpoint";
import { TencentClient } from "../../../sdk/tencent-client";
import { ManualClock } from "../../helpers/manual-clock";
import { reply, TencentServer } from "../../helpers/tencent-server";

let server: TencentServer;
let versions: FunctionVersions;

beforeEach(async () => {
  server = await TencentServer.start();
  const variables = { [CLOUD_ENDPOINT_VARIABLE]: server.url };
  const credentials = () => ({ secretId: "AKIDEXAMPLE", secretKey: "KeyEXAMPLE" });
  const client = new TencentClient({ region: "ap-singapore", credentials, variables });
  versions = new FunctionVersions({ client, functionName: "tokens", alias: "live", clock: new ManualClock() });
  server
    .on("GetAlias", reply.ok({ FunctionVersion: "2" }))
    .on("ListTriggers", reply.ok({ Triggers: [] }))
    .on("UpdateAlias", reply.ok({}))
    .on("DeleteTrigger", reply.ok({}));
});
afterEach(() => server.close());

describe("a release can begin", () => {
  const functionWith = (Status: string, ModTime: string) =>
    server.on("GetFunction", reply.ok({ Status, ModTime, AddTime: "2026-01-01 12:00:00" }));

  it("when the function was changed after its version was published", async () => {
    functionWith("Active", "2026-01-01 12:00:01");
    expect(await requireReleasable(versions, "dev")).toBe("2");
  });

  it("not when it was changed no later than that", async () => {
    functionWith("Active", "2026-01-01 12:00:00");
    await expect(requireReleasable(versions, "dev")).rejects.toThrow("There is nothing new to release: version 2");
  });

  it("not while it is being deployed", async () => {
    functionWith("Updating", "2026-01-01 12:00:01");
    await expect(requireReleasable(versions, "dev")).rejects.toThrow(
      "The function tokens is Updating, so a deployment is under way.",
    );
  });
});

describe("going back by hand", () => {
  const record = (from: string, to: string) => (): ReleaseRecord =>
    ({ from, to, outcome: "released" }) as Partial<ReleaseRecord> as ReleaseRecord;

  it("leads to the version before", async () => {
    await rollBack(versions, record("1", "2"));
    expect(server.calls.at(-1)).toMatchObject({ action: "UpdateAlias", body: { FunctionVersion: "1" } });
  });

  it.each([
    ["was of another version", record("1", "3")],
    ["was of the version that was there before", record("2", "2")],
  ])("is refused when the last release %s", async (_what, last) => {
    await expect(rollBack(versions, last)).rejects.toThrow("The traffic goes to version 2, but the last release");
    expect(server.count("UpdateAlias")).toBe(0);
  });

  it("takes the address of every version away that a killed release has left", async () => {
    const url = (Qualifier: string) => ({ Type: "http", Qualifier, TriggerDesc: "{}" });
    server.on("ListTriggers", reply.ok({ Triggers: [url("live"), url("3"), url("4")] }));
    expect(await rollBack(versions, record("1", "2"))).toBe("cleaned up: all traffic goes to version 2");
    const hidden = server.calls.filter(({ action }) => action === "DeleteTrigger").map(({ body }) => body["Qualifier"]);
    expect(hidden).toEqual(["3", "4"]);
  });
});

it("while two versions answer, only profiles that get the same type from both are checked", () => {
  const profile = (idCardType: string): Profile => ({ idCardType, checkMode: 1, securityLevel: 4 }) as Profile;
  const fresh = { HK: profile("HK"), ML: profile("ML"), mine: profile("HK") };
  expect(Object.keys(servedByBoth(fresh, { HK: profile("HK"), mine: profile("ML") }))).toEqual(["HK"]);
  expect(Object.keys(servedByBoth(fresh, undefined))).toEqual(["HK", "ML", "mine"]);
});
