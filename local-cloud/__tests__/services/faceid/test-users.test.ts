import { createHash } from "node:crypto";
import { ManualClock } from "../../../../__tests__/helpers/manual-clock";
import { ID_CARD_TYPES } from "../../../../contract/vendor/id-card-types";
import { MEDIA_VALIDITY_SECONDS } from "../../../../contract/vendor/limits";
import { OCR_FIELDS, OCR_MEMBERS } from "../../../../contract/vendor/results/ocr-fields";
import { RESULT_CODES } from "../../../../contract/vendor/results/result-codes";
import { WARNINGS } from "../../../../contract/vendor/results/result-tables";
import type { RevisionName } from "../../../../contract/vendor/revisions";
import { type LocalCloud, startLocalCloud, TEST_DOCUMENTS, TEST_USERS } from "../../..";
import { callApi } from "../../helpers/api-client";

type Fields = Readonly<Record<string, unknown>>;

let clock: ManualClock;
let local: LocalCloud;
const start = async (contract: RevisionName): Promise<void> => {
  clock = new ManualClock();
  local = await startLocalCloud({ contract, clock });
};
beforeEach(() => start("latest"));
afterEach(() => local.close());

async function issue(user: string, parameters: object = {}): Promise<string> {
  // The quota slides with the clock.
  clock.advance(50);
  const request = { action: "ApplySdkVerificationToken", parameters: { Extra: `test-user:${user}`, ...parameters } };
  const { code, response } = await callApi(local, request);
  expect(code).toBeUndefined();
  return String(response["SdkToken"]);
}

function read(sdkToken: string) {
  clock.advance(50);
  return callApi(local, { action: "GetSdkVerificationResult", parameters: { SdkToken: sdkToken } });
}

const resultFor = async (user: string, parameters: object = {}) => (await read(await issue(user, parameters))).response;

const attempts = (response: Fields, list: "CardVerifyResults" | "CompareResults") => response[list] as Fields[];
const last = (response: Fields, list: "CardVerifyResults" | "CompareResults"): Fields =>
  attempts(response, list).at(-1) ?? {};

describe("a test user", () => {
  it("is chosen by a token's Extra, which is answered as it is, alone or before more", async () => {
    expect(await resultFor("passed")).toMatchObject({ Result: "0", ChargeCount: 1, Extra: "test-user:passed" });
    expect(await resultFor("passed order-7 é")).toMatchObject({ Result: "0", Extra: "test-user:passed order-7 é" });
  });

  it("that there is not is refused when its token is requested, with the nearest one", async () => {
    const request = { action: "ApplySdkVerificationToken", parameters: { Extra: "test-user:pased" } };
    expect(await callApi(local, request)).toMatchObject({
      code: "InvalidParameterValue",
      message: 'The local cloud has no test user `pased` (docs/test-users.md). Did you mean "passed"?',
    });
  });

  it("is named once, and has every code of the SDK flow", async () => {
    const names = TEST_USERS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { code, levels } of RESULT_CODES.filter(({ levels: of, code: one }) => of.length > 0 && one !== "0")) {
      const response = await resultFor(`code-${code}`);
      const isLiveness = levels.includes("liveness");
      expect(response).toMatchObject({ Result: code });
      expect(last(response, "CompareResults")).toMatchObject({
        ErrorCode: code,
        LiveErrorCode: isLiveness ? code : "0",
        CompareErrorCode: isLiveness ? "" : code,
      });
    }
  });

  it.each([
    ["charged-1001", { Result: "1001", ChargeCount: 4 }],
    ["unknown-code", { Result: "2099", Description: "A code of the local cloud" }],
    ["unfinished", { Result: "-999", ChargeCount: 0, CardVerifyResults: [], CompareResults: [] }],
    ["unfinished-17", { Result: "17" }],
    ["unfinished-empty", { Result: "", Description: "" }],
    ["unfinished-null", { Result: null }],
    ["expired-15", { Result: "15" }],
    ["no-document", { Result: "0", CardVerifyResults: [] }],
    ["left-before-liveness", { Result: "-999", CompareResults: [] }],
  ])("%s is answered with its own result", async (user, expected) => {
    expect(await resultFor(user)).toMatchObject(expected);
  });

  it.each([
    ["unfinished-denied", "OperationDenied"],
    ["expired", "InvalidParameterValue.BizTokenExpired"],
    ["unknown-token", "InvalidParameterValue.BizTokenIllegal"],
    ["unknown-token-parameter", "InvalidParameter"],
    ["unknown-token-internal", "InternalError.UnKnown"],
    ["unknown-token-unauthorized", "UnauthorizedOperation"],
  ])("%s is answered with the error %s", async (user, code) => {
    expect(await read(await issue(user))).toMatchObject({ code });
  });

  it("has several attempts, of which the last decides", async () => {
    const codes = async (user: string) =>
      attempts(await resultFor(user), "CompareResults").map(({ ErrorCode }) => ErrorCode);
    expect(await codes("attempts-last-passes")).toEqual(["1004", "2016", "0"]);
    expect(await codes("attempts-last-fails")).toEqual(["0", "2016"]);
  });

  it("has a similarity as its code has it, and null where nothing was reached", async () => {
    const compared = async (user: string) => last(await resultFor(user), "CompareResults");
    expect(await compared("passed")).toMatchObject({ Sim: 98.76, CompareErrorCode: "0" });
    expect(await compared("code-2016")).toMatchObject({ Sim: 41.2 });
    expect(await compared("code-1004")).toMatchObject({ Sim: 0, BestFrame: null });
    expect(await compared("nulls")).toMatchObject({ Sim: null, CompareErrorCode: null });
  });

  it("may have edited what was read", async () => {
    expect(last(await resultFor("edited"), "CardVerifyResults")).toMatchObject({
      IsEdit: true,
      EditDetails: [
        { FieldName: "FullName", OriginalFieldValue: "TEST, Hong Knog", RevisedFieldValue: "TEST, Hong Kong" },
      ],
    });
  });

  it("finishes once its time has passed", async () => {
    const token = await issue("after-30-seconds");
    clock.advance(29_000);
    expect((await read(token)).response).toMatchObject({ Result: "-999" });
    clock.advance(1_000);
    expect((await read(token)).response).toMatchObject({ Result: "0" });
  });

  it("may be slow to answer, and may answer 5 MB", async () => {
    const before = clock.now();
    await resultFor("slow");
    expect(clock.now() - before).toBeGreaterThanOrEqual(5_000);
    expect(JSON.stringify(await resultFor("large")).length).toBeGreaterThan(5_000_000);
  });
});

