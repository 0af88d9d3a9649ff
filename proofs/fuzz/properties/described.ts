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
import { ERROR_CODES } from "../../../contract/vendor/codes/table";
import { RESULT_CODES } from "../../../contract/vendor/results/result-codes";
import { createMainHandler } from "../../../functions/tokens/event-adapter";
import { NO_CLIENT_KEYS, serializeClientKeys } from "../../../keys/client-keys";
import { newClientKey } from "../../../keys/key-format";
import type { Clock } from "../../../lib/clock";
import { functionCredentials } from "../../../sdk/credentials";
import { CLOUD_ENDPOINT_VARIABLE } from "../../../sdk/endpoint";
import { TencentClient } from "../../../sdk/tencent-client";
import { type AnswersDocument, DescribedAnswers } from "../../api/described-answers";
import { type FuzzProperty, propertyOfWorld } from "../property";
import { bodyText, EXTRA } from "../requests";
import { fuzzConfig, KEY_VERSIONS, SDK_TOKEN } from "../token-server";

const ORIGIN = "https://app.example.com";

/** Nobody waits, and time passes all the same. */
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

/** What an environment may decide about answers. */
const CONFIGS: readonly Partial<HandlerConfig>[] = [
  { results: { detail: "full", media: "links" }, idempotency: true },
  { results: { detail: "summary", media: "none" }, cors: { origins: [ORIGIN], maxAgeSeconds: 600 } },
  { idempotency: false, bodyMaxBytes: 300 },
  { throughEdgeOnly: true, stage: "release" },
];

/** What the vendor answers to an action, as HTTP: a fields of a Response, a text, or no answer. */
type Reply = { readonly fields: object } | { readonly text: string } | "reset";

const error = (Code: string): Reply => ({ fields: { Error: { Code, Message: "told by a case" } } });

/** Only a request with a photo is refused for it. */
const OF_A_PHOTO = ERROR_CODES.filter(({ problem }) => problem === "compare_image_rejected").map(({ code }) => code);

const brokenReply = fc.oneof(
  fc.constantFrom<Reply>("reset", { text: "<html>" }, { text: "{}" }, { fields: {} }, { fields: { RequestId: 1 } }),
  fc.constantFrom(...ERROR_CODES.filter(({ code }) => !OF_A_PHOTO.includes(code)).map(({ code }) => error(code))),
);

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(fc.oneof(arbitrary, fc.constant("")), { nil: null });
const code = fc.oneof(fc.constantFrom(...RESULT_CODES.map((one) => one.code)), fc.constantFrom("2099", "", "x"));
const media = fc.record({
  Url: maybe(fc.constant("https://x/1")),
  MD5: maybe(fc.constant("0")),
  Size: maybe(fc.nat()),
});

/** A result as the vendor writes it, with null and "" for what there is not. */
const resultFields = fc.record(
  {
    Result: maybe(code),
    Description: maybe(fc.string()),
    ChargeCount: fc.option(fc.nat({ max: 5 })),
    Extra: maybe(fc.constant(EXTRA)),
    DeviceInfoLevel: maybe(fc.constantFrom("1", "9")),
    CardVerifyResults: fc.option(
      fc.array(
        fc.record(
          {
            IsPass: fc.boolean(),
            IsEdit: fc.boolean(),
            NormalCardInfo: fc.option(fc.constantFrom({ HKIDCard: null }, { HKIDCard: { FullName: "T", Sex: null } })),
            WarnCardInfos: fc.option(fc.array(fc.constantFrom(-9103, 9109, 1), { maxLength: 3 })),
            EditDetails: fc.option(fc.array(fc.record({ FieldName: maybe(fc.string()) }), { maxLength: 2 })),
            CardImage: fc.option(media),
          },
          { requiredKeys: [] },
        ),
        { maxLength: 2 },
      ),
    ),
    CompareResults: fc.option(
      fc.array(
        fc.record(
          {
            ErrorCode: maybe(code),
            LiveErrorCode: maybe(code),
            CompareErrorCode: maybe(code),
            Sim: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })),
            LivenessInfoTag: fc.option(fc.array(fc.constantFrom("01", "99"), { maxLength: 2 })),
            BestFrame: fc.option(media),
          },
          { requiredKeys: [] },
        ),
        { maxLength: 2 },
      ),
    ),
  },
  { requiredKeys: [] },
);

const replies = fc.record({
  ApplySdkVerificationToken: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom<Reply>({ fields: { SdkToken: SDK_TOKEN } }) },
    { weight: 1, arbitrary: fc.constantFrom<Reply>({ fields: { SdkToken: SDK_TOKEN, ServerParamInfo: "p" } }) },
    { weight: 1, arbitrary: fc.constantFrom(...OF_A_PHOTO.map(error)) },
    { weight: 2, arbitrary: brokenReply },
  ),
  GetSdkVerificationResult: fc.oneof(
    { weight: 3, arbitrary: resultFields.map((fields): Reply => ({ fields })) },
    { weight: 1, arbitrary: brokenReply },
  ),
});

type Replies = typeof replies extends fc.Arbitrary<infer T> ? T : never;

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
  const handlers = CONFIGS.map((more) =>
    createMainHandler({
      config: { ...base, profiles, ...more },
      client: new TencentClient({ region: base.region, credentials: functionCredentials(variables), variables }),
      clock: new PassingClock(),
      random: () => 0.5,
      writeLog: () => undefined,
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

/** What is asked for: mostly one of the operations that have a body. */
const target = fc.oneof(
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
    config: fc.constantFrom(0, 0, 0, 1, 1, 2, 3),
    target,
    headers: fc.record({
      authorization: fc.oneof(
        { weight: 8, arbitrary: fc.constantFrom(`Bearer ${texts[0]}`) },
        { weight: 4, arbitrary: fc.constantFrom(...texts.map((text) => `Bearer ${text}`)) },
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

/** Of 260,000 cases of `npm run fuzz` more than 50,000. */
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
      described.check(method, served, { status: answer.statusCode, headers: answer.headers, body: answer.body });
    },
  ),
});

export const DESCRIBED: readonly FuzzProperty[] = [describedProperty()];
