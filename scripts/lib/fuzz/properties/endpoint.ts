import assert from "node:assert/strict";
import fc from "fast-check";
import { DEFAULT_PROFILES } from "../../../../contract/generated/profiles";
import type { Profile } from "../../../../contract/generated/types";
import { wireName } from "../../../../contract/wire-name";
import { createMainHandler } from "../../../../handler/event-adapter";
import { PROBLEMS, Problem, type ProblemCode } from "../../../../handler/problems";
import { decideTokenOrder } from "../../../../handler/token-request";
import { systemClock } from "../../../../lib/clock";
import { functionCredentials } from "../../../../sdk/credentials";
import { TencentClient } from "../../../../sdk/tencent-client";
import { changed } from "../changed";
import { httpAnswers } from "../http-answers";
import { type FuzzProperty, inTime, property, propertyOfWorld } from "../property";
import { fuzzConfig, SDK_TOKEN, startTokenServer, startUpstream } from "../token-server";

/** What a request brings that must not come back. */
const EXTRA = "customer 4711 with a wish";

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
const bodyText = fc.oneof(
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

/** One to three requests on one connection, one of them perhaps damaged, or any bytes at all; cut into pieces anywhere. */
const written = ({ key }: { readonly key: string }): fc.Arbitrary<readonly string[]> =>
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

/** What every answer of ours is, whatever was asked. */
function checkAnswer(
  status: number,
  headers: Readonly<Record<string, string>>,
  body: string,
  secrets: readonly string[],
): void {
  for (const secret of secrets)
    assert(!(body + JSON.stringify(headers)).includes(secret), `a secret came back: ${body}`);
  if (body === "") return;
  const json = JSON.parse(body) as Record<string, unknown>;
  if (status < 400) {
    assert.equal(headers["content-type"], "application/json");
    return;
  }
  assert.equal(headers["content-type"], "application/problem+json");
  assert.equal(PROBLEMS[json["code"] as ProblemCode]?.status, status, body);
  assert.equal(json["status"], status);
  assert.notEqual(json["code"], "internal_error", body);
  if (status === 429) assert(Number(headers["retry-after"]) >= 1);
}

function checkLines(lines: readonly string[], secrets: readonly string[]): void {
  for (const line of lines) {
    assert(line.endsWith("\n") && !line.slice(0, -1).includes("\n"), "more than one line");
    assert.equal(typeof JSON.parse(line), "object");
    for (const secret of [...secrets, SDK_TOKEN]) assert(!line.includes(secret), `a secret is in the log: ${line}`);
  }
}

/** The profiles of a deployment, one with a photo among them. */
const PROFILES: Readonly<Record<string, Profile>> = {
  ...DEFAULT_PROFILES,
  compare: { idCardType: "HK", checkMode: 2, securityLevel: 1, compareImage: "request" },
};
const CLIENT_NAMES = ["extra", "compareImage", "metaData"].map(wireName);

async function startHandler() {
  const upstream = await startUpstream();
  const config = fuzzConfig();
  const lines: string[] = [];
  const client = new TencentClient({
    region: config.region,
    credentials: functionCredentials(upstream.variables),
    variables: upstream.variables,
  });
  const handle = createMainHandler({
    config,
    client,
    clock: systemClock,
    random: () => 0.5,
    writeLog: (line) => void lines.push(line),
  });
  return { key: upstream.key, handle, lines, close: upstream.close };
}

/** Events of a function URL, right or wrong in every member, and anything else that may be handed over. */
const event = ({ key }: { readonly key: string }): fc.Arbitrary<unknown> =>
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record(
        {
          httpMethod: fc.oneof(fc.constantFrom("POST", "POST", "GET", "OPTIONS"), fc.string()),
          path: fc.oneof(
            fc.constantFrom("/v1/tokens", "/v1/tokens", "/v1/health", "/v1/profiles"),
            fc.string({ unit: "binary" }),
          ),
          headers: fc.oneof(
            fc.dictionary(
              fc.constantFrom(
                "authorization",
                "Authorization",
                "x-client-authorization",
                "x-scf-request-id",
                "__proto__",
                "origin",
              ),
              fc.oneof(
                fc.constantFrom(`Bearer ${key}`, `Bearer ${key}`, `bearer  ${key}`, key),
                fc.string({ unit: "binary" }),
              ),
            ),
            fc.anything(),
          ),
          body: fc.oneof(bodyText, fc.anything()),
          isBase64Encoded: fc.oneof(fc.boolean(), fc.anything()),
        },
        { requiredKeys: ["httpMethod", "path"] },
      ),
    },
    { weight: 1, arbitrary: fc.anything() },
  );

export const ENDPOINT: readonly FuzzProperty[] = [
  propertyOfWorld(
    "endpoint: any bytes are answered with HTTP or closed, with one log line a request and no secret",
    startTokenServer,
    written,
    async (pieces, { key, exchange }) => {
      const { raw, lines, requests } = await exchange(pieces);
      const answers = httpAnswers(raw, pieces.join("").includes("HEAD")).filter(({ byNode }) => !byNode);
      for (const { status, headers, body } of answers) checkAnswer(status, headers, body, [key, EXTRA]);
      checkLines(lines, [key, EXTRA]);
      // What the parser refuses is no request, and ends the connection.
      assert(
        lines.length === requests || lines.length === requests + 1,
        `${lines.length} lines for ${requests} requests`,
      );
      assert(answers.length <= lines.length, `${answers.length} answers, ${lines.length} lines`);
    },
  ),
  propertyOfWorld(
    "endpoint: any event is answered, with one log line and no secret",
    startHandler,
    event,
    async (value, { key, handle, lines }) => {
      lines.length = 0;
      const { statusCode, headers, body } = await handle(value, { time_limit_in_ms: 10_000 });
      const secrets = [key, EXTRA];
      checkAnswer(statusCode, headers, body, secrets);
      checkLines(lines, secrets);
      assert.equal(lines.length, 1);
    },
  ),
  property(
    "endpoint: no body weakens a profile",
    fc.tuple(bodyText, fc.constantFrom("2025-01-14", "2026-08-18")),
    ([text, contract]) => {
      let body: unknown;
      try {
        body = JSON.parse(text);
      } catch {
        return;
      }
      try {
        const { profileName, request } = inTime(() =>
          decideTokenOrder(body, { profiles: PROFILES, contract: contract as "2025-01-14" }),
        );
        const { compareImage: _photo, ...fixed } = PROFILES[profileName] as Profile;
        const wire = Object.fromEntries(
          Object.entries(fixed).map(([parameter, value]) => [wireName(parameter), value]),
        );
        const sent: Record<string, unknown> = { ...request };
        for (const client of CLIENT_NAMES) delete sent[client];
        assert.deepEqual(sent, wire);
      } catch (error) {
        assert(error instanceof Problem, error as Error);
      }
    },
  ),
];
