import type { Mistake } from "../lib/mistake";

/** What a function could send to faceid, and what it may. */
export interface QuotaShare {
  /** Most instances that run at the same time. */
  readonly maxInstances: number;
  /** Requests per second that one instance sends at most, however many requests it works on. */
  readonly instanceRequestsPerSecond: number;
  /** Requests per second that the vendor allows in the region. */
  readonly requestsPerSecond: number;
  /** How many of those requests per second are left to others. */
  readonly reserve: number;
  /**
   * Requests per second that the gateway admits.
   * @default - no limit of its own
   */
  readonly gatewayRequestsPerSecond?: number;
  /**
   * What the instances' shared store sets aside for those that cannot reach it; it admits all others together
   * at the remaining rate.
   * @default - the instances share nothing
   */
  readonly storeReserve?: number;
}

/** A gateway's settings, as far as they limit requests: EdgeOne's, and API Gateway's. */
export interface LimitingGateway {
  readonly kind: string;
  readonly requestsPerSecond?: number;
  readonly throttle?: { readonly requestsPerSecond: number };
}

/** Requests per second that a gateway admits by its settings; empty for one without a limit of its own. */
export const gatewayLimit = ({
  throttle,
  requestsPerSecond = throttle?.requestsPerSecond,
}: LimitingGateway): Pick<QuotaShare, "gatewayRequestsPerSecond"> =>
  requestsPerSecond === undefined ? {} : { gatewayRequestsPerSecond: requestsPerSecond };

/** Requests per second that they may send. */
export const maySend = ({ requestsPerSecond, reserve }: Pick<QuotaShare, "requestsPerSecond" | "reserve">): number =>
  requestsPerSecond - reserve;

/** Requests per second that all instances together could send. */
export const couldSend = ({ maxInstances, instanceRequestsPerSecond, storeReserve, ...quota }: QuotaShare): number =>
  storeReserve === undefined ? maxInstances * instanceRequestsPerSecond : maySend(quota) - storeReserve;

/** How fast a run requests tokens. Requests per second. */
export interface Pace {
  /** The most in any second. */
  readonly requestsPerSecond: number;
  /** What the vendor allows in the region. */
  readonly quota: number;
  /** What is left to others. */
  readonly reserve: number;
}

/**
 * The pace of requests to the endpoint: what its gateway admits and its instances can send, but no more than they may.
 */
export const endpointPace = (share: QuotaShare): Pace => ({
  requestsPerSecond: Math.min(
    couldSend(share),
    maySend(share),
    share.gatewayRequestsPerSecond ?? Number.POSITIVE_INFINITY,
  ),
  quota: share.requestsPerSecond,
  reserve: share.reserve,
});

/** The pace of requests to faceid itself: all that the reserve leaves. */
export const directPace = ({ quota, reserve }: Pick<Pace, "quota" | "reserve">): Pace => ({
  requestsPerSecond: maySend({ requestsPerSecond: quota, reserve }),
  quota,
  reserve,
});

/**
 * The largest whole number of requests per second for one instance with which all together keep the quota; at least 1,
 * although that may be too many.
 */
export const evenInstanceRate = (share: Omit<QuotaShare, "instanceRequestsPerSecond">): number =>
  Math.max(1, Math.floor(maySend(share) / share.maxInstances));

/** The sum as text, for an error or a plan. */
export function quotaSum(share: QuotaShare): string {
  const { maxInstances, instanceRequestsPerSecond, requestsPerSecond, reserve } = share;
  const instances = maxInstances === 1 ? "1 instance" : `${maxInstances} instances`;
  return `${instances} x ${instanceRequestsPerSecond} requests/s = ${couldSend(share)} requests/s, of ${requestsPerSecond} requests/s less a reserve of ${reserve} = ${maySend(share)} requests/s`;
}

/** Why the instances together could exceed the quota, whatever each of them sees of the others. */
export const quotaMistake = (share: QuotaShare): Mistake | undefined =>
  couldSend(share) <= maySend(share)
    ? undefined
    : {
        message: `the function could exceed the quota of ApplySdkVerificationToken: ${quotaSum(share)}.`,
        fix: "Lower maxInstances, instanceRequestsPerSecond or quota.reserve, so that the sums fit (in an environment file: function.maxInstances, function.requestsPerSecond, quota.reserve).",
      };
