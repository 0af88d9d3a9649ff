import type { Variables } from "../../lib/variables";
import { scriptCredentials } from "../../sdk/credentials";
import { TencentClient } from "../../sdk/tencent-client";
import type { CallApi } from "../http/api-call";
import { directTransport } from "./direct-transport";
import type { Target } from "./target";

/** The way to faceid in the target's region, with the credentials in the variables. @throws UserError without them */
export function makeCallApi({ region = "" }: Target, variables: Variables): CallApi {
  const credentials = scriptCredentials(variables);
  credentials();
  return directTransport(new TencentClient({ region, credentials, variables }));
}
