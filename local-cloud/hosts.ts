/** Every API of the vendor lives under this domain; its first label is the service. */
const API_DOMAIN = ".tencentcloudapi.com";
const LOOPBACK = new Set(["127.0.0.1", "localhost", "[::1]"]);

/** The name in `name:port`, in lower case. */
function hostName(authority: string): string {
  return authority.replace(/:\d*$/, "").toLowerCase();
}

/** The service of an API host, for example `faceid` of `faceid.intl.tencentcloudapi.com`; undefined for every other host. */
export function serviceOfHost(authority: string): string | undefined {
  const name = hostName(authority);
  return name.endsWith(API_DOMAIN) ? name.split(".")[0] || undefined : undefined;
}

/** Whether a host is this machine itself. */
export function isLoopback(authority: string): boolean {
  return LOOPBACK.has(hostName(authority));
}
