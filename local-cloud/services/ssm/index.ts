import type { Service } from "../../core/action";
import {
  createSecret,
  deleteSecret,
  describeSecret,
  disableSecret,
  enableSecret,
  listSecrets,
  restoreSecret,
  updateDescription,
} from "./actions/secrets";
import { getRegions, getServiceStatus } from "./actions/service";
import {
  deleteSecretVersion,
  getSecretValue,
  listSecretVersionIds,
  putSecretValue,
  updateSecret,
} from "./actions/versions";

/** Secrets Manager. */
export const ssm: Service = {
  name: "ssm",
  version: "2019-09-23",
  identifiers: ["SecretName"],
  actions: [
    createSecret,
    describeSecret,
    updateDescription,
    listSecrets,
    enableSecret,
    disableSecret,
    deleteSecret,
    restoreSecret,
    putSecretValue,
    updateSecret,
    getSecretValue,
    listSecretVersionIds,
    deleteSecretVersion,
    getRegions,
    getServiceStatus,
  ],
};
