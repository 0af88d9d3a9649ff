import environmentSchema from "../../../environments/generated/environment.schema.json";
import { UserError } from "../../../lib/user-error";
import type { Variables } from "../../../lib/variables";
import type { BucketName } from "../../../sdk/cos-address";

/** The variable that Terraform's provider and its cos backend take the region from. */
export const REGION_VARIABLE = "TENCENTCLOUD_REGION";

const EXAMPLE = "cos://smoke-1250000000/prod?region=ap-singapore";
const { bucket: BUCKET, region: REGION } = environmentSchema.properties.state.properties;

/** A folder in a bucket. */
export interface BucketAddress extends BucketName {
  /** The prefix of every key, with a slash at its end unless it is empty. */
  readonly prefix: string;
}

const malformed = (given: string, why: string, fix = `Write it like --history "${EXAMPLE}".`): UserError =>
  new UserError(`--history ${given} is not the address of a bucket: ${why}.`, fix);

/**
 * `cos://BUCKET-APPID/PREFIX?region=REGION`; without `?region=` the region is that of {@link REGION_VARIABLE}. The
 * prefix may be empty.
 * @throws UserError
 */
export function parseBucketAddress(given: string, variables: Variables): BucketAddress {
  const [, scheme = "", bucket = "", path = "", search = ""] = /^([^:]+):\/\/([^/?#]*)([^?#]*)(.*)$/.exec(given) ?? [];
  if (scheme.toLowerCase() !== "cos") throw malformed(given, `it begins with ${scheme}://, and cos:// is known`);
  if (!new RegExp(BUCKET.pattern).test(bucket)) {
    throw malformed(given, `${JSON.stringify(bucket)} is not the name of a bucket with its APPID`);
  }
  const [, named] = /^\?region=([^&#]*)$/.exec(search) ?? [];
  if (search !== "" && named === undefined)
    throw malformed(given, `after the prefix ?region= is allowed, got ${search}`);
  const region = named ?? variables[REGION_VARIABLE];
  if (!region) {
    throw malformed(
      given,
      "it does not say the bucket's region",
      `Add ?region=ap-singapore, or set ${REGION_VARIABLE}.`,
    );
  }
  if (!new RegExp(REGION.pattern).test(region)) throw malformed(given, `${JSON.stringify(region)} is not a region`);
  const folder = path.replace(/^\/+|\/+$/g, "");
  return { bucket, region, prefix: folder === "" ? "" : `${folder}/` };
}
