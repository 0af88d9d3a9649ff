import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { FunctionCode } from "../../constructs/function-code";
import type { HandlerConfig } from "../../handler/config";
import { temporaryFolder } from "./temporary-folder";

export const HANDLER_CONFIG: HandlerConfig = {
  environment: "test",
  region: "ap-singapore",
  contract: "2025-01-14",
  secretName: "test-keys",
  requestsPerSecond: 20,
  throughEdgeOnly: false,
  tokenValiditySeconds: 7_200,
  profiles: { HK: { idCardType: "HK", checkMode: 1, securityLevel: 4 } },
};

/** A handler that is small, so that tests which are not about the handler do not bundle it. */
export function smallCode(config: HandlerConfig = HANDLER_CONFIG): FunctionCode {
  const folder = temporaryFolder();
  const entry = join(folder, "entry.ts");
  writeFileSync(entry, "export const main_handler = async (): Promise<object> => ({ statusCode: 204 });\n");
  return FunctionCode.fromHandler(config, { entry, folder });
}
