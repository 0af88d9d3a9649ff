import { isRecord } from "../../../../lib/is-record";
import { ApiError } from "../../../core/api-error";
import type { Trigger } from "../state/trigger";

/** Cross-origin rules that the function URL itself answers (583/100227). What is not listed is not allowed. */
export interface CorsConfig {
  readonly Enable: boolean;
  /** Origins, or `*`. */
  readonly Origins?: readonly string[];
  /** Methods, or `*`. */
  readonly Methods?: readonly string[];
  /** Request headers, or `*`. */
  readonly Headers?: readonly string[];
  readonly ExposeHeaders?: readonly string[];
  /** How long a browser may keep the answer to a preflight. Seconds. */
  readonly MaxAge?: number;
  readonly Credentials?: boolean;
}

/** TriggerDesc of a trigger of type http (583/100227). */
export interface HttpTriggerDesc {
  /** CAM: callers sign, and have to be allowed scf:InvokeFunctionUrl. */
  readonly AuthType: "NONE" | "CAM";
  readonly NetConfig: { readonly EnableIntranet: boolean; readonly EnableExtranet: boolean };
  readonly CorsConfig?: CorsConfig;
}

/** Reads the TriggerDesc of a trigger of type http. @throws ApiError InvalidParameterValue.TriggerDesc */
export function parseHttpTriggerDesc(description: string): HttpTriggerDesc {
  const desc = parseObject(description);
  const { AuthType, NetConfig } = desc;
  if (AuthType !== "NONE" && AuthType !== "CAM")
    throw invalid(`AuthType is ${JSON.stringify(AuthType)}, allowed are "NONE" and "CAM"`);
  if (!isRecord(NetConfig)) throw invalid("NetConfig is missing");
  for (const flag of ["EnableIntranet", "EnableExtranet"]) {
    if (typeof NetConfig[flag] !== "boolean") throw invalid(`NetConfig.${flag} is not true or false`);
  }
  checkCors(desc["CorsConfig"]);
  return desc as unknown as HttpTriggerDesc;
}

/**
 * TriggerDesc as the API returns it: as given, with the public address of a function URL.
 *
 * @param at when it is asked for, milliseconds since the epoch @default - once everything is known
 */
export function describeTrigger({ type, desc, url, urlKnownFrom }: Trigger, at = Number.POSITIVE_INFINITY): string {
  if (type === "timer") return desc;
  const { NetConfig, ...rest } = parseObject(desc) as unknown as HttpTriggerDesc;
  const isKnown = url !== undefined && NetConfig.EnableExtranet && at >= urlKnownFrom;
  return isKnown ? JSON.stringify({ ...rest, NetConfig: { ...NetConfig, ExtranetUrl: url } }) : desc;
}

function checkCors(cors: unknown): void {
  if (cors === undefined) return;
  if (!isRecord(cors) || typeof cors["Enable"] !== "boolean") throw invalid("CorsConfig.Enable is not true or false");
  for (const list of ["Origins", "Methods", "Headers", "ExposeHeaders"]) {
    const value = cors[list];
    if (value !== undefined && !(Array.isArray(value) && value.every((item) => typeof item === "string"))) {
      throw invalid(`CorsConfig.${list} is not a list of texts`);
    }
  }
}

function parseObject(description: string): Record<string, unknown> {
  try {
    const desc: unknown = JSON.parse(description);
    if (isRecord(desc)) return desc;
  } catch {
    // Reported below.
  }
  throw invalid("it is not a JSON object");
}

function invalid(problem: string): ApiError {
  return new ApiError(
    "InvalidParameterValue.TriggerDesc",
    `The TriggerDesc of a trigger of type http is not valid: ${problem}.`,
  );
}
