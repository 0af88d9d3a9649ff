import { SignatureRefusal } from "../../signature/refusal";
import { type Tc3Message, tc3KeyDerivation, tc3Signature, tc3Texts } from "../../signature/tc3";
import { parseTc3Authorization, verifyTc3 } from "../../signature/verify-tc3";

const TIMESTAMP = 1_551_113_065;
const DATE = "2019-02-25";
/** The official worked example of "Signature v3". */
const OFFICIAL: Tc3Message = {
  method: "POST",
  query: "",
  headers: {
    host: "cvm.tencentcloudapi.com",
    "content-type": "application/json; charset=utf-8",
    "x-tc-action": "DescribeInstances",
    "x-tc-timestamp": String(TIMESTAMP),
  },
  body: Buffer.from('{"Limit": 1, "Filters": [{"Values": ["\\u672a\\u547d\\u540d"], "Name": "instance-name"}]}'),
};
const FACEID: Tc3Message = {
  method: "POST",
  query: "",
  headers: {
    host: "faceid.intl.tencentcloudapi.com",
    "content-type": "application/json",
    "x-tc-timestamp": String(TIMESTAMP),
  },
  body: Buffer.from('{"CheckMode":1,"IdCardType":"HK"}'),
};
const FACEID_SIGNATURE = "bbec85a67fe898e6ca780c5e7ed26ace8ff58c66d085d751dd0cbada3c0a38c0";

const authorization = (
  changes: { date?: string; service?: string; signedHeaders?: string; signature?: string } = {},
) => {
  const {
    date = DATE,
    service = "faceid",
    signedHeaders = "content-type;host",
    signature = FACEID_SIGNATURE,
  } = changes;
  return `TC3-HMAC-SHA256 Credential=AKIDEXAMPLE/${date}/${service}/tc3_request, SignedHeaders=${signedHeaders}, Signature=${signature}`;
};

const verify = (message: Tc3Message, header = authorization(), services = ["faceid"], now = TIMESTAMP * 1_000) =>
  verifyTc3({
    message,
    authorization: parseTc3Authorization(header),
    secretKey: "SECRETEXAMPLE",
    services,
    clock: { now, skewSeconds: 300 },
  });

const refusalCode = (act: () => void): string | undefined => {
  try {
    act();
  } catch (error) {
    return error instanceof SignatureRefusal ? error.code : String(error);
  }
  return undefined;
};

