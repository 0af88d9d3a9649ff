import { defined } from "../../lib/defined";
import type { Variables } from "../../lib/variables";
import { isApiCall } from "../http/api-call";
import type { RunOptions } from "../run/runner";
import { makeCallApi } from "../targets/api-caller";
import { readClientKey } from "../targets/client-key";
import { requestSigner } from "../targets/request-signer";
import { targetRunOptions } from "../targets/run-options";
import type { Selection } from "./select-checks";

/** What a run is given besides its checks and their target. */
export interface RunSettings extends Required<Pick<RunOptions, "budget" | "timeoutMs">> {
  /** @default - the key is in a variable */
  readonly keyFile?: string;
  /** @default - no check needs a revoked key */
  readonly revokedKeyFile?: string;
}

/** How selected checks are run, with their keys and signatures. @throws UserError for a key that cannot be read */
export async function selectionRunOptions(
  { checks, target, matrix }: Selection,
  { keyFile, revokedKeyFile, budget, timeoutMs }: RunSettings,
  variables: Variables,
): Promise<Omit<RunOptions, "signal" | "onResult">> {
  const key = matrix === undefined ? readClientKey(keyFile, variables) : "";
  const revokedKey = revokedKeyFile === undefined ? undefined : readClientKey(revokedKeyFile, variables);
  const callApi = checks.some(({ request }) => isApiCall(request)) ? makeCallApi(target, variables) : undefined;
  const sign = await requestSigner(target, variables);
  return { ...targetRunOptions(target, sign), key, ...defined({ revokedKey, callApi }), budget, timeoutMs };
}
