import { serialize } from "node:v8";
import { ManualClock } from "../../../__tests__/helpers/manual-clock";
import { type LocalCloud, startLocalCloud, writeSnapshotFile } from "../..";
import { administer } from "../helpers/administer";
import { type ApiCall, callApi } from "../helpers/api-client";
import { createSecret, listSecrets } from "../services/ssm/fixtures";

const ISSUE = { action: "ApplySdkVerificationToken" } satisfies ApiCall;

let local: LocalCloud;
beforeAll(async () => {
  local = await startLocalCloud({ clock: new ManualClock(Date.UTC(2026, 10, 30, 8)) });
});
beforeEach(() => local.reset());
afterAll(() => local.close());

const take = async () => (await administer(local, "GET", "snapshot")).body as { snapshot: string };
const put = (body: object) => administer(local, "PUT", "snapshot", { body });
const secrets = async () => (await callApi(local, listSecrets())).response["TotalCount"];

describe("a snapshot over the administrative API", () => {
  it("brings back what was there, with the ids that come next, at the same address and key", async () => {
    await callApi(local, createSecret("before"));
    const taken = await take();
    const next = (await callApi(local, ISSUE)).response;
    await callApi(local, createSecret("after"));
    const { account } = local.cloud;
    expect(await put(taken)).toMatchObject({ status: 200, body: { status: "up" } });
    expect([await secrets(), local.cloud.account]).toEqual([1, account]);
    expect((await callApi(local, ISSUE)).response["SdkToken"]).toBe(next["SdkToken"]);
  });

  it("of a cloud with more than fits into a body is refused, with another way", async () => {
    local.cloud.cos.createBucket("uploads-1250000000", "ap-singapore");
    const bucket = local.cloud.cos.buckets.get("uploads-1250000000");
    bucket?.objects.set("large", { body: Buffer.alloc(8 * 1024 * 1024) } as never);
    const { status, body } = await administer(local, "GET", "snapshot");
    expect([status, body]).toEqual([
      409,
      expect.objectContaining({
        detail: expect.stringMatching(/^The snapshot has \d+ bytes, more than 7863552\.$/),
        fix: "Keep it with --persist FOLDER, or in code with local.snapshot().",
      }),
    ]);
  });

  const file = (content: unknown): string => writeSnapshotFile(serialize(content)).toString("base64");

  it.each<[string, (taken: string) => string, string]>([
    ["cut", (taken) => taken.slice(0, -8), "The document is broken: its content is not what was written."],
    ["of something else", () => "e30=", "The document is not a snapshot of a local cloud."],
    ["whole, but of no cloud", () => file(5), "The snapshot is not one of this version of the local cloud."],
    [
      "whole, but without a state",
      () => file({ secretKey: "x", accounts: [{ cos: {} }] }),
      "The snapshot is not one of this version of the local cloud.",
    ],
    [
      "whole, but not in a form that can be read",
      () => writeSnapshotFile(Buffer.from("{}")).toString("base64"),
      "The snapshot is not one of this version of the local cloud.",
    ],
    ["not Base64", () => "*", 'snapshot: got "*"; allowed: the Base64 that GET answered'],
  ])("that is %s is refused, and changes nothing", async (_what, change, detail) => {
    await callApi(local, createSecret("kept"));
    const { snapshot } = await take();
    const answer = await put({ snapshot: change(snapshot) });
    expect(answer).toMatchObject({ status: 400, body: { detail: expect.stringContaining(detail) } });
    expect(await secrets()).toBe(1);
  });
});

it("a reset and a restore begin the second of a rate limit anew", async () => {
  const codes = async (calls: number) => {
    const answers = [];
    for (let call = 0; call < calls; call += 1) answers.push((await callApi(local, ISSUE)).code);
    return answers.filter((code) => code !== undefined);
  };
  const taken = await take();
  expect(await codes(21)).toEqual(["RequestLimitExceeded"]);
  await local.reset();
  expect(await codes(21)).toEqual(["RequestLimitExceeded"]);
  await put(taken);
  expect(await codes(20)).toEqual([]);
});
