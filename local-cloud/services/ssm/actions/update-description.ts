import type { Action } from "../../../core/action";
import { DESCRIPTION, type SecretRequest, ssmRequest } from "./parameters";
import { liveSecret, secretResource } from "./secret";

interface Request extends SecretRequest {
  readonly Description: string;
}

/** Replaces the description of a secret. */
export const updateDescription: Action<Request> = {
  name: "UpdateDescription",
  request: () => ({
    ...ssmRequest(["SecretName"], [], { Description: DESCRIPTION }),
    required: ["SecretName", "Description"],
  }),
  resource: secretResource,
  answers: ["SecretName"],
  perform(call) {
    const secret = liveSecret(call);
    secret.description = call.parameters.Description;
    return { SecretName: secret.name };
  },
};
