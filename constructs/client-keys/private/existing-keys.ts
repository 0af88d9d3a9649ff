import { DataTencentcloudUserInfo } from "@cdktf/provider-tencentcloud/lib/data-tencentcloud-user-info";
import { Construct } from "constructs";
import type { IExecutionRole } from "../../execution-role/i-execution-role";
import type { ClientKeysAttributes } from "../client-keys-attributes";
import type { IClientKeys } from "../i-client-keys";
import { grantSecret, READ_NEWEST, READ_VERSION, type SecretIdentity } from "./grant-secret";

/** Client keys in a secret that this stack does not create. */
export class ExistingKeys extends Construct implements IClientKeys {
  readonly secretName: string;
  readonly secretReference: string;
  private readonly identity: SecretIdentity;

  constructor(scope: Construct, id: string, { secretName, region, creatorUin }: ClientKeysAttributes) {
    super(scope, id);
    this.secretName = secretName;
    this.secretReference = secretName;
    const account = new DataTencentcloudUserInfo(this, "Account");
    this.identity = { region, uin: account.ownerUin, creatorUin: creatorUin ?? account.uin, secretName };
  }

  grantRead(role: IExecutionRole): void {
    grantSecret(role, READ_NEWEST, this.identity);
  }

  grantReadVersion(role: IExecutionRole): void {
    grantSecret(role, READ_VERSION, this.identity);
  }
}
