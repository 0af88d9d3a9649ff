import type { Variables } from "../lib/variables";
import { scriptCredentials } from "./credentials";
import { TencentClient } from "./tencent-client";

/**
 * A client of a region with the credentials of a person or a pipeline, and the other settings of the same variables. It
 * reads the credentials at each request.
 */
export const scriptClient = (region: string, variables: Variables): TencentClient =>
  new TencentClient({ region, credentials: scriptCredentials(variables), variables });
