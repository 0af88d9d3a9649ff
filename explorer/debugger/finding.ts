import { printable } from "../../lib/printable";

const V3 = '"Signature v3" (1061/37034; 1145/50458, 2024-12-30)';
const V1 = '"Signature" (1305/79743, 2026-05-21)';
const COMMON = '"Common Params" (1239/64616, 2025-10-30)';

/** What a finding says regardless of the request. */
interface FindingText {
  readonly title: string;
  readonly fix: string;
  readonly source: string;
}

/** Everything that can differ, the likeliest first. */
export const FINDINGS = {
  "authorization-missing": {
    title: "The request is not signed",
    fix: "Send the header Authorization, or with v1 the parameter Signature.",
    source: V3,
  },
  algorithm: {
    title: "The signature is of another algorithm",
    fix: "Sign with TC3-HMAC-SHA256, or with v1 and say HmacSHA256 in SignatureMethod; HmacSHA1 is used without it.",
    source: `${V3}, ${V1}`,
  },
  "authorization-malformed": {
    title: "The Authorization header is malformed",
    fix: "Write TC3-HMAC-SHA256 Credential=ID/DATE/SERVICE/tc3_request, SignedHeaders=A;B, Signature=HEX.",
    source: V3,
  },
  "signature-encoding": {
    title: "The signature is not URL-encoded",
    fix: "Encode the value of Signature when you send it: + as %2B, / as %2F, = as %3D.",
    source: V1,
  },
  "header-not-signed": {
    title: "A header that must be signed is not",
    fix: "Sign content-type and host, and name both in SignedHeaders.",
    source: V3,
  },
  "header-case": {
    title: "A signed header is not in lower case",
    fix: "Write names and values of the canonical headers, and SignedHeaders, in lower case.",
    source: V3,
  },
  "header-blanks": {
    title: "A header was signed with blanks around its value",
    fix: "Trim names and values before you sign: nothing is on either side of the colon.",
    source: V3,
  },
  "header-order": {
    title: "The signed headers are out of order",
    fix: "Sort the canonical headers, and SignedHeaders, by name in ASCII order.",
    source: V3,
  },
  "header-not-sent": {
    title: "A signed header was not sent",
    fix: "Send every header that SignedHeaders names, or sign without it.",
    source: V3,
  },
  "timestamp-malformed": {
    title: "The timestamp is not in whole seconds",
    fix: "Send seconds since 1970-01-01 UTC, not milliseconds and not a date.",
    source: COMMON,
  },
  "scope-date": {
    title: "The credential's date is not the UTC date of the timestamp",
    fix: "Take the date from the timestamp in UTC, not from the local time zone, for the scope and for the key.",
    source: V3,
  },
  service: {
    title: "The credential's service is not that of the host",
    fix: "Write the first label of the host into the scope, and derive the key with it.",
    source: V3,
  },
  "token-missing": {
    title: "The session token of temporary keys is missing",
    fix: "Send the token that came with the keys: header X-TC-Token, with v1 the parameter Token.",
    source: COMMON,
  },
  "token-superfluous": {
    title: "A session token was sent with a permanent key",
    fix: "Leave out X-TC-Token, or the parameter Token; it belongs to temporary keys only.",
    source: COMMON,
  },
  "parameter-missing": {
    title: "A common parameter is missing",
    fix: "Send it with every request.",
    source: COMMON,
  },
  "content-type-unfit": {
    title: "The Content-Type does not fit the signature",
    fix: "POST with TC3 sends application/json, GET and all of v1 application/x-www-form-urlencoded.",
    source: `${V3}, ${V1}`,
  },
  "content-type-differs": {
    title: "Another Content-Type was signed than sent",
    fix: "Set the header yourself, to the very text that you sign: HTTP libraries add a charset, curl a form's type.",
    source: V3,
  },
  "port-differs": {
    title: "The host was signed with another port than sent",
    fix: "Sign the Host header as it is sent, with its port or without.",
    source: V3,
  },
  "host-differs": {
    title: "Another host was signed than sent",
    fix: "Sign the host that the request goes to, and send no other Host header.",
    source: V3,
  },
  "payload-changed": {
    title: "The body changed after it was hashed",
    fix: "Serialize once, hash those bytes and send those bytes.",
    source: V3,
  },
  "method-differs": {
    title: "Another method was signed than sent",
    fix: "Write the method of the request, in capitals, into what you sign.",
    source: `${V3}, ${V1}`,
  },
  "query-order": {
    title: "The query was signed in another order than sent",
    fix: "Sign the text after ? exactly as you send it.",
    source: V3,
  },
  "query-encoding": {
    title: "The query was signed in another encoding than sent",
    fix: "Encode by RFC 3986, a space as %20 and with upper-case digits, and sign the very text that you send.",
    source: V3,
  },
  "query-differs": {
    title: "The query that was sent was not signed",
    fix: "Sign the text after ? exactly as you send it.",
    source: V3,
  },
  "parameter-order": {
    title: "The parameters were signed out of order",
    fix: "Sort them by name in ASCII order, capitals before small letters, before you join them.",
    source: V1,
  },
  "parameter-encoding": {
    title: "The parameters were encoded before they were signed",
    fix: "Sign the values as they are, and encode them only when you send them.",
    source: V1,
  },
  "parameter-not-signed": {
    title: "A parameter was sent that was not signed",
    fix: "Add every parameter, the common ones too, before you sign.",
    source: V1,
  },
  "timestamp-differs": {
    title: "Another timestamp was signed than sent",
    fix: "Take the time once, and use it for the signature and for the request.",
    source: V3,
  },
  "canonical-form": {
    title: "The canonical request has another form",
    fix: "Join by line feeds: method, /, query, a line for each header, an empty line, SignedHeaders, the body's hash.",
    source: V3,
  },
  path: {
    title: "The path is not /",
    fix: "Send every request to /, which is also what is signed.",
    source: V3,
  },
  "key-derivation": {
    title: "The signing key was derived in another way",
    fix: 'Chain HMACs over bytes, not over hexadecimal text, beginning with "TC3" and the secret key.',
    source: V3,
  },
  "wrong-secret-id": {
    title: "The SecretId is not that of the key",
    fix: "Take SecretId and SecretKey from the same row of the console, without blanks around them.",
    source: '"AuthFailure.SecretIdNotFound", "Common Error Codes"',
  },
  "wrong-key": {
    title: "The secret key is another one",
    fix: "Take SecretId and SecretKey from the same row of the console, without blanks around them.",
    source: '"AuthFailure.SignatureFailure", "Common Error Codes"',
  },
  clock: {
    title: "The timestamp is too far from the clock",
    fix: "Set the clock by NTP. A request that was made long ago has to be made again: it is good for five minutes.",
    source: V3,
  },
} as const satisfies Readonly<Record<string, FindingText>>;

