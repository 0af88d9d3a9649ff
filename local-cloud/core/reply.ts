/** What goes back to a client: an HTTP answer, or a reset of the connection. */
export type Reply = HttpReply | "reset";

export interface HttpReply {
  readonly status: number;
  /** Without Content-Length, which is the body's unless it is given here. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}
