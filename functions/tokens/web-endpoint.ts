import { type HandlerConfig, ROLE_VARIABLES } from "../../contract/endpoint/token-config";
import type { Clock } from "../../lib/clock";
import { defined } from "../../lib/defined";
import type { Variables } from "../../lib/variables";
import { functionCredentials } from "../../sdk/credentials";
import { getCallerIdentity } from "../../sdk/sts";
import { TencentClient } from "../../sdk/tencent-client";
import type { Fetch } from "./callers/fetch-key-set";
import { createRequestHandler } from "./request-handler";
import { type ExecutionRoleIdentity, RoleCredentials } from "./role-credentials";
import { createTokenServer, type TokenServer } from "./server";
import { chooseState } from "./store/choose-state";

export interface WebEndpointOptions {
  readonly config: HandlerConfig;
  /** The function's environment: its role and the role's credentials. */
  readonly variables: Variables;
  readonly clock: Clock;
  /** A number from 0 up to but not including 1, for jitter. */
  readonly random: () => number;
  /** Receives one line per request, with its line break. */
  readonly writeLog: (line: string) => void;
  /** Asks the identity provider for its keys. @default - the platform's own */
  readonly fetch?: Fetch;
}

function executionRole(variables: WebEndpointOptions["variables"]): ExecutionRoleIdentity | undefined {
  const { [ROLE_VARIABLES.accountUin]: accountUin, [ROLE_VARIABLES.roleId]: roleId } = variables;
  return accountUin && roleId ? { accountUin, roleId } : undefined;
}

/** The endpoint as the server of a Web function. */
export function createWebEndpoint(options: WebEndpointOptions): TokenServer {
  const { config, variables, clock, random, writeLog } = options;
  const { region } = config;
  const role = new RoleCredentials({
    variables: functionCredentials(variables),
    role: executionRole(variables),
    identify: (credentials, deadlineMs) => {
      const candidate = new TencentClient({ region, credentials: () => credentials, variables });
      return getCallerIdentity(candidate, { deadline: deadlineMs });
    },
    onExhausted: () => void server.close(),
    clock,
  });
  const client = new TencentClient({ region, credentials: role.current, variables });
  const withCredentials = role.run;
  const handle = createRequestHandler({
    ...defined({ fetch: options.fetch }),
    config,
    client,
    withCredentials,
    clock,
    random,
    writeLog,
    openState: chooseState(variables),
  });
  const offerCredentials = role.offer;
  const server = createTokenServer({ ...config, handle, offerCredentials, clock, writeLog });
  return server;
}
