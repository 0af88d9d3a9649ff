import { sixSegmentName } from "../../../../policies/six-segments";
import { SignatureRefusal, signatureFailure } from "../../../../signature/refusal";
import { TC3, type Tc3Message } from "../../../../signature/tc3";
import { parseTc3Authorization, verifyTc3 } from "../../../../signature/verify-tc3";
import type { Cloud } from "../../../cloud";
import { ApiError } from "../../../core/api-error";
import { signatureClock } from "../../../core/authenticate";
import type { Caller } from "../../../core/identity";
import type { Trigger } from "../state/trigger";

/** Why a function URL with AuthType CAM refuses a request. */
export interface CallerRefusal {
  /** 401 when it is not proven who calls, 403 when the caller is not allowed to. */
  readonly status: 401 | 403;
  readonly code: string;
  readonly message: string;
}

const ACTION = "scf:InvokeFunctionUrl";

/** What replaces the X-TC-* headers of an API request. */
const HEADERS = { uin: "x-scf-cam-uin", timestamp: "x-scf-cam-timestamp", token: "x-scf-cam-token" } as const;

/**
 * Who signed a request to a function URL. Headers and scope are those that one public client sends: the service of the
 * scope is scf, X-Scf-Cam-Uin is signed too, and the canonical request has the path `/` whatever is asked for, as in
 * every TC3 signature.
 *
 * @throws ApiError, SignatureRefusal AuthFailure.*, InvalidParameterValue
 */
function authenticate({ headers, ...message }: Tc3Message, cloud: Cloud): Caller {
  const header = headers["authorization"] ?? "";
  if (!header.startsWith(TC3)) {
    throw new ApiError("AuthFailure.InvalidAuthorization", `The request is not signed with ${TC3}.`);
  }
  const authorization = parseTc3Authorization(header);
  if (!authorization.signedHeaders.includes(HEADERS.uin)) throw signatureFailure(`${HEADERS.uin} must be signed`);
  const { secretKey, caller } = cloud.identity.resolve(authorization.secretId, headers[HEADERS.token]);
  verifyTc3({
    message: { ...message, headers: { ...headers, "x-tc-timestamp": headers[HEADERS.timestamp] ?? "" } },
    authorization,
    secretKey,
    services: ["scf"],
    clock: signatureClock(cloud),
  });
  if (headers[HEADERS.uin] !== cloud.account.uin)
    throw signatureFailure(`${HEADERS.uin} is not the account of the key`);
  return caller;
}

/** Whether a function URL with AuthType CAM admits a request: undefined, or why it does not. */
export function findRefusal(message: Tc3Message, called: Trigger["function"], cloud: Cloud): CallerRefusal | undefined {
  try {
    const { region, namespace, name } = called;
    const resource = sixSegmentName(ACTION, { region, uin: cloud.account.uin, namespace, function: name });
    if (cloud.permissions.check(authenticate(message, cloud), { action: ACTION, resource }).allowed) return undefined;
    const problem = `you are not authorized to perform operation (${ACTION}) on resource (${resource})`;
    return { status: 403, code: "UnauthorizedOperation", message: problem };
  } catch (error) {
    if (!(error instanceof ApiError || error instanceof SignatureRefusal)) throw error;
    return { status: 401, code: error.code, message: error.message };
  }
}
