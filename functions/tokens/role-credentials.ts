import type { Clock } from "../../lib/clock";
import { UserError } from "../../lib/user-error";
import type { CredentialSource, Credentials } from "../../sdk/credentials";
import { TencentApiError } from "../../sdk/errors";
import type { CallerIdentity } from "../../sdk/sts";
import { Problem } from "./problems";

/** The execution role, as Terraform knows it. */
export interface ExecutionRoleIdentity {
  /** UIN of the account that owns the role. */
  readonly accountUin: string;
  readonly roleId: string;
}

export interface RoleCredentialsOptions {
  /** The function's environment. @throws UserError when the variables are not there */
  readonly variables: CredentialSource;
  /** Undefined where it is not known; credentials in headers are then ignored. */
  readonly role: ExecutionRoleIdentity | undefined;
  /** Asks STS whose credentials these are. */
  readonly identify: (credentials: Credentials, deadlineMs: number) => Promise<CallerIdentity>;
  /** Called when credentials that worked are refused and there are no others: the instance is of no further use. */
  readonly onExhausted: () => void;
  readonly clock: Clock;
}

/** The most offered credentials that wait to be checked: more than honest requests bring at one moment. */
const MAX_OFFERED = 16;
/** The most SecretIds that are remembered as refused. */
const MAX_REFUSED = 256;
/** STS is asked at most once per this interval, however many credentials are planted. Milliseconds. */
const IDENTIFY_INTERVAL_MS = 200;

/** Codes with which an API refuses the credentials themselves rather than a permission (1061/37034). */
const REFUSED = /^AuthFailure\.(TokenFailure|SecretIdNotFound|InvalidSecretId|SignatureFailure)$/;

/**
 * The temporary credentials of the function's role. The environment's variables come first. The headers
 * `X-Scf-Secret-*`, which a caller may be able to send, count only once STS has said that they are of this very role,
 * which is asked once per SecretId and only when the variables are absent, or were refused because a long-lived
 * instance outlived them. An instance that is left without any ends, so that the platform starts another.
 */
export class RoleCredentials {
  private readonly offered = new Map<string, Credentials>();
  private readonly refused = new Set<string>();
  private proven: Credentials | undefined;
  /** SecretId of the last successful call. */
  private worked: string | undefined;
  private proving: Promise<void> | undefined;
  private identifiedAt = Number.NEGATIVE_INFINITY;

  constructor(private readonly options: RoleCredentialsOptions) {}

  /** Remembers the credentials that a request brought. They are not used unless they are needed. */
  readonly offer = (credentials: Credentials | undefined): void => {
    if (!credentials || this.refused.has(credentials.secretId)) return;
    this.offered.delete(credentials.secretId);
    this.offered.set(credentials.secretId, credentials);
    forgetOldest(this.offered, MAX_OFFERED);
  };

  /** What signs the next call. @throws UserError when there are none */
  readonly current: CredentialSource = () => {
    const own = this.variables();
    if (own && !this.refused.has(own.secretId)) return own;
    if (this.proven) return this.proven;
    // Refused variables explain more than missing ones.
    return this.options.variables();
  };

  /**
   * Runs a call, and runs it again with other credentials when the current ones are refused and others can be proven.
   */
  readonly run = async <T>(call: () => Promise<T>, deadline: number): Promise<T> => {
    await this.prove(deadline);
    const { secretId } = this.current();
    try {
      const result = await call();
      this.worked = secretId;
      return result;
    } catch (error) {
      if (!(error instanceof TencentApiError && REFUSED.test(error.code))) throw error;
      this.refuse(secretId);
      await this.prove(deadline);
      if (this.current().secretId !== secretId) return await call();
      if (this.worked !== secretId) throw error;
      this.options.onExhausted();
      const detail = "The credentials of this instance have ended; another instance takes the request.";
      throw new Problem("shutting_down", { detail, logMessage: `${detail} ${error.message}` }, { cause: error });
    }
  };

  private variables(): Credentials | undefined {
    try {
      return this.options.variables();
    } catch (error) {
      if (error instanceof UserError) return undefined;
      throw error;
    }
  }

  private refuse(secretId: string): void {
    this.refused.add(secretId);
    forgetOldest(this.refused, MAX_REFUSED);
    this.offered.delete(secretId);
    if (this.proven?.secretId === secretId) this.proven = undefined;
  }

  /** Proves what was offered, if it is needed; several requests share one proof. */
  private async prove(deadline: number): Promise<void> {
    const own = this.variables();
    if ((own && !this.refused.has(own.secretId)) || this.proven) return;
    this.proving ??= this.proveOffered(deadline).finally(() => {
      this.proving = undefined;
    });
    await this.proving;
  }

  /** The latest first: what is planted in many requests must not keep the platform's own waiting. */
  private async proveOffered(deadline: number): Promise<void> {
    const { clock, identify } = this.options;
    for (;;) {
      const candidate = [...this.offered.values()].at(-1);
      if (!candidate) return;
      const waitMs = Math.max(0, this.identifiedAt + IDENTIFY_INTERVAL_MS - clock.now());
      if (clock.now() + waitMs >= deadline) return;
      await clock.sleep(waitMs);
      this.identifiedAt = clock.now();
      this.offered.delete(candidate.secretId);
      const outcome = await identify(candidate, deadline - clock.now()).catch((error: unknown) => error);
      if (outcome instanceof Error) {
        if (!(outcome instanceof TencentApiError) || outcome.retryable) throw outcome;
        this.refuse(candidate.secretId);
      } else if (this.isOwn(outcome as CallerIdentity)) {
        this.proven = candidate;
        return;
      } else this.refuse(candidate.secretId);
    }
  }

  /** A role's UserId is `roleId:sessionName` (1150/49453, 2022-08-16). */
  private isOwn({ Type, AccountId, UserId }: CallerIdentity): boolean {
    const { role } = this.options;
    return Type === "CAMRole" && AccountId === role?.accountUin && UserId.split(":")[0] === role.roleId;
  }
}

function forgetOldest(entries: Map<string, unknown> | Set<string>, most: number): void {
  for (const key of entries.keys()) {
    if (entries.size <= most) return;
    entries.delete(key);
  }
}
