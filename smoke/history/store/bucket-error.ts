import { type CosFact, cosRemedy } from "../../../contract/vendor/codes/cos";
import { fillIn } from "../../../lib/fill-in";
import { redact } from "../../../lib/redact";
import { EXIT, type ExitCode, UserError } from "../../../lib/user-error";
import { sixSegmentName } from "../../../policies/six-segments";
import { CosApiError } from "../../../sdk/cos-error";
import { TencentError } from "../../../sdk/errors";
import { type BucketAddress, REGION_VARIABLE } from "./bucket-address";

/** An operation on a bucket and the CAM action that permits it. */
export const BUCKET_OPERATIONS = {
  write: { verb: "written to", action: "cos:PutObject" },
  read: { verb: "read", action: "cos:GetObject" },
  list: { verb: "listed", action: "cos:GetBucket" },
  delete: { verb: "deleted from", action: "cos:DeleteObject" },
} as const;

export type BucketOperation = keyof typeof BUCKET_OPERATIONS;

type Reason = readonly [why: string, fix: string];

/** Why COS refused, as text, and how to fix it. */
function explain(
  { code, vendorMessage }: CosApiError,
  operation: BucketOperation,
  address: BucketAddress,
): Reason | undefined {
  const { bucket, region, prefix } = address;
  const appId = bucket.slice(bucket.lastIndexOf("-") + 1);
  const { action } = BUCKET_OPERATIONS[operation];
  const facts: Record<CosFact, string> = {
    bucket,
    region,
    regionVariable: REGION_VARIABLE,
    action,
    // Everything below the prefix.
    resource: sixSegmentName(action, { region, appId, bucket, key: `${prefix}*` }),
  };
  const known = cosRemedy(code, vendorMessage);
  return known && [fillIn(known.meaning, facts), fillIn(known.remedy, facts)];
}

/**
 * The failure of a bucket operation as a UserError: a mistake of the user, or a service that was not reached. Anything
 * else is returned as it is.
 * @param refused exit code when COS answered and refused
 * @default EXIT.usage
 * @returns an error to throw
 */
export function bucketError(
  error: unknown,
  operation: BucketOperation,
  place: string,
  address: BucketAddress,
  refused: ExitCode = EXIT.usage,
): unknown {
  if (!(error instanceof TencentError)) return error;
  const problem = `The history ${place} cannot be ${BUCKET_OPERATIONS[operation].verb}`;
  if (!(error instanceof CosApiError)) {
    return new UserError(
      `${problem}: ${redact(error.message)}`,
      "Check the network, the region and, if EKYC_CLOUD_ENDPOINT is set, that the local cloud is still running.",
      EXIT.unreachable,
    );
  }
  const [why, fix] = explain(error, operation, address) ?? [
    redact(error.vendorMessage),
    "Look the code up at https://www.tencentcloud.com/document/product/436/7730; quote the RequestId when you ask the vendor.",
  ];
  return new UserError(`${problem}: ${why} (${error.code}, RequestId ${error.requestId}).`, fix, refused);
}
