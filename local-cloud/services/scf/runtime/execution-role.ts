import { TIMEOUT_SECONDS } from "../../../../contract/vendor/scf-limits";
import { SCF_PRINCIPAL } from "../../../../contract/vendor/scf-roles";
import type { Cloud } from "../../../cloud";
import { ApiError } from "../../../core/api-error";
import type { TemporaryCredentials } from "../../../core/identity";
import { trusts } from "../../cam/authorisation";
import type { Role } from "../../cam/state/cam-state";

/** What AssumeRole gives unless told otherwise (provider documentation, assume_role.session_duration). */
const DURATION_SECONDS = 7_200;
/** Credentials are renewed once they would not outlast the longest invocation there is. */
const RENEW_BEFORE_MS = TIMEOUT_SECONDS.max * 1_000;

/**
 * The role a function runs as.
 *
 * @throws ApiError ResourceNotFound.Role when there is no such role, UnauthorizedOperation.Role when it does not trust
 *   SCF
 */
export function executionRole(cloud: Cloud, name: string): Role {
  const role = cloud.cam.roleByName(name);
  if (!role) throw new ApiError("ResourceNotFound.Role", `The execution role ${name} does not exist.`);
  if (!trusts(role.document, { service: SCF_PRINCIPAL })) {
    throw new ApiError(
      "UnauthorizedOperation.Role",
      `The execution role ${name} does not trust ${SCF_PRINCIPAL}, so SCF cannot assume it.`,
    );
  }
  return role;
}

/** The temporary credentials of execution roles, renewed in time. */
export class ExecutionCredentials {
  private readonly byRole = new Map<string, TemporaryCredentials>();

  constructor(private readonly cloud: Cloud) {}

  /**
   * The environment variables that carry the role's credentials; none without a role.
   *
   * @throws ApiError as {@link executionRole} does
   */
  environment(roleName: string | undefined): Record<string, string> {
    if (roleName === undefined) return {};
    const { roleId } = executionRole(this.cloud, roleName);
    let credentials = this.byRole.get(roleId);
    if (!credentials || credentials.expiresAt - this.cloud.clock.now() <= RENEW_BEFORE_MS) {
      credentials = this.cloud.identity.temporaryCredentials(roleId, DURATION_SECONDS);
      this.byRole.set(roleId, credentials);
    }
    return {
      TENCENTCLOUD_SECRETID: credentials.secretId,
      TENCENTCLOUD_SECRETKEY: credentials.secretKey,
      TENCENTCLOUD_SESSIONTOKEN: credentials.token,
    };
  }

  /** Whether a role would be given these credentials again. Nothing better is available for a role that is gone. */
  areCurrent(roleName: string | undefined, given: Readonly<Record<string, string>>): boolean {
    const role = roleName === undefined ? undefined : this.cloud.cam.roleByName(roleName);
    if (role === undefined) return true;
    return this.environment(role.name)["TENCENTCLOUD_SECRETID"] === given["TENCENTCLOUD_SECRETID"];
  }
}
