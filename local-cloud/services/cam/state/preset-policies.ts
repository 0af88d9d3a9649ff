/** A policy of the vendor's own, as a page of the vendor prints it. */
interface PresetPolicy {
  readonly name: string;
  readonly description: string;
  readonly statement: { readonly effect: "allow"; readonly action: readonly string[]; readonly resource: "*" };
  /** Page with the day of its last update. */
  readonly source: string;
}

const USER_POLICY = "436/45236 (2024-03-25)";

const allow = (...actions: string[]) =>
  ({ effect: "allow", action: actions.map((name) => `cos:${name}`), resource: "*" }) as const;

/** The preset policies whose document is public. There are many more, of which pages only state the purpose. */
export const PRESET_POLICIES: readonly PresetPolicy[] = [
  {
    name: "QcloudCOSReadOnlyAccess",
    description: "Reads whatever is in COS",
    // The table of 436/45236 says that the policy does not allow to download an object; this page prints what does.
    statement: allow("List*", "Get*", "Head*", "OptionsObject"),
    source: "598/11087, 2024-01-23, which gives it and this document for the same purpose",
  },
  {
    name: "QcloudCOSBucketConfigRead",
    description: "Reads the settings of buckets",
    statement: allow("GetBucket*", "HeadBucket"),
    source: USER_POLICY,
  },
  {
    name: "QcloudCOSBucketConfigWrite",
    description: "Changes the settings of buckets",
    statement: allow("PutBucket*"),
    source: USER_POLICY,
  },
  {
    name: "QcloudCOSDataFullControl",
    description: "Reads, lists, writes and deletes objects",
    statement: allow(
      ...["GetService", "GetBucket", "ListMultipartUploads", "GetObject*", "HeadObject", "GetBucketObjectVersions"],
      ...["OptionsObject", "ListParts", "DeleteObject", "PostObject", "PostObjectRestore", "PutObject*"],
      ...["InitiateMultipartUpload", "UploadPart", "UploadPartCopy", "CompleteMultipartUpload"],
      ...["AbortMultipartUpload", "DeleteMultipleObjects", "AppendObject"],
    ),
    source: USER_POLICY,
  },
];
