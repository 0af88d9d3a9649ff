/** Where a Web function finds its role's credentials: the vendor's pages do not agree. */
export const WEB_CREDENTIALS = ["variables", "headers", "both", "none"] as const;
export type WebCredentials = (typeof WEB_CREDENTIALS)[number];

/** What is documented about SCF in more than one way. */
export interface ScfSettings {
  /**
   * `variables`: as environment variables, those of the instance's start as long as it lives. `headers`: as
   * X-Scf-Secret-Id, -Secret-Key and -Session-Token of each request, in place of a client's own. `both`, or `none`.
   * @default "variables"
   */
  readonly webCredentials?: WebCredentials;
  /**
   * Whether the body of a Web function's response is written to its topic, as that of an Event function is.
   * @default false
   */
  readonly webBodyLogged?: boolean;
  /**
   * The event of a function URL: as documented (583/96099), or as live functions have reported it: with requestContext,
   * queryStringParameters and isBase64Encoded, and with a port in x-scf-remote-addr.
   * @default "documented"
   */
  readonly urlEvent?: "documented" | "reported";
  /**
   * File with certificates of authorities, PEM, that functions trust besides the public ones: for what they reach on
   * this machine over TLS.
   * @default - only the public ones
   */
  readonly authoritiesFile?: string;
  /**
   * Called for each connection to another machine that a function was about to make: it fails, because nothing of a
   * local cloud leaves this machine.
   * @param name of the function
   * @param address `HOST:PORT`
   * @default - nobody is told
   */
  readonly onRefused?: (name: string, address: string) => void;
}
