import { createKey, revokeKey } from "../../keys/commands";
import { deliverToSecret } from "../../keys/deliver-to-secret";
import { deliverTo } from "../../keys/key-delivery";
import { KeyStore } from "../../keys/key-store";
import { planRotation, rotateKeys, rotateSmokeKey } from "../../keys/rotation";
import { systemClock } from "../../lib/clock";
import { type LocalCloud, startLocalCloud } from "../../local-cloud";
import { localVariables } from "../../operations/local/local-deployment";
import { createActors } from "../../proofs/e2e/actors";
import { publishedDocument } from "../../proofs/e2e/published-policies";
import { scriptClient } from "../../sdk/script-client";

const REGION = "ap-singapore";
const SECRET = "ekyc-token-endpoint-dev-client-keys";
const SMOKE_SECRET = "ekyc-token-endpoint-dev-smoke-key";
/** More than a secret keeps. */
const CHANGES = 12;

let localCloud: LocalCloud;
beforeEach(async () => {
  localCloud = await startLocalCloud();
  const { cloud } = localCloud;
  for (const name of [SECRET, SMOKE_SECRET]) {
    cloud.ssm.createSecret({ name, region: REGION, description: "", tags: {}, createdAt: cloud.clock.now() });
  }
});
afterEach(() => localCloud.close());

it("the operator's policy is enough to create, rotate, list and revoke keys for as long as one likes", async () => {
  const variables = { ...localVariables(localCloud), ...createActors(localCloud, publishedDocument).operator };
  const client = scriptClient(REGION, variables);
  const store = new KeyStore(client, { environment: "dev", secretName: SECRET });
  const nowhere = { store, delivery: deliverTo(() => {}), clock: systemClock };
  for (let made = 0; made < CHANGES; made += 1) await createKey(nowhere);
  for (let run = 0; run < 2; run += 1) {
    await createKey({ ...nowhere, delivery: deliverToSecret(client, SMOKE_SECRET) });
  }
  await rotateSmokeKey({ ...nowhere, delivery: deliverToSecret(client, SMOKE_SECRET) }, 1);
  const id = (await store.read()).keys[0]?.id ?? "";
  await rotateKeys(nowhere, planRotation(await store.read(), { id }, { now: systemClock.now(), overlapHours: 1 }));
  await revokeKey(store, id);
  const refusals = localCloud.audit.entries.filter(({ code }) => code === "UnauthorizedOperation");
  expect(refusals.map(({ action }) => action)).toEqual([]);
  const made = new Set(localCloud.audit.entries.map(({ action }) => action));
  expect([...made].sort()).toEqual([
    "DeleteSecretVersion",
    "GetSecretValue",
    "ListSecretVersionIds",
    "PutSecretValue",
    "UpdateSecret",
  ]);
});
