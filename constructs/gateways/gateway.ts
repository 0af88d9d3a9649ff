import type { IConstruct } from "constructs";
import type { IExecutionRole } from "../execution-role/i-execution-role";

/** What stands between the internet and the function. */
export interface Gateway extends IConstruct {
  /** Base address of the endpoint, without a trailing slash. */
  readonly url: string;
  /**
   * Whether callers must sign each request with a key of the account (TC3-HMAC-SHA256), besides giving a client key.
   */
  readonly requiresSignature: boolean;
  /** Lets a role call the endpoint through the gateway, where the gateway asks CAM. */
  grantInvoke(role: IExecutionRole): void;
}
