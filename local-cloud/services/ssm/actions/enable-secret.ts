import type { Action } from "../../../core/action";
import { type SecretRequest, ssmRequest } from "./parameters";
import { liveSecret, secretResource } from "./secret";

/** Enables a secret: it can be read again. */
export const enableSecret: Action<SecretRequest> = {
  name: "EnableSecret",
  request: () => ssmRequest(["SecretName"]),
  resource: secretResource,
  answers: ["SecretName"],
  perform(call) {
    const secret = liveSecret(call);
    secret.enabled = true;
    return { SecretName: secret.name };
  },
};
