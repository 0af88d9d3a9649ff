import fc from "fast-check";
import { changed } from "./changed";

/** What a request brings that must not come back. */
export const EXTRA = "customer 4711 with a wish";

const name = fc.constantFrom("HK", "ML", "compare", "TaiWanIDCard", "hk", "", "__proto__", "constructor", "toString");
const member = fc.constantFrom(
  ...[
    "profile",
    "extra",
    "compareImage",
    "metaData",
    "checkMode",
    "CheckMode",
    "securityLevel",
    "SecurityLevel",
    "IdCardType",
    "idCardType",
  ],
  ...[
    "actionList",
    "ActionList",
    "__proto__",
    "constructor",
    "toString",
    "tokenValidity",
    "disableCheckOcrWarnings",
    "a/b~c",
    "",
  ],
);
const memberValue = fc.oneof(
  name,
  fc.constantFrom<unknown>(EXTRA, "aGFuZA==", 1, 2, 4, true, null, [], {}, -0, Number.POSITIVE_INFINITY),
  fc.jsonValue({ maxDepth: 2 }),
);
/** JSON objects whose names may be there twice, as only text can have them. */
export const bodyText = fc.oneof(
  fc
    .array(fc.tuple(member, memberValue), { maxLength: 8 })
    .map(
      (members) =>
        `{${members.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value) ?? "null"}`).join(",")}}`,
    ),
  fc.constantFrom('{"profile":"HK"}', `{"profile":"HK","extra":"${EXTRA}"}`),
  changed(`{"profile":"HK","extra":"${EXTRA}"}`),
  fc.json(),
);

const headerText = fc.string({ unit: "grapheme-ascii", maxLength: 20 });
/** A request as a client may write it, right or wrong. */
const requestText = (key: string): fc.Arbitrary<string> =>
  fc
    .record({
      method: fc.constantFrom("GET", "POST", "POST", "HEAD", "OPTIONS", "PUT", "TRACE", "QUERY", "get", "BREW", ""),
      target: fc.oneof(
        fc.constantFrom(
          "/v1/tokens",
          "/v1/tokens",
          "/v1/health",
          "/v1/profiles",
          "/v1/tokens?x=1",
          "//v1/tokens",
          "*",
          "/",
          "http://x/v1/health",
          "/v1/%74okens",
        ),
        headerText,
      ),
      version: fc.constantFrom("HTTP/1.1", "HTTP/1.1", "HTTP/1.1", "HTTP/1.0", "HTTP/2.0", "HTTP", ""),
      headers: fc.array(
        fc.oneof(
          fc.constantFrom(
            ...[
              "host: x",
              "host: x",
              "host:",
              `authorization: Bearer ${key}`,
              `authorization: Bearer ${key}`,
              `authorization: Basic ${key}`,
              "authorization: Bearer ",
            ],
            ...[
              "connection: close",
              "connection: upgrade",
              "upgrade: websocket",
              "expect: 100-continue",
              "expect: x",
              "te: trailers",
              "x-scf-request-id: 0f-1",
            ],
            ...[
              "x-scf-secret-id: AKIDFORGED",
              "x-scf-secret-key: FORGED",
              "x-scf-session-token: FORGED",
              "origin: https://evil.example",
              " folded",
              "no-colon",
            ],
          ),
          fc
            .tuple(fc.constantFrom("x-a", "cookie", "content-type", "x-client-authorization"), headerText)
            .map((pair) => pair.join(": ")),
        ),
        { maxLength: 6 },
      ),
      body: bodyText,
      framing: fc.constantFrom(
        "length",
        "length",
        "length",
        "none",
        "short",
        "long",
        "twice",
        "chunked",
        "both",
        "bad-chunk",
        "negative",
      ),
    })
    .map(({ method, target, version, headers, body, framing }) => {
      const bytes = Buffer.byteLength(body);
      const chunked = `${bytes.toString(16)}\r\n${body}\r\n0\r\n\r\n`;
      const lines: Readonly<Record<typeof framing, readonly [headers: readonly string[], body: string]>> = {
        length: [[`content-length: ${bytes}`], body],
        none: [[], body],
        short: [[`content-length: ${Math.max(0, bytes - 1)}`], body],
        long: [[`content-length: ${bytes + 5}`], body],
        twice: [[`content-length: ${bytes}`, `content-length: ${bytes + 1}`], body],
        chunked: [["transfer-encoding: chunked"], chunked],
        both: [["transfer-encoding: chunked", `content-length: ${bytes}`], chunked],
        "bad-chunk": [["transfer-encoding: chunked"], `zz\r\n${body}`],
        negative: [["content-length: -1"], body],
      };
      const [framed, sent] = lines[framing];
      return `${[`${method} ${target} ${version}`, ...headers, ...framed].join("\r\n")}\r\n\r\n${sent}`;
    });

/**
 * One to three requests on one connection, one of them perhaps damaged, or any bytes at all; cut into pieces anywhere.
 */
export const written = ({ key }: { readonly key: string }): fc.Arbitrary<readonly string[]> =>
  fc
    .tuple(
      fc.oneof(
        {
          weight: 6,
          arbitrary: fc
            .array(requestText(key), { minLength: 1, maxLength: 3 })
            .map((requests) => Buffer.from(requests.join(""))),
        },
        {
          weight: 2,
          arbitrary: requestText(key)
            .chain((text) => changed(text))
            .map((text) => Buffer.from(text)),
        },
        { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)) },
        {
          weight: 1,
          arbitrary: fc
            .constantFrom(
              "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
              "\u0016\u0003\u0001",
              "CONNECT x:1 HTTP/1.1\r\nhost: x\r\n\r\n",
            )
            .map((text) => Buffer.from(text, "latin1")),
        },
      ),
      fc.array(fc.nat({ max: 600 }), { maxLength: 3 }),
    )
    .map(([bytes, cuts]) => {
      const places = [0, ...cuts.filter((cut) => cut < bytes.length).sort((a, b) => a - b), bytes.length];
      return places.slice(1).map((end, index) => bytes.subarray(places[index], end).toString("latin1"));
    });
