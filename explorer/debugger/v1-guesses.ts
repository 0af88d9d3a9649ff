import { signedHosts } from "../../signature/checks";
import type { SigningKey } from "../../signature/sign-tc3";
import { signV1Text, type V1Method, v1Method, v1Signature, v1Texts } from "../../signature/v1";
import { hostService } from "./claims";
import type { Difference } from "./finding";
import { type Guess, hostDifference, nearTimestamps, orders, otherHosts, wrongKeys } from "./guess";
import { sentHost } from "./pasted-request";
import type { V1Case } from "./v1-case";

const digestName = (seen: V1Case): V1Method => v1Method(seen.parameters["SignatureMethod"]) ?? "HmacSHA256";

/** Whether a key gives the signature of the request as it was sent. */
export const isV1SignedBy = (seen: V1Case, signature: string, secretKey: string): boolean =>
  signedHosts(sentHost(seen.request)).some((host) => {
    const message = { method: seen.request.method, host, parameters: seen.parameters };
    return v1Signature(message, digestName(seen), secretKey) === signature;
  });

const decodedPair = (pair: string): readonly [string, string] => {
  const [[name, value] = ["", ""]] = new URLSearchParams(pair);
  return [name, value];
};

/** Values whose + is meant as it is: they were not encoded when they were sent. */
const withPlus = (pairs: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(pairs.map((pair) => decodedPair(pair.replaceAll("+", "%2B"))));

/** Single deviations that people and programs make, the likeliest first. */
export function* v1Guesses(seen: V1Case, key: SigningKey): Generator<Guess> {
  const { request, parameters, pairs } = seen;
  const { method } = request;
  const [sent, digest] = [sentHost(request), digestName(seen)];
  const host = signedHosts(sent).at(-1) ?? sent;
  const message = { method, host: sent, parameters };
  const sign = (text: string, name = digest): string => signV1Text(text, name, key.secretKey);
  const signed = (changes: Partial<typeof message>): string => sign(v1Texts({ ...message, ...changes }).stringToSign);
  const named = (name: string, difference: Omit<Difference, "place">, signature: () => string): Guess => ({
    ...difference,
    place: { part: "parameter", name },
    signature,
  });
  const { sortedParameters, stringToSign } = v1Texts(message);
  const other = digest === "HmacSHA1" ? "HmacSHA256" : "HmacSHA1";
  yield named("SignatureMethod", { code: "algorithm", got: `signed with ${other}`, expected: digest }, () =>
    sign(stringToSign, other),
  );
  for (const signedMethod of ["GET", "POST", method.toLowerCase()].filter((one) => one !== method)) {
    const difference = {
      code: "method-differs",
      got: `${signedMethod} was signed`,
      expected: `${method}, as it was sent`,
    } as const;
    yield { ...difference, place: { part: "url" }, signature: () => signed({ method: signedMethod }) };
  }
  for (const one of otherHosts(sent, request, hostService(sent) ?? "faceid")) {
    yield { ...hostDifference(one, sent), signature: () => signed({ host: one }) };
  }
  const unsigned = pairs.filter((pair) => !pair.startsWith("Signature="));
  for (const order of [unsigned, ...orders(unsigned)]) {
    const text = order.map((pair) => decodedPair(pair).join("=")).join("&");
    if (text === sortedParameters) continue;
    const got = `signed in the order ${order.map((pair) => decodedPair(pair)[0]).join(", ")}`;
    const difference = { code: "parameter-order", got, expected: "ASCII order of the names" } as const;
    yield { ...difference, place: { part: "body" }, signature: () => sign(`${method}${sent}/?${text}`) };
  }
  yield* encodingGuesses(seen, signed);
  for (const name of Object.keys(parameters)) {
    const { [name]: _left, ...rest } = parameters;
    const difference = {
      code: "parameter-not-signed",
      got: `${name} was not signed`,
      expected: "every parameter signed",
    } as const;
    yield named(name, difference, () => signed({ parameters: rest }));
  }
  const timestamp = parameters["Timestamp"] ?? "";
  for (const near of nearTimestamps(timestamp)) {
    const difference = {
      code: "timestamp-differs",
      got: `${near} was signed`,
      expected: `${timestamp}, as it was sent`,
    } as const;
    yield named("Timestamp", difference, () => signed({ parameters: { ...parameters, Timestamp: near } }));
  }
  const forms = [
    `${method}${host}?${sortedParameters}`,
    `${method}${host}/${sortedParameters}`,
    `${host}/?${sortedParameters}`,
  ];
  for (const text of [
    ...forms,
    `${method}\n${host}\n/\n${sortedParameters}`,
    `${method}${host}/?${sortedParameters}&`,
    sortedParameters,
  ]) {
    const difference = {
      code: "canonical-form",
      got: "another string to sign",
      expected: "METHOD HOST /? PARAMETERS, without blanks",
    } as const;
    yield named("Signature", difference, () => sign(text));
  }
  for (const [got, secretKey] of wrongKeys(key)) {
    const difference = {
      code: "wrong-key",
      got: `signed with ${got}`,
      expected: "the key as the console shows it",
    } as const;
    yield { ...difference, place: { part: "key" }, signature: () => signV1Text(stringToSign, digest, secretKey) };
  }
}

function* encodingGuesses(
  { parameters, pairs }: V1Case,
  signed: (changes: { parameters: Readonly<Record<string, string>> }) => string,
): Generator<Guess> {
  const place = { part: "body" } as const;
  const encoders: readonly (readonly [string, (text: string) => string])[] = [
    ["URL-encoded", encodeURIComponent],
    ["URL-encoded, blanks as +", (text) => encodeURIComponent(text).replaceAll("%20", "+")],
  ];
  for (const [how, encode] of encoders) {
    const encoded = Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, encode(value)]));
    const difference = {
      code: "parameter-encoding",
      place,
      got: `the values were signed ${how}`,
      expected: "values as they are",
    } as const;
    yield { ...difference, signature: () => signed({ parameters: encoded }) };
  }
  yield {
    ...{
      code: "query-encoding",
      place,
      got: "a + was sent as it is, and arrives as a blank",
      expected: "+ sent as %2B",
    },
    signature: () => signed({ parameters: withPlus(pairs) }),
  };
}
