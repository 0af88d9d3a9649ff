/** The one account of a local cloud. Its keys are documentation examples and open nothing. */
export const ACCOUNT = {
  appId: "1250000000",
  uin: "100000000001",
  secretId: "AKIDLOCALCLOUDEXAMPLE",
  secretKey: "LocalCloudSecretKeyEXAMPLE",
} as const;
