import { ApiError } from "../../core/api-error";
import { checkLimit, type Limit } from "../../core/limit";

/** Keys that the account does not get to make (CreateTag, 651/33015, 2024-11-22). */
const RESERVED: ReadonlySet<string> = new Set(["qcloud", "tencent", "project"]);
/** "Tag keys starting with qcs: or project: are reserved for Tencent Cloud use" (651/13354, 2024-03-26). */
const RESERVED_BEGIN = /^(qcs|project):/;
const source = "error codes of CreateTag, 651/33015, 2024-11-22";
export const TAG_LIMITS = {
  keys: { what: "tag keys of the account", most: 1_000, code: "LimitExceeded.TagKey", source },
  values: { what: "values of a tag key", most: 1_000, code: "LimitExceeded.TagValue", source },
} as const satisfies Record<string, Limit>;

/**
 * The tags of the account by key, in the order in which they were made: they exist whether or not a resource has them.
 */
export class TagState {
  private readonly values = new Map<string, Set<string>>();

  /** Every pair. */
  get pairs(): { readonly key: string; readonly value: string }[] {
    return [...this.values].flatMap(([key, values]) => [...values].map((value) => ({ key, value })));
  }

  /**
   * Makes a tag. When two callers try at once, one succeeds: Terraform's cos backend uses it as a lock.
   * @throws ApiError ResourceInUse.TagDuplicate, InvalidParameter.ReservedTagKey, LimitExceeded.TagKey,
   *   LimitExceeded.TagValue
   */
  create(key: string, value: string): void {
    if (RESERVED.has(key) || RESERVED_BEGIN.test(key)) throw reserved(key);
    if (this.values.get(key)?.has(value))
      throw new ApiError("ResourceInUse.TagDuplicate", `The tag ${key}: ${value} exists.`);
    this.add(key, value);
  }

  private add(key: string, value: string): void {
    const values = this.values.get(key);
    if (values) checkLimit(TAG_LIMITS.values, values.size + 1);
    else checkLimit(TAG_LIMITS.keys, this.values.size + 1);
    this.values.set(key, (values ?? new Set()).add(value));
  }

  /** Makes the tag that a resource gets, unless it exists. @throws ApiError as {@link create} does for a new one */
  ensure(key: string, value: string): void {
    checkReserved(key);
    if (!this.values.get(key)?.has(value)) this.add(key, value);
  }

  /** @throws ApiError ResourceNotFound.TagNonExist */
  delete(key: string, value: string): void {
    const values = this.values.get(key);
    if (!values?.delete(value)) {
      throw new ApiError("ResourceNotFound.TagNonExist", `The tag ${key}: ${value} does not exist.`);
    }
    if (values.size === 0) this.values.delete(key);
  }
}

const reserved = (key: string): ApiError =>
  new ApiError("InvalidParameter.ReservedTagKey", `The tag key ${key} is reserved.`);

/**
 * Checks a key that a resource gets. Whether one may have `project` is open (docs/unverified.md): only CreateTag's
 * codes name it, and a resource may have it here.
 * @throws ApiError InvalidParameter.ReservedTagKey
 */
export function checkReserved(key: string): void {
  if (RESERVED_BEGIN.test(key) || (RESERVED.has(key) && key !== "project")) throw reserved(key);
}
