import { DataTencentcloudUserInfo } from "@cdktf/provider-tencentcloud/lib/data-tencentcloud-user-info";
import { SsmSecret } from "@cdktf/provider-tencentcloud/lib/ssm-secret";
import { Fn, propertyAccess } from "cdktf";
import { Construct } from "constructs";
import { RECOVERY_WINDOW_DAYS } from "../../contract/vendor/ssm-limits";
import { DEFAULTS } from "../defaults";
import type { IExecutionRole } from "../execution-role/i-execution-role";
import { requireInteger } from "../private/require-integer";
import type { ClientKeysAttributes } from "./client-keys-attributes";
import type { IClientKeys } from "./i-client-keys";
import { ExistingKeys } from "./private/existing-keys";
import { grantSecret, READ_NEWEST, READ_VERSION, type SecretIdentity } from "./private/grant-secret";

/** Tag of the secret that keeps the UIN of its creator. */
export const CREATOR_TAG = "creator_uin";

const DESCRIPTION = "SHA-256 hashes of the client keys of the token endpoint, written by `npx ekyc keys`";

/** What the secret of {@link ClientKeys} is made of. */
export interface ClientKeysProps {
  /** Name of the secret: at most 128 characters. */
  readonly name: string;
  /**
   * What the secret is for: its description.
   * @default - the hashes of the client keys
   */
  readonly description?: string;
  /** Region of the secret: that of the provider. */
  readonly region: string;
  /**
   * Days for which a deleted secret can be restored and its name is taken, 0 to 30; 0 deletes at once.
   * @default 7
   */
  readonly recoveryWindowDays?: number;
  /**
   * Tags of the secret.
   * @default - no tags besides the creator's
   */
  readonly tags?: Readonly<Record<string, string>>;
}

/**
 * The SSM secret that holds the SHA-256 hashes of the client keys. Terraform owns the container only: a value that
 * passes through Terraform stays in its state in plaintext, so `npx ekyc keys` writes the values.
 *
 * @example
 * import { ClientKeys } from "ekyc-token-endpoint";
 *
 * const keys = new ClientKeys(stack, "Keys", { name: "acme-client-keys", region: "ap-singapore" });
 * keys.grantRead(endpoint.role);
 */
export class ClientKeys extends Construct implements IClientKeys {
  /** Known at synth, because the function's configuration names it. */
  readonly secretName: string;
  /** The secret itself. */
  readonly secret: SsmSecret;
  private readonly region: string;
  private readonly account: DataTencentcloudUserInfo;

  /** Client keys in a secret that exists already, for example one that several endpoints share. */
  static fromName(scope: Construct, id: string, attributes: ClientKeysAttributes): IClientKeys {
    return new ExistingKeys(scope, id, attributes);
  }

  /** @throws ValidationError when recoveryWindowDays is not 0 to 30 */
  constructor(scope: Construct, id: string, props: ClientKeysProps) {
    super(scope, id);
    const { name, recoveryWindowDays = DEFAULTS.recoveryWindowDays, description = DESCRIPTION } = props;
    const range = { ...RECOVERY_WINDOW_DAYS, source: "provider 1.83.25, recovery_window_in_days" };
    requireInteger(this, "recoveryWindowDays", recoveryWindowDays, range);
    this.region = props.region;
    this.secretName = name;
    this.account = new DataTencentcloudUserInfo(this, "Account");
    this.secret = new SsmSecret(this, "Resource", {
      secretName: name,
      description,
      isEnabled: true,
      recoveryWindowInDays: recoveryWindowDays,
      tags: { ...props.tags, [CREATOR_TAG]: this.account.uin },
      // The tag says who created the secret, so it must not change with the next deployer.
      lifecycle: { ignoreChanges: [`tags["${CREATOR_TAG}"]`] },
    });
  }

  /** Name of the secret for other resources and outputs: anything that uses it depends on the secret. */
  get secretReference(): string {
    return this.secret.secretName;
  }

  /** Lets a role find and read the newest document of this secret, and of no other. */
  grantRead(role: IExecutionRole): void {
    grantSecret(role, READ_NEWEST, this.identity());
  }

  /** Lets a role read a version of this secret whose VersionId it knows, and of no other secret. */
  grantReadVersion(role: IExecutionRole): void {
    grantSecret(role, READ_VERSION, this.identity());
  }

  /**
   * The name of a secret in CAM holds the UIN of its creator (1078/38612), who need not be today's deployer: it is
   * read from the secret's tag. A secret that was imported after its creation was interrupted may have no tag; then it
   * is taken to be the deployer's own.
   */
  private identity(): SecretIdentity {
    const tagged = propertyAccess(this.secret.interpolationForAttribute("tags"), [CREATOR_TAG]);
    const creatorUin = String(Fn.try([tagged, this.account.uin]));
    return { region: this.region, uin: this.account.ownerUin, creatorUin, secretName: this.secretName };
  }
}
