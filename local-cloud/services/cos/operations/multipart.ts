import { createHash } from "node:crypto";
import { childElements, childText } from "../../../../lib/xml-elements";
import { requestedRange } from "../conditions";
import { CosError } from "../cos-error";
import { crc64 } from "../crc64";
import { checkObjectSize, checkRoom, checkUploads } from "../limits";
import {
  checkContentMd5,
  checkOverwrite,
  checkTrafficLimit,
  describedObject,
  encryptionHeader,
  OBJECT_HEADERS,
  OBJECT_HEADERS_DIFFER,
  TRAFFIC_LIMIT,
} from "../object-headers";
import type { CosCall, CosOperation } from "../operation";
import { md5Hex, type Part, type Upload } from "../state";
import { malformedXml, readXml, xmlAnswer } from "../xml";
import { copySource, SOURCE_CONDITIONS } from "./copy";
import { overwrites } from "./objects";

/** Most parts of an upload, and least bytes of every part but the last (436/7750, 2025-12-15). */
const MOST_PARTS = 10_000;
const LEAST_PART_BYTES = 1024 * 1024;

/** The open upload that a request names. @throws CosError NoSuchUpload */
export function requestedUpload({ bucket, key, parameters }: CosCall): Upload {
  const upload = bucket.uploads.get(parameters["uploadId"] ?? "");
  if (upload?.object.key === key) return upload;
  throw new CosError(
    "NoSuchUpload",
    "The specified multipart upload does not exist: its id is wrong, or it has ended.",
  );
}

/** Begins an upload in parts. */
export const initiateMultipartUpload: CosOperation = {
  name: "InitiateMultipartUpload",
  method: "POST",
  on: "object",
  selectedBy: ["uploads"],
  parameters: [],
  headers: [...OBJECT_HEADERS, "x-cos-forbid-overwrite"],
  source: "436/7746 (2026-06-05)",
  differs: OBJECT_HEADERS_DIFFER,
  perform({ cloud, bucket, key, headers }) {
    checkOverwrite(overwrites(bucket, key), headers);
    const object = { key, ...describedObject(headers) };
    checkUploads(cloud.cos);
    const now = cloud.clock.now();
    // As the vendor's ids do, it begins with the time, and so an upload's id sorts after those before it.
    const id = `${Math.floor(now / 1_000)}${cloud.ids.text("cos-upload", 54)}`;
    bucket.uploads.set(id, { id, initiatedAt: now, object, parts: new Map() });
    return xmlAnswer(
      [
        "InitiateMultipartUploadResult",
        [
          ["Bucket", bucket.name],
          ["Key", key],
          ["UploadId", id],
        ],
      ],
      encryptionHeader(object),
    );
  },
};

/** @throws CosError NoSuchUpload, InvalidArgument, EntityTooLarge */
function keepPart(call: CosCall, upload: Upload, body: Buffer): Part {
  const text = call.parameters["partNumber"] ?? "";
  const number = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (number < 1 || number > MOST_PARTS) {
    throw new CosError("InvalidArgument", `partNumber must be a whole number from 1 to ${MOST_PARTS}, got ${text}.`);
  }
  checkRoom(call.cloud.cos, body.length, upload.parts.get(number)?.body.length);
  const part = { body, etag: md5Hex(body), crc64: crc64(body), modifiedAt: call.cloud.clock.now() };
  upload.parts.set(number, part);
  return part;
}

/** Keeps a part, replacing the one of its number. */
export const uploadPart: CosOperation = {
  name: "UploadPart",
  method: "PUT",
  on: "object",
  selectedBy: ["partNumber", "uploadId"],
  parameters: [TRAFFIC_LIMIT],
  headers: ["Content-MD5", TRAFFIC_LIMIT],
  source: "436/7750 (2025-12-15)",
  differs: "x-cos-traffic-limit is checked and slows nothing.",
  perform(call) {
    const upload = requestedUpload(call);
    checkContentMd5(call);
    checkTrafficLimit(call);
    const part = keepPart(call, upload, call.body);
    return {
      status: 200,
      headers: {
        etag: `"${part.etag}"`,
        "x-cos-hash-crc64ecma": part.crc64,
        ...encryptionHeader(upload.object),
      },
    };
  },
};

const RANGE = "x-cos-copy-source-range";

