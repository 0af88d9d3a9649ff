import { signTc3 } from "../../signature/sign-tc3";

/** The official worked example of "Signature v3" (1061/37034). */
const OFFICIAL = {
  method: "POST",
  query: "",
  body: '{"Limit": 1, "Filters": [{"Values": ["\\u672a\\u547d\\u540d"], "Name": "instance-name"}]}',
  service: "cvm",
  timestamp: 1_551_113_065,
} as const;
const HEADERS = { host: "cvm.tencentcloudapi.com", "content-type": "application/json; charset=utf-8" };
const STARS = "*".repeat(32);

describe("signTc3", () => {
  it.each([
    [
      "two headers",
      HEADERS,
      "content-type;host",
      { secretId: "AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE", secretKey: "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE" },
      "72e494ea809ad7a8c8f7a4507b9bddcbaa8e581f516e8da2f66e2c5a96525168",
    ],
    [
      "one header more, whose value is signed in lower case",
      { "x-tc-action": "DescribeInstances", ...HEADERS },
      "content-type;host;x-tc-action",
      { secretId: `AKID${STARS}`, secretKey: STARS },
      "10b1a37a7301a02ca19a647ad722d5e43b4b3cff309d421d85b46093f6ab6c4f",
    ],
  ])("reproduces the official example with %s", (_what, headers, signedHeaders, credentials, signature) => {
    expect(signTc3({ ...OFFICIAL, headers }, credentials)).toBe(
      `TC3-HMAC-SHA256 Credential=${credentials.secretId}/2019-02-25/cvm/tc3_request, SignedHeaders=${signedHeaders}, Signature=${signature}`,
    );
  });
});
