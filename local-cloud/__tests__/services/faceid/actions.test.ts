import { ManualClock } from "../../../../__tests__/helpers/manual-clock";
import { PAGE_EXAMPLE } from "../../../../contract/vendor/api";
import { ID_CARD_TYPES } from "../../../../contract/vendor/id-card-types";
import { EXTRA_MAX_LENGTH, META_DATA_MAX_LENGTH, RESULT_VALIDITY_SECONDS } from "../../../../contract/vendor/limits";
import { contractAt, type RevisionName } from "../../../../contract/vendor/revisions";
import { type LocalCloud, startLocalCloud } from "../../..";
import { type ApiAnswer, callApi } from "../../helpers/api-client";

const TOKEN = "ApplySdkVerificationToken";
const RESULT = "GetSdkVerificationResult";
const PHOTO = "aGVsbG8=";

/** A request with everything that came after the page. */
const NEWEST = {
  SdkVersion: "PLUS",
  SelectedWarningCodes: [-9101, -9107],
  AllowExpiredDocument: false,
  SkipResultPage: true,
  CardOcrDisplayFields: ["FullName"],
  RetryLimit: 1,
  EnableForgeryDetectionImages: true,
  MetaData: "x".repeat(META_DATA_MAX_LENGTH),
  SkipLaunchPage: true,
  SkipOcrConfirmPage: true,
  HideProgressBar: true,
};

/** A local cloud for the time of `use`. */
async function withCloud<T>(
  contract: RevisionName,
  use: (local: LocalCloud, clock: ManualClock) => Promise<T>,
): Promise<T> {
  const clock = new ManualClock();
  const local = await startLocalCloud({ contract, clock });
  try {
    return await use(local, clock);
  } finally {
    await local.close();
  }
}

const apply = (parameters: object, contract: RevisionName = "latest"): Promise<ApiAnswer> =>
  withCloud(contract, (local) => callApi(local, { action: TOKEN, parameters }));

