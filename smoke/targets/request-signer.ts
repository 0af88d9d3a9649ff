import { systemClock } from "../../lib/clock";
import type { Variables } from "../../lib/variables";
import { scriptCredentials } from "../../sdk/credentials";
import { functionUrlSigner } from "../../sdk/function-url-signer";
import { getCallerIdentity } from "../../sdk/sts";
import { TencentClient } from "../../sdk/tencent-client";
import { asUserError } from "../../sdk/tencent-user-error";
import type { SignRequest } from "../http/http-exchange";
import type { Target } from "./target";

/**
 * What signs the requests of a run, where the target asks for it; STS is asked whose credentials they are.
 * @param variables they hold the credentials
 * @throws UserError for credentials that are not set or not valid
 */
export async function requestSigner(
  { signedRequests, region }: Pick<Target, "signedRequests" | "region">,
  variables: Variables,
): Promise<SignRequest | undefined> {
  if (!signedRequests || region === undefined) return undefined;
  const credentials = scriptCredentials(variables);
  credentials();
  const { AccountId } = await getCallerIdentity(new TencentClient({ region, credentials, variables })).catch(
    (error: unknown) => {
      throw asUserError(error);
    },
  );
  return functionUrlSigner({ credentials, uin: AccountId, clock: systemClock });
}
