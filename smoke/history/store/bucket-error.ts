import { redact } from "../../../lib/redact";
import { EXIT, type ExitCode, UserError } from "../../../lib/user-error";
import { CosApiError } from "../../../sdk/cos-error";
import { TencentError } from "../../../sdk/errors";
import { type BucketAddress, REGION_VARIABLE } from "./bucket-address";

/** What is done to a bucket, and the CAM action that permits it. */
export const DEEDS = {
  write: { verb: "written to", action: "cos:PutObject" },
  read: { verb: "read", action: "cos:GetObject" },
  list: { verb: "listed", action: "cos:GetBucket" },
  delete: { verb: "deleted from", action: "cos:DeleteObject" },
} as const;

export type Deed = keyof typeof DEEDS;

type Reason = readonly [why: string, fix: string];

/** The policy's resource: everything below the prefix. */
const resourceOf = ({ bucket, region, prefix }: BucketAddress): string => {
  const appId = bucket.slice(bucket.lastIndexOf("-") + 1);
  return `qcs::cos:${region}:uid/${appId}:${bucket}/${prefix}*`;
};

/** Why COS refused, in words, and how to mend it; by code (436/7730). */
function reasonOf({ code, vendorMessage }: CosApiError, deed: Deed, address: BucketAddress): Reason | undefined {
  const { bucket, region } = address;
  if (code === "NoSuchBucket") {
    return [
      `there is no bucket ${bucket} in ${region}`,
      `Create it, private, at https://console.tencentcloud.com/cos, or correct the name or the region (?region= or ${REGION_VARIABLE}).`,
    ];
  }
  if (code === "ExpiredToken") {
    return [
      "the token of the temporary key has expired",
      "Get a new temporary key and set TENCENTCLOUD_SECRET_ID, TENCENTCLOUD_SECRET_KEY and TENCENTCLOUD_SECURITY_TOKEN to it.",
    ];
  }
  if (code === "RequestTimeTooSkewed" || /expired/i.test(vendorMessage)) {
    return ["the clock of this machine is too far from COS's", "Set the clock, for example by NTP."];
  }
  if (code === "AccessDenied") {
    const { action } = DEEDS[deed];
    return [
      "the key is not allowed to",
      `Allow ${action} on ${resourceOf(address)} to the key's user or role, or name another place with --history.`,
    ];
  }
  if (["InvalidAccessKeyId", "SignatureDoesNotMatch"].includes(code)) {
    return [
      "the credentials are not those of a live key",
      "Set TENCENTCLOUD_SECRET_ID, TENCENTCLOUD_SECRET_KEY and, for temporary keys, TENCENTCLOUD_SECURITY_TOKEN anew.",
    ];
  }
  return undefined;
}

/**
 * What went wrong with a bucket, as the user's mistake that it is or as an unreachable service; anything else as it was.
 * @param refused exit code when COS answered and refused @default EXIT.usage
 * @returns an error to throw
 */
export function bucketError(
  error: unknown,
  deed: Deed,
  place: string,
  address: BucketAddress,
  refused: ExitCode = EXIT.usage,
): unknown {
  if (!(error instanceof TencentError)) return error;
  const problem = `The history ${place} cannot be ${DEEDS[deed].verb}`;
  if (!(error instanceof CosApiError)) {
    return new UserError(
      `${problem}: ${redact(error.message)}`,
      "Check the network, the region and, if EKYC_CLOUD_ENDPOINT is set, that the local cloud is still running.",
      EXIT.unreachable,
    );
  }
  const [why, fix] = reasonOf(error, deed, address) ?? [
    redact(error.vendorMessage),
    "Look the code up at https://www.tencentcloud.com/document/product/436/7730; quote the RequestId when you ask the vendor.",
  ];
  return new UserError(`${problem}: ${why} (${error.code}, RequestId ${error.requestId}).`, fix, refused);
}
