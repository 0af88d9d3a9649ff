import type { CosOperation } from "../operation";

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
