import type { Construct } from "constructs";
import { EndpointLogs } from "../../constructs/endpoint-logs/endpoint-logs";
import { ExecutionRole } from "../../constructs/execution-role/execution-role";
import { faceid } from "../../constructs/faceid";
import type { FunctionCode } from "../../constructs/token-function/function-code";
import { TokenFunction } from "../../constructs/token-function/token-function";

/** A function with its role and logs, for a gateway to stand before. */
export function smallFunction(
  scope: Construct,
  code: FunctionCode,
  maxInstances = 1,
): { readonly role: ExecutionRole; readonly fn: TokenFunction } {
  const role = new ExecutionRole(scope, "Role", { name: "role" });
  faceid.grantIssueTokens(role);
  const logs = new EndpointLogs(scope, "Logs", { name: "logs" });
  const sizes = { runtime: "Nodejs20.19", memoryMb: 128, timeoutSeconds: 15, maxInstances, concurrency: 1 } as const;
  return { role, fn: new TokenFunction(scope, "Function", { name: "tokens", code, role, logs, ...sizes }) };
}