describe("a warning", () => {
  const warned = Object.entries(WARNINGS).map(([code, { finding }]) => [code, finding] as const);

  it.each(warned)("%s withholds what was read and ends the way, if it is a finding (%s)", async (code, finding) => {
    const response = await resultFor(`warning-${code}`);
    const document = last(response, "CardVerifyResults");
    expect(response["Result"]).toBe(finding ? "-999" : "0");
    expect(document).toMatchObject({ IsPass: !finding, WarnCardInfos: [-Number(code)] });
    expect(document["NormalCardInfo"] === null).toBe(finding);
  });

  it("withholds nothing where the token has warnings disabled", async () => {
    const response = await resultFor("warning-9103", { DisableCheckOcrWarnings: true });
    expect(response).toMatchObject({ Result: "0" });
    expect(last(response, "CardVerifyResults")).toMatchObject({ IsPass: true, WarnCardInfos: [-9103] });
  });
});

describe("the token's own parameters", () => {
  it.each([2, 3])("leave out the document with CheckMode %d, for none is read", async (CheckMode) => {
    const photo = CheckMode === 2 ? { CompareImage: "aGVsbG8=" } : {};
    const response = await resultFor("passed", { CheckMode, ...photo });
    expect(response).toMatchObject({ Result: "0", CardVerifyResults: [] });
    expect(last(response, "CompareResults")["CompareErrorCode"]).toBe(CheckMode === 2 ? "0" : "");
  });

  it("have a level of the device and tags of the face answered only to the SdkVersions that have them", async () => {
    const seen = async (user: string, SdkVersion: string) => {
      const response = await resultFor(user, { SdkVersion });
      const tags = last(response, "CompareResults")["LivenessInfoTag"] as unknown[];
      return [response["DeviceInfoLevel"], tags.length];
    };
    expect(await seen("device-4", "BASIC")).toEqual(["", 0]);
    expect(await seen("device-4", "ENHANCED")).toEqual(["4", 0]);
    expect(await seen("liveness-tags", "ENHANCED")).toEqual(["1", 0]);
    expect(await seen("liveness-tags", "PLUS")).toEqual(["1", 13]);
  });
});

describe("the test documents", () => {
  it.each(ID_CARD_TYPES.map(({ name }) => name))(
    "have the fields of %s in its own member, and null in all others",
    async (IdCardType) => {
      await local.close();
      await start("2025-01-14");
      const { member = "", fields = [] } = OCR_FIELDS[IdCardType] ?? {};
      const document = last(await resultFor("passed", { IdCardType }), "CardVerifyResults");
      const { [member]: read, ...others } = document["NormalCardInfo"] as Record<string, Fields>;
      expect(Object.keys(read ?? {})).toEqual(fields);
      expect(read).toMatchObject(TEST_DOCUMENTS[IdCardType] ?? {});
      expect(Object.values(TEST_DOCUMENTS[IdCardType] ?? {}).length).toBeGreaterThan(2);
      expect(Object.entries(others)).toEqual(OCR_MEMBERS.filter((name) => name !== member).map((name) => [name, null]));
    },
  );

  it("are of the types of the contract, and of no others", () => {
    const types = ID_CARD_TYPES.map(({ name }) => name).sort();
    expect(Object.keys(OCR_FIELDS).sort()).toEqual(types);
    expect(Object.keys(TEST_DOCUMENTS).sort()).toEqual(types);
  });
});

describe("a link to media", () => {
  async function link(): Promise<Fields> {
    return last(await resultFor("passed"), "CardVerifyResults")["CardImage"] as Fields;
  }

  it("leads to the local cloud, with the MD5 and the size of what it serves", async () => {
    const { Url, MD5, Size } = await link();
    const response = await fetch(String(Url));
    const bytes = Buffer.from(await response.arrayBuffer());
    expect([response.status, response.headers.get("content-type")]).toEqual([200, "image/png"]);
    expect(bytes.length).toBe(Size);
    expect(createHash("md5").update(bytes).digest("hex")).toBe(MD5);
  });

  it("is refused with 403 after ten minutes, and with 404 where there was none", async () => {
    const url = String((await link())["Url"]);
    clock.advance(MEDIA_VALIDITY_SECONDS * 1_000 - 1);
    expect((await fetch(url)).status).toBe(200);
    clock.advance(1);
    const expired = await fetch(url);
    expect([expired.status, await expired.text()]).toEqual([403, expect.stringContaining("Request has expired")]);
    expect((await fetch(`${url}0`)).status).toBe(404);
  });
});
