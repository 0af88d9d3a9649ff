import type { Action } from "../../../core/action";
import { type SecretRequest, ssmRequest } from "./parameters";
import { liveSecret, secretResource } from "./secret";

/** Disables a secret: it cannot be read, and can be deleted. */
export const disableSecret: Action<SecretRequest> = {
  name: "DisableSecret",
  request: () => ssmRequest(["SecretName"]),
  resource: secretResource,
  answers: ["SecretName"],
  perform(call) {
    const secret = liveSecret(call);
    secret.enabled = false;
    return { SecretName: secret.name };
  },
};
