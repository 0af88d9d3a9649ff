import { SignatureRefusal } from "../../signature/refusal";
import { v1Method, v1Signature, v1Texts, verifyV1 } from "../../signature/v1";

/** The official example of "Signature". */
const OFFICIAL = {
  method: "GET",
  host: "cvm.tencentcloudapi.com",
  parameters: {
    Version: "2017-03-12",
    Action: "DescribeInstances",
    "InstanceIds.0": "ins-09dx96dg",
    Limit: "20",
    Nonce: "11886",
    Offset: "0",
    Region: "ap-guangzhou",
    SecretId: "AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE",
    Timestamp: "1465185768",
  },
};
const OFFICIAL_KEY = "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE";
const CLOCK = { now: 1_465_185_768_000, skewSeconds: 300 };
const OFFICIAL_SIGNATURE = "EliP9YW3pW28FpsEdkXt/+WcGeI=";
/** Made with the official Node SDK. */
const SHA256 = {
  method: "POST",
  host: "faceid.intl.tencentcloudapi.com",
  parameters: {
    Action: "ApplySdkVerificationToken",
    CheckMode: "1",
    IdCardType: "HK",
    Language: "en-US",
    Nonce: "11886",
    Region: "ap-singapore",
    RequestClient: "SDK_NODEJS_INTL_EN3.0.1335",
    SecretId: "AKIDEXAMPLE",
    SignatureMethod: "HmacSHA256",
    Timestamp: "1551113065",
    Version: "2018-03-01",
  },
};

describe("signature v1", () => {
  it("reproduces the official HmacSHA1 vector, whatever the order of the parameters", () => {
    expect(v1Signature(OFFICIAL, "HmacSHA1", OFFICIAL_KEY)).toBe(OFFICIAL_SIGNATURE);
  });

  it("gives the texts that the official example shows on the way", () => {
    const sortedParameters =
      "Action=DescribeInstances&InstanceIds.0=ins-09dx96dg&Limit=20&Nonce=11886&Offset=0&Region=ap-guangzhou" +
      "&SecretId=AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE&Timestamp=1465185768&Version=2017-03-12";
    const stringToSign = `GETcvm.tencentcloudapi.com/?${sortedParameters}`;
    expect(v1Texts(OFFICIAL)).toEqual({ sortedParameters, stringToSign });
  });

  it("reproduces the SDK's HmacSHA256 vector", () => {
    expect(v1Signature(SHA256, "HmacSHA256", "SECRETEXAMPLE")).toBe("mBZ299U4QT1CMqydbji13rFUlsUrCrPoJ3euoTrk82c=");
  });

  it("takes HmacSHA1 unless SignatureMethod names HmacSHA256, and knows no third", () => {
    expect([v1Method(undefined), v1Method("HmacSHA1"), v1Method("HmacSHA256"), v1Method("HmacMD5")]).toEqual([
      "HmacSHA1",
      "HmacSHA1",
      "HmacSHA256",
      undefined,
    ]);
  });

  it("is refused with a line break at its end, for whether the real service takes that is not known", () => {
    const parameters = { ...OFFICIAL.parameters, Signature: `${OFFICIAL_SIGNATURE}\n` };
    expect(() => verifyV1({ ...OFFICIAL, parameters }, "HmacSHA1", OFFICIAL_KEY, CLOCK)).toThrow(SignatureRefusal);
  });

  it("leaves the signature itself out of what is signed", () => {
    const parameters = { ...OFFICIAL.parameters, Signature: OFFICIAL_SIGNATURE };
    expect(() => verifyV1({ ...OFFICIAL, parameters }, "HmacSHA1", OFFICIAL_KEY, CLOCK)).not.toThrow();
  });

  it.each(["cvm.tencentcloudapi.com:7107", "http://cvm.tencentcloudapi.com"])(
    "is the client's who signed the host without what else stands in the header %s",
    (host) => {
      const parameters = { ...OFFICIAL.parameters, Signature: OFFICIAL_SIGNATURE };
      const message = { ...OFFICIAL, host, parameters };
      expect(() => verifyV1(message, "HmacSHA1", OFFICIAL_KEY, CLOCK)).not.toThrow();
    },
  );

  it.each([
    ["a changed parameter", { Limit: "21" }, "AuthFailure.SignatureFailure"],
    ["an added parameter", { Extra: "" }, "AuthFailure.SignatureFailure"],
    ["no signature", { Signature: "" }, "AuthFailure.SignatureFailure"],
    ["a timestamp more than five minutes old", { Timestamp: "1465185467" }, "AuthFailure.SignatureExpire"],
    ["a timestamp that is not a number", { Timestamp: "yesterday" }, "InvalidParameterValue"],
  ])("refuses %s", (_what, change, code) => {
    const parameters = { ...OFFICIAL.parameters, Signature: OFFICIAL_SIGNATURE, ...change };
    const act = () => verifyV1({ ...OFFICIAL, parameters }, "HmacSHA1", OFFICIAL_KEY, CLOCK);
    expect(act).toThrow(SignatureRefusal);
    expect(act).toThrow(expect.objectContaining({ code }));
  });
});
