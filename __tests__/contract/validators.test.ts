import Ajv from "ajv/dist/2020";
import {
  validateApplySdkVerificationTokenResponse as validateResponse,
  validateTokenRequest,
} from "../../contract/generated/validators";
import { PAGE_EXAMPLE } from "../../contract/vendor/api";
import { contractAt, type RevisionName } from "../../contract/vendor/revisions";
import { applySdkVerificationTokenRequestSchema } from "../../contract/vendor/schema/request-schema";

const compile = (revision: RevisionName) =>
  new Ajv({ allErrors: true, strictRequired: false }).compile(
    applySdkVerificationTokenRequestSchema(contractAt(revision)),
  );

describe("the request schema of the page", () => {
  const validateRequest = compile("2025-01-14");

  it.each<[string, object]>([
    ["the page's own example", PAGE_EXAMPLE.request],
    ["an empty body, every parameter having a default", {}],
    ["a comparison with its photo", { CheckMode: 2, CompareImage: "aGVsbG8=" }],
    ["actions under the default security level", { ActionList: "blink,mouth" }],
    ["actions under motion-based liveness", { SecurityLevel: 2, ActionList: "shake" }],
    ["disabled OCR warnings for a passport", { IdCardType: "MLIDPassport", DisableCheckOcrWarnings: true }],
    ["Extra of exactly 1,024 characters", { Extra: "张".repeat(1_024) }],
    ["a photo without a comparison, which is without effect", { CompareImage: "aGVsbG8=" }],
    ["disabled OCR warnings for a type without them", { IdCardType: "MacaoIDCard", DisableCheckOcrWarnings: true }],
    ["NeedVerifyIdCard for a Malaysian card", { IdCardType: "ML", NeedVerifyIdCard: true }],
  ])("accepts %s", (_what, body) => {
    expect([validateRequest(body), validateRequest.errors]).toEqual([true, null]);
  });

  it.each<[string, object, string]>([
    ["a comparison without its photo", { CheckMode: 2 }, "required"],
    ["actions under video-based liveness", { SecurityLevel: 1, ActionList: "blink" }, "false schema"],
    ["actions under reflection-based liveness", { SecurityLevel: 3, ActionList: "blink" }, "false schema"],
    ["the same action twice", { ActionList: "blink,blink" }, "enum"],
    ["three actions", { ActionList: "blink,mouth,nod" }, "enum"],
    ["Extra of 1,025 characters", { Extra: "x".repeat(1_025) }, "maxLength"],
    ["an unknown IdCardType", { IdCardType: "IDCARD" }, "enum"],
    ["a check mode that is a text", { CheckMode: "1" }, "type"],
    ["a parameter of a later revision", { RetryLimit: 3 }, "additionalProperties"],
  ])("refuses %s", (_what, body, keyword) => {
    expect(validateRequest(body)).toBe(false);
    expect(validateRequest.errors?.map((error) => error.keyword)).toContain(keyword);
  });
});

describe("the request schema of another revision", () => {
  it("refuses a delisted type that the seed's revision accepts", () => {
    const body = { IdCardType: "TaiWanIDCard" };
    expect(compile("2025-01-14")(body)).toBe(true);
    expect(compile("latest")(body)).toBe(false);
  });

  it("knows later parameters with their ranges and rules", () => {
    const latest = compile("latest");
    expect(latest({ RetryLimit: 5, SelectedWarningCodes: [-9101] })).toBe(true);
    expect(latest({ RetryLimit: 6 })).toBe(false);
    expect(latest({ SelectedWarningCodes: [-1] })).toBe(false);
    expect(latest({ IdCardType: "ML", AllowExpiredDocument: false })).toBe(true);
    expect(latest({ EnableForgeryDetectionImages: true, AllowUploadPhoto: true })).toBe(false);
    expect(latest({ EnableForgeryDetectionImages: true, AllowUploadPhoto: false })).toBe(true);
    expect(latest({ MetaData: "x".repeat(65_536) })).toBe(true);
    expect(latest({ MetaData: "x".repeat(65_537) })).toBe(false);
  });

  it("follows the spelling of SdkVersion through time", () => {
    expect(compile("2026-01-14")({ SdkVersion: "ENHANCE" })).toBe(true);
    expect(compile("latest")({ SdkVersion: "ENHANCE" })).toBe(false);
    expect(compile("latest")({ SdkVersion: "ENHANCED" })).toBe(true);
  });
});

describe("the response validator", () => {
  it("accepts the page's example and keeps fields it does not know", () => {
    expect(validateResponse({ ...PAGE_EXAMPLE.response.Response, ServerParamInfo: "x" })).toBe(true);
  });

  it("accepts a token that is not a UUID, as newer examples show", () => {
    expect(validateResponse({ SdkToken: "C736CEB2-03D89-014A10-B17B-B2DC535CA53B", RequestId: "r" })).toBe(true);
  });

  it.each([null, ""])(
    "accepts the optional ServerParamInfo as %j, so that no token is lost for it",
    (ServerParamInfo) => {
      expect(validateResponse({ ...PAGE_EXAMPLE.response.Response, ServerParamInfo })).toBe(true);
    },
  );

  it.each([{ RequestId: "r" }, { SdkToken: "", RequestId: "r" }, { SdkToken: null, RequestId: "r" }, null])(
    "refuses %j",
    (response) => {
      expect(validateResponse(response)).toBe(false);
    },
  );
});

describe("the validator of POST /v1/tokens", () => {
  it("refuses anything that could weaken the server's profile", () => {
    expect(validateTokenRequest({ profile: "HK", securityLevel: 1 })).toBe(false);
    expect(validateTokenRequest({ profile: "HK", extra: "order 1", metaData: "from the app" })).toBe(true);
    expect(validateTokenRequest({ profile: "HK", metaData: "x".repeat(65_537) })).toBe(false);
  });
});
