import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { LocalCloud, StoredObject } from "../../local-cloud";
import type { Workspace } from "./workspace";

const PREFIX = "e2e";

/** The bucket of the local cloud in which `state.backend: cos` keeps the state of a workspace. */
export class StateBucket {
  /** The state's object. */
  readonly key: string;
  /** The object that is there while somebody holds the lock. */
  readonly lockKey: string;
  private readonly bucket: { readonly name: string; readonly region: string };

  /** Makes the bucket, and has the workspace's environment keep its state there. */
  constructor(
    private readonly localCloud: LocalCloud,
    private readonly workspace: Workspace,
  ) {
    const { region } = workspace.environment;
    this.bucket = { name: `terraform-state-${localCloud.cloud.account.appId}`, region };
    const { name: bucket } = localCloud.cloud.cos.createBucket(this.bucket.name, region);
    workspace.edit((document) =>
      document.set("state", document.createNode({ backend: "cos", bucket, region, prefix: PREFIX })),
    );
    this.key = `${PREFIX}/${workspace.environmentName}/terraform.tfstate`;
    this.lockKey = `${this.key}.tflock`;
  }

  /**
   * What lets the backend reach the local cloud: it calls COS and the tag service over https and knows no other
   * protocol, so the local cloud is its proxy and speaks TLS with a certificate that it is told to trust.
   */
  get variables(): Readonly<Record<string, string>> {
    const file = join(this.workspace.folder, "local-cloud.pem");
    writeFileSync(file, this.localCloud.certificate);
    return { HTTPS_PROXY: this.localCloud.url, SSL_CERT_FILE: file };
  }

  get state(): StoredObject | undefined {
    return this.object(this.key);
  }

  get lock(): StoredObject | undefined {
    return this.object(this.lockKey);
  }

  private object(key: string): StoredObject | undefined {
    return this.localCloud.cloud.cos.find(this.bucket.name, this.bucket.region)?.objects.get(key);
  }
}
