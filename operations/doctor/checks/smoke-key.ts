import { NO_CLIENT_KEYS, parseClientKeys } from "../../../keys/client-keys";
import { SMOKE_KEY_VERSION_ID } from "../../../keys/smoke-key";
import { newestClientKeys } from "../../../keys/stored-client-keys";
import { UserError } from "../../../lib/user-error";
import { listSecretVersionIds } from "../../../sdk/ssm";
import { type DoctorCheck, fail, pass } from "../check";

export const smokeKey: DoctorCheck = {
  id: "smoke-key",
  title: "The scheduled checks have a live key",
  examine: async ({ outputs, target, api, client, clock }) => {
    const { smokeSecretName, secretName } = outputs;
    if (smokeSecretName === undefined) return pass("there are no scheduled checks");
    const { Versions } = await api.ask(() => listSecretVersionIds(client, smokeSecretName));
    const create = `npx ekyc keys create --for smoke ${target}`;
    if (!Versions?.some(({ VersionId }) => VersionId === SMOKE_KEY_VERSION_ID)) {
      return fail("no key was ever created for the scheduled checks", create);
    }
    const newest = await api.ask(() => newestClientKeys(client, secretName));
    try {
      const { keys } = newest === undefined ? NO_CLIENT_KEYS : parseClientKeys(newest.text);
      const live = keys.filter(
        ({ holder, expiresAt }) =>
          holder === "smoke" && (expiresAt === undefined || clock.now() < Date.parse(expiresAt)),
      );
      if (live.length > 0) return pass(live.map(({ id }) => id).join(", "));
      return fail("the key of the scheduled checks has ended or was revoked", create);
    } catch (error) {
      if (error instanceof UserError) return fail(error.message, error.fix);
      throw error;
    }
  },
};
