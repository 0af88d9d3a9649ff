import { sixSegmentName } from "../../../policies/six-segments";
import type { IExecutionRole } from "../../execution-role/i-execution-role";

type SecretAction = "ssm:GetSecretValue" | "ssm:ListSecretVersionIds";

/** What a role may do to find and to read documents of client keys. */
export const READ_NEWEST: readonly SecretAction[] = ["ssm:GetSecretValue", "ssm:ListSecretVersionIds"];

/** What a role may do to read a version that it knows. */
export const READ_VERSION: readonly SecretAction[] = ["ssm:GetSecretValue"];

/** The parts of a secret's name in CAM. */
export interface SecretIdentity {
  /** Region of the secret. */
  readonly region: string;
  /** UIN of the account. */
  readonly uin: string;
  /** UIN of the secret's creator. */
  readonly creatorUin: string;
  /** Name of the secret. */
  readonly secretName: string;
}

/** Lets a role do something to one secret. */
export function grantSecret(role: IExecutionRole, action: readonly SecretAction[], secret: SecretIdentity): void {
  role.addToPolicy({ effect: "allow", action, resource: [sixSegmentName("ssm:GetSecretValue", { ...secret })] });
}
