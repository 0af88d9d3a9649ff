/** A secret with client keys that exists already. */
export interface ClientKeysAttributes {
  /** Name of the secret in SSM. */
  readonly secretName: string;
  /** Region of the secret. */
  readonly region: string;
  /**
   * UIN of the secret's creator: the secret's name in CAM holds it (1078/38612), so with a wrong one no role can
   * read the secret.
   * @default - the deployer's UIN
   */
  readonly creatorUin?: string;
}
