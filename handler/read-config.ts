import { readFileSync } from "node:fs";
import { UserError } from "../lib/user-error";
import type { HandlerConfig } from "./config";

const MEMBERS = {
  environment: "string",
  region: "string",
  contract: "string",
  secretName: "string",
  requestsPerSecond: "number",
  throughEdgeOnly: "boolean",
  tokenValiditySeconds: "number",
  profiles: "object",
} as const satisfies Record<keyof HandlerConfig, string>;

const FIX = "Build and deploy the function again: the build writes the file.";

/** Reads the configuration beside the bundle. @throws UserError that names the file and the member. */
export function readConfig(file: string): HandlerConfig {
  let config: Record<string, unknown> | null;
  try {
    config = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new UserError(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}.`, FIX);
  }
  for (const [member, type] of Object.entries(MEMBERS)) {
    const value = config?.[member];
    if (value === null || typeof value !== type)
      throw new UserError(`${file} must have the member ${member} (${type}).`, FIX);
  }
  return config as unknown as HandlerConfig;
}
