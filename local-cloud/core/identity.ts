import { createHmac } from "node:crypto";
import type { Clock } from "../../lib/clock";
import { defined } from "../../lib/defined";
import type { CamState } from "../services/cam/state/cam-state";
import type { Account } from "./account";
import { ApiError } from "./api-error";
import type { Ids } from "./ids";

/** Who makes a request: the account itself, or a holder of temporary credentials of a role or of the account. */
export type Caller =
  | { readonly kind: "root" }
  | {
      readonly kind: "role";
      readonly roleId: string;
      readonly roleName: string;
      readonly sessionName: string;
      /** The session policy, JSON, which must allow what the caller does too. @default - none */
      readonly policy?: string;
    }
  /** A holder of GetFederationToken's credentials. @param policy JSON, all that the caller may do */
  | { readonly kind: "federated"; readonly name: string; readonly policy: string };

/** Temporary credentials of a role, as SCF hands them to a function and STS to a caller. */
export interface TemporaryCredentials {
  readonly secretId: string;
  readonly secretKey: string;
  /** Session token: the `X-TC-Token` header (TC3) or the `Token` parameter (v1). */
  readonly token: string;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
}

/** A key that was recognised: what its signatures are made with, and whose it is. */
export interface Identity {
  readonly secretKey: string;
  readonly caller: Caller;
}

/** "root", the role's name, or `federated/NAME`: how people read a caller. */
export function callerName(caller: Caller): string {
  if (caller.kind === "role") return caller.roleName;
  return caller.kind === "root" ? "root" : `federated/${caller.name}`;
}

/**
 * What distinguishes callers. All sessions of a role are one caller, and federated users are the account: whether the
 * service counts a session separately is not documented.
 */
export function callerId(caller: Caller): string {
  return caller.kind === "role" ? `role/${caller.roleId}` : "root";
}

/** Temporary credentials that are kept at most; of those that have expired the oldest go first. */
export const MAX_SESSIONS = 20_000;

/** The keys of the account: its root key and the temporary credentials of roles. */
export class Identities {
  private readonly issued = new Map<string, { credentials: TemporaryCredentials; caller: Caller; ended?: true }>();

  constructor(
    private readonly account: Account,
    private readonly cam: CamState,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /**
   * Credentials of a role for a time. Whether the caller may have them (the role's trust policy) is for the caller of
   * this to check.
   *
   * @param sessionName shown by GetCallerIdentity. @default "scf"
   * @param policy a session policy, JSON. @default - none
   * @throws ApiError InvalidParameter.RoleNotExist, InvalidParameter.OverLimit
   */
  temporaryCredentials(
    roleId: string,
    durationSeconds: number,
    sessionName = "scf",
    policy?: string,
  ): TemporaryCredentials {
    const role = this.cam.roles.get(roleId);
    if (!role) throw new ApiError("InvalidParameter.RoleNotExist", `There is no role ${roleId}.`);
    const caller: Caller = { kind: "role", roleId, roleName: role.name, sessionName, ...defined({ policy }) };
    return this.issue(caller, durationSeconds);
  }

  /**
   * Credentials of the account for a time and for what a policy allows.
   *
   * @param policy JSON
   * @throws ApiError InvalidParameter.OverLimit
   */
  federatedCredentials(name: string, durationSeconds: number, policy: string): TemporaryCredentials {
    return this.issue({ kind: "federated", name, policy }, durationSeconds);
  }

  private issue(caller: Caller, durationSeconds: number): TemporaryCredentials {
    if (this.issued.size >= MAX_SESSIONS) this.dropExpired();
    const secretId = `AKIDEXAMPLE${this.ids.text("temporarySecretId", 32)}`;
    const credentials: TemporaryCredentials = {
      secretId,
      secretKey: this.secret(`key of ${secretId}`),
      token: this.secret(`token of ${secretId}`),
      expiresAt: this.clock.now() + durationSeconds * 1_000,
    };
    this.issued.set(credentials.secretId, { credentials, caller });
    return credentials;
  }

  private dropExpired(): void {
    for (const [secretId, { credentials, ended }] of this.issued) {
      if (ended || this.clock.now() >= credentials.expiresAt) this.issued.delete(secretId);
    }
    if (this.issued.size < MAX_SESSIONS) return;
    throw new ApiError(
      "InvalidParameter.OverLimit",
      `The local cloud keeps ${MAX_SESSIONS} temporary credentials at most, and none of them has expired.`,
    );
  }

  /**
   * Ends the temporary credentials of a role that were issued so far, before their time and without telling their
   * holders.
   */
  endSessions(roleId: string): void {
    for (const session of this.issued.values()) {
      if (session.caller.kind === "role" && session.caller.roleId === roleId) session.ended = true;
    }
  }

  /** Whether a key is the account's own, or was issued by it. */
  knows(secretId: string): boolean {
    return secretId === this.account.secretId || this.issued.has(secretId);
  }

  /**
   * The identity behind a key.
   *
   * @param token the session token sent along, undefined when there was none
   * @throws ApiError AuthFailure.SecretIdNotFound, AuthFailure.TokenFailure (wrong, missing, superfluous or expired
   *   token)
   */
  resolve(secretId: string, token: string | undefined): Identity {
    if (secretId === this.account.secretId) {
      if (token !== undefined) throw tokenFailure("a permanent key has no session token");
      return { secretKey: this.account.secretKey, caller: { kind: "root" } };
    }
    const found = this.issued.get(secretId);
    if (!found) {
      throw new ApiError(
        "AuthFailure.SecretIdNotFound",
        "The SecretId is not found, please ensure that your SecretId is correct.",
      );
    }
    if (token === undefined) throw tokenFailure("temporary credentials need their session token");
    if (token !== found.credentials.token) throw tokenFailure("it does not belong to the SecretId");
    if (found.ended || this.clock.now() >= found.credentials.expiresAt) throw new ExpiredToken();
    return { secretKey: found.credentials.secretKey, caller: found.caller };
  }

  /** As hard to guess as the account's secret key, and the same at each start that has the same one. */
  private secret(purpose: string): string {
    return `EXAMPLE${createHmac("sha256", this.account.secretKey).update(purpose).digest("hex")}`;
  }
}

const TOKEN_FAILURE = "AuthFailure.TokenFailure";

function tokenFailure(reason: string): ApiError {
  return new ApiError(TOKEN_FAILURE, `The session token is not valid: ${reason}.`);
}

/** A session token whose time is over: one more token failure to the APIs, a code of its own to COS. */
export class ExpiredToken extends ApiError {
  constructor() {
    super(TOKEN_FAILURE, "The session token is not valid: it has expired.");
  }
}
