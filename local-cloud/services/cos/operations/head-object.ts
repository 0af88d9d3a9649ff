import type { CosOperation } from "../operation";
import { objectHeaders, objectOf } from "./object-headers";

/** The headers of an object. */
export const headObject: CosOperation = {
  name: "HeadObject",
  method: "HEAD",
  on: "object",
  parameters: [],
  headers: [],
  source: "436/7745 (2024-06-12)",
  publicRead: true,
  differs: "The conditional headers are ignored.",
  perform: (call) => ({ status: 200, headers: objectHeaders(objectOf(call)) }),
};
