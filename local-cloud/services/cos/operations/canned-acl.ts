import { CosError } from "../cos-error";
import type { CannedAcl } from "../state";

/** The value of a header `x-cos-acl`; `default`, an object's own, is what its bucket has. @throws CosError InvalidArgument */
export function cannedAcl(value: string | undefined, inherited: CannedAcl = "private"): CannedAcl {
  if (value === undefined || value === "default") return inherited;
  if (value === "private" || value === "public-read") return value;
  throw new CosError("InvalidArgument", `x-cos-acl must be private or public-read here, got ${value}.`);
}
