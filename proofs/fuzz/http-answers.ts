import assert from "node:assert/strict";

/** One response of a connection. */
export interface HttpAnswer {
  readonly status: number;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const STATUS_LINE = /^HTTP\/1\.1 (\d{3}) [\x20-\x7e]*$/;

/**
 * The responses in what a connection brought, interim ones left out.
 * @param headAsked whether one may be the answer to HEAD, which has a length and no body
 * @throws AssertionError when it is anything but whole responses of HTTP/1.1
 */
export function httpAnswers(raw: Buffer, headAsked: boolean): HttpAnswer[] {
  const answers: HttpAnswer[] = [];
  let rest = raw.toString("latin1");
  while (rest !== "") {
    const end = rest.indexOf("\r\n\r\n");
    assert(end >= 0, `no end of headers in ${JSON.stringify(rest.slice(0, 200))}`);
    const [first = "", ...lines] = rest.slice(0, end).split("\r\n");
    const status = Number(STATUS_LINE.exec(first)?.[1]);
    assert(status >= 100, `not a status line: ${JSON.stringify(first)}`);
    rest = rest.slice(end + 4);
    if (status < 200) continue;
    const headers = Object.fromEntries(
      lines.map((line) => {
        const colon = line.indexOf(":");
        assert(colon > 0, `not a header: ${JSON.stringify(line)}`);
        return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
      }),
    );
    const length = Number(headers["content-length"] ?? (status === 204 ? 0 : Number.NaN));
    assert(Number.isInteger(length), `the length of the body of ${status} is not told`);
    const isBodiless = headAsked && (rest === "" || rest.startsWith("HTTP/1.1 "));
    const taken = isBodiless ? 0 : length;
    assert(rest.length >= taken, `${length} bytes of body were told, ${rest.length} came`);
    answers.push({ status, headers, body: Buffer.from(rest.slice(0, taken), "latin1").toString("utf8") });
    rest = rest.slice(taken);
  }
  return answers;
}
