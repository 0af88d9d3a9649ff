import assert from "node:assert/strict";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import fc from "fast-check";
import {
  EDGE_KEY_HEADER,
  IDEMPOTENCY_KEY_HEADER,
  SIGNED_AUTHORIZATION_HEADER,
} from "../../../contract/endpoint/headers";
import { ROUTES } from "../../../contract/endpoint/routes";
import { SCOPES } from "../../../contract/endpoint/scopes";
import type { HandlerConfig } from "../../../contract/endpoint/token-config";
import document from "../../../contract/generated/openapi.json";
import { createMainHandler } from "../../../functions/tokens/event-adapter";
import { NO_CLIENT_KEYS, serializeClientKeys } from "../../../keys/client-keys";
import { newClientKey } from "../../../keys/key-format";
import type { Clock } from "../../../lib/clock";
import { functionCredentials } from "../../../sdk/credentials";
import { CLOUD_ENDPOINT_VARIABLE } from "../../../sdk/endpoint";
import { TencentClient } from "../../../sdk/tencent-client";
import { type AnswersDocument, DescribedAnswers } from "../../api/described-answers";
import { Bearers } from "../bearers";
import { type FuzzProperty, propertyOfWorld } from "../property";
import { bodyText, EXTRA } from "../requests";
import { fuzzConfig, KEY_VERSIONS, SDK_TOKEN } from "../token-server";
import { type Replies, type Reply, replies } from "../vendor-replies";

const ORIGIN = "https://app.example.com";

/** A clock on which nobody waits, and time passes all the same. */
class PassingClock implements Clock {
  private aheadMs = 0;

  now(): number {
    return Date.now() + this.aheadMs;
  }

  monotonic(): number {
    return performance.now() + this.aheadMs;
  }

  async sleep(ms: number): Promise<void> {
    this.aheadMs += Math.max(0, ms);
  }
}

const BEARERS = new Bearers();

/** What an environment may decide about answers. The last one's identity provider is away. */
const CONFIGS: readonly Partial<HandlerConfig>[] = [
  { results: { detail: "full", media: "links" }, idempotency: true, identityProvider: BEARERS.provider },
  {
    results: { detail: "summary", media: "none" },
    cors: { origins: [ORIGIN], maxAgeSeconds: 600 },
    identityProvider: { ...BEARERS.provider, subjects: { perHour: 1, concurrent: 2 } },
  },
  { idempotency: false, bodyMaxBytes: 300 },
  { throughEdgeOnly: true, stage: "release" },
  { identityProvider: BEARERS.provider },
];

/** The endpoint with each of the configurations, before a vendor that answers as each case says. */
async function startDescribed() {
  const now = Date.now();
  const key = (more: object) => {
    const { plaintext, key: stored } = newClientKey({ environment: "dev", now });
    return { plaintext, stored: { ...stored, ...more } };
  };
  const edge = key({});
  const clients = [
    key({ scopes: SCOPES }),
    key({ scopes: SCOPES, profiles: ["HK"] }),
    key({ scopes: ["results"] }),
    key({}),
    key({ expiresAt: new Date(now - 1).toISOString() }),
    key({ scopes: SCOPES, rate: { limit: 2, windowSeconds: 1 } }),
  ];
  const keys = { ...NO_CLIENT_KEYS, keys: clients.map(({ stored }) => stored), edgeKeys: [edge.stored] };
  const SecretString = serializeClientKeys(keys);
  let current: Replies | undefined;
  const answer: RequestListener = (request, response) => {
    const action = String(request.headers["x-tc-action"]);
    const reply: Reply = current?.[action as keyof Replies] ?? { fields: { SecretString, Versions: KEY_VERSIONS } };
    request.resume().on("end", () => {
      if (reply === "reset") return void request.socket.destroy();
      const fields = "fields" in reply ? { RequestId: "fuzz", ...reply.fields } : {};
      response.end("text" in reply ? reply.text : JSON.stringify({ Response: fields }));
    });
  };
  const server = createServer(answer);
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const variables = {
    TENCENTCLOUD_SECRETID: "AKIDROLEEXAMPLE",
    TENCENTCLOUD_SECRETKEY: "RoleKeyEXAMPLE",
    TENCENTCLOUD_SESSIONTOKEN: "RoleTokenEXAMPLE",
    [CLOUD_ENDPOINT_VARIABLE]: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  };
  const base = { ...fuzzConfig(), contract: "2026-08-18" } as const;
  const compare = { idCardType: "HK", checkMode: 2, securityLevel: 1, compareImage: "request" } as const;
  const profiles = { ...base.profiles, compare };
  const handlers = CONFIGS.map((more, index) =>
    createMainHandler({
      config: { ...base, profiles, ...more },
      client: new TencentClient({ region: base.region, credentials: functionCredentials(variables), variables }),
      clock: new PassingClock(),
      random: () => 0.5,
      writeLog: () => undefined,
      fetch: index === CONFIGS.length - 1 ? () => Promise.reject(new Error("away")) : BEARERS.fetch,
    }),
  );
  return {
    handlers,
    texts: [...clients.map(({ plaintext }) => plaintext), "ekyc_none", EXTRA],
    edge: edge.plaintext,
    replyWith: (one: Replies): void => {
      current = one;
    },
    close: async (): Promise<void> => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

const tokenBody = fc
  .record(
    {
      profile: fc.constantFrom("HK", "ML", "compare", "nowhere"),
      extra: fc.constantFrom(EXTRA, EXTRA, EXTRA, "x".repeat(1_025)),
      compareImage: fc.constantFrom("aGFuZA==", "no Base64"),
      metaData: fc.constant("m"),
    },
    { requiredKeys: ["profile"] },
  )
  .map((body) => JSON.stringify(body));
const resultBody = fc
  .record(
    {
      sdkToken: fc.constantFrom(SDK_TOKEN, ""),
      detail: fc.constantFrom("summary", "full", "all"),
      expiresAt: fc.constantFrom("2026-11-30T01:20:43.484Z", "2026-99-99T00:00:00Z", "2999-01-01T00:00:00Z", "never"),
    },
    { requiredKeys: ["sdkToken"] },
  )
  .map((body) => JSON.stringify(body));

const OPERATIONS = Object.entries(ROUTES).flatMap(([path, methods]) =>
  Object.keys(methods).map((method) => ({ method, path })),
);

/** Operations that nobody has to prove anything for. */
const OPEN = ["GET /v1/health", "GET /v1/openapi.json"];

/** Requests in which nothing is wrong but, in some cases, who sends them. */
const RIGHT = [
  { path: "/v1/tokens", body: JSON.stringify({ profile: "HK" }) },
  { path: "/v1/tokens", body: JSON.stringify({ profile: "compare", compareImage: "aGFuZA==" }) },
  { path: "/v1/results", body: JSON.stringify({ sdkToken: SDK_TOKEN }) },
].map((request) => ({ method: "POST", ...request }));

/** What is asked for: mostly one of the operations that have a body. */
const target = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...RIGHT) },
  { weight: 5, arbitrary: tokenBody.map((body) => ({ method: "POST", path: "/v1/tokens", body })) },
  { weight: 5, arbitrary: resultBody.map((body) => ({ method: "POST", path: "/v1/results", body })) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom(...OPERATIONS), fc.oneof(bodyText, fc.constantFrom("x".repeat(301), "")))
      .map(([operation, body]) => ({ ...operation, body })),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      method: fc.constantFrom("POST", "GET", "OPTIONS", "PUT", "DELETE", "HEAD", "get", ""),
      path: fc.oneof(
        fc.constantFrom(...Object.keys(ROUTES)),
        fc.constantFrom("/", "/v1", "/v1/tokens/", "/release/v1/health", "__proto__"),
        fc.string({ unit: "binary" }),
      ),
      body: fc.constant(""),
    }),
  },
);

