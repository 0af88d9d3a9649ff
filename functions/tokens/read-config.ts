import { readFileSync } from "node:fs";
import type { HandlerConfig } from "../../contract/endpoint/token-config";
import { UserError } from "../../lib/user-error";

type MemberType = "string" | "number" | "boolean" | "object";

const MEMBERS = {
  environment: "string",
  region: "string",
  contract: "string",
  secretName: "string",
  requestsPerSecond: "number",
  throughEdgeOnly: "boolean",
  timeoutSeconds: "number",
  bodyMaxBytes: "number",
  heldBodiesMaxBytes: "number",
  tokenValiditySeconds: "number",
  idempotency: "boolean",
  profiles: "object",
} as const satisfies Record<
  keyof Omit<HandlerConfig, "cors" | "identityProvider" | "results" | "sharedKeys" | "stage" | "store">,
  MemberType
>;

const FIX = "Build and deploy the function again: the build writes the file.";

/**
 * Reads a configuration next to a bundle.
 * @param members the members it must have, with their types
 * @throws UserError that names the file and the member
 */
export function readConfigFile<Config extends object>(
  file: string,
  members: Readonly<Partial<Record<keyof Config & string, MemberType>>>,
): Config {
  let config: Record<string, unknown> | null;
  try {
    config = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new UserError(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}.`, FIX);
  }
  for (const [member, type] of Object.entries(members)) {
    const value = config?.[member];
    if (value === null || typeof value !== type)
      throw new UserError(`${file} must have the member ${member} (${type}).`, FIX);
  }
  return config as Config;
}

/** Reads the configuration of the endpoint's function. @throws UserError that names the file and the member. */
export const readConfig = (file: string): HandlerConfig => readConfigFile<HandlerConfig>(file, MEMBERS);
