import { bucketAcl } from "../acl";
import { CosError } from "../cos-error";
import { checkBuckets } from "../limits";
import type { CosOperation } from "../operation";
import { tagsOfHeader } from "../tags";

/** Name without the APPID: up to 50 characters (436/13312). */
const NAME = /^[a-z0-9](?:[a-z0-9-]{0,48}[a-z0-9])?-(\d+)$/;

/** Makes a bucket. */
export const putBucket: CosOperation = {
  name: "PutBucket",
  method: "PUT",
  on: "bucket",
  parameters: [],
  headers: ["x-cos-acl", "x-cos-tagging"],
  source: "436/7738",
  differs: "At the host of a bucket only: on loopback no region is named. Of x-cos-acl private and public-read.",
  perform({ cloud, bucket, headers }) {
    if (cloud.cos.buckets.has(bucket.name)) {
      throw new CosError("BucketAlreadyOwnedByYou", "The bucket you tried to create already exists, and you own it.");
    }
    const [, appId] = NAME.exec(bucket.name) ?? [];
    if (appId !== cloud.account.appId) {
      throw new CosError("InvalidBucketName", `The name must end in the account's APPID, -${cloud.account.appId}.`);
    }
    const [acl, tags] = [bucketAcl(headers["x-cos-acl"]), tagsOfHeader(headers["x-cos-tagging"], "bucket")];
    checkBuckets(cloud.cos);
    cloud.cos.createBucket(bucket.name, bucket.region, acl).tags = tags;
    return { status: 200 };
  },
};

/** Whether an operation is about a bucket that need not exist. */
export const createsBucket = (operation: CosOperation): boolean => operation === putBucket;

/** Whether a bucket is there and may be read. */
export const headBucket: CosOperation = {
  name: "HeadBucket",
  method: "HEAD",
  on: "bucket",
  parameters: [],
  headers: [],
  source: "436/7735 (2024-03-28)",
  publicRead: true,
  perform: ({ bucket }) => ({ status: 200, headers: { "x-cos-bucket-region": bucket.region } }),
};

/** Deletes a bucket that has neither objects nor open uploads. */
export const deleteBucket: CosOperation = {
  name: "DeleteBucket",
  method: "DELETE",
  on: "bucket",
  parameters: [],
  headers: [],
  source: "436/7732",
  perform({ cloud, bucket }) {
    if (bucket.objects.size + bucket.uploads.size > 0) {
      throw new CosError("BucketNotEmpty", "The bucket you tried to delete is not empty.");
    }
    cloud.cos.buckets.delete(bucket.name);
    return { status: 204 };
  },
};
