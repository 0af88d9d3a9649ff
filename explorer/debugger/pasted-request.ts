/** A header as it is in the text, its value without blanks around it. */
export interface PastedHeader {
  readonly name: string;
  readonly value: string;
}

/** Where a request goes, in parts as they are in the text. */
export interface PastedUrl {
  /** Host and port; empty when only a path was given. */
  readonly authority: string;
  readonly path: string;
  /** The text after `?`, as it is. */
  readonly query: string;
}

/** A request, read out of a pasted text. */
export interface PastedRequest {
  /** What the text was recognized as, for example `curl command`. */
  readonly form: string;
  readonly method: string;
  readonly url: PastedUrl;
  /** As they are sent, those that curl adds by itself among them. */
  readonly headers: readonly PastedHeader[];
  /** Undefined when the text does not show it. */
  readonly body: string | undefined;
  /** Whether the body's last line break, or the kind of its line breaks, may have been lost on the way here. */
  readonly bodyMayHaveLostBreaks: boolean;
  /** What the server answered, as pasted after the request; empty when it was not. */
  readonly response: string;
}

/** A text that is not a request. */
export interface NoRequest {
  /** The parts of a request that are in it. */
  readonly recognised: readonly string[];
  readonly missing: readonly string[];
}

/** What readers of one form give; the response was cut off before. */
export type ReadRequest = Omit<PastedRequest, "response">;

/** The value of a header by its name in any case, undefined when it was not sent. */
export const headerValue = ({ headers }: Pick<PastedRequest, "headers">, name: string): string | undefined =>
  headers.find((header) => header.name.toLowerCase() === name.toLowerCase())?.value;

/** The host that is sent: the header, or else what the URL says. */
export const sentHost = (request: Pick<PastedRequest, "headers" | "url">): string =>
  headerValue(request, "host") ?? request.url.authority;

const URL_PARTS = /^(?:[a-z][a-z0-9+.-]*:\/\/)?([^/?#]*)([^?#]*)(?:\?([^#]*))?/i;

export function splitUrl(text: string): PastedUrl {
  const [, authority = "", path = "", query = ""] = URL_PARTS.exec(text.trim()) ?? [];
  return { authority: authority.replace(/^.*@/, ""), path: path || "/", query };
}

const HEADER_LINE = /^\s*([A-Za-z][\w-]*)[ \t]*:(.*)$/;

/** A header of a line, undefined for any other line. */
export function readHeaderLine(line: string): PastedHeader | undefined {
  const [, name, value] = HEADER_LINE.exec(line) ?? [];
  return name === undefined || value === undefined ? undefined : { name, value: value.trim() };
}

/** Holds what a log puts before a line, and what the line begins with. Characters. */
const LONGEST_BEGINNING = 300;

/**
 * The first line whose beginning a pattern matches; no more of it is examined, because a line can be megabytes long.
 */
export function findLineAt(text: string, pattern: RegExp): { readonly at: number; readonly line: string } | undefined {
  let at = 0;
  for (const line of text.split("\n")) {
    if (pattern.test(line.slice(0, LONGEST_BEGINNING))) return { at, line };
    at += line.length + 1;
  }
  return undefined;
}
