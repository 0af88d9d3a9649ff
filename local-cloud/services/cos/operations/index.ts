import type { CosOperation } from "../operation";
import { deleteBucket, getBucket, headBucket, putBucket } from "./buckets";
import { deleteObject, getObject, headObject, putObject } from "./objects";

/** Every operation of COS that the local cloud implements. */
export const COS_OPERATIONS: readonly CosOperation[] = [
  putBucket,
  headBucket,
  getBucket,
  deleteBucket,
  putObject,
  headObject,
  getObject,
  deleteObject,
];
