import { forEachTest } from "../../../../__tests__/helpers/for-each-test";
import type { Statement } from "../../../../__tests__/helpers/role";
import { type ApiAnswer, type ApiCall, callApi } from "../../helpers/api-client";
import { startTimedCloud } from "../../helpers/timed-cloud";
import { createRole, TRUST_ACCOUNT } from "./fixtures";

export type Credentials = NonNullable<ApiCall["credentials"]>;

/** Statements as a parameter Policy carries them. */
export const encoded = (...statement: object[]): string =>
  encodeURIComponent(JSON.stringify({ version: "2.0", statement }));

/** The credentials of an answer, as a client signs with them. */
export function credentialsIn({ response }: ApiAnswer): Credentials {
  const issued = response["Credentials"] as { Token: string; TmpSecretId: string; TmpSecretKey: string };
  return { secretId: issued.TmpSecretId, secretKey: issued.TmpSecretKey, token: issued.Token };
}

/** A local cloud for each test of a file, calls to its STS, and roles in it. */
export function stsForEachTest() {
  const world = forEachTest(() => startTimedCloud(Date.UTC(2025, 0, 14)));
  const call = (request: ApiCall) => callApi(world().local, request);
  return {
    world,
    call,
    sts: (action: string, parameters: object = {}, credentials?: Credentials) =>
      call({ service: "sts", action, parameters, ...(credentials && { credentials }) }),
    /** A role that the account may assume, with one policy. */
    newRole: async (name: string, statement: readonly Statement[], document = TRUST_ACCOUNT): Promise<string> => {
      const { response } = await call(createRole(name, document));
      const { cam } = world().local.cloud;
      const policy = { name: `${name}-policy`, document: JSON.stringify({ version: "2.0", statement }) };
      const { policyId } = cam.createPolicy({ ...policy, description: "", tags: {} });
      cam.attachRolePolicy(String(response["RoleId"]), policyId);
      return String(response["RoleId"]);
    },
  };
}
