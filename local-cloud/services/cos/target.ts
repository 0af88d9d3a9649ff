import { bucketOfHost, isLoopback } from "../../core/hosts";

/** What a request to COS is about, by its address. */
export interface CosTarget {
  /** With its APPID. */
  readonly bucket: string;
  /** Undefined on loopback: wherever the bucket is. */
  readonly region: string | undefined;
  /** Path of the object behind the bucket, still encoded, without its slash; "" for the bucket itself. */
  readonly encodedKey: string;
}

/** `/BUCKET-APPID/KEY`: path style, for callers that make their addresses themselves. */
const PATH_STYLE = /^\/([a-z0-9][a-z0-9-]*-\d+)(?:\/(.*))?$/s;

/**
 * The bucket and key of an address: the host of a bucket, or loopback with the bucket as first part of the path.
 * Undefined when it is of another service: an API is called at the path `/`.
 */
export function findCosTarget(authority: string, path: string): CosTarget | undefined {
  const named = bucketOfHost(authority);
  if (named) return { ...named, encodedKey: path.slice(1) };
  const [, bucket, encodedKey = ""] = (isLoopback(authority) && PATH_STYLE.exec(path)) || [];
  return bucket === undefined ? undefined : { bucket, region: undefined, encodedKey };
}
