import { childElements, childText } from "../../../lib/xml-elements";
import { CosError } from "./cos-error";
import type { Tag } from "./state";
import { type Element, malformedXml, readXml } from "./xml";

/** Most tags of a bucket (436/8281, 2024-03-28) and of an object (436/35709, 2026-03-18). */
export const MOST_TAGS = { bucket: 50, object: 10 } as const;

/** Letters, digits, blanks and a few signs, up to a number of characters (436/35709). */
const KEY = /^[\p{L}\p{N} +\-_=.:/]{1,128}$/u;
const VALUE = /^[\p{L}\p{N} +\-_=.:/]{0,256}$/u;

/** @throws CosError InvalidTag */
function checkTags(tags: readonly Tag[], on: keyof typeof MOST_TAGS): readonly Tag[] {
  if (tags.length > MOST_TAGS[on]) {
    throw new CosError("InvalidTag", `There can be up to ${MOST_TAGS[on]} tags, got ${tags.length}.`);
  }
  const wrong = tags.find(({ key, value }) => !KEY.test(key) || !VALUE.test(value));
  if (wrong)
    throw new CosError("InvalidTag", `The tag ${JSON.stringify(wrong.key)} is too long or has a sign it may not.`);
  if (new Set(tags.map(({ key }) => key)).size < tags.length) {
    throw new CosError("InvalidTag", "Two tags have the same key.");
  }
  return tags;
}

/** The tags of the header `x-cos-tagging`: `k1=v1&k2=v2`, each encoded. @throws CosError InvalidTag */
export function tagsOfHeader(header: string | undefined, on: keyof typeof MOST_TAGS): readonly Tag[] {
  const pairs = [...new URLSearchParams(header ?? "")];
  return checkTags(
    pairs.map(([key, value]) => ({ key, value })),
    on,
  );
}

/** The tags of a document `Tagging`. @throws CosError MalformedXML, InvalidTag */
export function tagsOfDocument(body: Buffer, on: keyof typeof MOST_TAGS): readonly Tag[] {
  const [set] = childElements(readXml(body, "Tagging"), "TagSet");
  if (!set) throw malformedXml("Tagging has to hold a TagSet");
  const tags = childElements(set, "Tag").map((tag) => {
    const [key, value] = [childText(tag, "Key"), childText(tag, "Value")];
    if (key === undefined || value === undefined) throw malformedXml("a Tag has to hold Key and Value");
    return { key, value };
  });
  return checkTags(tags, on);
}

/** The document that tags are answered with. @throws CosError NoSuchTagSet when there are none */
export function tagging(tags: readonly Tag[]): Element {
  if (tags.length === 0) throw new CosError("NoSuchTagSet", "The TagSet does not exist.");
  const set = tags.map(
    ({ key, value }): Element => [
      "Tag",
      [
        ["Key", key],
        ["Value", value],
      ],
    ],
  );
  return ["Tagging", [["TagSet", set]]];
}
