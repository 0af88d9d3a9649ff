/** What stands between the internet and the function. */
export interface Gateway {
  /** Base address of the endpoint, without a trailing slash. */
  readonly endpointUrl: string;
}
