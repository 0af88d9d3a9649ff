import { DataTencentcloudUserInfo } from "@cdktf/provider-tencentcloud/lib/data-tencentcloud-user-info";
import { SsmSecret } from "@cdktf/provider-tencentcloud/lib/ssm-secret";
import { Fn, propertyAccess } from "cdktf";
import { Construct } from "constructs";
import { RECOVERY_WINDOW_DAYS } from "../../contract/vendor/ssm-limits";
import { resourceOf } from "../../policies/six-segments";
import { DEFAULTS } from "../defaults";
import type { ExecutionRole } from "../execution-role/execution-role";
import { requireInteger } from "../private/require-integer";

/** Tag of the secret that keeps the UIN of whoever created it. */
export const CREATOR_TAG = "creator_uin";

const DESCRIPTION = "SHA-256 hashes of the client keys of the token endpoint, written by `npm run keys`";

export interface ClientKeysProps {
  /** Name of the secret. */
  readonly name: string;
  /** What the secret is for, in words. @default - the hashes of the client keys */
  readonly description?: string;
  /** Region of the secret. */
  readonly region: string;
  /** Days for which a deleted secret can be restored and its name is taken; 0 deletes at once. @default 7 */
  readonly recoveryWindowDays?: number;
  /** @default - no tags besides the creator's */
  readonly tags?: Readonly<Record<string, string>>;
}

/**
 * The SSM secret that holds the SHA-256 hashes of the client keys. Terraform owns the container only: a value that passes
 * through Terraform stays in its state in plaintext, so `npm run keys` writes the values.
 */
export class ClientKeys extends Construct {
  /** Known at synth, because the function's configuration names it. */
  readonly secretName: string;
  readonly secret: SsmSecret;
  private readonly props: ClientKeysProps;
  private readonly account: DataTencentcloudUserInfo;

  /** @throws ValidationError when recoveryWindowDays is not 0 to 30 */
  constructor(scope: Construct, id: string, props: ClientKeysProps) {
    super(scope, id);
    const { name, recoveryWindowDays = DEFAULTS.recoveryWindowDays, description = DESCRIPTION } = props;
    const range = { ...RECOVERY_WINDOW_DAYS, source: "provider 1.83.25, recovery_window_in_days" };
    requireInteger(this, "recoveryWindowDays", recoveryWindowDays, range);
    this.props = props;
    this.secretName = name;
    this.account = new DataTencentcloudUserInfo(this, "Account");
    this.secret = new SsmSecret(this, "Resource", {
      secretName: name,
      description,
      isEnabled: true,
      recoveryWindowInDays: recoveryWindowDays,
      tags: { ...props.tags, [CREATOR_TAG]: this.account.uin },
      // The tag says who created the secret, so it must not follow whoever deploys next.
      lifecycle: { ignoreChanges: [`tags["${CREATOR_TAG}"]`] },
    });
  }

  /** Lets a role find and read the newest document of this secret, and of no other. */
  grantRead(role: ExecutionRole): void {
    this.grant(role, "ssm:GetSecretValue", "ssm:ListSecretVersionIds");
  }

  /** Lets a role read a version of this secret whose VersionId it knows, and of no other secret. */
  grantReadVersion(role: ExecutionRole): void {
    this.grant(role, "ssm:GetSecretValue");
  }

  /**
   * CAM's name of a secret holds the UIN of its creator
   * (1078/38612), who need not be the one who deploys today: it is read from the secret's tag. A secret that was imported after its
   * creation was interrupted may have no tag; then it is taken to be the deployer's own.
   */
  private grant(role: ExecutionRole, ...action: ("ssm:GetSecretValue" | "ssm:ListSecretVersionIds")[]): void {
    const tagged = propertyAccess(this.secret.interpolationForAttribute("tags"), [CREATOR_TAG]);
    const creatorUin = String(Fn.try([tagged, this.account.uin]));
    const resource = resourceOf("ssm:GetSecretValue", {
      region: this.props.region,
      uin: this.account.ownerUin,
      creatorUin,
      secretName: this.secretName,
    });
    role.addToPolicy({ effect: "allow", action, resource: [resource] });
  }
}
