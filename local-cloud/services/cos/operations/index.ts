import type { CosOperation } from "../operation";
import { deleteBucket } from "./delete-bucket";
import { deleteObject } from "./delete-object";
import { getBucket } from "./get-bucket";
import { getObject } from "./get-object";
import { headBucket } from "./head-bucket";
import { headObject } from "./head-object";
import { putBucket } from "./put-bucket";
import { putObject } from "./put-object";

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
