import type { SmokeConfig } from "../../contract/endpoint/smoke-config";
import { readConfigFile } from "../tokens/read-config";

const MEMBERS = {
  environment: "string",
  region: "string",
  secretName: "string",
  cron: "string",
  profilesPerRun: "number",
  contract: "string",
  expectations: "object",
  quarantine: "object",
  pace: "object",
  concurrency: "number",
  slowMs: "number",
  signedRequests: "boolean",
  results: "boolean",
  profiles: "object",
} as const;

/** Reads the configuration of the smoke function. @throws UserError that names the file and the member. */
export const readSmokeConfig = (file: string): SmokeConfig => readConfigFile<SmokeConfig>(file, MEMBERS);
