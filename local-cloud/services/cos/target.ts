import { findCosHost, isLoopback, isUnderCos } from "../../core/hosts";

/** What a request to COS is about, by its address. */
export interface CosTarget {
  /** Name with the APPID; "" for COS itself, where buckets are listed. */
  readonly bucket: string;
  /** Undefined on loopback and at the acceleration host, wherever the bucket is, and for all regions. */
  readonly region: string | undefined;
  /** Path of the object behind the bucket, still encoded, without its slash; "" for the bucket itself. */
  readonly encodedKey: string;
}

/** `/BUCKET-APPID/KEY`: path style, for callers that make their addresses themselves. */
const PATH_STYLE = /^\/([a-z0-9][a-z0-9-]*-\d+)(?:\/(.*))?$/s;

/**
 * The bucket and key of an address: the host of a bucket or of COS, or loopback with the bucket as first part of the
 * path. Undefined when it is of another service, and "unknown" when it is one of COS's that is not served.
 */
export function findCosTarget(authority: string, path: string): CosTarget | "unknown" | undefined {
  const host = findCosHost(authority);
  if (host) return { bucket: host.bucket ?? "", region: host.region, encodedKey: path.slice(1) };
  const [, bucket, encodedKey = ""] = (isLoopback(authority) && PATH_STYLE.exec(path)) || [];
  if (bucket !== undefined) return { bucket, region: undefined, encodedKey };
  return isUnderCos(authority) ? "unknown" : undefined;
}
