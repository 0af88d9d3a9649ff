import { COS_CODES, cosRemedy } from "../../contract/vendor/codes/cos";
import { ERROR_CODES, errorCode } from "../../contract/vendor/codes/table";

describe("the table of the vendor's codes", () => {
  it.each([
    ["RequestLimitExceeded.UinLimitExceeded", "rate_limited"],
    ["FailedOperation.RequestLimitExceeded", "rate_limited"],
    ["FailedOperation.ImageDecodeFailed", "compare_image_rejected"],
    ["InternalError.UnKnown", "upstream_unavailable"],
    ["UnauthorizedOperation.Activating", "upstream_unavailable"],
    ["UnauthorizedOperation.Mystery", "upstream_denied"],
    ["OperationDenied", "upstream_denied"],
    ["ResourceUnavailable.InArrears", "upstream_denied"],
    ["InvalidParameterValue.Mystery", "upstream_rejected"],
  ])("has the endpoint answer %s with %s", (code, problem) => {
    expect(errorCode(code)?.problem).toBe(problem);
  });

  it("has the checks look to their own credentials, and end with exit code 2, for what refuses a caller", () => {
    const own = ERROR_CODES.filter(({ check }) => check);
    expect(own.length).toBeGreaterThan(0);
    for (const { code, check } of own) expect(check).toMatchObject({ code, owner: "caller", exitCode: 2 });
  });

  it("tells a person of a policy only where a policy is the reason", () => {
    const byPolicy = ERROR_CODES.filter(({ person }) => person?.meaning === "a CAM policy does not allow it");
    expect(byPolicy.map(({ code }) => code).sort()).toEqual([
      "AuthFailure.UnauthorizedOperation",
      "OperationDenied",
      "UnauthorizedOperation",
      "UnauthorizedOperation.*",
    ]);
    expect(errorCode("UnauthorizedOperation.Arrears")?.person?.meaning).toBe("the account is in arrears");
  });

  it("has a phrase and a sentence for every person", () => {
    const remedies = [...ERROR_CODES.flatMap(({ person }) => person ?? []), ...COS_CODES.values()];
    for (const { meaning, remedy } of remedies) {
      expect(meaning).toMatch(/^\S.*[^.\s]$/);
      expect(remedy).toMatch(/^[A-Z].*(\.|https:\S+)$/);
    }
  });
});

describe("the remedy for a refusal by COS", () => {
  it("is the clock's when the text says that the signature has expired, whatever the code", () => {
    expect(cosRemedy("AccessDenied", "Request has expired")).toBe(cosRemedy("RequestTimeTooSkewed", ""));
    expect(cosRemedy("AccessDenied", "Access Denied.")?.remedy).toContain("{action}");
  });

  it("is that of the token when the code names it", () => {
    expect(cosRemedy("ExpiredToken", "The token has expired")?.meaning).toContain("temporary key");
  });

  it("is unknown for a code that is not in the table", () => {
    expect(cosRemedy("Mystery", "")).toBeUndefined();
  });
});