export type FindingCode = keyof typeof FINDINGS;

/** A part of a request. */
export interface Place {
  readonly part: "header" | "parameter" | "url" | "body" | "key";
  /** Name of a header or a parameter. @default - the part as a whole */
  readonly name?: string;
}

/** A difference, before it is put into words. */
export interface Difference {
  readonly code: FindingCode;
  readonly place: Place;
  /** Never a signature in full, a token or a key. */
  readonly got: string;
  readonly expected: string;
  /** Whether recomputing the signature gave exactly the one that was sent. @default false */
  readonly proven?: boolean;
}

/** A difference, as the page shows it. */
export interface SignatureFinding extends FindingText {
  readonly code: FindingCode;
  readonly where: string;
  readonly got: string;
  readonly expected: string;
  readonly proven: boolean;
  /** Line of the pasted text, from 1. @default - it is not in any line */
  readonly line?: number;
}

const PARTS: Readonly<Record<Place["part"], string>> = {
  header: "headers",
  parameter: "parameters",
  url: "address",
  body: "body",
  key: "secret key",
};

const SINGULAR = { header: "header", parameter: "parameter" } as const;

const describePlace = ({ part, name }: Place): string =>
  name !== undefined && (part === "header" || part === "parameter") ? `${SINGULAR[part]} ${name}` : PARTS[part];

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

const PATTERNS: Readonly<Record<Place["part"], (name: string) => RegExp | undefined>> = {
  header: (name) => new RegExp(`(?<![\\w-])["']?${escaped(name)}["']?\\s*:`, "i"),
  parameter: (name) => new RegExp(`(?<![\\w.])${escaped(name)}["']?[=:]`),
  url: () => /https?:\/\/|\b(?:GET|POST) \S+ HTTP\/|^Uri: /,
  body: () => /(?:^|\s)(?:--data\S*|--json|-d)(?:\s|['"])|^\s*[{[]|^Data: ?\S|^\s*["']?body["']?\s*:/,
  key: () => undefined,
};

/** The line of a text in which a place is, from 1. */
function findLine(text: string, { part, name = "" }: Place): number | undefined {
  const pattern = PATTERNS[part](name);
  const at = pattern ? text.split("\n").findIndex((line) => pattern.test(line)) : -1;
  return at < 0 ? undefined : at + 1;
}

/** Puts a difference into words, with its line in the pasted text. */
export function describeDifference(
  { code, place, got, expected, proven = false }: Difference,
  text: string,
): SignatureFinding {
  const line = findLine(text, place);
  return {
    code,
    ...FINDINGS[code],
    where: describePlace(place),
    got: printable(got),
    expected: printable(expected),
    proven,
    ...(line !== undefined && { line }),
  };
}

/** A SecretId by its ends: enough to tell two apart. */
export const maskId = (id: string): string => (id.length > 12 ? `${id.slice(0, 4)}…${id.slice(-4)}` : "…");

/** A hash by its beginning. */
export const short = (hash: string): string => `${hash.slice(0, 8)}…`;
