import type { Action } from "../../../core/action";
import { type SecretRequest, ssmRequest } from "./parameters";
import { describe, SECRET_FIELDS, secretResource } from "./secret";

/** What a secret is, without its values. */
export const describeSecret: Action<SecretRequest> = {
  name: "DescribeSecret",
  request: () => ssmRequest(["SecretName"]),
  resource: secretResource,
  answers: [...SECRET_FIELDS, "RotationStatus", "AdditionalConfig"],
  differs: "Fields of product secrets have their empty value.",
  perform({ cloud, region, parameters }) {
    const secret = cloud.ssm.get(region, parameters.SecretName);
    return { ...describe(secret), RotationStatus: false, AdditionalConfig: secret.additionalConfig };
  },
};
