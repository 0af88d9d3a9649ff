import { isRecord } from "../../lib/is-record";
import { parseLiteral } from "./parse-literal";
import { type PastedHeader, type ReadRequest, readHeaderLine, splitUrl } from "./pasted-request";

/** As the Python SDK and tccli print a request (tencentcloud-sdk-python, common/http/request.py, 2026). */
const PYTHON = /Host: (.*)\nMethod: (\w+)\nUri: (.*)\nHeader: ?/;
const PYTHON_DATA = "\nData:";
/** Begins the log's next entry. */
const NEXT_PYTHON_ENTRY = /\n\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3} [\s\S]*$/;

/** Reads what the Python SDK's logger says about a request. */
export function readPythonLog(text: string): ReadRequest | undefined {
  const found = PYTHON.exec(text);
  if (!found) return undefined;
  const [start, host = "", method = "", path = ""] = found;
  const rest = text.slice(found.index + start.length);
  const end = rest.indexOf(PYTHON_DATA);
  if (end < 0) return undefined;
  const [headers, data] = [rest.slice(0, end), rest.slice(end + PYTHON_DATA.length).replace(/^ /, "")];
  const content = data.replace(NEXT_PYTHON_ENTRY, "").replace(/\n{1,2}$/, "");
  const { authority } = splitUrl(host);
  return {
    form: "Python SDK debug log",
    method,
    url: { authority, path, query: method === "GET" ? content : "" },
    headers: headers.split("\n").flatMap((line) => readHeaderLine(line) ?? []),
    body: method === "GET" ? "" : content,
    bodyMayHaveLostBreaks: true,
  };
}

/** As the Java SDK logs one (tencentcloud-sdk-java, TCLog.java): line breaks became `;`, the body is not shown. */
const JAVA = /send request, request url: (\S+?)\. request headers information: (.*)/;

/** Reads what the Java SDK logs of a request. */
export function readJavaLog(text: string): ReadRequest | undefined {
  const [, address, headers = ""] = JAVA.exec(text) ?? [];
  if (address === undefined) return undefined;
  const url = splitUrl(address);
  const isGet = url.query !== "";
  return {
    form: "Java SDK debug log",
    method: isGet ? "GET" : "POST",
    url,
    headers: headers.split(/;(?=[A-Za-z][\w-]*: |\s*$)/).flatMap((part) => readHeaderLine(part) ?? []),
    body: isGet ? "" : undefined,
    bodyMayHaveLostBreaks: true,
  };
}

function readHeaders(value: unknown): readonly PastedHeader[] {
  const pairs = Array.isArray(value)
    ? value.filter(isRecord).map(({ name, value: text }) => [name, text])
    : Object.entries(isRecord(value) ? value : {});
  return pairs.flatMap(([name, text]) => {
    const [one] = Array.isArray(text) ? text : [text];
    return one === undefined || one === null ? [] : [{ name: String(name), value: String(one).trim() }];
  });
}

/**
 * Reads a request as an object: options of `fetch` as Node prints them, with the address in them or before them, JSON,
 * or the request of a HAR.
 */
export function readObject(text: string): ReadRequest | undefined {
  const start = text.indexOf("{");
  const parsed = start < 0 ? undefined : parseLiteral(text.slice(start));
  const options = isRecord(parsed) && isRecord(parsed["request"]) ? parsed["request"] : parsed;
  if (!isRecord(options) || !("headers" in options)) return undefined;
  const [before] = /https?:\/\/[^\s'"`,]+/.exec(text.slice(0, start)) ?? [];
  const url = splitUrl(String(options["url"] ?? before ?? ""));
  const data = options["body"] ?? options["data"] ?? (isRecord(options["postData"]) ? options["postData"]["text"] : "");
  return {
    form: "request as an object",
    method: String(options["method"] ?? (data === "" ? "GET" : "POST")).toUpperCase(),
    url,
    headers: readHeaders(options["headers"]),
    body: typeof data === "string" ? data : undefined,
    bodyMayHaveLostBreaks: false,
  };
}
