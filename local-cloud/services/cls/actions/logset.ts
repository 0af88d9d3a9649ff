import { resourceOf } from "../../../../policies/six-segments";
import { ACCOUNT } from "../../../core/account";
import type { Call } from "../../../core/action";
import type { Logset } from "../state/cls-state";

/** Parameters of an action that is about one logset. */
export interface LogsetRequest {
  readonly LogsetId: string;
}

/** Schema of {@link LogsetRequest}. */
export const LOGSET_PARAMETERS = { LogsetId: { type: "string" } } as const;

/** A logset's six segments (614/45877). */
export function logsetResource({ region, parameters }: Call<LogsetRequest>): string {
  return resourceOf("cls:DeleteLogset", { region, uin: ACCOUNT.uin, logsetId: parameters.LogsetId });
}

/** The logset a call names. @throws ApiError ResourceNotFound.LogsetNotExist */
export function findLogset({ cloud, region, parameters }: Call<LogsetRequest>): Logset {
  return cloud.cls.logset(region, parameters.LogsetId);
}
