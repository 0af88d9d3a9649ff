import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { FunctionCode } from "../../constructs/token-function/function-code";
import type { HandlerConfig } from "../../contract/endpoint/token-config";
import { temporaryFolder } from "./temporary-folder";

export const HANDLER_CONFIG: HandlerConfig = {
  environment: "test",
  region: "ap-singapore",
  contract: "2025-01-14",
  secretName: "test-keys",
  requestsPerSecond: 20,
  throughEdgeOnly: false,
  timeoutSeconds: 15,
  bodyMaxBytes: 262_144,
  heldBodiesMaxBytes: 524_288,
  tokenValiditySeconds: 7_200,
  idempotency: true,
  profiles: { HK: { idCardType: "HK", checkMode: 1, securityLevel: 4 } },
};

const write = (source: string): { readonly entry: string } => {
  const entry = join(temporaryFolder(), "entry.ts");
  writeFileSync(entry, source);
  return { entry };
};

/** A handler that is small, so that tests which are not about the handler do not bundle it. */
export const smallCode = (config: HandlerConfig = HANDLER_CONFIG): FunctionCode =>
  FunctionCode.fromHandler(
    config,
    write("export const main_handler = async (): Promise<object> => ({ statusCode: 204 });\n"),
  );

/** A server that is small in the same way. */
export const smallWebCode = (config: HandlerConfig = HANDLER_CONFIG): FunctionCode =>
  FunctionCode.fromServer(
    config,
    "Nodejs20.19",
    write(
      'import { createServer } from "node:http";\ncreateServer((_, answer) => answer.writeHead(204).end()).listen(9000);\n',
    ),
  );
