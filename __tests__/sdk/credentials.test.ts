import { functionCredentials, scriptCredentials } from "../../sdk/credentials";

const ROLE = {
  TENCENTCLOUD_SECRETID: "AKIDROLEEXAMPLE",
  TENCENTCLOUD_SECRETKEY: "RoleKeyEXAMPLE",
  TENCENTCLOUD_SESSIONTOKEN: "RoleTokenEXAMPLE",
};

describe("credentials", () => {
  test("of a function come from SCF's variables, read anew for every call", () => {
    const environment: Record<string, string> = { ...ROLE };
    const credentials = functionCredentials(environment);
    expect(credentials()).toEqual({
      secretId: "AKIDROLEEXAMPLE",
      secretKey: "RoleKeyEXAMPLE",
      token: "RoleTokenEXAMPLE",
    });
    environment["TENCENTCLOUD_SESSIONTOKEN"] = "RenewedEXAMPLE";
    expect(credentials().token).toBe("RenewedEXAMPLE");
  });

  test("of a script come from the provider's variables, and need no token", () => {
    const environment = { ...ROLE, TENCENTCLOUD_SECRET_ID: "AKIDEXAMPLE", TENCENTCLOUD_SECRET_KEY: "KeyEXAMPLE" };
    expect(scriptCredentials(environment)()).toEqual({ secretId: "AKIDEXAMPLE", secretKey: "KeyEXAMPLE" });
  });

  test.each([
    [functionCredentials({}), "The environment variable TENCENTCLOUD_SECRETID is not set."],
    [
      functionCredentials({ TENCENTCLOUD_SECRETID: "AKIDEXAMPLE", TENCENTCLOUD_SECRETKEY: "" }),
      "TENCENTCLOUD_SECRETKEY is not set.",
    ],
    [scriptCredentials({}), "The environment variable TENCENTCLOUD_SECRET_ID is not set."],
  ])("that are missing are named", (credentials, message) => {
    expect(credentials).toThrow(message);
  });

  test("with stray blanks are refused by name, without showing them", () => {
    const credentials = scriptCredentials({
      TENCENTCLOUD_SECRET_ID: "AKIDEXAMPLE",
      TENCENTCLOUD_SECRET_KEY: "KeyEXAMPLE\n",
    });
    expect(credentials).toThrow(/^The environment variable TENCENTCLOUD_SECRET_KEY holds blanks or line breaks\.$/);
  });
});
