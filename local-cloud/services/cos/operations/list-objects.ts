import type { Account } from "../../../core/account";
import { byUtf8, commonPrefix, keyWriter, requestedNumber } from "../listing";
import { storageClass } from "../object-headers";
import type { CosOperation } from "../operation";
import type { StoredObject } from "../state";
import { type Element, xmlAnswer } from "../xml";

/** Most entries of one answer, and how many there are when none is asked for. */
const MAX_KEYS = 1_000;

/** An entry of a list: an object, or the beginning that several keys have in common. */
type Entry = { readonly name: string; readonly object?: StoredObject };

/** What a list has after its marker, in UTF-8 order. */
function listEntries(objects: Iterable<StoredObject>, parameters: Readonly<Record<string, string>>): Entry[] {
  const { prefix = "", marker = "" } = parameters;
  const entries = new Map<string, Entry>();
  for (const object of objects) {
    if (!object.key.startsWith(prefix)) continue;
    const common = commonPrefix(object.key, parameters);
    const name = common ?? object.key;
    if (byUtf8(name, marker) > 0) entries.set(name, common === undefined ? { name, object } : { name });
  }
  return [...entries.values()].sort((a, b) => byUtf8(a.name, b.name));
}

/** The objects of a bucket by page. */
export const getBucket: CosOperation = {
  name: "GetBucket",
  method: "GET",
  on: "bucket",
  parameters: ["prefix", "delimiter", "marker", "max-keys", "encoding-type"],
  headers: [],
  source: "436/30614 (2026-04-14)",
  publicRead: true,
  differs:
    "An object is listed as soon as it was put (the real list is eventually consistent). NextMarker is the last entry of the page (what it is when a delimiter is given is not documented).",
  perform({ cloud, bucket, parameters }) {
    const { prefix = "", marker = "", delimiter, "encoding-type": encoding } = parameters;
    const text = keyWriter(encoding);
    const limit = requestedNumber(parameters, "max-keys", { least: 0, most: MAX_KEYS });
    const entries = listEntries(bucket.objects.values(), parameters);
    const page = entries.slice(0, limit);
    const truncated = limit > 0 && entries.length > limit;
    const contents = page.flatMap(({ object }): Element[] =>
      object ? [["Contents", describe(object, cloud.account, text)]] : [],
    );
    const groups = page
      .filter(({ object }) => !object)
      .map(({ name }): Element => ["CommonPrefixes", [["Prefix", text(name)]]]);
    const elements: Element[] = [
      ["Name", bucket.name],
      ...(encoding === undefined ? [] : [["EncodingType", encoding] as const]),
      ["Prefix", text(prefix)],
      ["Marker", text(marker)],
      ["MaxKeys", limit],
      ...(delimiter === undefined ? [] : [["Delimiter", text(delimiter)] as const]),
      ["IsTruncated", truncated],
      ...(truncated ? [["NextMarker", text(page.at(-1)?.name ?? "")] as const] : []),
      ...contents,
      ...groups,
    ];
    return xmlAnswer(["ListBucketResult", elements], { "x-cos-bucket-region": bucket.region });
  },
};

function describe(object: StoredObject, { appId }: Account, text: (value: string) => string): Element[] {
  const { key, body, etag, modifiedAt } = object;
  return [
    ["Key", text(key)],
    ["LastModified", new Date(modifiedAt).toISOString()],
    ["ETag", `"${etag}"`],
    ["Size", body.length],
    [
      "Owner",
      [
        ["ID", appId],
        ["DisplayName", appId],
      ],
    ],
    ["StorageClass", storageClass(object)],
  ];
}
