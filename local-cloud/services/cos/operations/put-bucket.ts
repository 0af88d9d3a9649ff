import { ACCOUNT } from "../../../core/account";
import { CosError } from "../cos-error";
import type { CosOperation } from "../operation";
import { cannedAcl } from "./canned-acl";

/** Name without the APPID: up to 50 characters (436/13312). */
const NAME = /^[a-z0-9](?:[a-z0-9-]{0,48}[a-z0-9])?-(\d+)$/;

/** Makes a bucket. */
export const putBucket: CosOperation = {
  name: "PutBucket",
  method: "PUT",
  on: "bucket",
  parameters: [],
  headers: ["x-cos-acl"],
  source: "436/7738",
  differs:
    "At the host of a bucket only: on loopback no region is named. Of x-cos-acl private and public-read. There is no versioning.",
  perform({ cloud, bucket, headers }) {
    if (cloud.cos.buckets.has(bucket.name)) {
      throw new CosError("BucketAlreadyOwnedByYou", "The bucket you tried to create already exists, and you own it.");
    }
    const [, appId] = NAME.exec(bucket.name) ?? [];
    if (appId !== ACCOUNT.appId) {
      throw new CosError("InvalidBucketName", `The name must end in the account's APPID, -${ACCOUNT.appId}.`);
    }
    cloud.cos.createBucket(bucket.name, bucket.region, cannedAcl(headers["x-cos-acl"]));
    return { status: 200 };
  },
};

/** Whether an operation is about a bucket that need not be there. */
export const createsBucket = (operation: CosOperation): boolean => operation === putBucket;
