import type { AtLeastOne } from "./at-least-one";
import type { HttpMessage } from "./http-message";

/** TC3, of APIs and of function URLs. */
const TC3_KEY = /\bCredential=([^/,\s]+)\//;
/** COS and the log producers. */
const COS_KEY = /(?:^|&)q-ak=([^&]*)/;
/** v1. */
const V1_KEY = /(?:^|&)SecretId=([^&]*)/;

/** The SecretId that a request says it is signed with, rightly or not; undefined where it says none. */
export function claimedSecretId({
  headers,
  query,
  body,
}: Pick<HttpMessage, "headers" | "query" | "body">): string | undefined {
  const { authorization } = headers;
  if (authorization !== undefined) return (TC3_KEY.exec(authorization) ?? COS_KEY.exec(authorization))?.[1];
  const inQuery = COS_KEY.exec(query) ?? V1_KEY.exec(query);
  if (inQuery) return inQuery[1];
  const isForm = headers["content-type"]?.toLowerCase().startsWith("application/x-www-form-urlencoded") ?? false;
  return isForm ? V1_KEY.exec(body.toString("latin1"))?.[1] : undefined;
}

/** What tells whose key a SecretId is. */
interface Owner {
  readonly cloud: { readonly identity: { knows(secretId: string): boolean } };
}

/** The account whose key a request says it is signed with; the first where it says none, or one that no account has. */
export function findSigner<Account extends Owner>(
  accounts: AtLeastOne<Account>,
  message: Pick<HttpMessage, "headers" | "query" | "body">,
): Account {
  const [first, ...others] = accounts;
  if (others.length === 0) return first;
  const secretId = claimedSecretId(message);
  if (secretId === undefined) return first;
  return accounts.find(({ cloud }) => cloud.identity.knows(secretId)) ?? first;
}
