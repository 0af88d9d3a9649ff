/** An HTTP request of a check. */
export interface HttpRequest {
  readonly method: "GET" | "POST" | "OPTIONS";
  /** Path below the target's address, for example `/v1/health`. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** A text is sent as it is, under the content type of the headers; anything else as JSON. */
  readonly body?: unknown;
  /** Whether the answer must include the certificate of the connection; for https only. @default false */
  readonly inspectCertificate?: boolean;
}

/** The whole answer to a request. */
export interface HttpAnswer {
  readonly status: number;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly contentType: string;
  /** Parsed when the content type says JSON and it is; else the text. */
  readonly body: unknown;
  /** Time to the last byte, in milliseconds. */
  readonly durationMs: number;
  /**
   * Last moment at which the certificate of the connection is valid, milliseconds since the epoch. Absent unless it was
   * asked for.
   */
  readonly certificateValidTo?: number;
}

/** Signs a request as it is sent; gives the headers to send with it, `authorization` and `content-type` among them. */
export type SignRequest = (request: {
  readonly method: Exclude<HttpRequest["method"], "OPTIONS">;
  readonly url: string;
  /** Empty without one. */
  readonly body: string;
}) => Readonly<Record<string, string>>;
