import type { XmlElement } from "@rgrove/parse-xml";
import { childElements, childText } from "../../../lib/xml-elements";
import type { Account } from "../../core/account";
import { CosError } from "./cos-error";
import type { CosCall } from "./operation";
import type { CannedAcl, ObjectAcl } from "./state";
import { type Element, malformedXml, readXml } from "./xml";

/** Everyone, in a grant (436/7733). */
const ALL_USERS = "http://cam.qcloud.com/groups/global/AllUsers";
/** The account itself, as grants and owners name it. */
const ownerId = ({ uin }: Account): string => `qcs::cam::uin/${uin}:uin/${uin}`;

/** Headers that set access control. */
export const ACL_HEADERS = ["x-cos-acl", "x-cos-grant-*"];

/** The value of a header `x-cos-acl` of a bucket. @throws CosError InvalidArgument */
export function bucketAcl(value: string | undefined): CannedAcl {
  if (value === undefined) return "private";
  if (value === "private" || value === "public-read") return value;
  throw new CosError("InvalidArgument", `x-cos-acl must be private or public-read here, got ${value}.`);
}

/** The value of a header `x-cos-acl` of an object. @throws CosError InvalidArgument */
export const objectAcl = (value: string | undefined): ObjectAcl =>
  value === undefined || value === "default" ? "default" : bucketAcl(value);

/** The account has everything already; nothing can be granted to anyone else here. @throws CosError NotImplemented */
function checkGrantee(id: string, account: Account): void {
  if (id === account.uin || id === ownerId(account)) return;
  const missing = "grant to another account";
  throw new CosError("NotImplemented", `The local cloud has no ${missing}, got ${id}.`, missing);
}

function checkGrantHeaders(headers: Readonly<Record<string, string>>, account: Account): void {
  const grants = Object.entries(headers).filter(([name]) => name.startsWith("x-cos-grant-"));
  for (const [name, value] of grants) {
    for (const grantee of value.split(",")) {
      const [, id] = /^\s*id="([^"]+)"\s*$/.exec(grantee) ?? [];
      if (id === undefined) throw new CosError("InvalidArgument", `${name} has to be id="UIN", got ${value}.`);
      checkGrantee(id, account);
    }
  }
}

/** Whether a grant lets everyone read. */
function opensReading(grant: XmlElement, account: Account): boolean {
  const [grantee] = childElements(grant, "Grantee");
  const [id, uri] = grantee ? [childText(grantee, "ID"), childText(grantee, "URI")] : [];
  const permission = childText(grant, "Permission");
  if (uri === ALL_USERS) {
    if (permission === "READ") return true;
    throw new CosError("NotImplemented", `Everyone can be granted READ here, got ${permission}.`, "public writing");
  }
  if (!id) throw malformedXml("a Grantee has to hold an ID, or the URI of all users");
  checkGrantee(id, account);
  return false;
}

/**
 * The access control that a request sets by its headers or its document.
 *
 * @param named what the header `x-cos-acl` stands for
 * @throws CosError InvalidArgument, NotImplemented, MalformedXML
 */
export function requestedAcl<Acl extends ObjectAcl>(
  { cloud: { account }, headers, body }: Pick<CosCall, "cloud" | "headers" | "body">,
  named: (value: string | undefined) => Acl,
): Acl | CannedAcl {
  checkGrantHeaders(headers, account);
  if (body.length === 0) return named(headers["x-cos-acl"]);
  const [list] = childElements(readXml(body, "AccessControlPolicy"), "AccessControlList");
  if (!list) throw malformedXml("AccessControlPolicy has to hold an AccessControlList");
  const open = childElements(list, "Grant").map((grant) => opensReading(grant, account));
  return open.includes(true) ? "public-read" : "private";
}

/** The owner of everything: the account. */
export const owner = (account: Account): readonly Element[] => [
  ["ID", ownerId(account)],
  ["DisplayName", account.uin],
];

const grant = (type: string, grantee: readonly Element[], permission: string): Element => [
  "Grant",
  [
    ["Grantee", grantee, { "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance", "xsi:type": type }],
    ["Permission", permission],
  ],
];

/** The document that access control is answered with. */
export const accessControlPolicy = (acl: ObjectAcl, account: Account): Element => [
  "AccessControlPolicy",
  [
    ["Owner", owner(account)],
    [
      "AccessControlList",
      [
        ...(acl === "public-read" ? [grant("Group", [["URI", ALL_USERS]], "READ")] : []),
        grant("CanonicalUser", owner(account), "FULL_CONTROL"),
      ],
    ],
  ],
];