/** A header that few requests have. */
const seldom = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 9, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });

const requests = ({ texts, edge }: { readonly texts: readonly string[]; readonly edge: string }) =>
  fc.record({
    config: fc.constantFrom(0, 0, 0, 0, 1, 1, 1, 2, 3, 4),
    target,
    headers: fc.record({
      authorization: fc.oneof(
        { weight: 8, arbitrary: fc.constantFrom(`Bearer ${texts[0]}`) },
        { weight: 4, arbitrary: fc.constantFrom(...texts.map((text) => `Bearer ${text}`)) },
        { weight: 4, arbitrary: fc.constantFrom(...BEARERS.taken.map((text) => `Bearer ${text}`)) },
        { weight: 2, arbitrary: fc.constantFrom(...BEARERS.refused.map((text) => `Bearer ${text}`)) },
        { weight: 1, arbitrary: fc.string() },
      ),
      [SIGNED_AUTHORIZATION_HEADER]: seldom(fc.constantFrom(...texts.map((text) => `Bearer ${text}`))),
      [IDEMPOTENCY_KEY_HEADER]: fc.oneof(fc.constant(undefined), fc.uuid(), fc.constantFrom('"a"', "b", '"x', "é")),
      [EDGE_KEY_HEADER]: fc.constantFrom(edge, edge, edge, "ekyc_none", undefined),
      origin: fc.constantFrom(ORIGIN, "https://evil.example", undefined),
      "access-control-request-method": fc.constantFrom("POST", undefined),
    }),
    replies,
  });

/** More than 50,000 of the 260,000 cases of `npm run fuzz`. */
const WEIGHT = 8;

/**
 * Whatever is asked, and whatever the vendor answers.
 * @param described keeps what was seen
 */
export const describedProperty = (
  described = new DescribedAnswers(document as unknown as AnswersDocument),
): FuzzProperty => ({
  weight: WEIGHT,
  ...propertyOfWorld(
    "endpoint: every answer is one that the OpenAPI document describes",
    startDescribed,
    requests,
    async ({ config, target: { method, path, body }, headers, replies: given }, { handlers, replyWith }) => {
      replyWith(given);
      const sent = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined));
      const event = { httpMethod: method, path, headers: sent, body };
      const answer = await handlers[config]?.(event, { time_limit_in_ms: 10_000 });
      assert(answer);
      const served = config === 3 ? path.replace(/^\/release(?=\/)/, "") : path;
      const isRefused = BEARERS.refused.some((token) => sent["authorization"] === `Bearer ${token}`);
      if (isRefused && answer.statusCode < 300 && sent[SIGNED_AUTHORIZATION_HEADER] === undefined) {
        assert(OPEN.includes(`${method} ${served}`) || method === "OPTIONS", `${method} ${served} took a wrong JWT`);
      }
      described.check(method, served, { status: answer.statusCode, headers: answer.headers, body: answer.body });
    },
  ),
});

export const DESCRIBED: readonly FuzzProperty[] = [describedProperty()];
