/** First part of every name, and the value of the tag `project`. */
export const PROJECT = "ekyc-token-endpoint";

/** Purpose of the secret that holds the client keys. */
export const CLIENT_KEYS_PURPOSE = "client-keys";

/** The parts of a name that vary. */
export interface NameParts {
  /** Name of the environment, so that environments can share an account. */
  readonly environment: string;
  /** What the resource is for, for example `client-keys`. */
  readonly purpose: string;
}

/**
 * The name of a resource, `PROJECT-ENVIRONMENT-PURPOSE`. What creates resources checks it too
 * (constructs/private/names.ts).
 */
export const composeName = ({ environment, purpose }: NameParts): string => [PROJECT, environment, purpose].join("-");
