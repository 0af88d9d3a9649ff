import type { Profile } from "../generated/types";

/** What a deployed stack tells the scripts. Only the stack turns these into Terraform outputs. */
export interface TokenEndpointOutputs {
  /** Base address of the endpoint, without a trailing slash. */
  readonly endpointUrl: string;
  /** Region of the endpoint, its secret and its logs. */
  readonly region: string;
  readonly functionName: string;
  /** Name of the SSM secret that holds the hashes of the client keys. */
  readonly secretName: string;
  /**
   * `numbered`: the function reads the document of client keys with the highest number.
   * @default - a function that reads one document only
   */
  readonly keyVersions?: "numbered";
  /**
   * `v2`: the functions take client keys that name their environment and have a checksum.
   * @default - functions that refuse such keys
   */
  readonly keyFormat?: "v2";
  /** Id of the CLS topic that receives the function's log lines. */
  readonly logTopicId: string;
  /** Name of the function that runs the scheduled checks. @default - there are none */
  readonly smokeFunctionName?: string;
  /** Name of the SSM secret that holds the scheduled checks' own client key. @default - there are none */
  readonly smokeSecretName?: string;
  /** Id of the CLS topic that receives the results of the scheduled checks. @default - there are none */
  readonly smokeLogTopicId?: string;
  /** The profiles the endpoint serves, so that a plan shows which profile a change touches. */
  readonly profiles: Readonly<Record<string, Profile>>;
}

/** Terraform's names of the outputs, as they appear in the file that `cdktf deploy --outputs-file` writes. */
export const OUTPUT_NAMES = {
  endpointUrl: "endpoint_url",
  region: "region",
  functionName: "function_name",
  secretName: "secret_name",
  keyVersions: "key_versions",
  keyFormat: "key_format",
  logTopicId: "log_topic_id",
  smokeFunctionName: "smoke_function_name",
  smokeSecretName: "smoke_secret_name",
  smokeLogTopicId: "smoke_log_topic_id",
  profiles: "profiles",
} as const satisfies Record<keyof TokenEndpointOutputs, string>;

/** The outputs that a stack of an older release, or one without scheduled checks, lacks. */
export const OPTIONAL_OUTPUTS: ReadonlySet<keyof TokenEndpointOutputs> = new Set([
  "keyVersions",
  "keyFormat",
  "smokeFunctionName",
  "smokeSecretName",
  "smokeLogTopicId",
]);
