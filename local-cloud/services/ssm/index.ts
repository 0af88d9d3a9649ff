import type { Service } from "../action";
import { createSecret } from "./create-secret";
import { deleteSecret } from "./delete-secret";
import { deleteSecretVersion } from "./delete-secret-version";
import { describeSecret } from "./describe-secret";
import { disableSecret } from "./disable-secret";
import { enableSecret } from "./enable-secret";
import { getSecretValue } from "./get-secret-value";
import { listSecretVersionIds } from "./list-secret-version-ids";
import { listSecrets } from "./list-secrets";
import { putSecretValue } from "./put-secret-value";
import { updateDescription } from "./update-description";
import { updateSecret } from "./update-secret";

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