describe("TC3-HMAC-SHA256", () => {
  it.each([
    [
      "1",
      "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE",
      ["content-type", "host"],
      "72e494ea809ad7a8c8f7a4507b9bddcbaa8e581f516e8da2f66e2c5a96525168",
    ],
    [
      "2",
      "Gu5t9xGARNpq86cd98joQYCN3*******",
      ["content-type", "host"],
      "2230eefd229f582d8b1b891af7107b91597240707d778ab3738f756258d7652c",
    ],
    [
      "3",
      "*".repeat(32),
      ["content-type", "host", "x-tc-action"],
      "10b1a37a7301a02ca19a647ad722d5e43b4b3cff309d421d85b46093f6ab6c4f",
    ],
  ])("reproduces the official vector %s", (_vector, secretKey, signedHeaders, signature) => {
    expect(tc3Signature(OFFICIAL, { date: DATE, service: "cvm", signedHeaders }, secretKey)).toBe(signature);
  });

  it("gives the texts that the official example shows on the way, and the derivation of the key without a key", () => {
    const scope = { date: DATE, service: "cvm", signedHeaders: ["content-type", "host"] };
    expect(tc3Texts(OFFICIAL, scope)).toEqual({
      hashedPayload: "35e9c5b0e3ae67532d3c9f17ead6c90222632e5b1ff7f6e89887f1398934f064",
      canonicalRequest: [
        ...["POST", "/", "", "content-type:application/json; charset=utf-8", "host:cvm.tencentcloudapi.com", ""],
        ...["content-type;host", "35e9c5b0e3ae67532d3c9f17ead6c90222632e5b1ff7f6e89887f1398934f064"],
      ].join("\n"),
      hashedCanonicalRequest: "5ffe6a04c0664d6b969fab9a13bdab201d63ee709638e2749d62a09ca18d7031",
      credentialScope: "2019-02-25/cvm/tc3_request",
      stringToSign: [
        ...["TC3-HMAC-SHA256", "1551113065", "2019-02-25/cvm/tc3_request"],
        "5ffe6a04c0664d6b969fab9a13bdab201d63ee709638e2749d62a09ca18d7031",
      ].join("\n"),
    });
    expect(tc3KeyDerivation(scope)).toEqual([
      { name: "SecretDate", key: '"TC3" + SecretKey', input: "2019-02-25" },
      { name: "SecretService", key: "SecretDate", input: "cvm" },
      { name: "SecretSigning", key: "SecretService", input: "tc3_request" },
    ]);
  });

  it("verifies the official vector 1 from its Authorization header", () => {
    const header =
      "TC3-HMAC-SHA256 Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE/2019-02-25/cvm/tc3_request, " +
      "SignedHeaders=content-type;host, Signature=72e494ea809ad7a8c8f7a4507b9bddcbaa8e581f516e8da2f66e2c5a96525168";
    const parsed = parseTc3Authorization(header);
    expect(parsed.secretId).toBe("AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE");
    const secretKey = "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE";
    const check = {
      message: OFFICIAL,
      authorization: parsed,
      services: ["cvm"],
      clock: { now: TIMESTAMP * 1_000, skewSeconds: 300 },
    };
    expect(() => verifyTc3({ ...check, secretKey })).not.toThrow();
    expect(refusalCode(() => verifyTc3({ ...check, secretKey: `${secretKey}x` }))).toBe("AuthFailure.SignatureFailure");
  });

  it("reads the two blanks after the algorithm that the SDK for .NET sends", () => {
    const header =
      "TC3-HMAC-SHA256  Credential=AKIDEXAMPLE/2019-02-25/cvm/tc3_request, " +
      `SignedHeaders=content-type;host, Signature=${"0".repeat(64)}`;
    expect(parseTc3Authorization(header)).toMatchObject({ secretId: "AKIDEXAMPLE" });
  });

  it("reproduces the vector of the Node SDK", () => {
    expect(refusalCode(() => verify(FACEID))).toBeUndefined();
  });

  it("accepts a Host header with a port whether the port was signed or not", () => {
    const withPort = { ...FACEID, headers: { ...FACEID.headers, host: "faceid.intl.tencentcloudapi.com:8080" } };
    const scope = { date: DATE, service: "faceid", signedHeaders: ["content-type", "host"] };
    expect(refusalCode(() => verify(withPort))).toBeUndefined();
    const signature = tc3Signature(withPort, scope, "SECRETEXAMPLE");
    expect(signature).not.toBe(FACEID_SIGNATURE);
    expect(refusalCode(() => verify(withPort, authorization({ signature })))).toBeUndefined();
    expect(refusalCode(() => verify(FACEID, authorization({ signature })))).toBe("AuthFailure.SignatureFailure");
  });

  it("hashes the literal UNSIGNED-PAYLOAD instead of the body when the header says so", () => {
    const headers = { ...FACEID.headers, "x-tc-content-sha256": "UNSIGNED-PAYLOAD" };
    const scope = { date: DATE, service: "faceid", signedHeaders: ["content-type", "host"] };
    const signature = tc3Signature(
      { ...FACEID, headers, body: Buffer.from("UNSIGNED-PAYLOAD") },
      scope,
      "SECRETEXAMPLE",
    );
    expect(signature).toBe(tc3Signature({ ...FACEID, body: Buffer.from("UNSIGNED-PAYLOAD") }, scope, "SECRETEXAMPLE"));
    expect(refusalCode(() => verify({ ...FACEID, headers }, authorization({ signature })))).toBeUndefined();
  });

  it("accepts a timestamp five minutes away and refuses one a second further", () => {
    const at = (offsetSeconds: number) =>
      refusalCode(() => verify(FACEID, authorization(), ["faceid"], (TIMESTAMP + offsetSeconds) * 1_000));
    expect([at(300), at(-300)]).toEqual([undefined, undefined]);
    expect([at(301), at(-301)]).toEqual(["AuthFailure.SignatureExpire", "AuthFailure.SignatureExpire"]);
  });

  it.each<[string, () => void]>([
    ["a changed body", () => verify({ ...FACEID, body: Buffer.from('{"CheckMode":1,"IdCardType":"ML"}') })],
    [
      "a charset appended to the Content-Type",
      () => verify({ ...FACEID, headers: { ...FACEID.headers, "content-type": "application/json; charset=utf-8" } }),
    ],
    ["another host", () => verify({ ...FACEID, headers: { ...FACEID.headers, host: "faceid.tencentcloudapi.com" } })],
    ["another method", () => verify({ ...FACEID, method: "GET" })],
    ["a query that was not signed", () => verify({ ...FACEID, query: "a=1" })],
    ["a date other than the timestamp's", () => verify(FACEID, authorization({ date: "2019-02-26" }))],
    ["a service other than the host's", () => verify(FACEID, authorization({ service: "cvm" }))],
    [
      "a signed header that was not sent",
      () => verify(FACEID, authorization({ signedHeaders: "content-type;host;x-tc-action" })),
    ],
    ["another signature", () => verify(FACEID, authorization({ signature: "0".repeat(64) }))],
  ])("refuses %s with SignatureFailure", (_what, act) => {
    expect(refusalCode(act)).toBe("AuthFailure.SignatureFailure");
  });

  it("refuses a timestamp with a fraction", () => {
    expect(
      refusalCode(() => verify({ ...FACEID, headers: { ...FACEID.headers, "x-tc-timestamp": "1551113065.5" } })),
    ).toBe("InvalidParameterValue");
  });

  it.each([
    ["no header", ""],
    ["another algorithm", authorization().replace("TC3-HMAC-SHA256", "TC3-HMAC-SHA1")],
    ["no content-type among the signed headers", authorization({ signedHeaders: "host" })],
    ["no host among the signed headers", authorization({ signedHeaders: "content-type" })],
    ["signed headers out of order", authorization({ signedHeaders: "host;content-type" })],
    ["a signature in upper case", authorization({ signature: FACEID_SIGNATURE.toUpperCase() })],
    ["a scope that does not end in tc3_request", authorization().replace("/tc3_request", "/aws4_request")],
  ])("refuses %s with InvalidAuthorization", (_what, header) => {
    expect(refusalCode(() => parseTc3Authorization(header))).toBe("AuthFailure.InvalidAuthorization");
  });
});
