import type { CosOperation } from "../operation";
import { objectHeaders, objectOf } from "./object-headers";

/** An object with its headers. */
export const getObject: CosOperation = {
  name: "GetObject",
  method: "GET",
  on: "object",
  parameters: [],
  headers: [],
  source: "436/7753",
  publicRead: true,
  differs: "Range and the conditional headers are ignored, so the whole object is answered; response-* is not offered.",
  perform(call) {
    const object = objectOf(call);
    return { status: 200, headers: objectHeaders(object), body: object.body };
  },
};
