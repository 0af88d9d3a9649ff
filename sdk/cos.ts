import { unsignedRequest } from "./unsigned-request";

/** The address of a bucket of Cloud Object Storage (436/7735). */
export const bucketUrl = (bucket: string, region: string): string => `https://${bucket}.cos.${region}.myqcloud.com/`;

/**
 * The HTTP status of an unsigned `HEAD Bucket` (436/7735): 404 there is no such bucket, 403 there is one that strangers cannot read,
 * 200 there is one that anybody can list. COS signs requests its own way, which this project does not implement.
 * @throws Error when there is no answer
 */
export async function unsignedBucketStatus(url: string): Promise<number> {
  const { status } = await unsignedRequest("HEAD", url);
  return status;
}
