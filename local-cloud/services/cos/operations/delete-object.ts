import type { CosOperation } from "../operation";

/** Deletes an object, if it is there. */
export const deleteObject: CosOperation = {
  name: "DeleteObject",
  method: "DELETE",
  on: "object",
  parameters: [],
  headers: [],
  source: "436/7743",
  differs: "Deleting what is not there succeeds (not documented).",
  perform({ bucket, key }) {
    bucket.objects.delete(key);
    return { status: 204 };
  },
};
