/**
 * Requests that one instance of an Event function works on at the same time: "an SCF concurrent instance processes only one event
 * at a time" (583/37040, 2021-04-14).
 */
export const REQUESTS_PER_INSTANCE = 1;

/** What a function could send to faceid, and what it may. */
export interface QuotaShare {
  /** Most instances that run at the same time. */
  readonly maxInstances: number;
  /** Requests per second that one instance sends at most. */
  readonly instanceRequestsPerSecond: number;
  /** Requests per second that the vendor allows the account in the region. */
  readonly requestsPerSecond: number;
  /** Requests per second of those that are left to others. */
  readonly reserve: number;
}

/** Requests per second that all instances together could send. */
export const couldSend = ({ maxInstances, instanceRequestsPerSecond }: QuotaShare): number =>
  maxInstances * REQUESTS_PER_INSTANCE * instanceRequestsPerSecond;

/** Requests per second that they may send. */
export const maySend = ({ requestsPerSecond, reserve }: QuotaShare): number => requestsPerSecond - reserve;

/** The largest whole number of requests per second for one instance with which all together keep the quota; at least 1, although that may be too many. */
export function evenInstanceRate(share: Omit<QuotaShare, "instanceRequestsPerSecond">): number {
  const each = maySend({ ...share, instanceRequestsPerSecond: 0 }) / (share.maxInstances * REQUESTS_PER_INSTANCE);
  return Math.max(1, Math.floor(each));
}

/** The sum in words, for an error or a plan. */
export function quotaSum(share: QuotaShare): string {
  const { maxInstances, instanceRequestsPerSecond, requestsPerSecond, reserve } = share;
  return `${maxInstances} instances x ${REQUESTS_PER_INSTANCE} request at a time x ${instanceRequestsPerSecond} requests/s = ${couldSend(share)} requests/s, of ${requestsPerSecond} requests/s less a reserve of ${reserve} = ${maySend(share)} requests/s`;
}
