import type { Diagnosis } from "../../../explorer/debugger/answer";
import { diagnose } from "../../../explorer/debugger/diagnose";
import type { FindingCode } from "../../../explorer/debugger/finding";
import { isRequest, readRequest } from "../../../explorer/debugger/read-request";
import {
  authorize,
  BODY,
  FORMS,
  type Form,
  HOST,
  KEY,
  sha256,
  TEMPORARY,
  TIMESTAMP,
  TYPE,
  tc3,
  V1_PARAMETERS,
  v1,
  v1Text,
  type Wire,
} from "./requests";

interface Planted {
  readonly what: string;
  readonly code: FindingCode;
  readonly wire: Wire | string;
  /** @default "curl" */
  readonly form?: Form;
  /** Words of what was got. */
  readonly got: RegExp;
  /** The line that differs. */
  readonly line: RegExp | undefined;
  /** Whether it can be seen without the key. @default false */
  readonly seen?: true;
}

const lines = (type = TYPE, host = HOST): string[] => [`content-type:${type}`, `host:${host}`];
const withHeaders = (headers: Record<string, string | undefined>): Wire => tc3({}, { headers });
const QUERY = "CheckMode=1&Extra=a%20b&IdCardType=HK";
const get = (query: string, sent = QUERY): Wire =>
  tc3(
    { method: "GET", query, hash: sha256(""), lines: lines("application/x-www-form-urlencoded") },
    { method: "GET", target: `/?${sent}`, headers: { "Content-Type": "application/x-www-form-urlencoded" } },
  );
const OTHER = { secretId: `AKID${"zZ9y".repeat(8)}`, secretKey: "another secret key of this machine" };
const unordered = (): object => {
  const { Action, Version, ...rest } = V1_PARAMETERS;
  return { Version, Action, ...rest };
};
const encoded = (): object =>
  Object.fromEntries(Object.entries(V1_PARAMETERS).map(([name, value]) => [name, encodeURIComponent(value)]));

