import {
  findLineAt,
  type NoRequest,
  type PastedRequest,
  type ReadRequest,
  readHeaderLine,
  sentHost,
} from "./pasted-request";
import { readCurl } from "./read-curl";
import { readHeadersAndBody, readRawHttp } from "./read-http";
import { readJavaLog, readObject, readPythonLog } from "./read-log";

/** In this order: what each recognizes, those after it might misread. */
const READERS: readonly ((text: string) => ReadRequest | undefined)[] = [
  ...[readCurl, readPythonLog, readJavaLog, readRawHttp, readObject, readHeadersAndBody],
];

/** Begins what the server answered: a status line, with what logs and `curl -v` put before it. */
const RESPONSE = /^(?:<\s*|.*?(?:http response:? |GetResponse:? ))?HTTP\/[\d.]+ \d{3}|recieve response, response url/;

/** Parts of a request that are recognised in a text that is not one. */
const SIGNS: readonly (readonly [what: string, pattern: RegExp])[] = [
  ["the word curl", /\bcurl\b/],
  ["an address", /https?:\/\/\S+/],
  ["an Authorization header", /\bAuthorization\b/i],
  ["X-TC-… headers", /\bX-TC-\w+/i],
  ["parameters of a v1 signature", /\bSignature=|\bSignatureMethod=/],
  ["JSON", /"[^"\n]{1,100}"\s{0,9}:/],
];

/**
 * Reads a pasted request: a curl command, raw HTTP, headers and a body, or a debug log of the Go, Python or Java SDK or
 * of Node. What the server answered may follow it.
 */
export function readRequest(text: string): PastedRequest | NoRequest {
  const plain = text.replaceAll("\r\n", "\n");
  const end = findLineAt(plain, RESPONSE)?.at ?? plain.length;
  const response = plain.slice(end);
  const asked = response === "" ? plain : plain.slice(0, end).replace(/\n+$/, "");
  for (const read of READERS) {
    const request = read(asked);
    if (request && sentHost(request) !== "") return { ...request, response };
  }
  return describeRest(plain);
}

function describeRest(text: string): NoRequest {
  const headers = text.split("\n").filter((line) => readHeaderLine(line) !== undefined).length;
  const recognised = SIGNS.filter(([, pattern]) => pattern.test(text)).map(([what]) => what);
  if (headers > 0) recognised.push(headers === 1 ? "one line that looks like a header" : `${headers} header lines`);
  const missing = [
    ...(/https?:\/\/\S+|^[ \t]*Host[ \t]*:/im.test(text)
      ? []
      : ["the host: an address such as https://HOST/ or a Host header"]),
    ...(headers > 0 || /\bSignature=/.test(text) ? [] : ["headers, one per line as Name: value"]),
    ...(/\bAuthorization\b|\bSignature=/i.test(text)
      ? []
      : ["the signature: an Authorization header, or the parameter Signature"]),
  ];
  return { recognised, missing: missing.length > 0 ? missing : ["a form in which these parts belong together"] };
}

export const isRequest = (read: PastedRequest | NoRequest): read is PastedRequest => "method" in read;
