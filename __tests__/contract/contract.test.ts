import { FACEID, PAGE_EXAMPLE } from "../../contract/api";
import { ERROR_CODES, errorCode, isRetryable } from "../../contract/errors";
import { DEFAULT_PROFILES } from "../../contract/generated/profiles";
import { ID_CARD_TYPES } from "../../contract/id-card-types";
import { REQUESTS_PER_SECOND, tokenValiditySecondsOn } from "../../contract/limits";
import { ACTION_LISTS, PARAMETERS } from "../../contract/parameters";
import { contractAt, REVISIONS } from "../../contract/revisions";

describe("the API page of 2025-01-14", () => {
  const contract = contractAt();

  it("is the default revision", () => {
    expect(contract.revision).toBe("2025-01-14");
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

  it("has a default profile for each IdCardType, named after it", () => {
    expect(Object.keys(DEFAULT_PROFILES)).toEqual([...contract.idCardTypes]);
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
    const dropped = contractAt().idCardTypes.filter((type) => !latest.includes(type));
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

  it("grew from three regions to five on 2025-11-25", () => {
    expect(contractAt("2025-09-25").regions).toEqual(["ap-hongkong", "ap-jakarta", "ap-singapore"]);
    expect(contractAt("2025-11-25").regions).toHaveLength(5);
  });

  it("have a parameter or a value for every change they claim", () => {
    const snapshots = REVISIONS.map(({ date }) => JSON.stringify({ ...contractAt(date), revision: "" }));
    for (let index = 1; index < snapshots.length; index += 1) {
      const { date } = REVISIONS[index] as { date: string };
      const changedValues = PARAMETERS.some((parameter) =>
        parameter.validValues?.some((value) =>
          value.listed?.some((period) => period.from === date || period.until === date),
        ),
      );
      expect([date, snapshots[index] !== snapshots[index - 1] || changedValues]).toEqual([date, true]);
    }
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
});
