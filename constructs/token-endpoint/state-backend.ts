/** Terraform's state in a local file, for one person. */
export interface LocalState {
  /** Tells the backends apart. */
  readonly backend: "local";
  /**
   * Path of the file, absolute or from the working directory.
   * @default - `terraform.NAME.tfstate` next to the project
   */
  readonly path?: string;
}

/** Terraform's state in a bucket of COS, encrypted and locked. */
export interface CosState {
  /** Tells the backends apart. */
  readonly backend: "cos";
  /** Bucket with its APPID suffix; it must exist. */
  readonly bucket: string;
  /** Region of the bucket. */
  readonly region: string;
  /**
   * Folder in the bucket; the environment's name is added.
   * @default ekyc-token-endpoint
   */
  readonly prefix?: string;
}

/** Where Terraform keeps its state. */
export type StateBackend = LocalState | CosState;
