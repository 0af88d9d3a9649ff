import { readFileSync } from "node:fs";
import { startLocalCloud } from "../../../local-cloud";
import { StateBucket } from "../../../proofs/e2e/state-bucket";
import { Workspace } from "../../../proofs/e2e/workspace";

it("a run's state is kept in a bucket of its local cloud, which Terraform is made to trust", async () => {
  const local = await startLocalCloud();
  const workspace = new Workspace("dev");
  try {
    const bucket = new StateBucket(local, workspace);
    const { region, state } = workspace.environment;
    expect(state).toEqual({ backend: "cos", bucket: "terraform-state-1250000000", region, prefix: "e2e" });
    expect([bucket.state, bucket.lock]).toEqual([undefined, undefined]);

    const kept = local.cloud.cos.find("terraform-state-1250000000", region);
    if (!kept) throw new Error("there is no bucket");
    const object = { body: Buffer.from("{}"), headers: {}, acl: "private" } as const;
    for (const key of [bucket.key, bucket.lockKey]) local.cloud.cos.put(kept, { ...object, key });
    expect(bucket.state?.key).toBe("e2e/dev/terraform.tfstate");
    expect(bucket.lock?.key).toBe("e2e/dev/terraform.tfstate.tflock");

    const { HTTPS_PROXY, SSL_CERT_FILE = "" } = bucket.variables;
    expect(HTTPS_PROXY).toBe(local.url);
    expect(readFileSync(SSL_CERT_FILE, "utf8")).toBe(local.certificate);
  } finally {
    workspace.remove();
    await local.close();
  }
});
