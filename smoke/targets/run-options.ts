import { defined } from "../../lib/defined";
import { toolVersion } from "../../lib/tool-version";
import type { SignRequest } from "../http/http-exchange";
import type { RunOptions } from "../run/runner";
import type { Target } from "./target";

/** What follows for a run from its target; the caller adds the key, the time limits and who is notified. */
export type TargetRunOptions = Omit<RunOptions, "key" | "timeoutMs">;

/** How the checks of a target are run. @param sign for a gateway that asks for signed requests */
export const targetRunOptions = (
  { url = "", environment, region, contract, pace, concurrency, retries, slowMs, quarantine }: Target,
  sign: SignRequest | undefined,
): TargetRunOptions => ({
  ...defined({ environment, region }),
  target: url,
  ...defined({ sign }),
  toolVersion: toolVersion(),
  contract,
  pace,
  concurrency,
  retries,
  slowMs,
  quarantine,
});
