import { CosError } from "../cos-error";
import type { CosOperation } from "../operation";

/** Deletes a bucket that is empty. */
export const deleteBucket: CosOperation = {
  name: "DeleteBucket",
  method: "DELETE",
  on: "bucket",
  parameters: [],
  headers: [],
  source: "436/7732",
  perform({ cloud, bucket }) {
    if (bucket.objects.size > 0) {
      throw new CosError("BucketNotEmpty", "The bucket you tried to delete is not empty.");
    }
    cloud.cos.buckets.delete(bucket.name);
    return { status: 204 };
  },
};
