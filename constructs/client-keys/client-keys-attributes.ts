/** A secret with client keys that exists already. */
export interface ClientKeysAttributes {
  /** Name of the secret in SSM. */
  readonly secretName: string;
  /** Region of the secret. */
  readonly region: string;
  /**
   * UIN of whoever created the secret: CAM's name of the secret holds it (1078/38612), so with a wrong one no role can
   * read the secret.
   * @default - the UIN of whoever deploys
   */
  readonly creatorUin?: string;
}
