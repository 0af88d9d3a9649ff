import type { CosOperation } from "../operation";
import { appendObject } from "./append";
import * as bucketSettings from "./bucket-settings";
import * as buckets from "./buckets";
import { putObjectCopy } from "./copy";
import * as cors from "./cors";
import { deleteMultipleObjects } from "./delete-multiple";
import { getBucket } from "./list-objects";
import * as multipart from "./multipart";
import * as multipartLists from "./multipart-lists";
import * as objectSettings from "./object-settings";
import * as objects from "./objects";
import { getService } from "./service";

/** Every operation of COS that the local cloud implements. */
export const COS_OPERATIONS: readonly CosOperation[] = [
  getService,
  buckets.putBucket,
  buckets.headBucket,
  getBucket,
  buckets.deleteBucket,
  bucketSettings.putBucketAcl,
  bucketSettings.getBucketAcl,
  cors.putBucketCors,
  cors.getBucketCors,
  cors.deleteBucketCors,
  cors.optionsBucket,
  bucketSettings.putBucketTagging,
  bucketSettings.getBucketTagging,
  bucketSettings.deleteBucketTagging,
  bucketSettings.putBucketVersioning,
  bucketSettings.getBucketVersioning,
  bucketSettings.getBucketLocation,
  deleteMultipleObjects,
  multipartLists.listMultipartUploads,
  objects.putObject,
  putObjectCopy,
  appendObject,
  objects.headObject,
  objects.getObject,
  objects.deleteObject,
  cors.optionsObject,
  objectSettings.putObjectAcl,
  objectSettings.getObjectAcl,
  objectSettings.putObjectTagging,
  objectSettings.getObjectTagging,
  objectSettings.deleteObjectTagging,
  multipart.initiateMultipartUpload,
  multipart.uploadPart,
  multipart.uploadPartCopy,
  multipart.completeMultipartUpload,
  multipart.abortMultipartUpload,
  multipartLists.listParts,
];
