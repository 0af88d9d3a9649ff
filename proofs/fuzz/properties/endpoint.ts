import assert from "node:assert/strict";
import fc from "fast-check";
import { PROBLEMS, type ProblemCode } from "../../../contract/endpoint/problems";
import { DEFAULT_PROFILES } from "../../../contract/generated/profiles";
import type { Profile } from "../../../contract/generated/types";
import { wireName } from "../../../contract/vendor/wire-name";
import { createMainHandler } from "../../../functions/tokens/event-adapter";
import { Problem } from "../../../functions/tokens/problems";
import { decideTokenOrder } from "../../../functions/tokens/token-request";
import { systemClock } from "../../../lib/clock";
import { functionCredentials } from "../../../sdk/credentials";
import { TencentClient } from "../../../sdk/tencent-client";
import { httpAnswers } from "../http-answers";
import { type FuzzProperty, inTime, property, propertyOfWorld } from "../property";
import { bodyText, EXTRA, written } from "../requests";
import { fuzzConfig, SDK_TOKEN, startTokenServer, startUpstream } from "../token-server";

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
      const answers = httpAnswers(raw, pieces.join("").includes("HEAD"));
      for (const { status, headers, body } of answers) checkAnswer(status, headers, body, [key, EXTRA]);
      checkLines(lines, [key, EXTRA]);
      // What the parser refuses is not a request, and ends the connection.
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
          decideTokenOrder(body, { profiles: PROFILES, contract: contract as "2025-01-14" }, {}),
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
