import { ACL_HEADERS, accessControlPolicy, objectAcl, requestedAcl } from "../acl";
import type { CosOperation } from "../operation";
import type { Bucket, StoredObject } from "../state";
import { tagging, tagsOfDocument } from "../tags";
import { xmlAnswer } from "../xml";
import { findObject } from "./objects";

/** Changes an object without touching its body or the time it was put. @throws CosError NoSuchKey */
function change(bucket: Bucket, key: string, changes: Partial<Pick<StoredObject, "acl" | "tags">>): void {
  bucket.objects.set(key, { ...findObject(bucket, key), ...changes });
}

const OBJECT = { on: "object", parameters: [], headers: [] } as const;

/** Says who may read an object. */
export const putObjectAcl: CosOperation = {
  ...OBJECT,
  name: "PutObjectACL",
  method: "PUT",
  selectedBy: ["acl"],
  headers: ACL_HEADERS,
  source: "436/7748",
  differs: "Of x-cos-acl default, private and public-read; nothing can be granted to other accounts.",
  perform(call) {
    change(call.bucket, call.key, { acl: requestedAcl(call, objectAcl) });
    return { status: 200 };
  },
};

/** Who may read an object. */
export const getObjectAcl: CosOperation = {
  ...OBJECT,
  name: "GetObjectACL",
  method: "GET",
  selectedBy: ["acl"],
  source: "436/7744 (2024-06-12)",
  differs: "An object that has its bucket's is answered like a private one (not documented).",
  perform: ({ cloud, bucket, key }) => xmlAnswer(accessControlPolicy(findObject(bucket, key).acl, cloud.account)),
};

/** Sets the tags of an object, replacing those before. */
export const putObjectTagging: CosOperation = {
  ...OBJECT,
  name: "PutObjectTagging",
  method: "PUT",
  selectedBy: ["tagging"],
  source: "436/35709 (2026-03-18)",
  differs: "The code InvalidTag is not documented.",
  perform({ bucket, key, body }) {
    findObject(bucket, key);
    change(bucket, key, { tags: tagsOfDocument(body, "object") });
    return { status: 200 };
  },
};

/** The tags of an object. */
export const getObjectTagging: CosOperation = {
  ...OBJECT,
  name: "GetObjectTagging",
  method: "GET",
  selectedBy: ["tagging"],
  source: "436/35710",
  differs: "Without tags it is NoSuchTagSet, which the vendor's SDK for Node treats as no tags (not documented).",
  perform: ({ bucket, key }) => xmlAnswer(tagging(findObject(bucket, key).tags)),
};

/** Removes the tags from an object. */
export const deleteObjectTagging: CosOperation = {
  ...OBJECT,
  name: "DeleteObjectTagging",
  method: "DELETE",
  selectedBy: ["tagging"],
  source: "436/35711",
  perform({ bucket, key }) {
    change(bucket, key, { tags: [] });
    return { status: 204 };
  },
};
