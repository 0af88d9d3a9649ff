import type { Service } from "../../core/action";
import { createSecret } from "./actions/create-secret";
import { deleteSecret } from "./actions/delete-secret";
import { deleteSecretVersion } from "./actions/delete-secret-version";
import { describeSecret } from "./actions/describe-secret";
import { disableSecret } from "./actions/disable-secret";
import { enableSecret } from "./actions/enable-secret";
import { getSecretValue } from "./actions/get-secret-value";
import { listSecretVersionIds } from "./actions/list-secret-version-ids";
import { listSecrets } from "./actions/list-secrets";
import { putSecretValue } from "./actions/put-secret-value";
import { updateDescription } from "./actions/update-description";
import { updateSecret } from "./actions/update-secret";

/** Secrets Manager. */
export const ssm: Service = {
  name: "ssm",
  version: "2019-09-23",
  actions: [
    createSecret,
    describeSecret,
    updateDescription,
    listSecrets,
    enableSecret,
    disableSecret,
    deleteSecret,
    putSecretValue,
    updateSecret,
    getSecretValue,
    listSecretVersionIds,
    deleteSecretVersion,
  ],
};
