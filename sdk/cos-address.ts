import type { Variables } from "../lib/variables";
import { apiEndpoint } from "./endpoint";

/** A bucket of Cloud Object Storage. */
export interface BucketName {
  /** With its APPID, for example `smoke-1250000000`. */
  readonly bucket: string;
  readonly region: string;
}

/** Where the requests to a bucket go. */
export interface CosAddress {
  readonly protocol: "https:" | "http:";
  /** What is connected to. */
  readonly hostname: string;
  /** Undefined for the protocol's own. */
  readonly port: number | undefined;
  /** The bucket's own host (436/6224): the header Host, which is signed. */
  readonly host: string;
}

/**
 * The address of a bucket: its host over https, or the local cloud, which knows a bucket by the same host.
 * @throws UserError as {@link apiEndpoint}
 */
export function cosAddress({ bucket, region }: BucketName, variables: Variables): CosAddress {
  const host = `${bucket}.cos.${region}.myqcloud.com`;
  const endpoint = apiEndpoint("cos", variables);
  if (!endpoint.local) return { protocol: "https:", hostname: host, port: undefined, host };
  const { hostname, port } = new URL(`http://${endpoint.host}`);
  return { protocol: "http:", hostname: hostname.replace(/^\[|\]$/g, ""), port: Number(port || 80), host };
}
