import { scriptCredentials } from "../../sdk/credentials";
import { TencentClient } from "../../sdk/tencent-client";
import type { CallApi } from "../http/api-call";
import { directTransport } from "./direct-transport";
import type { Target } from "./target";

/** The way to faceid in the target's region, with the credentials of the environment's variables. @throws UserError without them */
export function callApiOf({ region = "" }: Target): CallApi {
  const credentials = scriptCredentials();
  credentials();
  return directTransport(new TencentClient({ region, credentials }));
}
