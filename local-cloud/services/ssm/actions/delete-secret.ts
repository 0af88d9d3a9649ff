import type { Action } from "../../../core/action";
import { ApiError } from "../../../core/api-error";
import { type SecretRequest, ssmRequest } from "./parameters";
import { liveSecret, seconds, secretResource } from "./secret";

interface Request extends SecretRequest {
  readonly RecoveryWindowInDays?: number;
}

const DAY_MS = 24 * 60 * 60 * 1_000;

/** Deletes a disabled secret at once, or schedules it (1078/38655: "can only be deleted after being disabled"). */
export const deleteSecret: Action<Request> = {
  name: "DeleteSecret",
  request: () =>
    ssmRequest(["SecretName"], [], {
      RecoveryWindowInDays: { type: "integer", minimum: 0, maximum: 30 },
      CleanSSHKey: { type: "boolean" },
    }),
  resource: secretResource,
  answers: ["SecretName", "DeleteTime"],
  perform(call) {
    const { cloud, region, parameters } = call;
    const secret = liveSecret(call);
    if (secret.enabled) {
      throw new ApiError("FailedOperation", `The secret ${secret.name} is enabled, disable it before deleting it.`);
    }
    const days = parameters.RecoveryWindowInDays ?? 0;
    const deleteAt = cloud.clock.now() + days * DAY_MS;
    if (days === 0) cloud.ssm.delete(region, secret.name);
    else secret.deleteAt = deleteAt;
    return { SecretName: secret.name, DeleteTime: seconds(deleteAt) };
  },
};
