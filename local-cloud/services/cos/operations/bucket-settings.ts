import { childText } from "../../../../lib/xml-elements";
import { ACL_HEADERS, accessControlPolicy, bucketAcl, requestedAcl } from "../acl";
import { CosError } from "../cos-error";
import type { CosOperation } from "../operation";
import { tagging, tagsOfDocument } from "../tags";
import { malformedXml, readXml, xmlAnswer } from "../xml";

const BUCKET = { on: "bucket", parameters: [], headers: [] } as const;

/** Says who may read a bucket. */
export const putBucketAcl: CosOperation = {
  ...BUCKET,
  name: "PutBucketACL",
  method: "PUT",
  selectedBy: ["acl"],
  headers: ACL_HEADERS,
  source: "436/7737",
  differs: "Of x-cos-acl private and public-read; nothing can be granted to other accounts.",
  perform(call) {
    call.bucket.acl = requestedAcl(call, bucketAcl);
    return { status: 200 };
  },
};

/** Who may read a bucket. */
export const getBucketAcl: CosOperation = {
  ...BUCKET,
  name: "GetBucketACL",
  method: "GET",
  selectedBy: ["acl"],
  source: "436/7733",
  perform: ({ cloud, bucket }) => xmlAnswer(accessControlPolicy(bucket.acl, cloud.account)),
};

/** Sets the tags of a bucket, replacing those before. */
export const putBucketTagging: CosOperation = {
  ...BUCKET,
  name: "PutBucketTagging",
  method: "PUT",
  selectedBy: ["tagging"],
  source: "436/8281 (2024-03-28)",
  differs: "The service Tag does not know them. The code InvalidTag is not documented.",
  perform({ bucket, body }) {
    bucket.tags = tagsOfDocument(body, "bucket");
    return { status: 204 };
  },
};

/** The tags of a bucket. */
export const getBucketTagging: CosOperation = {
  ...BUCKET,
  name: "GetBucketTagging",
  method: "GET",
  selectedBy: ["tagging"],
  source: "436/8277",
  perform: ({ bucket }) => xmlAnswer(tagging(bucket.tags)),
};

/** Removes the tags from a bucket. */
export const deleteBucketTagging: CosOperation = {
  ...BUCKET,
  name: "DeleteBucketTagging",
  method: "DELETE",
  selectedBy: ["tagging"],
  source: "436/8286",
  perform({ bucket }) {
    bucket.tags = [];
    return { status: 204 };
  },
};

/** Suspends versioning; enabling it would promise versions that are not kept. */
export const putBucketVersioning: CosOperation = {
  ...BUCKET,
  name: "PutBucketVersioning",
  method: "PUT",
  selectedBy: ["versioning"],
  source: "436/19889 (2024-03-28)",
  differs:
    "Versions are not kept: Enabled is NotImplemented. In a bucket where it is Suspended an object that is deleted leaves no marker.",
  perform({ bucket, body }) {
    const status = childText(readXml(body, "VersioningConfiguration"), "Status");
    if (status === "Enabled") {
      const missing = "versioning Enabled";
      throw new CosError("NotImplemented", `The local cloud keeps no versions of objects: no ${missing}.`, missing);
    }
    if (status !== "Suspended") throw malformedXml("Status has to be Enabled or Suspended");
    bucket.versioning = status;
    return { status: 200 };
  },
};

/** Whether versions are kept. */
export const getBucketVersioning: CosOperation = {
  ...BUCKET,
  name: "GetBucketVersioning",
  method: "GET",
  selectedBy: ["versioning"],
  source: "436/19888 (2024-03-28)",
  perform: ({ bucket: { versioning } }) =>
    xmlAnswer(["VersioningConfiguration", versioning === undefined ? [] : [["Status", versioning]]]),
};

/** The region of a bucket. */
export const getBucketLocation: CosOperation = {
  ...BUCKET,
  name: "GetBucketLocation",
  method: "GET",
  selectedBy: ["location"],
  source: "436/8275 (2018-08-13)",
  perform: ({ bucket }) => xmlAnswer(["LocationConstraint", bucket.region]),
};
