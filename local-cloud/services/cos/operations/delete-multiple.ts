import { childElements, childText } from "../../../../lib/xml-elements";
import { checkContentMd5 } from "../object-headers";
import type { CosCall, CosOperation } from "../operation";
import { type Element, malformedXml, readXml, xmlAnswer } from "../xml";

/** Most objects of one request (436/8289). */
const MOST_KEYS = 1_000;

interface Deletion {
  readonly quiet: boolean;
  readonly objects: readonly { readonly key: string; readonly version: string }[];
}

/** @throws CosError MalformedXML */
function readDeletion(body: Buffer): Deletion {
  const root = readXml(body, "Delete");
  const objects = childElements(root, "Object").map((object) => {
    const key = childText(object, "Key");
    if (key === undefined) throw malformedXml("an Object has to hold a Key");
    return { key, version: childText(object, "VersionId") ?? "" };
  });
  if (objects.length === 0 || objects.length > MOST_KEYS) {
    throw malformedXml(`Delete has to hold 1 to ${MOST_KEYS} Objects, got ${objects.length}`);
  }
  return { quiet: childText(root, "Quiet")?.trim() === "true", objects };
}

/** The outcome for one object. */
interface Outcome {
  readonly failed: boolean;
  readonly element: Element;
}

const failure = (key: string, code: string, message: string): Outcome => ({
  failed: true,
  element: [
    "Error",
    [
      ["Key", key],
      ["Code", code],
      ["Message", message],
    ],
  ],
});

function deleteOne(call: CosCall, { key, version }: Deletion["objects"][number]): Outcome {
  if (!call.may("cos:DeleteObject", call.bucket, key)) return failure(key, "AccessDenied", "Access Denied.");
  if (version !== "") return failure(key, "NotImplemented", "The local cloud keeps no versions of objects.");
  call.bucket.objects.delete(key);
  return { failed: false, element: ["Deleted", [["Key", key]]] };
}

/** Deletes up to a thousand objects, those that are there. */
export const deleteMultipleObjects: CosOperation = {
  name: "DeleteMultipleObjects",
  method: "POST",
  on: "bucket",
  selectedBy: ["delete"],
  parameters: [],
  headers: ["Content-MD5"],
  source: "436/8289 (2024-06-12)",
  authorisedBy: "each",
  differs: "Content-MD5 may be missing (the page has it in its sample). There are no versions.",
  perform(call) {
    checkContentMd5(call);
    const { quiet, objects } = readDeletion(call.body);
    const outcomes = objects.map((object) => deleteOne(call, object));
    return xmlAnswer(["DeleteResult", outcomes.filter(({ failed }) => failed || !quiet).map(({ element }) => element)]);
  },
};
