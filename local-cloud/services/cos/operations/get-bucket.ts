import { ACCOUNT } from "../../../core/account";
import { CosError } from "../cos-error";
import type { CosOperation } from "../operation";
import type { StoredObject } from "../state";
import { type Element, xmlDocument } from "../xml";

/** Most entries of one answer, and how many there are when none is asked for. */
const MAX_KEYS = 1_000;

const byUtf8 = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

function maxKeys(text: string | undefined): number {
  if (text === undefined) return MAX_KEYS;
  if (!/^\d{1,9}$/.test(text)) throw new CosError("InvalidArgument", "max-keys must be a whole number.");
  return Math.min(Number(text), MAX_KEYS);
}

/** An entry of a list: an object, or the beginning that several keys have in common. */
type Entry = { readonly name: string; readonly object?: StoredObject };

/** What a list has after its marker, in UTF-8 order: keys that go on beyond the delimiter are one entry together. */
function entriesOf(
  objects: Iterable<StoredObject>,
  { prefix = "", delimiter = "", marker = "" }: Readonly<Record<string, string>>,
): Entry[] {
  const entries = new Map<string, Entry>();
  for (const object of objects) {
    if (!object.key.startsWith(prefix)) continue;
    const at = delimiter === "" ? -1 : object.key.indexOf(delimiter, prefix.length);
    const name = at < 0 ? object.key : object.key.slice(0, at + delimiter.length);
    if (byUtf8(name, marker) > 0) entries.set(name, at < 0 ? { name, object } : { name });
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
    "An object is listed as soon as it was put (the real list is eventually consistent). NextMarker is the last entry of the page (what it is when a delimiter is given is not documented). Every object is of the class STANDARD.",
  perform({ bucket, parameters }) {
    const { prefix = "", marker = "", delimiter, "encoding-type": encoding } = parameters;
    if (encoding !== undefined && encoding !== "url") {
      throw new CosError("InvalidArgument", "encoding-type must be url.");
    }
    const limit = maxKeys(parameters["max-keys"]);
    const entries = entriesOf(bucket.objects.values(), parameters);
    const page = entries.slice(0, limit);
    const truncated = limit > 0 && entries.length > limit;
    const text = (value: string): string => (encoding === "url" ? encodeURIComponent(value) : value);
    const contents = page.flatMap(({ object }): Element[] => (object ? [["Contents", describe(object, text)]] : []));
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
    return {
      status: 200,
      headers: { "content-type": "application/xml", "x-cos-bucket-region": bucket.region },
      body: xmlDocument(["ListBucketResult", elements]),
    };
  },
};

function describe({ key, body, md5, modifiedAt }: StoredObject, text: (value: string) => string): Element[] {
  return [
    ["Key", text(key)],
    ["LastModified", new Date(modifiedAt).toISOString()],
    ["ETag", `"${md5}"`],
    ["Size", body.length],
    [
      "Owner",
      [
        ["ID", ACCOUNT.appId],
        ["DisplayName", ACCOUNT.appId],
      ],
    ],
    ["StorageClass", "STANDARD"],
  ];
}