/** Keeps a part that is copied from an object. */
export const uploadPartCopy: CosOperation = {
  name: "UploadPartCopy",
  method: "PUT",
  on: "object",
  selectedBy: ["partNumber", "uploadId", "x-cos-copy-source"],
  parameters: [],
  headers: [RANGE, ...SOURCE_CONDITIONS],
  source: "436/8287 (2024-06-12)",
  authorisedBy: "cos:PutObject",
  differs: "cos:GetObject on the source is authorised, too.",
  perform(call) {
    const upload = requestedUpload(call);
    const { body } = copySource(call);
    const given = call.headers[RANGE];
    if (given !== undefined && !/^bytes=\d+-\d+$/.test(given)) {
      throw new CosError("InvalidArgument", `${RANGE} must be bytes=FIRST-LAST, got ${given}.`);
    }
    const { first, last } = requestedRange(given, body.length) ?? { first: 0, last: body.length - 1 };
    // Bytes of its own: a part of the source would keep the whole of it after it was deleted.
    const part = keepPart(call, upload, Buffer.from(body.subarray(first, last + 1)));
    return xmlAnswer([
      "CopyPartResult",
      [
        ["ETag", `"${part.etag}"`],
        ["LastModified", new Date(part.modifiedAt).toISOString()],
      ],
    ]);
  },
};

/** The parts that a request lists, in its order. @throws CosError MalformedXML */
function listedParts(body: Buffer): { readonly number: number; readonly etag: string }[] {
  const parts = childElements(readXml(body, "CompleteMultipartUpload"), "Part").map((part) => {
    const [number, etag] = [childText(part, "PartNumber"), childText(part, "ETag")];
    if (number === undefined || etag === undefined) throw malformedXml("a Part has to hold PartNumber and ETag");
    return { number: Number(number), etag: etag.trim().replace(/^"(.*)"$/, "$1") };
  });
  if (parts.length === 0) throw malformedXml("CompleteMultipartUpload has to hold a Part");
  return parts;
}

/**
 * The parts of which the object is made.
 *
 * @throws CosError MalformedXML, InvalidPartOrder, InvalidPart, EntityTooSmall
 */
function completedParts(upload: Upload, body: Buffer): Part[] {
  const listed = listedParts(body);
  if (listed.some(({ number }, at) => at > 0 && number <= (listed[at - 1]?.number ?? 0))) {
    throw new CosError("InvalidPartOrder", "The list of parts was not in ascending order.");
  }
  return listed.map(({ number, etag }, at) => {
    const part = upload.parts.get(number);
    if (number !== at + 1 || part?.etag !== etag) {
      throw new CosError(
        "InvalidPart",
        `Part ${number} was not uploaded with this ETag, or the numbers are not 1 to ${listed.length}.`,
      );
    }
    if (at < listed.length - 1 && part.body.length < LEAST_PART_BYTES) {
      throw new CosError(
        "EntityTooSmall",
        `Part ${number} has ${part.body.length} bytes; all but the last have ${LEAST_PART_BYTES} at least.`,
      );
    }
    return part;
  });
}

/** The ETag of an object in parts: the MD5 of their MD5s, and how many they are. */
function etagOfParts(parts: readonly Part[]): string {
  const digests = parts.map(({ etag }) => Buffer.from(etag, "hex"));
  return `${createHash("md5").update(Buffer.concat(digests)).digest("hex")}-${parts.length}`;
}

/** Makes an object from the parts of an upload, replacing the one of its key unless that is forbidden. */
export const completeMultipartUpload: CosOperation = {
  name: "CompleteMultipartUpload",
  method: "POST",
  on: "object",
  selectedBy: ["uploadId"],
  parameters: [],
  headers: ["Content-MD5", "x-cos-forbid-overwrite"],
  source: "436/7742 (2026-06-05)",
  differs:
    "It is done at once, so an error is never the body of a 200. The ETag is the MD5 of the parts' MD5s with their number (not documented; what SDKs have seen).",
  perform(call) {
    const { cloud, bucket, key, headers, authority } = call;
    const upload = requestedUpload(call);
    checkContentMd5(call);
    const parts = completedParts(upload, call.body);
    checkOverwrite(overwrites(bucket, key), headers);
    checkObjectSize(parts.reduce((sum, { body }) => sum + body.length, 0));
    const body = Buffer.concat(parts.map((part) => part.body));
    const stored = cloud.cos.put(bucket, { ...upload.object, body, etag: etagOfParts(parts) });
    bucket.uploads.delete(upload.id);
    return xmlAnswer(
      [
        "CompleteMultipartUploadResult",
        [
          ["Location", `http://${authority}/${key.split("/").map(encodeURIComponent).join("/")}`],
          ["Bucket", bucket.name],
          ["Key", key],
          ["ETag", `"${stored.etag}"`],
        ],
      ],
      { "x-cos-hash-crc64ecma": stored.crc64, ...encryptionHeader(stored) },
    );
  },
};

/** Gives up an upload, with its parts. */
export const abortMultipartUpload: CosOperation = {
  name: "AbortMultipartUpload",
  method: "DELETE",
  on: "object",
  selectedBy: ["uploadId"],
  parameters: [],
  headers: [],
  source: "436/7740",
  perform(call) {
    call.bucket.uploads.delete(requestedUpload(call).id);
    return { status: 204 };
  },
};
