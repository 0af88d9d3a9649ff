import { functionUrlSigner } from "../../sdk/function-url-signer";
import { tc3Authorization } from "../../sdk/tc3";
import { ManualClock } from "../helpers/manual-clock";

/** The official worked example of "Signature v3" (1061/37034). */
const OFFICIAL = {
  method: "POST",
  body: '{"Limit": 1, "Filters": [{"Values": ["\\u672a\\u547d\\u540d"], "Name": "instance-name"}]}',
  service: "cvm",
  timestamp: 1_551_113_065,
} as const;
const HEADERS = { host: "cvm.tencentcloudapi.com", "content-type": "application/json; charset=utf-8" };
const STARS = "*".repeat(32);

describe("tc3Authorization", () => {
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
    expect(tc3Authorization({ ...OFFICIAL, headers }, credentials)).toBe(
      `TC3-HMAC-SHA256 Credential=${credentials.secretId}/2019-02-25/cvm/tc3_request, SignedHeaders=${signedHeaders}, Signature=${signature}`,
    );
  });
});

describe("functionUrlSigner", () => {
  const request = { method: "GET", url: "http://127.0.0.1:7007/v1/health", body: "" } as const;
  const clock = new ManualClock();
  const sign = (token?: string) =>
    functionUrlSigner({
      credentials: () => ({ secretId: "AKIDEXAMPLE", secretKey: "SECRETEXAMPLE", ...(token && { token }) }),
      uin: "100000000001",
      clock,
    })(request);

  it("gives the account, the time and a signature for scf, and never the key", () => {
    const headers = sign();
    expect(headers).toEqual({
      "content-type": "application/json",
      "x-scf-cam-uin": "100000000001",
      "x-scf-cam-timestamp": String(Math.floor(clock.now() / 1_000)),
      authorization: expect.stringMatching(
        /^TC3-HMAC-SHA256 Credential=AKIDEXAMPLE\/\d{4}-\d\d-\d\d\/scf\/tc3_request, SignedHeaders=content-type;host;x-scf-cam-uin, Signature=[0-9a-f]{64}$/,
      ),
    });
    expect(JSON.stringify(headers)).not.toContain("SECRETEXAMPLE");
  });

  it("sends the session token of temporary keys along", () => {
    expect(sign("TOKENEXAMPLE")["x-scf-cam-token"]).toBe("TOKENEXAMPLE");
  });
});
