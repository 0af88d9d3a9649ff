import type { Account } from "../../../core/account";
import { owner } from "../acl";
import { byUtf8, commonPrefix, keyWriter, requestedNumber } from "../listing";
import { storageClass } from "../object-headers";
import type { CosOperation } from "../operation";
import type { Upload } from "../state";
import { type Element, xmlAnswer } from "../xml";
import { requestedUpload } from "./multipart";

/** Most entries of one answer, and how many there are when none is asked for. */
const MOST_ENTRIES = { least: 1, most: 1_000 };

const initiator = ({ appId }: Account): readonly Element[] => [
  ["ID", appId],
  ["DisplayName", appId],
];

/** The parts of an open upload by page. */
export const listParts: CosOperation = {
  name: "ListParts",
  method: "GET",
  on: "object",
  selectedBy: ["uploadId"],
  parameters: ["encoding-type", "max-parts", "part-number-marker"],
  headers: [],
  source: "436/7747 (2024-11-22)",
  perform(call) {
    const { cloud, bucket, parameters } = call;
    const { "encoding-type": encoding, "part-number-marker": marker = "0" } = parameters;
    const upload = requestedUpload(call);
    const limit = requestedNumber(parameters, "max-parts", MOST_ENTRIES);
    const parts = [...upload.parts].filter(([number]) => number > Number(marker)).sort(([a], [b]) => a - b);
    const page = parts.slice(0, limit);
    const truncated = parts.length > limit;
    return xmlAnswer([
      "ListPartsResult",
      [
        ["Bucket", bucket.name],
        ["Encoding-type", encoding ?? ""],
        ["Key", keyWriter(encoding)(upload.object.key)],
        ["UploadId", upload.id],
        ["Initiator", initiator(cloud.account)],
        ["Owner", owner(cloud.account)],
        ["PartNumberMarker", marker],
        ...page.map(
          ([number, { body, etag, modifiedAt }]): Element => [
            "Part",
            [
              ["PartNumber", number],
              ["LastModified", new Date(modifiedAt).toISOString()],
              ["ETag", `"${etag}"`],
              ["Size", body.length],
            ],
          ],
        ),
        ...(truncated ? [["NextPartNumberMarker", page.at(-1)?.[0] ?? 0] as const] : []),
        ["StorageClass", storageClass(upload.object)],
        ["MaxParts", limit],
        ["IsTruncated", truncated],
      ],
    ]);
  },
};

/** An entry of the list of uploads: one, or the beginning that the keys of several have in common. */
type Entry = { readonly name: string; readonly upload?: Upload };

/** What the list has after its markers: by key, and those of one key by their id. */
function listEntries(uploads: Iterable<Upload>, parameters: Readonly<Record<string, string>>): Entry[] {
  const { prefix = "", "key-marker": keyMarker = "", "upload-id-marker": idMarker = "" } = parameters;
  const groups = new Set<string>();
  return [...uploads]
    .filter(({ object }) => object.key.startsWith(prefix))
    .sort((a, b) => byUtf8(a.object.key, b.object.key) || byUtf8(a.id, b.id))
    .flatMap((upload): Entry[] => {
      const common = commonPrefix(upload.object.key, parameters);
      const name = common ?? upload.object.key;
      const order = byUtf8(name, keyMarker);
      const isAfter = order > 0 || (order === 0 && common === undefined && idMarker !== "" && upload.id > idMarker);
      if (!isAfter || groups.has(name)) return [];
      if (common === undefined) return [{ name, upload }];
      groups.add(name);
      return [{ name }];
    });
}

/** The open uploads of a bucket by page. */
export const listMultipartUploads: CosOperation = {
  name: "ListMultipartUploads",
  method: "GET",
  on: "bucket",
  selectedBy: ["uploads"],
  parameters: ["prefix", "delimiter", "encoding-type", "max-uploads", "key-marker", "upload-id-marker"],
  headers: [],
  source: "436/7736 (2024-06-12)",
  perform({ cloud, bucket, parameters }) {
    const { prefix = "", delimiter = "", "encoding-type": encoding } = parameters;
    const { "key-marker": keyMarker = "", "upload-id-marker": idMarker = "" } = parameters;
    const text = keyWriter(encoding);
    const limit = requestedNumber(parameters, "max-uploads", MOST_ENTRIES);
    const entries = listEntries(bucket.uploads.values(), parameters);
    const page = entries.slice(0, limit);
    const [truncated, last] = [entries.length > limit, page.at(-1)];
    return xmlAnswer([
      "ListMultipartUploadsResult",
      [
        ["Bucket", bucket.name],
        ["Encoding-Type", encoding ?? ""],
        ["KeyMarker", text(keyMarker)],
        ["UploadIdMarker", idMarker],
        ["MaxUploads", limit],
        ["Prefix", text(prefix)],
        ["Delimiter", text(delimiter)],
        ...(truncated
          ? ([
              ["NextKeyMarker", text(last?.name ?? "")],
              ["NextUploadIdMarker", last?.upload?.id ?? ""],
            ] as const)
          : []),
        ["IsTruncated", truncated],
        ...page.map(({ name, upload }): Element => {
          if (!upload) return ["CommonPrefixes", [["Prefix", text(name)]]];
          return [
            "Upload",
            [
              ["Key", text(name)],
              ["UploadId", upload.id],
              ["StorageClass", storageClass(upload.object)],
              ["Initiator", owner(cloud.account)],
              ["Owner", owner(cloud.account)],
              ["Initiated", new Date(upload.initiatedAt).toISOString()],
            ],
          ];
        }),
      ],
    ]);
  },
};
