import { startLocalCloud } from "../../../local-cloud";
import { ACTORS, type Actor, actorName, createActors } from "../../../proofs/e2e/actors";
import { E2eContext } from "../../../proofs/e2e/context";
import type { Deployment } from "../../../proofs/e2e/deployment";
import type { Workspace } from "../../../proofs/e2e/workspace";
import { getCallerIdentity } from "../../../sdk/sts";

const IDENTITY = JSON.stringify({
  version: "2.0",
  statement: [{ effect: "allow", action: "sts:GetCallerIdentity", resource: "*" }],
});

test.each(Object.keys(ACTORS) as Actor[])("the %s calls the local cloud, as itself", async (actor) => {
  const localCloud = await startLocalCloud();
  try {
    const workspace = { environment: { region: "ap-singapore" } } as unknown as Workspace;
    const deployment = {} as Deployment;
    const context = new E2eContext(
      workspace,
      localCloud,
      deployment,
      deployment,
      createActors(localCloud, () => IDENTITY),
    );
    const { Arn } = await getCallerIdentity(context.actorClient(actor));
    expect(Arn).toContain("assumed-role");
    expect(localCloud.audit.entries.at(-1)).toMatchObject({ action: "GetCallerIdentity", caller: actorName(actor) });
  } finally {
    await localCloud.close();
  }
});
