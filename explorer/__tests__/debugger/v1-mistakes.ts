import type { PlantedMistake } from "./planted-mistake";
import { HOST, KEY, TIMESTAMP, V1_PARAMETERS, v1, v1Text } from "./requests";

const unordered = (): object => {
  const { Action, Version, ...rest } = V1_PARAMETERS;
  return { Version, Action, ...rest };
};
const encoded = (): object =>
  Object.fromEntries(Object.entries(V1_PARAMETERS).map(([name, value]) => [name, encodeURIComponent(value)]));

/** Of requests signed with v1. */
export const V1_MISTAKES: readonly PlantedMistake[] = [
  {
    what: "v1: a signature that is not URL-encoded",
    code: "signature-encoding",
    wire: v1({ secretKey: KEY.secretKey }, { encode: (text) => `${text.slice(0, 4)}+${text.slice(5)}` }),
    got: /\+ as it is/,
    line: /Signature=/,
    seen: true,
  },
  {
    what: "v1: parameters signed out of order",
    code: "parameter-order",
    wire: v1({ text: v1Text(unordered()) }, { parameters: unordered() as Record<string, string> }),
    got: /in the order Version, Action/,
    line: /-d /,
  },
  {
    what: "v1: values encoded before they were signed",
    code: "parameter-encoding",
    wire: v1({ text: v1Text(encoded()) }),
    got: /URL-encoded/,
    line: /-d /,
  },
  {
    what: "v1: GET in the string to sign of a POST",
    code: "method-differs",
    wire: v1({ text: v1Text(V1_PARAMETERS, `GET${HOST}/?`) }),
    form: "headers and body",
    got: /GET was signed/,
    line: undefined,
  },
  {
    what: "v1: HmacSHA256 without SignatureMethod",
    code: "algorithm",
    wire: v1(
      { text: v1Text({ ...V1_PARAMETERS, SignatureMethod: undefined }).replace("SignatureMethod=undefined&", "") },
      { parameters: { ...V1_PARAMETERS, SignatureMethod: undefined as never } },
    ),
    got: /32 bytes, as HmacSHA256 gives/,
    line: /Signature=/,
    seen: true,
  },
  {
    what: "v1: no Nonce",
    code: "parameter-missing",
    wire: v1({ text: v1Text().replace("Nonce=11886&", "") }, { parameters: { ...V1_PARAMETERS, Nonce: undefined } }),
    got: /nothing/,
    line: undefined,
    seen: true,
  },
  {
    what: "v1: a parameter added after signing",
    code: "parameter-not-signed",
    wire: v1({}, { parameters: { ...V1_PARAMETERS, Language: "en-US" } }),
    form: "raw HTTP",
    got: /Language was not signed/,
    line: /Language=/,
  },
  {
    what: "v1: the type of JSON",
    code: "content-type-unfit",
    wire: v1({}, { type: "application/json" }),
    got: /application\/json/,
    line: /Content-Type/,
    seen: true,
  },
  {
    what: "v1: an old timestamp",
    code: "clock",
    wire: v1(
      { text: v1Text({ ...V1_PARAMETERS, Timestamp: TIMESTAMP - 3_600 }) },
      { parameters: { ...V1_PARAMETERS, Timestamp: String(TIMESTAMP - 3_600) } },
    ),
    got: /3600 s behind/,
    line: /Timestamp=/,
    seen: true,
  },
];
