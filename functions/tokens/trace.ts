/** What becomes known about a request while it is answered; the log line is written from it. */
export interface Trace {
  attempts: number;
  readonly secrets: string[];
  keyId?: string;
  profile?: string;
  idCardType?: string;
  upstreamRequestId?: string;
}
