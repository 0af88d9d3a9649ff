import { CLIENT_KEYS_VERSION_ID, type ClientKey, parseClientKeys } from "../../../../lib/client-keys";
import { UserError } from "../../../../lib/user-error";
import { TencentApiError } from "../../../../sdk/errors";
import { getSecretValue } from "../../../../sdk/ssm";
import { type DoctorCheck, type Finding, fail, pass } from "../check";

const SECRET_MISSING = "ResourceNotFound.SecretNotExist";

const describe = ({ id, expiresAt }: ClientKey): string => (expiresAt === undefined ? id : `${id} until ${expiresAt}`);

function judge(document: string, now: number, create: string): Finding {
  try {
    const { keys } = parseClientKeys(document);
    const live = keys.filter(({ expiresAt }) => expiresAt === undefined || now < Date.parse(expiresAt));
    if (live.length > 0) return pass(live.map(describe).join(", "));
    return fail(keys.length === 0 ? "there is no client key" : `all ${keys.length} client keys have ended`, create);
  } catch (error) {
    if (error instanceof UserError) return fail(error.message, error.fix);
    throw error;
  }
}

export const clientKey: DoctorCheck = {
  id: "client-key",
  title: "A client key is live",
  examine: async ({ outputs, target, api, client, clock }) => {
    const version = { SecretName: outputs.secretName, VersionId: CLIENT_KEYS_VERSION_ID };
    const create = `npm run keys -- create ${target} --key-file key.txt`;
    try {
      const { SecretString } = await api.ask(() => getSecretValue(client, version));
      return judge(SecretString, clock.now(), create);
    } catch (error) {
      const code = error instanceof TencentApiError ? error.code : "";
      if (!code.startsWith("ResourceNotFound") || code === SECRET_MISSING) throw error;
      return fail("no client key was ever created", create);
    }
  },
};
