import { splitPlatformHeaders } from "../../../functions/tokens/platform-headers";

const CREDENTIALS = {
  "X-Scf-Secret-Id": "AKIDEXAMPLE",
  "X-Scf-Secret-Key": "KeyEXAMPLE",
  "X-Scf-Session-Token": "TokenEXAMPLE",
};

describe("the platform's headers", () => {
  it("are taken out of a request's, in whatever case they are written", () => {
    const { headers, requestId, credentials } = splitPlatformHeaders({
      ...CREDENTIALS,
      "X-Scf-Request-Id": "r-1",
      "x-scf-memory": "128",
      Authorization: "Bearer x",
      "x-scfother": "the caller's own",
    });
    expect(headers).toEqual({ authorization: "Bearer x", "x-scfother": "the caller's own" });
    expect(requestId).toBe("r-1");
    expect(credentials).toEqual({ secretId: "AKIDEXAMPLE", secretKey: "KeyEXAMPLE", token: "TokenEXAMPLE" });
  });

  it.each(Object.keys(CREDENTIALS))("hold no credentials without %s", (name) => {
    expect(splitPlatformHeaders({ ...CREDENTIALS, [name]: undefined }).credentials).toBeUndefined();
  });

  it.each(["", "a b", "x".repeat(65), "r-1\nr-2"])("hold no id that could be none: %j", (id) => {
    expect(splitPlatformHeaders({ "x-scf-request-id": id }).requestId).toMatch(/^[0-9a-f-]{36}$/);
  });
});
