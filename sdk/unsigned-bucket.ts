import type { CosAddress } from "./cos-address";
import { unsignedRequest } from "./unsigned-request";

/**
 * The HTTP status of an unsigned `HEAD Bucket` (436/7735): 404 there is no such bucket, 403 there is one that strangers
 * cannot read, 200 there is one that anybody can list.
 * @throws Error when there is no answer
 */
export async function unsignedBucketStatus({ protocol, hostname, port, host }: CosAddress): Promise<number> {
  const authority = port === undefined ? hostname : `${hostname}:${port}`;
  const { status } = await unsignedRequest("HEAD", `${protocol}//${authority}/`, { host });
  return status;
}
