import { type PastedHeader, type ReadRequest, splitUrl } from "./pasted-request";
import { shellWords } from "./shell-words";

/** Options with a value, by what they are for; those without effect on the request are `other`. */
const OPTIONS: Readonly<Record<string, string>> = {
  ...{ X: "method", request: "method", H: "header", header: "header", url: "url" },
  ...{ d: "data", data: "data", "data-ascii": "data", "data-binary": "data", "data-raw": "raw" },
  ...{ "data-urlencode": "encoded", json: "json", F: "file", form: "file", T: "file", "upload-file": "file" },
  ...Object.fromEntries([..."AbcCDeEKmoPQrtuUwxyYz"].map((letter) => [letter, "other"])),
  ...Object.fromEntries(
    [
      ...["user-agent", "cookie", "cookie-jar", "dump-header", "referer", "cert", "config", "max-time", "output"],
      ...["range", "user", "proxy-user", "write-out", "proxy", "cacert", "capath", "key", "connect-timeout", "retry"],
      ...["connect-to", "resolve", "interface", "retry-delay", "retry-max-time", "trace-ascii", "trace", "max-redirs"],
      ...["unix-socket", "noproxy", "ciphers", "aws-sigv4", "limit-rate", "variable"],
    ].map((name) => [name, "other"]),
  ),
};

interface Words {
  readonly options: readonly (readonly [use: string, value: string])[];
  readonly flags: ReadonlySet<string>;
  readonly rest: readonly string[];
}

function readWords(words: readonly string[]): Words {
  const options: [string, string][] = [];
  const flags = new Set<string>();
  const rest: string[] = [];
  const left = words.values();
  const next = (): string => left.next().value ?? "";
  for (const word of left) {
    if (word.startsWith("--")) {
      const use = OPTIONS[word.slice(2)];
      if (use === undefined) flags.add(word.slice(2));
      else options.push([use, next()]);
    } else if (word.startsWith("-") && word.length > 1) {
      const at = [...word].findIndex((letter, index) => index > 0 && OPTIONS[letter] !== undefined);
      for (const letter of at < 0 ? word.slice(1) : word.slice(1, at)) flags.add(letter);
      if (at > 0) options.push([String(OPTIONS[word[at] ?? ""]), word.slice(at + 1) || next()]);
    } else {
      rest.push(word);
    }
  }
  return { options, flags, rest };
}

/** `name=text` and `=text` encode the text, `text` all of it. */
function encodeData(text: string): string {
  const [, name = "", value = text] = /^([^=@]*)=([\s\S]*)$/.exec(text) ?? [];
  return `${name}${name && "="}${encodeURIComponent(value)}`;
}

/** A header by `Name: value`; `Name;` is one without a value, `Name:` removes what curl would send. */
function readHeader(text: string): PastedHeader | undefined {
  const [, name, value] = /^\s*([^:;\s]+)\s*(?::\s*([\s\S]*?)|;)\s*$/.exec(text) ?? [];
  return name === undefined ? undefined : { name, value: value ?? "" };
}

/** Reads `curl …`, with what curl itself adds; undefined for another text. */
export function readCurl(text: string): ReadRequest | undefined {
  const [start] = /(?:^|[\s$#>])curl(?:\.exe)?(?=\s)/.exec(text) ?? [];
  if (start === undefined) return undefined;
  const { options, flags, rest } = readWords(shellWords(text.slice(text.indexOf(start) + start.length)));
  const values = (...uses: string[]): string[] =>
    options.filter(([use]) => uses.includes(use)).map(([, value]) => value);
  const [target] = [...values("url"), ...rest];
  if (target === undefined) return undefined;
  const data = options.filter(([use]) => ["data", "raw", "encoded", "json"].includes(use));
  const isUnseen = data.some(([use, value]) => use !== "raw" && value.startsWith("@")) || values("file").length > 0;
  const sent = data.map(([use, value]) => (use === "encoded" ? encodeData(value) : value)).join("&");
  const inQuery = flags.has("G") || flags.has("get");
  const url = splitUrl(target);
  const given = values("header").flatMap((value) => readHeader(value) ?? []);
  const type = values("json").length > 0 ? "application/json" : "application/x-www-form-urlencoded";
  const isTyped = given.some(({ name }) => name.toLowerCase() === "content-type");
  const added = data.length > 0 && !inQuery && !isTyped ? [{ name: "Content-Type", value: type }] : [];
  const hasBody = (data.length > 0 || values("file").length > 0) && !inQuery;
  const method = values("method").at(-1) ?? (flags.has("I") || flags.has("head") ? "HEAD" : hasBody ? "POST" : "GET");
  return {
    form: "curl command",
    method: method.toUpperCase(),
    url: inQuery && sent !== "" ? { ...url, query: [url.query, sent].filter(Boolean).join("&") } : url,
    headers: [...given.filter(({ value }) => value !== ""), ...added],
    body: isUnseen ? undefined : inQuery ? "" : sent,
    bodyMayHaveLostBreaks: false,
  };
}
