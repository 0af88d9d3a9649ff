import type { Difference } from "./finding";
import { type Guess, orders } from "./guess";

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return text;
  }
};

const lowerHex = (text: string): string => text.replace(/%[0-9A-F]{2}/g, (one) => one.toLowerCase());

/** Characters that `encodeURIComponent` leaves and RFC 3986 reserves. */
const strict = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);

/** Other ways to encode each name and value of a query, with a description of each. */
const ENCODINGS: readonly (readonly [what: string, encode: (text: string) => string])[] = [
  ["with blanks as %20", (text) => text.replaceAll("+", "%20")],
  ["with blanks as +", (text) => text.replaceAll("%20", "+")],
  ["without encoding", decoded],
  ["with small letters in its %", lowerHex],
  ["by RFC 3986", (text) => strict(decoded(text))],
  ["with ! ' ( ) * as they are", (text) => encodeURIComponent(decoded(text))],
  ["encoded twice", encodeURIComponent],
];

/** What may have been signed in a query's place. @param sign the signature that a query gives */
export function* queryGuesses(query: string, sign: (query: string) => string): Generator<Guess> {
  if (query === "") return;
  const guess = (code: Difference["code"], got: string, signed: string): Guess => ({
    ...{ code, place: { part: "url" }, got, expected: "the query as it was sent" },
    signature: () => sign(signed),
  });
  const pairs = query.split("&");
  for (const [what, encode] of ENCODINGS) {
    const signed = pairs.map((pair) => pair.split("=").map(encode).join("=")).join("&");
    if (signed !== query) yield guess("query-encoding", `the query was signed ${what}`, signed);
  }
  yield guess("query-differs", "the query was not signed", "");
  yield guess("query-differs", "the ? was signed with the query", `?${query}`);
  for (const order of orders(pairs)) {
    const names = order.map((pair) => decoded(pair.split("=")[0] ?? ""));
    yield guess("query-order", `the query was signed in the order ${names.join(", ")}`, order.join("&"));
  }
}
