import type { EveryAction } from "../../helpers/every-action";
import * as ssm from "./fixtures";

/** Calls every action of the service with success. */
export const everyAction: EveryAction = async (perform) => {
  await perform(ssm.createSecret("keys"));
  await perform(ssm.describeSecret("keys"));
  await perform(ssm.updateDescription("keys", "changed"));
  await perform(ssm.putSecretValue("keys", "second"));
  await perform(ssm.updateSecret("keys", "second"));
  await perform(ssm.getSecretValue("keys", "second"));
  await perform(ssm.listSecretVersionIds("keys"));
  await perform(ssm.listSecrets());
  await perform(ssm.deleteSecretVersion("keys", "second"));
  await perform(ssm.disableSecret("keys"));
  await perform(ssm.enableSecret("keys"));
  await perform(ssm.disableSecret("keys"));
  await perform(ssm.deleteSecret("keys", 7));
  await perform(ssm.restoreSecret("keys"));
  await perform(ssm.deleteSecret("keys"));
  await perform(ssm.GET_REGIONS);
  await perform(ssm.GET_SERVICE_STATUS);
};