describe(TOKEN, () => {
  it("issues a token for an empty request, as every parameter has a default", async () => {
    expect(await apply({})).toMatchObject({ code: undefined, response: { SdkToken: expect.any(String) } });
  });

  it("issues a different token every time and keeps the request without its photo", async () => {
    await withCloud("2025-01-14", async (local, clock) => {
      const parameters = { CheckMode: 2, CompareImage: PHOTO, Extra: "x" };
      const answers = [await callApi(local, { action: TOKEN, parameters }), await callApi(local, { action: TOKEN })];
      const tokens = answers.map(({ response }) => String(response["SdkToken"]));
      expect(new Set(tokens).size).toBe(2);
      expect(local.cloud.faceid.tokens.get(tokens[0] ?? "")).toEqual({
        sdkToken: tokens[0],
        region: "ap-singapore",
        parameters: { CheckMode: 2, Extra: "x" },
        issuedAt: clock.now(),
      });
    });
  });

  it.each<[string, object, string, string]>([
    ["an unknown parameter", { Checkmode: 1 }, "UnknownParameter", "`Checkmode`"],
    ["a text for a number", { CheckMode: "1" }, "InvalidParameter", "`CheckMode`"],
    ["a fraction for a number", { CheckMode: 1.5 }, "InvalidParameter", "`CheckMode`"],
    ["a number for a text", { IdCardType: 1 }, "InvalidParameter", "`IdCardType`"],
    ["a text for a boolean", { DisableCheckOcrWarnings: "true" }, "InvalidParameter", "`DisableCheckOcrWarnings`"],
    ["null", { Extra: null }, "InvalidParameter", "`Extra`"],
    ["a text for a list", { SelectedWarningCodes: "-9101" }, "InvalidParameter", "`SelectedWarningCodes`"],
    [
      "a text in a list of numbers",
      { SelectedWarningCodes: [-9101, "x"] },
      "InvalidParameter",
      "`SelectedWarningCodes.1`",
    ],
    ["CheckMode 0", { CheckMode: 0 }, "InvalidParameterValue", "`CheckMode`"],
    ["SecurityLevel 5", { SecurityLevel: 5 }, "InvalidParameterValue", "`SecurityLevel`"],
    ["an IdCardType of another interface", { IdCardType: "HKIDCard" }, "InvalidParameterValue", "`IdCardType`"],
    ["an IdCardType in another case", { IdCardType: "hk" }, "InvalidParameterValue", "`IdCardType`"],
    ["an unknown action", { ActionList: "smile" }, "InvalidParameterValue", "`ActionList`"],
    ["three actions", { ActionList: "blink,mouth,nod" }, "InvalidParameterValue", "`ActionList`"],
    ["the same action twice", { ActionList: "blink,blink" }, "InvalidParameterValue", "`ActionList`"],
    ["an unknown warning code", { SelectedWarningCodes: [-1] }, "InvalidParameterValue", "`SelectedWarningCodes.0`"],
    ["RetryLimit 0", { RetryLimit: 0 }, "InvalidParameterValue", "`RetryLimit`"],
    ["RetryLimit 6", { RetryLimit: 6 }, "InvalidParameterValue", "`RetryLimit`"],
    ["an Extra of 1,025 characters", { Extra: "x".repeat(EXTRA_MAX_LENGTH + 1) }, "InvalidParameterValue", "`Extra`"],
  ])("refuses %s and names the parameter", async (_what, parameters, code, name) => {
    expect(await apply(parameters)).toMatchObject({ code, message: expect.stringContaining(name) });
  });

  it.each<[string, object, RevisionName]>([
    ["an Extra of 1,024 characters, whatever their bytes", { Extra: "张".repeat(EXTRA_MAX_LENGTH) }, "2025-01-14"],
    ["the page's own example, in the page's revision", PAGE_EXAMPLE.request, "2025-01-14"],
    ["the page's own example, in the newest revision", PAGE_EXAMPLE.request, "latest"],
    ["every parameter of 2026", NEWEST, "latest"],
  ])("takes %s", async (_what, parameters, contract) => {
    expect(await apply(parameters, contract)).toMatchObject({ code: undefined });
  });

  it("answers server parameters to metadata, in the revisions that list them", async () => {
    const { response } = await apply({ MetaData: "from the app" });
    expect(response["ServerParamInfo"]).toEqual(expect.stringMatching(/\S/));
    expect((await apply({})).response).toHaveProperty("ServerParamInfo", "");
    expect((await apply({}, "2025-01-14")).response).not.toHaveProperty("ServerParamInfo");
    expect(await apply({ MetaData: "x" }, "2026-06-11")).toMatchObject({ code: "UnknownParameter" });
  });

  /** For each rule of the contract a request that breaks only it, and one that is as near as can be and keeps it. */
  const RULE_CASES: Readonly<Record<string, { broken: object[]; kept: object[] }>> = {
    "compare-image": {
      broken: [{ CheckMode: 2 }],
      kept: [{ CheckMode: 2, CompareImage: PHOTO }],
    },
    "compare-image-unused": {
      broken: [{ CompareImage: PHOTO }, { CheckMode: 3, CompareImage: PHOTO }],
      kept: [{ CheckMode: 2, CompareImage: PHOTO }],
    },
    "action-list": {
      broken: [1, 3].map((SecurityLevel) => ({ SecurityLevel, ActionList: "blink" })),
      kept: [{ ActionList: "nod,shake" }, { SecurityLevel: 2, ActionList: "blink" }],
    },
    "disable-check-ocr-warnings": {
      broken: [
        { IdCardType: "HMTPermit", DisableCheckOcrWarnings: true },
        { IdCardType: "HMTPermit", DisableCheckOcrWarnings: false },
      ],
      kept: [undefined, "HK", "ML", "MLIDPassport"].map((IdCardType) => ({
        IdCardType,
        DisableCheckOcrWarnings: true,
      })),
    },
    "need-verify-id-card": {
      broken: [{ IdCardType: "ML", NeedVerifyIdCard: true }],
      kept: [{ NeedVerifyIdCard: true }, { IdCardType: "HK", NeedVerifyIdCard: false }],
    },
    "allow-expired-document": {
      broken: [{ IdCardType: "ML", AllowExpiredDocument: true }],
      kept: [{ AllowExpiredDocument: false }],
    },
    "allow-upload-photo": {
      broken: [{ EnableForgeryDetectionImages: true, AllowUploadPhoto: true }],
      kept: [
        { AllowUploadPhoto: true },
        { EnableForgeryDetectionImages: false, AllowUploadPhoto: true },
        { EnableForgeryDetectionImages: true, AllowUploadPhoto: false },
      ],
    },
  };

  it.each(contractAt("latest").rules.map((rule) => [rule.id, rule] as const))(
    "answers a breach of the rule %s with InvalidParameter and the rule's text, unless it is without effect",
    async (id, { kind, text }) => {
      const { broken = [], kept = [] } = RULE_CASES[id] ?? {};
      expect([broken.length > 0, kept.length > 0]).toEqual([true, true]);
      const refusal = kind === "ignored" ? { code: undefined } : { code: "InvalidParameter", message: text };
      for (const parameters of broken) expect(await apply(parameters)).toMatchObject(refusal);
      for (const parameters of kept) expect(await apply(parameters)).toMatchObject({ code: undefined });
    },
  );

  it.each([
    ["an unknown parameter before all else", { Nope: 1, CheckMode: "x" }, "UnknownParameter"],
    ["a wrong type before a wrong value", { SecurityLevel: 9, CheckMode: "x" }, "InvalidParameter"],
    ["a wrong value before a rule", { IdCardType: "X", SecurityLevel: 1, ActionList: "nod" }, "InvalidParameterValue"],
  ])("of several mistakes answers %s", async (_what, parameters, code) => {
    expect(await apply(parameters)).toMatchObject({ code });
  });

  it("issues a token for each of the 21 types of the page's revision, and refuses the delisted ones in the newest", async () => {
    const codesUnder = (contract: RevisionName) =>
      withCloud(contract, async (local, clock) => {
        const codes: Record<string, string | undefined> = {};
        for (const { name } of ID_CARD_TYPES) {
          clock.advance(50);
          codes[name] = (await callApi(local, { action: TOKEN, parameters: { IdCardType: name } })).code;
        }
        return codes;
      });
    const listed: readonly string[] = contractAt("latest").idCardTypes;
    const names = ID_CARD_TYPES.map(({ name }) => name);
    expect(await codesUnder("2025-01-14")).toEqual(Object.fromEntries(names.map((name) => [name, undefined])));
    expect(await codesUnder("latest")).toEqual(
      Object.fromEntries(names.map((name) => [name, listed.includes(name) ? undefined : "InvalidParameterValue"])),
    );
  });

  it("knows only the parameters and regions of the revision it enforces", async () => {
    expect(await apply({ RetryLimit: 3 }, "2025-01-14")).toMatchObject({ code: "UnknownParameter" });
    expect(await apply({ RetryLimit: 3 }, "latest")).toMatchObject({ code: undefined });
    const inBangkok = (contract: RevisionName) =>
      withCloud(contract, (local) => callApi(local, { action: TOKEN, region: "ap-bangkok" }));
    expect(await inBangkok("2025-01-14")).toMatchObject({ code: "UnsupportedRegion" });
    expect(await inBangkok("latest")).toMatchObject({ code: undefined });
  });
});

