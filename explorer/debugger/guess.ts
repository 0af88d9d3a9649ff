import type { SigningKey } from "../../signature/sign-tc3";
import type { Difference } from "./finding";
import { headerValue, type PastedRequest } from "./pasted-request";

/** A single deviation, and the signature that it would give. */
export interface Guess extends Difference {
  readonly signature: () => string;
}

/** How far a timestamp is looked for on either side of the one that was sent. Seconds. */
export const NEAR_SECONDS = 600;

export const nearTimestamps = (timestamp: string): readonly string[] =>
  /^\d{9,11}$/.test(timestamp)
    ? Array.from({ length: NEAR_SECONDS }, (_one, index) => index + 1).flatMap((away) =>
        [Number(timestamp) - away, Number(timestamp) + away].map(String),
      )
    : [];

const PORTS = ["80", "443", "8080"];

/** Hosts that may have been signed instead of the one that was sent. */
export function otherHosts(sent: string, request: PastedRequest, service: string): readonly string[] {
  const bare = sent.replace(/^https?:\/\//i, "");
  const name = bare.replace(/:\d+$/, "");
  const region = headerValue(request, "x-tc-region") ?? "ap-singapore";
  const hosts = [
    ...[
      request.url.authority,
      request.url.authority.replace(/:\d+$/, ""),
      name,
      ...PORTS.map((port) => `${name}:${port}`),
    ],
    ...[`https://${bare}`, `http://${bare}`, `${bare}/`],
    ...["", "intl.", `${region}.`].map((label) => `${service}.${label}tencentcloudapi.com`),
    ...["localhost", "127.0.0.1"],
  ];
  return [...new Set(hosts)].filter((host) => host !== "" && host !== sent);
}

export const hostDifference = (signed: string, sent: string): Difference => ({
  code: signed.replace(/:\d+$/, "") === sent.replace(/:\d+$/, "") ? "port-differs" : "host-differs",
  place: { part: "header", name: "Host" },
  got: `${signed} was signed`,
  expected: `${sent}, as it was sent`,
});

/** Ways in which a secret key goes wrong on its way from the console, with a description of each. */
export const wrongKeys = ({ secretId, secretKey }: SigningKey): readonly (readonly [what: string, key: string])[] => [
  ["the key with a line break at its end", `${secretKey}\n`],
  ["the key with a line break at its end (CR LF)", `${secretKey}\r\n`],
  ["the key with a blank at its end", `${secretKey} `],
  ["the key with a blank at its beginning", ` ${secretKey}`],
  ["the key in quotes", `"${secretKey}"`],
  ["the key in quotes", `'${secretKey}'`],
  ["the key without its last character", secretKey.slice(0, -1)],
  ["the key without its first character", secretKey.slice(1)],
  ["the key in small letters", secretKey.toLowerCase()],
  ["the key in capitals", secretKey.toUpperCase()],
  ["the SecretId in place of the key", secretId],
  ["an empty key", ""],
];

/** Every order of a short list, and for a longer one those that programs give it. */
export function orders(items: readonly string[]): readonly (readonly string[])[] {
  if (items.length > MOST_PERMUTED) {
    const sorted = [...items].sort();
    const ignoringCase = [...items].sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1));
    return [sorted, ignoringCase, [...items].reverse(), [...sorted].reverse()];
  }
  if (items.length < 2) return [items];
  return items.flatMap((item, index) =>
    orders([...items.slice(0, index), ...items.slice(index + 1)]).map((rest) => [item, ...rest]),
  );
}

const MOST_PERMUTED = 5;
