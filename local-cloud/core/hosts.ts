/** Every API of the vendor lives under this domain; its first label is the service. */
const API_DOMAIN = ".tencentcloudapi.com";
/** `BUCKET-APPID.cos.REGION.myqcloud.com` (436/6224). */
const BUCKET_HOST = /^([a-z0-9][a-z0-9-]*-\d+)\.cos\.([a-z]{2}-[a-z]+(?:-[a-z0-9]+)*)\.myqcloud\.com$/;
/** The same inside the vendor's network, which is what Terraform's cos backend may be pointed at instead. */
const INTERNAL_BUCKET_HOST =
  /^([a-z0-9][a-z0-9-]*-\d+)\.cos-internal\.([a-z]{2}-[a-z]+(?:-[a-z0-9]+)*)\.tencentcos\.cn$/;
const LOOPBACK = new Set(["127.0.0.1", "localhost", "[::1]"]);

/** The name in `name:port`, in lower case. */
function hostName(authority: string): string {
  return authority.replace(/:\d*$/, "").toLowerCase();
}

/**
 * The service of an API host, for example `faceid` of `faceid.intl.tencentcloudapi.com`; undefined for every other
 * host.
 */
export function serviceOfHost(authority: string): string | undefined {
  const name = hostName(authority);
  return name.endsWith(API_DOMAIN) ? name.split(".")[0] || undefined : undefined;
}

/** The bucket and region of a host of COS; undefined for every other host. */
export function bucketOfHost(authority: string): { readonly bucket: string; readonly region: string } | undefined {
  const name = hostName(authority);
  const [, bucket, region] = BUCKET_HOST.exec(name) ?? INTERNAL_BUCKET_HOST.exec(name) ?? [];
  return bucket === undefined || region === undefined ? undefined : { bucket, region };
}

/** Whether the local cloud answers for a host of the vendor: an API's, or a bucket's. */
export function isServedHost(authority: string): boolean {
  return serviceOfHost(authority) !== undefined || bucketOfHost(authority) !== undefined;
}

/** Whether a host, with a port or without, is this machine itself. */
export function isLoopback(authority: string): boolean {
  return LOOPBACK.has(hostName(authority));
}
