import { APPLY_SDK_VERIFICATION_TOKEN } from "../../contract/vendor/api";
import { SIGNATURE_SKEW_SECONDS } from "../../contract/vendor/limits";
import type { RevisionName } from "../../contract/vendor/revisions";
import type { FaultKind } from "../../local-cloud";
import { endFunctionSessions, removeStatement, removeUrl, revokeKeys } from "./break-deployment";
import type { FaultyCloud } from "./faulty-cloud";

/** One thing that goes wrong, and how a local cloud is brought to it. */
export interface FaultCase {
  /** A description, as the table shows it. */
  readonly fault: string;
  /** IdCardType whose token is asked for. @default "HK" */
  readonly idCardType?: string;
  /** Revision that the cloud's faceid enforces. @default - that of the environment */
  readonly contract?: RevisionName;
  /** Longest wait of the checks for one answer. Milliseconds. @default 10_000 */
  readonly timeoutMs?: number;
  /** What is slow. Milliseconds. @default 6_000, far above what a check takes on a busy machine */
  readonly slowMs?: number;
  /** Puts the fault into the cloud; nothing has called the function before. */
  readonly arrange: (cloud: FaultyCloud) => void | Promise<void>;
}

/** More requests than any run sends. */
const ALWAYS = 1_000;

/** What is slow where only the fault makes a check slow. Milliseconds. */
const LIMIT_MS = 2_000;

const LATE = { kind: "delay", ms: LIMIT_MS + 500 } as const;

const onToken =
  (fault: FaultKind, times: number) =>
  ({ stack }: FaultyCloud): void =>
    stack.deployment.localCloud.faults.add({ action: APPLY_SDK_VERIFICATION_TOKEN, times, ...fault });

const THROTTLED = { kind: "error", code: "RequestLimitExceeded" } as const;

/** The faults of the table in docs/smoke.md, in its order. */
export const FAULT_CASES: readonly FaultCase[] = [
  { fault: "none", arrange: () => {} },
  { fault: "throttled twice (`RequestLimitExceeded`)", arrange: onToken(THROTTLED, 2) },
  { fault: "throttled three times", arrange: onToken(THROTTLED, 3) },
  { fault: "throttled always", arrange: onToken(THROTTLED, ALWAYS) },
  { fault: "faceid answers later than `--slow-ms`", slowMs: LIMIT_MS, arrange: onToken(LATE, 1) },
  { fault: "faceid answers later than `--timeout`", timeoutMs: LIMIT_MS, arrange: onToken(LATE, 1) },
  { fault: "faceid answers with status 502, always", arrange: onToken({ kind: "status", status: 502 }, ALWAYS) },
  { fault: "faceid answers with what is not JSON, once", arrange: onToken({ kind: "not-json" }, 1) },
  { fault: "faceid resets the connection, once", arrange: onToken({ kind: "reset" }, 1) },
  { fault: "faceid resets the connection, always", arrange: onToken({ kind: "reset" }, ALWAYS) },
  {
    fault: "the function's clock is 10 min ahead (`AuthFailure.SignatureExpire`)",
    arrange: ({ stack }) => {
      stack.deployment.localCloud.scf.runtime.clockErrorMs = 2 * SIGNATURE_SKEW_SECONDS * 1_000;
    },
  },
  { fault: "the session token of the function's role has expired", arrange: endFunctionSessions },
  {
    fault: "the role lacks the statement for faceid",
    arrange: removeStatement(`faceid:${APPLY_SDK_VERIFICATION_TOKEN}`),
  },
  { fault: "the role lacks the statement for the client keys", arrange: removeStatement("ssm:GetSecretValue") },
  { fault: "the client key was revoked", arrange: revokeKeys },
  {
    fault: "the type was delisted, and faceid refuses it",
    idCardType: "TaiWanIDCard",
    contract: "latest",
    arrange: () => {},
  },
  { fault: "the type was delisted, and faceid still takes it", idCardType: "TaiWanIDCard", arrange: () => {} },
  { fault: "the function URL is gone", arrange: removeUrl },
];