const TC3: readonly Planted[] = [
  {
    what: "a clock ten minutes ahead",
    code: "clock",
    wire: tc3({ timestamp: TIMESTAMP + 600 }),
    got: /600 s ahead of this machine's clock/,
    line: /X-TC-Timestamp/,
    seen: true,
  },
  {
    what: "a clock that the server's Date shows to be behind",
    code: "clock",
    wire: `${FORMS["raw HTTP"](tc3({ timestamp: TIMESTAMP - 400 }))}\r\n\r\nHTTP/1.1 200 OK\r\nDate: Tue, 14 Jan 2025 20:00:00 GMT\r\n\r\n{}`,
    got: /400 s behind the server's header Date/,
    line: /X-TC-Timestamp/,
    seen: true,
  },
  {
    what: "a timestamp in milliseconds",
    code: "timestamp-malformed",
    wire: tc3({ timestamp: TIMESTAMP * 1_000 }),
    got: /1736884800000/,
    line: /X-TC-Timestamp/,
    seen: true,
  },
  {
    what: "the date of Singapore in the scope",
    code: "scope-date",
    wire: tc3({ date: "2025-01-15" }),
    got: /2025-01-15/,
    line: /Authorization/,
    seen: true,
  },
  {
    what: "the date of Singapore in the key alone",
    code: "scope-date",
    wire: withHeaders({ Authorization: authorize({ date: "2025-01-15" }).replace("2025-01-15", "2025-01-14") }),
    got: /2025-01-15 was signed/,
    line: /Authorization/,
  },
  {
    what: "another service in the scope",
    code: "service",
    wire: tc3({ service: "cvm" }),
    form: "Go's log",
    got: /cvm/,
    line: /Authorization/,
    seen: true,
  },
  {
    what: "another host signed than sent",
    code: "host-differs",
    wire: tc3({ lines: lines(TYPE, "faceid.tencentcloudapi.com") }),
    got: /faceid\.tencentcloudapi\.com was signed/,
    line: undefined,
  },
  {
    what: "a port signed that was not sent",
    code: "port-differs",
    wire: tc3({ lines: lines(TYPE, `${HOST}:443`) }),
    form: "raw HTTP",
    got: /:443 was signed/,
    line: /^Host:/,
  },
  {
    what: "a charset that the HTTP library added",
    code: "content-type-differs",
    wire: withHeaders({ "Content-Type": "application/json; charset=utf-8" }),
    form: "raw HTTP",
    got: /application\/json was signed/,
    line: /^Content-Type:/,
  },
  {
    what: "the type of a form, which curl sends by itself",
    code: "content-type-differs",
    wire: withHeaders({ "Content-Type": undefined }),
    got: /application\/json was signed/,
    line: undefined,
  },
  {
    what: "no content-type among the signed headers",
    code: "header-not-signed",
    wire: tc3({ lines: [`host:${HOST}`], list: "host" }),
    got: /SignedHeaders=host/,
    line: /Authorization/,
    seen: true,
  },
  {
    what: "an action in SignedHeaders that was not signed",
    code: "header-not-signed",
    wire: withHeaders({ Authorization: authorize().replace("type;host", "type;host;x-tc-action") }),
    got: /content-type, host were signed/,
    line: /Authorization/,
  },
  {
    what: "capitals in SignedHeaders",
    code: "header-case",
    wire: tc3({ lines: [`Content-Type:${TYPE}`, `Host:${HOST}`], list: "Content-Type;Host" }),
    got: /SignedHeaders=Content-Type;Host/,
    line: /Authorization/,
    seen: true,
  },
  {
    what: "the action signed with capitals",
    code: "header-case",
    wire: tc3({
      lines: [...lines(), "x-tc-action:ApplySdkVerificationToken"],
      list: "content-type;host;x-tc-action",
    }),
    got: /values were signed with capitals/,
    line: /Authorization/,
  },
  {
    what: "blanks behind the colons of the canonical headers",
    code: "header-blanks",
    wire: tc3({ lines: [`content-type: ${TYPE}`, `host: ${HOST}`] }),
    got: /a blank was signed/,
    line: /Authorization/,
  },
  {
    what: "signed headers out of order",
    code: "header-order",
    wire: tc3({ lines: lines().reverse(), list: "host;content-type" }),
    form: "headers and body",
    got: /host;content-type/,
    line: /^Authorization:/,
    seen: true,
  },
  {
    what: "canonical headers out of order",
    code: "header-order",
    wire: tc3({ lines: lines().reverse() }),
    got: /signed as host, content-type/,
    line: /Authorization/,
  },
  {
    what: "a signed header that was not sent",
    code: "header-not-sent",
    wire: tc3({ lines: [...lines(), "x-tc-language:en-us"], list: "content-type;host;x-tc-language" }),
    got: /x-tc-language/,
    line: /Authorization/,
    seen: true,
  },
  {
    what: "a body that Python serialized again",
    code: "payload-changed",
    wire: tc3({ hash: sha256('{"CheckMode": 1, "IdCardType": "HK"}') }),
    form: "Python's log",
    got: /hashed with a blank behind commas and colons/,
    line: /^Data:/,
  },
  {
    what: "a body that lost its last line break",
    code: "payload-changed",
    wire: tc3({ hash: sha256(`${BODY}\n`) }),
    got: /hashed with a line break at its end/,
    line: /-d /,
  },
  {
    what: "a body other than X-TC-Content-SHA256 says",
    code: "payload-changed",
    wire: tc3({ hash: sha256("{}") }, { headers: { "X-TC-Content-SHA256": sha256("{ }") } }),
    got: /hashed/,
    line: /-d |X-TC-Content-SHA256/,
    seen: true,
  },
  {
    what: "a key of another SecretId",
    code: "wrong-key",
    wire: tc3({ key: { secretId: KEY.secretId, secretKey: "not the key that is known here" } }),
    got: /no single change/,
    line: undefined,
  },
  {
    what: "a key with a line break at its end",
    code: "wrong-key",
    wire: tc3({ key: { secretId: KEY.secretId, secretKey: `${KEY.secretKey}\n` } }),
    got: /signed with the key with a line break/,
    line: undefined,
  },
  {
    what: "the SecretId of another key",
    code: "wrong-secret-id",
    wire: tc3({ key: { secretId: KEY.secretId, secretKey: OTHER.secretKey } }),
    got: /the SecretId AKID…a1B2/,
    line: undefined,
  },
  {
    what: "the algorithm of another vendor",
    code: "algorithm",
    wire: withHeaders({ Authorization: authorize().replace("TC3-HMAC-SHA256", "AWS4-HMAC-SHA256") }),
    got: /AWS4-HMAC-SHA256/,
    line: /Authorization/,
    seen: true,
  },
  {
    what: "a query signed in another order",
    code: "query-order",
    wire: get("IdCardType=HK&CheckMode=1&Extra=a%20b"),
    got: /in the order IdCardType, CheckMode, Extra/,
    line: /curl/,
  },
  {
    what: "a query signed with + for blanks",
    code: "query-encoding",
    wire: get(QUERY.replace("%20", "+")),
    form: "raw HTTP",
    got: /with blanks as \+/,
    line: /^GET/,
  },
  { what: "a query that was not signed", code: "query-differs", wire: get(""), got: /not signed/, line: /curl/ },
  {
    what: "temporary keys without their token",
    code: "token-missing",
    wire: tc3({ key: TEMPORARY }),
    got: /68 characters/,
    line: /Authorization/,
    seen: true,
  },
  {
    what: "parts of the header without commas",
    code: "authorization-malformed",
    wire: withHeaders({ Authorization: authorize().replaceAll(", ", " ") }),
    form: "Java's log",
    got: /not separated by a comma/,
    line: /Authorization/,
    seen: true,
  },
  {
    what: "a variable that the shell did not fill in",
    code: "authorization-malformed",
    wire: withHeaders({ Authorization: authorize().replace(/Signature=.*/, "Signature=$SIGNATURE") }),
    got: /a variable/,
    line: /Authorization/,
    seen: true,
  },
  {
    what: "a method other than the one that was signed",
    code: "method-differs",
    wire: tc3({ method: "GET" }),
    got: /GET was signed/,
    line: /curl/,
  },
  {
    what: "a timestamp taken twice",
    code: "timestamp-differs",
    wire: withHeaders({ "X-TC-Timestamp": String(TIMESTAMP + 2) }),
    got: new RegExp(`${TIMESTAMP} was signed`),
    line: /X-TC-Timestamp/,
  },
  {
    what: "no Authorization at all",
    code: "authorization-missing",
    wire: withHeaders({ Authorization: undefined }),
    got: /nothing/,
    line: undefined,
    seen: true,
  },
];

