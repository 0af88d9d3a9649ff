import Ajv from "ajv/dist/2020";
import { PAGE_EXAMPLE } from "../../contract/api";
import {
  validateApplySdkVerificationTokenRequest as validateRequest,
  validateApplySdkVerificationTokenResponse as validateResponse,
  validateTokenRequest,
} from "../../contract/generated/validators";
import { contractAt } from "../../contract/revisions";
import { addMaxBytes } from "../../contract/schema/max-bytes";
import { applySdkVerificationTokenRequestSchema } from "../../contract/schema/request-schema";

describe("the request validator", () => {
  it.each<[string, object]>([
    ["the page's own example", PAGE_EXAMPLE.request],
    ["an empty body, every parameter having a default", {}],
    ["a comparison with its photo", { CheckMode: 2, CompareImage: "aGVsbG8=" }],
    ["actions under the default security level", { ActionList: "blink,mouth" }],
    ["actions under motion-based liveness", { SecurityLevel: 2, ActionList: "shake" }],
    ["disabled OCR warnings for a passport", { IdCardType: "MLIDPassport", DisableCheckOcrWarnings: true }],
    ["Extra of exactly 128 bytes", { Extra: "é".repeat(64) }],
  ])("accepts %s", (_what, body) => {
    expect([validateRequest(body), validateRequest.errors]).toEqual([true, null]);
  });

  it.each<[string, object, string]>([
    ["a comparison without its photo", { CheckMode: 2 }, "required"],
    ["a photo without a comparison", { CompareImage: "aGVsbG8=" }, "false schema"],
    ["actions under video-based liveness", { SecurityLevel: 1, ActionList: "blink" }, "false schema"],
    ["actions under reflection-based liveness", { SecurityLevel: 3, ActionList: "blink" }, "false schema"],
    ["the same action twice", { ActionList: "blink,blink" }, "enum"],
    ["three actions", { ActionList: "blink,mouth,nod" }, "enum"],
    [
      "disabled OCR warnings for a Macao card",
      { IdCardType: "MacaoIDCard", DisableCheckOcrWarnings: true },
      "false schema",
    ],
    ["NeedVerifyIdCard for a Malaysian card", { IdCardType: "ML", NeedVerifyIdCard: true }, "false schema"],
    ["Extra of 129 bytes though only 65 characters", { Extra: `a${"é".repeat(64)}` }, "maxBytes"],
    ["an unknown IdCardType", { IdCardType: "IDCARD" }, "enum"],
    ["a check mode that is a text", { CheckMode: "1" }, "type"],
    ["a parameter of a later revision", { RetryLimit: 3 }, "additionalProperties"],
  ])("refuses %s", (_what, body, keyword) => {
    expect(validateRequest(body)).toBe(false);
    expect(validateRequest.errors?.map((error) => error.keyword)).toContain(keyword);
  });
});

describe("a validator of another revision, compiled at run time", () => {
  const compile = (revision: Parameters<typeof contractAt>[0]) =>
    addMaxBytes(new Ajv({ allErrors: true, strictRequired: false })).compile(
      applySdkVerificationTokenRequestSchema(contractAt(revision)),
    );

  it("refuses a delisted type that the seed's revision accepts", () => {
    const body = { IdCardType: "TaiWanIDCard" };
    expect(validateRequest(body)).toBe(true);
    expect(compile("latest")(body)).toBe(false);
  });

  it("knows later parameters with their ranges and rules", () => {
    const latest = compile("latest");
    expect(latest({ RetryLimit: 5, SelectedWarningCodes: [-9101] })).toBe(true);
    expect(latest({ RetryLimit: 6 })).toBe(false);
    expect(latest({ SelectedWarningCodes: [-1] })).toBe(false);
    expect(latest({ IdCardType: "ML", AllowExpiredDocument: true })).toBe(false);
    expect(latest({ EnableForgeryDetectionImages: true, AllowUploadPhoto: true })).toBe(false);
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
    expect(validateTokenRequest({ profile: "HK", extra: "order 1" })).toBe(true);
  });
});
