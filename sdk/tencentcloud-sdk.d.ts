/** What this project uses of the SDK, which ships no types. */

declare module "tencentcloud-sdk-nodejs-intl-en/tencentcloud/common/sdk_version.js" {
  const version: string;
  export = version;
}

declare module "tencentcloud-sdk-nodejs-intl-en/tencentcloud/common/sign.js" {
  const Sign: {
    /** The `Authorization` header of TC3-HMAC-SHA256; the body is hashed as it is. */
    sign3(request: {
      readonly method: "POST";
      readonly url: string;
      readonly payload: Buffer;
      /** Seconds since the epoch. */
      readonly timestamp: number;
      readonly service: string;
      readonly secretId: string;
      readonly secretKey: string;
      readonly headers: { readonly "Content-Type": string };
    }): string;
  };
  export = Sign;
}
