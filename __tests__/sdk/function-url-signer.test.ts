import { functionUrlSigner } from "../../sdk/function-url-signer";
import { ManualClock } from "../helpers/manual-clock";

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