const V1: readonly Planted[] = [
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

const MISTAKES = [...TC3, ...V1];

const look = (text: string, secrets: readonly { secretId: string; secretKey: string }[] = []): Diagnosis => {
  const request = readRequest(text);
  if (!isRequest(request)) throw new Error(`no request: ${JSON.stringify(request)}`);
  return diagnose(request, { now: TIMESTAMP * 1_000, secrets }, text);
};

it("plants at least twenty mistakes", () => expect(MISTAKES.length).toBeGreaterThanOrEqual(20));

describe.each(MISTAKES)("$what", ({ code, wire, form = "curl", got, line, seen }) => {
  const text = typeof wire === "string" ? wire : FORMS[form](wire);

  it(`is named first: ${code}`, () => {
    const [first] = look(text, [KEY, TEMPORARY, OTHER]).findings;
    expect(first).toMatchObject({ code, got: expect.stringMatching(got) });
    const shown = first?.line === undefined ? undefined : text.split("\n")[first.line - 1];
    if (line === undefined) expect(shown).toBeUndefined();
    else expect(shown).toMatch(line);
    expect(first?.source).not.toBe("");
  });

  it(`without the key is ${seen ? "named all the same" : "left undecided, and nothing else is named in its place"}`, () => {
    const { findings, undecided } = look(text);
    if (seen) expect(findings[0]).toMatchObject({ code });
    else expect(findings.map((finding) => finding.code).filter((one) => one !== "content-type-unfit")).toEqual([]);
    if (!seen) expect(undecided).toEqual([expect.stringContaining("no key is known here")]);
  });

  it("shows neither the signature nor a key nor a token", () => {
    const shown = JSON.stringify(look(text, [KEY, TEMPORARY, OTHER]));
    const [, signature = "none"] = /Signature=([\w%/+=]{20,})/.exec(text) ?? [];
    for (const secret of [KEY.secretKey, TEMPORARY.secretKey, TEMPORARY.token, OTHER.secretKey, signature]) {
      expect(shown).not.toContain(secret);
    }
  });
});
