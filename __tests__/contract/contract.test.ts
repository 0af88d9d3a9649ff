import { DEFAULT_PROFILES } from "../../contract/generated/profiles";
import { FACEID, PAGE_EXAMPLE } from "../../contract/vendor/api";
import { ACTION_CODES, EKYC_CODES } from "../../contract/vendor/codes/documented";
import { ERROR_CODES, errorCode, isRetryable } from "../../contract/vendor/codes/table";
import { onlyListedOn } from "../../contract/vendor/dated";
import { ID_CARD_TYPES } from "../../contract/vendor/id-card-types";
import { promisedValiditySeconds, REQUESTS_PER_SECOND, tokenValiditySecondsOn } from "../../contract/vendor/limits";
import { ACTION_LISTS, PARAMETERS } from "../../contract/vendor/parameters";
import { contractAt, EVERY_REVISION, REVISIONS, type RevisionName } from "../../contract/vendor/revisions";

describe("the API page of 2025-01-14", () => {
  const contract = contractAt("2025-01-14");

  it("is the first revision; without a name the newest holds", () => {
    expect(REVISIONS[0]?.date).toBe("2025-01-14");
    expect(contractAt()).toEqual(contractAt("latest"));
  });

  it("names endpoint, version and quota", () => {
    expect(FACEID).toEqual({
      service: "faceid",
      endpoint: "faceid.intl.tencentcloudapi.com",
      version: "2018-03-01",
    });
    expect(REQUESTS_PER_SECOND).toBe(20);
  });

  it("lists 21 IdCardTypes in its own order", () => {
    expect(contract.idCardTypes).toEqual([
      "HK",
      "ML",
      "IndonesiaIDCard",
      "PhilippinesVoteID",
      "PhilippinesDrivingLicense",
      "PhilippinesTinID",
      "PhilippinesSSSID",
      "PhilippinesUMID",
      "MLIDPassport",
      "MacaoIDCard",
      "ThailandIDCard",
      "MainlandIDCard",
      "SingaporeIDCard",
      "JapanIDCard",
      "MLDrivingLicense",
      "IndonesiaDrivingLicense",
      "ThailandDrivingLicense",
      "SingaporeDrivingLicense",
      "JapanDrivingLicense",
      "TaiWanIDCard",
      "HMTPermit",
    ]);
  });

  it("has eleven parameters, and NeedVerifyIdCard only in its example", () => {
    expect(PARAMETERS.filter((parameter) => parameter.common).map(({ name }) => name)).toEqual([
      "Action",
      "Version",
      "Region",
    ]);
    expect(contract.parameters.map(({ name }) => name)).toEqual([
      "CheckMode",
      "SecurityLevel",
      "IdCardType",
      "CompareImage",
      "DisableChangeOcrResult",
      "DisableCheckOcrWarnings",
      "Extra",
      "ActionList",
      "NeedVerifyIdCard",
    ]);
    expect(PAGE_EXAMPLE.request).toHaveProperty("NeedVerifyIdCard", true);
  });

  it("offers every list of one or two distinct actions", () => {
    expect(ACTION_LISTS).toHaveLength(4 + 4 * 3);
    expect(ACTION_LISTS).not.toContain("blink,blink");
  });

  it("gives a token 7,200 seconds", () => {
    expect(contract.tokenValiditySeconds).toBe(7_200);
  });

  it("has a default profile for each IdCardType of any revision, named after it", () => {
    expect(Object.keys(DEFAULT_PROFILES)).toEqual(EVERY_REVISION.idCardTypes);
    expect(Object.keys(DEFAULT_PROFILES)).toEqual(expect.arrayContaining([...contract.idCardTypes]));
    for (const [name, profile] of Object.entries(DEFAULT_PROFILES)) {
      expect(profile).toEqual({ idCardType: name, checkMode: 1, securityLevel: 4 });
    }
  });
});

