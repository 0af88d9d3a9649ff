/** What this project uses of the SDK, which ships no types. */

declare module "tencentcloud-sdk-nodejs-intl-en/tencentcloud/common/credential.js" {
  class Credential {
    constructor(secretId: string, secretKey: string, token?: string);
  }
  export = Credential;
}

declare module "tencentcloud-sdk-nodejs-intl-en/tencentcloud/common/profile/http_profile.js" {
  class HttpProfile {
    /** @param reqTimeout seconds; 0 means 60. */
    constructor(protocol: string, endpoint: string, reqMethod: "POST" | "GET", reqTimeout: number);
  }
  export = HttpProfile;
}

declare module "tencentcloud-sdk-nodejs-intl-en/tencentcloud/common/profile/client_profile.js" {
  import type HttpProfile = require("tencentcloud-sdk-nodejs-intl-en/tencentcloud/common/profile/http_profile.js");
  class ClientProfile {
    constructor(signMethod: "TC3-HMAC-SHA256" | "HmacSHA256" | "HmacSHA1", httpProfile: HttpProfile);
  }
  export = ClientProfile;
}

declare module "tencentcloud-sdk-nodejs-intl-en/tencentcloud/common/exception/tencent_cloud_sdk_exception.js" {
  class TencentCloudSDKHttpException extends Error {
    readonly requestId: string;
    readonly traceId: string;
  }
  export = TencentCloudSDKHttpException;
}

declare module "tencentcloud-sdk-nodejs-intl-en/tencentcloud/common/common_client.js" {
  import type Credential = require("tencentcloud-sdk-nodejs-intl-en/tencentcloud/common/credential.js");
  import type ClientProfile = require("tencentcloud-sdk-nodejs-intl-en/tencentcloud/common/profile/client_profile.js");
  class CommonClient {
    constructor(endpoint: string, version: string, credential: Credential, region: string, profile: ClientProfile);
    request(
      action: string,
      parameters: object,
      options: object,
      callback: (error: Error | null, response: unknown) => void,
    ): void;
    /** Turns the answer of node-fetch into the `Response` of the API, or throws. */
    protected parseResponse(answer: CommonClient.Answer): Promise<unknown>;
  }
  namespace CommonClient {
    /** The part of node-fetch's Response that is used. */
    interface Answer {
      readonly status: number;
      readonly redirected: boolean;
      readonly url: string;
      readonly body: import("node:stream").Readable;
    }
  }
  export = CommonClient;
}
