import { headerValue, type PastedHeader, type ReadRequest, readHeaderLine, splitUrl } from "./pasted-request";

const METHODS = "GET|POST|PUT|DELETE|HEAD|PATCH|OPTIONS";

/** A method, after what a log puts before it. */
const METHOD = new RegExp(`^(.*?)\\b(${METHODS}) (?=\\S)`);
const VERSION = / HTTP\/[\d.]+[ \t\r]*$/;
const ADDRESS_LINE = new RegExp(`^\\s*(?:(${METHODS})\\s+)?(https?://\\S+)\\s*$`, "i");

/** Takes one line break off the end, unless the length that was sent counts it. */
function trimBody(text: string, headers: readonly PastedHeader[]): string {
  const length = Number(headerValue({ headers }, "content-length"));
  return Buffer.byteLength(text) === length ? text : text.replace(/\r?\n$/, "");
}

interface Message {
  readonly headers: readonly PastedHeader[];
  readonly body: string;
}

/** Headers up to an empty line or the first line that is not one, and what follows. */
function readMessage(text: string): Message {
  const lines = text.split("\n");
  const end = lines.findIndex((line) => readHeaderLine(line) === undefined);
  const headers = (end < 0 ? lines : lines.slice(0, end)).flatMap((line) => readHeaderLine(line) ?? []);
  const rest = end < 0 ? [] : lines.slice(lines[end]?.trim() === "" ? end + 1 : end);
  return { headers, body: trimBody(rest.join("\n"), headers) };
}

/** Reads a request with its first line, as HTTP has it, Go's `WithDebug` logs it or `curl -v` shows it. */
export function readRawHttp(text: string): ReadRequest | undefined {
  const lines = text.split("\n");
  const at = lines.findIndex((line) => METHOD.test(line.slice(0, 300)) && VERSION.test(line.slice(-20)));
  const line = lines[at];
  const [start, prefix = "", method = ""] = METHOD.exec(line ?? "") ?? [];
  if (line === undefined || start === undefined) return undefined;
  const target = line.slice(start.length).replace(VERSION, "");
  const rest = lines.slice(at + 1).join("\n");
  const isVerbose = /^>\s*$/.test(prefix);
  const shown = isVerbose
    ? rest
        .split("\n")
        .filter((one) => one.startsWith(">"))
        .map((one) => one.slice(1))
        .join("\n")
    : rest;
  const { headers, body } = readMessage(shown);
  return {
    form: isVerbose ? "output of curl -v" : /http request\b/.test(prefix) ? "Go SDK debug log" : "raw HTTP",
    method,
    url: target.startsWith("/") ? { ...splitUrl(`host${target}`), authority: "" } : splitUrl(target),
    headers,
    body: isVerbose && method !== "GET" ? undefined : body,
    bodyMayHaveLostBreaks: true,
  };
}

/** Reads an address, headers and a body, each of which may be missing. */
export function readHeadersAndBody(text: string): ReadRequest | undefined {
  const [, first = "", rest = ""] = /^\s*([^\n]*)\n?([\s\S]*)$/.exec(text) ?? [];
  const [address, given, url] = ADDRESS_LINE.exec(first) ?? [];
  const { headers, body } = readMessage(address === undefined ? text.trimStart() : rest);
  if (url === undefined && headers.length === 0) return undefined;
  return {
    form: headers.length === 0 ? "address" : "headers and body",
    method: given?.toUpperCase() ?? (body === "" ? "GET" : "POST"),
    url: url === undefined ? { authority: "", path: "/", query: "" } : splitUrl(url),
    headers,
    body,
    bodyMayHaveLostBreaks: true,
  };
}
