import type { Clock } from "../../../lib/clock";
import { ApiError } from "../../core/api-error";
import { checkLimit, type Limit } from "../../core/limit";

export const SSM_LIMITS = {
  secrets: { what: "secrets of a region", most: 1_000, code: "LimitExceeded" },
  versions: { what: "versions of a secret", most: 10, code: "LimitExceeded", source: "PutSecretValue, 1078/38645" },
} as const satisfies Record<string, Limit>;
/**
 * Largest value of a version, bytes (CreateSecret, international API since 2026-05-15; the China site's text says
 * 4,096).
 */
export const MAX_VALUE_BYTES = 32 * 1_024;
/** The version of a secret that was created without a VersionId (GetSecretValue, 1078/38649). */
export const DEFAULT_VERSION_ID = "SSM_Current";

export interface SecretVersion {
  value: string;
  /** Whether `value` is Base64 of binary content (SecretBinary) instead of text (SecretString). @default false */
  binary?: boolean;
  readonly createdAt: number;
}

export interface Secret {
  readonly name: string;
  readonly region: string;
  description: string;
  /** The KMS key that the caller chose, "" for the one that SSM makes for itself. */
  readonly kmsKeyId: string;
  /** Kept as given, JSON or "". */
  readonly additionalConfig: string;
  tags: Record<string, string>;
  enabled: boolean;
  readonly createdAt: number;
  /** When a scheduled deletion takes place, milliseconds since the epoch; undefined while none is scheduled. */
  deleteAt: number | undefined;
  /** Values by version id, in the order of their creation. */
  readonly versions: Map<string, SecretVersion>;
}

/** Codes for a secret that does not exist. */
export type MissingSecret = "ResourceNotFound" | "ResourceNotFound.SecretNotExist";

type NewSecret = Pick<Secret, "name" | "region" | "description" | "tags" | "createdAt"> &
  Partial<Pick<Secret, "kmsKeyId" | "additionalConfig">>;

/** SSM: secrets by region and name, with their versions. */
export class SsmState {
  private readonly secrets = new Map<string, Secret>();

  constructor(private readonly clock: Clock) {}

  /** @throws ApiError ResourceInUse.SecretExists, LimitExceeded */
  createSecret(input: NewSecret): Secret {
    if (this.find(input.region, input.name)) {
      throw new ApiError("ResourceInUse.SecretExists", `The secret ${input.name} exists.`);
    }
    checkLimit(SSM_LIMITS.secrets, this.list(input.region).length + 1);
    const defaults = { kmsKeyId: "", additionalConfig: "" };
    const secret: Secret = { ...defaults, ...input, enabled: true, deleteAt: undefined, versions: new Map() };
    this.secrets.set(`${input.region}/${input.name}`, secret);
    return secret;
  }

  /** The secrets of every region, oldest first. */
  get all(): Secret[] {
    return [...this.secrets.values()].filter((secret) => !this.isGone(secret));
  }

  list(region: string): Secret[] {
    return this.all.filter((secret) => secret.region === region);
  }

  /**
   * @param missing the action's code for a secret that does not exist: most list the plain one only
   * @throws ApiError `missing`
   */
  get(region: string, name: string, missing: MissingSecret = "ResourceNotFound"): Secret {
    const secret = this.find(region, name);
    if (!secret) throw new ApiError(missing, `The secret ${name} does not exist.`);
    return secret;
  }

  /** @throws ApiError ResourceNotFound */
  delete(region: string, name: string): void {
    this.get(region, name);
    this.secrets.delete(`${region}/${name}`);
  }

  /** @throws ApiError ResourceInUse.VersionIdExists, LimitExceeded */
  addVersion(secret: Secret, versionId: string, content: Pick<SecretVersion, "value" | "binary">): void {
    if (secret.versions.has(versionId)) {
      throw new ApiError(
        "ResourceInUse.VersionIdExists",
        `The version ${versionId} of the secret ${secret.name} exists.`,
      );
    }
    checkLimit(SSM_LIMITS.versions, secret.versions.size + 1);
    secret.versions.set(versionId, { ...content, createdAt: this.clock.now() });
  }

  /** @throws ApiError ResourceNotFound */
  version(secret: Secret, versionId: string): SecretVersion {
    const version = secret.versions.get(versionId);
    if (!version) {
      throw new ApiError("ResourceNotFound", `The version ${versionId} of the secret ${secret.name} does not exist.`);
    }
    return version;
  }

  private find(region: string, name: string): Secret | undefined {
    const secret = this.secrets.get(`${region}/${name}`);
    return secret && !this.isGone(secret) ? secret : undefined;
  }

  private isGone(secret: Secret): boolean {
    return secret.deleteAt !== undefined && secret.deleteAt <= this.clock.now();
  }
}
