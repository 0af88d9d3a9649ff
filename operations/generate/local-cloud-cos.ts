import { COS_OPERATIONS, type CosOperation } from "../../local-cloud";
import { code, table } from "./markdown";

const REQUEST: Readonly<Record<CosOperation["on"], string>> = { bucket: "/", object: "/KEY" };

const row = ({ name, method, on, parameters, headers, publicRead, differs, source }: CosOperation): string[] => [
  code(name),
  code(`${method} ${REQUEST[on]}`),
  [...parameters, ...headers].join(", ") || "none",
  `${on === "object" ? "BUCKET/KEY" : name === "GetBucket" ? "BUCKET/prefix" : "BUCKET/"}${publicRead ? ", or anybody where reading is public" : ""}`,
  source,
  differs ?? "",
];

/** The section of docs/local-cloud.md on COS: its operations, what they take and what differs. */
export const cosSection = (): string => `## cos

Cloud Object Storage, at \`BUCKET-APPID.cos.REGION.myqcloud.com\` (through the proxy, or as Host header of a request to the local cloud) and, as
SDKs with path style write it, at \`/BUCKET-APPID/KEY\` of the local cloud's own address. Requests are signed with \`q-sign-algorithm=sha1\` in the header
\`Authorization\` or in the address, with \`x-cos-security-token\` for temporary keys, and refused with the documents and codes of 436/7730. A role may
do what its policies allow on \`qcs::cos:REGION:uid/APPID:\` and what stands in the fourth column (HeadBucket and the other operations on a bucket:
its root, which is our reading). A bucket is made with \`PutBucket\`. The audit has the key as subject.

What differs from the real one, everywhere: there is no versioning, no policy of a bucket, no multipart upload; a parameter, a subresource or a header
\`x-cos-…\` that is not in the table is answered with \`NotImplemented\`; a signature that begins more than 15 minutes ahead is \`RequestTimeTooSkewed\`, one
that has ended \`AccessDenied\` ("Request has expired"); a session token that is missing or wrong is \`InvalidAccessKeyId\`; a malformed signature is
\`InvalidArgument\` (none of these is documented; that a token which has expired is \`ExpiredToken\` is).

${table(
  ["Operation", "Request", "Parameters and headers", "CAM authorises by", "Source", "What differs from the real one"],
  COS_OPERATIONS.map(row),
)}`;