describe("revisions after the page", () => {
  it.each([
    ["2025-08-28", 13],
    ["2025-01-14", 21],
    ["latest", 13],
  ] as const)("%s lists %i IdCardTypes", (revision, count) => {
    expect(contractAt(revision).idCardTypes).toHaveLength(count);
  });

  it("dropped eight types at once and kept HMTPermit", () => {
    const latest = contractAt("latest").idCardTypes;
    const dropped = contractAt("2025-01-14").idCardTypes.filter((type) => !latest.includes(type));
    expect(dropped).toEqual([
      "MacaoIDCard",
      "JapanIDCard",
      "MLDrivingLicense",
      "IndonesiaDrivingLicense",
      "ThailandDrivingLicense",
      "SingaporeDrivingLicense",
      "JapanDrivingLicense",
      "TaiWanIDCard",
    ]);
  });

  it("shortened the token's validity to ten minutes on 2025-09-25", () => {
    expect(tokenValiditySecondsOn("2025-09-24")).toBe(7_200);
    expect(tokenValiditySecondsOn("2025-09-25")).toBe(600);
  });

  it.each(REVISIONS.map(({ date }) => date))("promises no token of %s more than the newest text does", (date) => {
    expect(promisedValiditySeconds(date)).toBe(600);
  });

  it("grew from three regions to five on 2025-11-25", () => {
    expect(contractAt("2025-09-25").regions).toEqual(["ap-hongkong", "ap-jakarta", "ap-singapore"]);
    expect(contractAt("2025-11-25").regions).toHaveLength(5);
  });

  it("follow from the dated entries, each with what changed and where that was read", () => {
    expect(REVISIONS.map(({ date }) => date)).toEqual([
      ...["2025-01-14", "2025-08-28", "2025-09-25", "2025-11-25", "2025-11-28", "2025-12-08", "2025-12-17"],
      ...["2026-01-14", "2026-01-21", "2026-04-23", "2026-06-11", "2026-07-17", "2026-08-18"],
    ]);
    expect(REVISIONS.filter(({ source, change }) => source === "" || change === "")).toEqual([]);
    expect(REVISIONS.find(({ date }) => date === "2026-08-18")).toEqual({
      date: "2026-08-18",
      change: "SdkVersion: ENHANCED added, ENHANCE removed",
      source: "Go SDK v3.0.1471",
    });
    expect(REVISIONS.find(({ date }) => date === "2025-09-25")?.change).toBe(
      "parameters: SelectedWarningCodes added; validity of a token: 600 s added",
    );
  });

  it("differ from the one before, each", () => {
    const states = REVISIONS.map(({ date }) => JSON.stringify({ ...contractAt(date), revision: "" }));
    expect(new Set(states).size).toBe(REVISIONS.length);
  });

  it("have the values of their own day only", () => {
    const editions = (revision: RevisionName) =>
      contractAt(revision)
        .parameters.find(({ name }) => name === "SdkVersion")
        ?.validValues?.map(({ value }) => value);
    expect(editions("2025-01-14")).toBeUndefined();
    expect(editions("2025-12-17")).toEqual(["BASIC"]);
    expect(editions("2026-01-14")).toEqual(["BASIC", "ENHANCE", "PLUS"]);
    expect(editions("latest")).toEqual(["BASIC", "ENHANCED", "PLUS", "PRO"]);
  });

  it("know that SingaporeIDCard was listed, withdrawn and listed again", () => {
    const singapore = ID_CARD_TYPES.find(({ name }) => name === "SingaporeIDCard");
    expect(singapore).toHaveProperty("listed", [{ from: "2023-04-18", until: "2023-06-01" }, { from: "2024-06-03" }]);
  });
});

describe("error codes", () => {
  it("are listed once each", () => {
    expect(new Set(ERROR_CODES.map(({ code }) => code)).size).toBe(ERROR_CODES.length);
  });

  it.each([
    ["RequestLimitExceeded", true],
    ["InternalError.UnKnown", true],
    ["InvalidParameterValue", false],
    ["AuthFailure.SignatureExpire", false],
    ["UnauthorizedOperation.Nonactivated", false],
  ])("%s retryable: %s", (code, retryable) => {
    expect(isRetryable(code)).toBe(retryable);
  });

  it("take an unknown sub-code as its class and do not retry an unknown class", () => {
    expect(errorCode("InternalError.Database")?.code).toBe("InternalError");
    expect(errorCode("Mystery")).toBeUndefined();
    expect(isRetryable("Mystery")).toBe(false);
  });

  it.each(["ResourceUnavailable.InArrears", "ResourceUnavailable.ResourcePackageRunOut"])(
    "%s is the account's, and not sent again",
    (code) => {
      expect(errorCode(code)).toMatchObject({ code, owner: "account", retry: "no" });
    },
  );

  it("are advised a CAM statement for CAM's refusals alone", () => {
    expect(errorCode("UnauthorizedOperation")?.nextStep).toContain("{statement}");
    expect(errorCode("UnauthorizedOperation.Mystery")).toMatchObject({
      owner: "account",
      nextStep: expect.not.stringContaining("{statement}"),
    });
  });

  it("have every code that is common to all eKYC services, with none of which a call is billed", () => {
    expect(EKYC_CODES.billed).toBe(false);
    expect(EKYC_CODES.codes.filter((code) => errorCode(code)?.code !== code)).toEqual([]);
  });

  it("have every code that the documentation ever listed for the action; the page lists none", () => {
    expect(ACTION_CODES.flatMap(({ codes }) => codes).filter((code) => errorCode(code)?.code !== code)).toEqual([]);
    const [page] = onlyListedOn(ACTION_CODES, "2025-01-14");
    expect(page).toMatchObject({ codes: [], source: expect.stringContaining("no error code related") });
  });
});