describe("the quota of 20 requests per second", () => {
  const times = (local: LocalCloud, count: number, call: object = {}) =>
    Promise.all(Array.from({ length: count }, () => callApi(local, { action: TOKEN, ...call }))).then((answers) =>
      answers.map(({ code }) => code),
    );

  it("lets 20 pass and refuses the 21st in the same second", async () => {
    await withCloud("2025-01-14", async (local) => {
      const codes = await times(local, 21);
      expect(codes.filter((code) => code === undefined)).toHaveLength(20);
      expect(codes.filter((code) => code === "RequestLimitExceeded")).toHaveLength(1);
    });
  });

  it("slides: each request leaves the window one second after it arrived", async () => {
    await withCloud("2025-01-14", async (local, clock) => {
      await times(local, 10);
      clock.advance(500);
      await times(local, 10);
      clock.advance(499);
      expect(await times(local, 1)).toEqual(["RequestLimitExceeded"]);
      clock.advance(1);
      const codes = await times(local, 11);
      expect(codes.filter((code) => code === undefined)).toHaveLength(10);
    });
  });

  it("counts requests that fail, but not those it refuses", async () => {
    await withCloud("2025-01-14", async (local, clock) => {
      await times(local, 20, { parameters: { CheckMode: 9 } });
      clock.advance(999);
      expect(await times(local, 2)).toEqual(["RequestLimitExceeded", "RequestLimitExceeded"]);
      clock.advance(1);
      expect(new Set(await times(local, 20))).toEqual(new Set([undefined]));
    });
  });

  it("is kept for each action and region apart", async () => {
    await withCloud("2025-01-14", async (local) => {
      await times(local, 20);
      expect(await times(local, 1, { region: "ap-jakarta" })).toEqual([undefined]);
      const lookup = await times(local, 21, { action: RESULT, parameters: { SdkToken: "X" } });
      expect(lookup.filter((code) => code === "RequestLimitExceeded")).toHaveLength(1);
      expect(await times(local, 1)).toEqual(["RequestLimitExceeded"]);
    });
  });

  it("does not count requests of someone who is not authenticated", async () => {
    await withCloud("2025-01-14", async (local) => {
      await times(local, 20, { credentials: { ...local.cloud.account, secretKey: "EXAMPLE" } });
      expect(await times(local, 1)).toEqual([undefined]);
    });
  });
});

describe(RESULT, () => {
  it("answers a known token as a process that is not finished, in the vendor's shape, for three days", async () => {
    await withCloud("2025-01-14", async (local, clock) => {
      const issued = await callApi(local, { action: TOKEN, parameters: { Extra: "order 7" } });
      const lookup = { action: RESULT, parameters: { SdkToken: issued.response["SdkToken"] } };
      clock.advance(RESULT_VALIDITY_SECONDS * 1_000 - 1);
      expect((await callApi(local, lookup)).response).toEqual({
        Result: "-999",
        Description: expect.stringContaining("not finished"),
        ChargeCount: 0,
        CardVerifyResults: [],
        CompareResults: [],
        Extra: "order 7",
        DeviceInfoLevel: "",
        RequestId: expect.any(String),
      });
      clock.advance(1);
      expect(await callApi(local, lookup)).toMatchObject({ code: "InvalidParameterValue.BizTokenExpired" });
    });
  });

  it.each([
    ["an unknown token", { SdkToken: "A561B769-C347-4724-A69A-6C3B3483E107" }, "InvalidParameterValue.BizTokenIllegal"],
    ["no token", {}, "MissingParameter"],
    ["a number for a token", { SdkToken: 1 }, "InvalidParameter"],
    ["an unknown parameter", { SdkToken: "X", Extra: "x" }, "UnknownParameter"],
  ])("refuses %s", async (_what, parameters, code) => {
    expect(await withCloud("latest", (local) => callApi(local, { action: RESULT, parameters }))).toMatchObject({
      code,
    });
  });
});
