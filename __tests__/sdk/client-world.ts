import { FACEID } from "../../contract/vendor/api";
import type { Variables } from "../../lib/variables";
import { functionCredentials } from "../../sdk/credentials";
import type { TencentError } from "../../sdk/errors";
import { type CallOptions, TencentClient } from "../../sdk/tencent-client";
import { type Reply, TencentServer } from "../helpers/tencent-server";

/** The variables of a function's role. */
export const ROLE = {
  TENCENTCLOUD_SECRETID: "AKIDROLEEXAMPLE",
  TENCENTCLOUD_SECRETKEY: "RoleKeyEXAMPLE",
  TENCENTCLOUD_SESSIONTOKEN: "RoleTokenEXAMPLE",
};

/** A client and the server that it calls; new for each test of a file. */
export class ClientWorld {
  server!: TencentServer;
  client!: TencentClient;

  constructor() {
    beforeEach(async () => {
      this.server = await TencentServer.start();
      this.client = this.clientWith(ROLE);
    });
    afterEach(() => this.server.close());
  }

  clientWith(role: Variables, { variables } = this.server): TencentClient {
    return new TencentClient({ region: "ap-singapore", credentials: functionCredentials(role), variables });
  }

  readonly call = (parameters: object = {}, options?: CallOptions) =>
    this.client.call<object>(FACEID, "Try", parameters, options);

  /** The error of a call that is answered so. */
  readonly failure = (answer: Reply, options?: CallOptions): Promise<TencentError> => {
    this.server.on("Try", answer);
    return this.call({}, options).then(
      () => {
        throw new Error("the call succeeded");
      },
      (error) => error,
    );
  };
}
