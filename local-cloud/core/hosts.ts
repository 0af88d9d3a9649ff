import { BoundedMap } from "./bounded-map";

/** Every API of the vendor lives under this domain; its first label is the service. */
const API_DOMAIN = ".tencentcloudapi.com";
/** Domains of COS (436/6224). Under them a host that is not served is refused as COS refuses. */
const COS_DOMAIN = /\.(?:myqcloud\.com|tencentcos\.cn)$/;
const REGION = "[a-z]{2}-[a-z]+(?:-[a-z0-9]+)*";
/**
 * A bucket at its region; inside the vendor's network, which is what Terraform's cos backend may be pointed at instead;
 * and at the global acceleration, which knows the region itself (436/33406).
 */
const BUCKET_HOST = new RegExp(
  `^([a-z0-9][a-z0-9-]*-\\d+)\\.(?:cos\\.(?:accelerate\\.myqcloud\\.com$|(${REGION})\\.(?:myqcloud\\.com|tencentcos\\.cn)$)|cos-internal\\.(${REGION})\\.tencentcos\\.cn$)`,
);
/** COS itself, of all regions or of one (436/8291). */
const COS_HOST = new RegExp(`^(?:service\\.cos|cos\\.(${REGION}))\\.myqcloud\\.com$`);
/** Where log producers send to, from the internet and from inside the vendor's network (614/50267, 2024-01-20). */
const LOG_HOST = new RegExp(`^(${REGION})\\.cls\\.(?:tencentcs|tencentyun)\\.com$`);
const LOOPBACK = new Set(["127.0.0.1", "localhost", "[::1]"]);

/** Hosts that are kept as they were read: clients ask for few, and may ask for any. */
const MAX_HOSTS = 100;

/** What a host of COS names. */
export interface CosHost {
  /** Undefined for COS itself. */
  readonly bucket: string | undefined;
  /** Undefined for all regions, or whichever the bucket is in. */
  readonly region: string | undefined;
}

/** What the name of a host says. */
interface Host {
  readonly service: string | undefined;
  readonly cos: CosHost | undefined;
  readonly isUnderCos: boolean;
  readonly logRegion: string | undefined;
  readonly isLoopback: boolean;
}

const HOSTS = new BoundedMap<string, Host>(MAX_HOSTS);

function readHost(authority: string): Host {
  const known = HOSTS.get(authority);
  if (known) return known;
  const name = authority.replace(/:\d*$/, "").toLowerCase();
  const host: Host = {
    service: name.endsWith(API_DOMAIN) ? name.split(".")[0] || undefined : undefined,
    cos: readCosHost(name),
    isUnderCos: COS_DOMAIN.test(name),
    logRegion: LOG_HOST.exec(name)?.[1],
    isLoopback: LOOPBACK.has(name),
  };
  HOSTS.set(authority, host);
  return host;
}

function readCosHost(name: string): CosHost | undefined {
  const service = COS_HOST.exec(name);
  if (service) return { bucket: undefined, region: service[1] };
  const [, bucket, region, internal] = BUCKET_HOST.exec(name) ?? [];
  return bucket === undefined ? undefined : { bucket, region: region ?? internal };
}

/**
 * The service of an API host, for example `faceid` of `faceid.intl.tencentcloudapi.com`; undefined for any other
 * host.
 */
export const serviceOfHost = (authority: string): string | undefined => readHost(authority).service;

/** What a host of COS names; undefined for any other host. */
export const findCosHost = (authority: string): CosHost | undefined => readHost(authority).cos;

/** Whether a host is under a domain of COS, served or not. */
export const isUnderCos = (authority: string): boolean => readHost(authority).isUnderCos;

/** The region of a host that takes logs; undefined for any other host. */
export const logRegion = (authority: string): string | undefined => readHost(authority).logRegion;

/**
 * Whether the local cloud answers for a host of the vendor: an API's, one that takes logs, or one of COS, if only to
 * say that it has none.
 */
export function isServedHost(authority: string): boolean {
  const { service, logRegion: region, isUnderCos: isCos } = readHost(authority);
  return service !== undefined || region !== undefined || isCos;
}

/** Whether a host, with a port or without, is this machine itself. */
export const isLoopback = (authority: string): boolean => readHost(authority).isLoopback;
