import { type ClientKey, parseClientKeys } from "../../../keys/client-keys";
import { newestClientKeys } from "../../../keys/stored-client-keys";
import { UserError } from "../../../lib/user-error";
import { type CheckFinding, type DoctorCheck, fail, pass } from "../check";

const describe = ({ id, expiresAt }: ClientKey): string => (expiresAt === undefined ? id : `${id} until ${expiresAt}`);

function judge(document: string, now: number, create: string): CheckFinding {
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
    const create = `npx ekyc keys create ${target} --key-file key.txt`;
    const newest = await api.ask(() => newestClientKeys(client, outputs.secretName));
    return newest === undefined
      ? fail("no client key was ever created", create)
      : judge(newest.text, clock.now(), create);
  },
};
