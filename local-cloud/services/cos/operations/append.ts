import { createHash } from "node:crypto";
import { CosError } from "../cos-error";
import { checkObjectSize, checkRoom } from "../limits";
import {
  checkContentMd5,
  checkTrafficLimit,
  describedObject,
  OBJECT_HEADERS,
  OBJECT_HEADERS_DIFFER,
  TRAFFIC_LIMIT,
} from "../object-headers";
import type { CosOperation } from "../operation";

/** Appends to an object, or begins one that can be appended to. */
export const appendObject: CosOperation = {
  name: "AppendObject",
  method: "POST",
  on: "object",
  selectedBy: ["append", "position"],
  parameters: [TRAFFIC_LIMIT],
  headers: [...OBJECT_HEADERS, "Content-MD5", TRAFFIC_LIMIT],
  source: "436/7741 (2023-03-03)",
  differs: `${OBJECT_HEADERS_DIFFER} What the headers say counts for the first part only (not documented). The code PositionNotEqualToLength is not documented, its status is. The ETag is the MD5 of all parts.`,
  perform(call) {
    const { cloud, bucket, key, headers, parameters } = call;
    checkContentMd5(call);
    checkTrafficLimit(call);
    const before = bucket.objects.get(key);
    if (before && !before.appendable) {
      throw new CosError("ObjectNotAppendable", "The object was not made by appending.");
    }
    const length = before?.body.length ?? 0;
    if (parameters["position"] !== String(length)) {
      throw new CosError("PositionNotEqualToLength", `The position must be the object's length, ${length}.`);
    }
    const size = length + call.body.length;
    checkObjectSize(size);
    checkRoom(cloud.cos, size, before?.body.length);
    const body = before ? Buffer.concat([before.body, call.body]) : call.body;
    const described = before ?? describedObject(headers);
    const stored = cloud.cos.put(bucket, {
      key,
      body,
      headers: described.headers,
      acl: described.acl,
      tags: described.tags,
      appendable: true,
    });
    return {
      status: 200,
      headers: {
        etag: `"${stored.etag}"`,
        "x-cos-hash-crc64ecma": stored.crc64,
        "x-cos-content-sha1": createHash("sha1").update(body).digest("hex"),
        "x-cos-next-append-position": String(size),
      },
    };
  },
};
