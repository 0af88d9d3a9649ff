import type { SubjectBudget } from "../../../contract/endpoint/identity-provider";
import { BODY_MAX_BYTES } from "../../../contract/endpoint/limits";
import { PROBLEMS, type ProblemCode } from "../../../contract/endpoint/problems";
import type { Scope } from "../../../contract/endpoint/scopes";
import { openRedisState } from "../../../functions/tokens/store/redis-state";
import { newClientKey } from "../../../keys/key-format";
import { IdentityProviderServer } from "../../../proofs/traffic/identity-provider-server";
import { CONTEXT, HandlerHarness, keysReply, ROLE, SDK_TOKEN } from "../../helpers/handler";
import { STORE, unusedPort } from "../../helpers/redis-server";
import { type Reply, reply } from "../../helpers/tencent-server";

type Response = Awaited<ReturnType<HandlerHarness["handle"]>>;
let harness: HandlerHarness;
beforeEach(async () => {
  harness = await HandlerHarness.start();
});
afterEach(() => harness.close());

const upstream = (...replies: Reply[]) => harness.server.on("ApplySdkVerificationToken", ...replies);
const post = () => harness.post({ profile: "HK" });
const other = newClientKey({ environment: "test", now: 0 }).plaintext;

/** Problems that only a server can have; server.test.ts has them. */
type ServerProblem =
  | "headers_too_large"
  | "malformed_request"
  | "request_aborted"
  | "request_timeout"
  | "shutting_down";

async function startWithResults(scopes: readonly Scope[]): Promise<void> {
  await harness.close();
  harness = await HandlerHarness.start({ results: { detail: "summary", media: "none" } });
  harness.useScopes(scopes);
}

const provider = new IdentityProviderServer();
beforeAll(() => provider.start());
afterAll(() => provider.close());

async function startWithProvider(subjects?: SubjectBudget): Promise<string> {
  await harness.close();
  const identityProvider = { ...provider.config, ...(subjects && { subjects }) };
  harness = await HandlerHarness.start({ identityProvider }, ROLE, provider.fetch);
  return provider.token({ exp: harness.clock.now() / 1_000 + 60 });
}

/** How each problem comes about. The type makes a new problem without a case a compile error. */
const CASES: Readonly<Record<Exclude<ProblemCode, ServerProblem>, () => Promise<Response>>> = {
  invalid_json: () => harness.handle({ body: "profile=HK" }),
  invalid_request: () => harness.post({ profil: "HK" }),
  unknown_profile: () => harness.post({ profile: "PhilippinesVoteId" }),
  compare_image_required: () => harness.post({ profile: "compare" }),
  compare_image_not_allowed: () => harness.post({ profile: "HK", compareImage: "aW1hZ2U=" }),
  compare_image_rejected: () => {
    upstream(reply.error("FailedOperation.ImageDecodeFailed"));
    return harness.post({ profile: "compare", compareImage: "aW1hZ2U=" });
  },
  invalid_idempotency_key: () => harness.postWithKey("", { profile: "HK" }),
  idempotency_in_progress: async () => {
    const arrived = new Promise<void>((arrive) => upstream(() => arrive()));
    // Ends with the server, after the test.
    void harness.postWithKey("1", { profile: "HK" });
    await arrived;
    return harness.postWithKey("1", { profile: "HK" });
  },
  idempotency_key_reused: async () => {
    await harness.postWithKey("1", { profile: "HK" });
    return harness.postWithKey("1", { profile: "ML" });
  },
  detail_not_allowed: async () => {
    await startWithResults(["results"]);
    return harness.askResult({ sdkToken: SDK_TOKEN, detail: "full" });
  },
  missing_key: () => harness.handle({ headers: {}, body: '{"profile":"HK"}' }),
  invalid_key: () => harness.handle({ headers: { authorization: `Bearer ${other}` }, body: '{"profile":"HK"}' }),
  wrong_environment: () => {
    const { plaintext } = newClientKey({ environment: "prod", now: 0 });
    return harness.handle({ headers: { authorization: `Bearer ${plaintext}` }, body: '{"profile":"HK"}' });
  },
  expired_key: () => {
    harness.server.on(
      "GetSecretValue",
      keysReply({ version: 1, keys: [{ ...harness.client.key, expiresAt: "2020-01-01T00:00:00Z" }] }),
    );
    return post();
  },
  invalid_token: async () => {
    const token = await startWithProvider();
    return harness.sendAs(`${token.slice(0, -8)}AAAAAAAA`);
  },
  expired_token: async () => {
    await startWithProvider();
    return harness.sendAs(provider.token({ exp: harness.clock.now() / 1_000 - 60 }));
  },
  identity_provider_unavailable: async () => {
    const token = await startWithProvider();
    provider.answer = { status: 500, body: "" };
    const answered = await harness.sendAs(token);
    provider.answer = undefined;
    return answered;
  },
  profile_not_allowed: () => {
    harness.useGrants({ profiles: ["ML"] });
    return post();
  },
  caller_rate_exceeded: async () => {
    harness.useGrants({ rate: { limit: 1, windowSeconds: 60 } });
    await post();
    return post();
  },
  subject_budget_exceeded: async () => {
    const token = await startWithProvider({ perHour: 1 });
    await harness.sendAs(token);
    return harness.sendAs(token);
  },
  subject_concurrency_exceeded: async () => {
    const token = await startWithProvider({ concurrent: 1 });
    const arrived = new Promise<void>((arrive) => upstream(() => arrive()));
    // Ends with the server, after the test.
    void harness.sendAs(token);
    await arrived;
    return harness.sendAs(token);
  },
  not_through_edge: async () => {
    await harness.close();
    harness = await HandlerHarness.start({ throughEdgeOnly: true });
    return post();
  },
  scope_missing: async () => {
    await startWithResults(["tokens"]);
    return harness.askResult({ sdkToken: SDK_TOKEN });
  },
  unknown_token: async () => {
    await startWithResults(["results"]);
    harness.server.on("GetSdkVerificationResult", reply.error("InvalidParameterValue.BizTokenIllegal"));
    return harness.askResult({ sdkToken: SDK_TOKEN });
  },
  not_found: () => harness.handle({ path: "/v1/tokens/" }),
  method_not_allowed: () => harness.handle({ httpMethod: "GET" }),
  body_too_large: () => harness.handle({ body: "x".repeat(BODY_MAX_BYTES + 1) }),
  rate_limited: () => {
    upstream(reply.error("RequestLimitExceeded"));
    return post();
  },
  internal_error: () => {
    harness.random = () => {
      throw new Error("a defect");
    };
    upstream(reply.error("InternalError"));
    return post();
  },
  misconfigured: async () => {
    await harness.close();
    const credentials: Record<string, string> = { ...ROLE };
    harness = await HandlerHarness.start({}, credentials);
    await post();
    for (const variable of Object.keys(credentials)) delete credentials[variable];
    return post();
  },
  upstream_rejected: () => {
    upstream(reply.error("InvalidParameterValue"));
    return post();
  },
  upstream_denied: () => {
    upstream(reply.error("UnauthorizedOperation.Arrears"));
    return post();
  },
  upstream_invalid_response: () => {
    upstream(reply.raw(200, "<html>"));
    return post();
  },
  store_unavailable: async () => {
    await harness.close();
    const store = { ...STORE, port: await unusedPort() };
    harness = await HandlerHarness.start({ store }, ROLE, undefined, openRedisState);
    return post();
  },
  keys_unavailable: () => {
    harness.server.on("GetSecretValue", reply.error("InternalError"));
    return post();
  },
  upstream_unavailable: () => {
    upstream(reply.error("InternalError"));
    return post();
  },
  upstream_unreachable: () => {
    upstream(reply.reset());
    return post();
  },
  upstream_timeout: async () => {
    await post();
    harness.clock.advance(1_000);
    upstream(reply.hang());
    return harness.post({ profile: "HK" }, { ...CONTEXT, time_limit_in_ms: 200 });
  },
};

describe("every problem", () => {
  test.each(Object.keys(CASES) as (keyof typeof CASES)[])(
    "%s is answered as the table says, and logged",
    async (code) => {
      const { statusCode, headers, json } = await CASES[code]();
      const spec = PROBLEMS[code];
      expect(json).toMatchObject({
        type: `urn:ekyc-token-endpoint:problem:${code}`,
        code,
        status: spec.status,
        title: spec.title,
        retryable: spec.retryable,
        detail: expect.stringMatching(/\S/),
      });
      expect(statusCode).toBe(spec.status);
      expect(headers["content-type"]).toBe("application/problem+json");
      expect(headers["x-request-id"]).toMatch(/\S/);
      expect(headers["retry-after"] !== undefined).toBe([409, 429, 503].includes(spec.status));
      expect(headers["www-authenticate"]).toBe(spec.status === 401 ? "Bearer" : undefined);
      expect(harness.lastLog).toMatchObject({ level: spec.status < 500 ? "warn" : "error", code, status: spec.status });
    },
  );
});

describe("a problem of the request", () => {
  test("names every fault of the body by its pointer, without its value", async () => {
    const { json } = await harness.post({ profil: "HK", extra: "x".repeat(1_025), compareImage: "not base64!" });
    expect(json["errors"]).toEqual([
      { pointer: "/profile", detail: "is required" },
      {
        pointer: "/profil",
        detail: 'is not known; known are profile, extra, metaData, compareImage. Did you mean "profile"?',
      },
      { pointer: "/extra", detail: "must be at most 1024 characters" },
      { pointer: "/compareImage", detail: "must be Base64 without line breaks and without a data: prefix" },
    ]);
  });

  test("takes an extra of exactly 1,024 characters", async () => {
    expect((await harness.post({ profile: "HK", extra: "张".repeat(1_024) })).statusCode).toBe(201);
  });

  test.each([null, [], "HK", 1, {}, { profile: 1 }, { profile: "" }])("refuses the body %j", async (body) => {
    expect((await harness.post(body)).json).toMatchObject({ code: "invalid_request" });
  });

  test("refuses an empty body with an example", async () => {
    expect((await harness.handle({ body: null })).json).toMatchObject({
      code: "invalid_json",
      detail: 'The body must be JSON such as {"profile": "HK"}.',
    });
  });

  test.each(["__proto__", "toString", "constructor"])("knows no profile %s", async (profile) => {
    expect((await harness.handle({ body: `{"profile":"${profile}"}` })).json).toMatchObject({
      code: "unknown_profile",
    });
  });

  test("offers the profile that looks most like the unknown one", async () => {
    const { json } = await CASES.unknown_profile();
    expect(json["detail"]).toBe(
      '/profile names no profile of this endpoint; GET /v1/profiles lists them. Did you mean "PhilippinesVoteID"?',
    );
  });

  test.each(["checkMode", "CheckMode", "securityLevel", "idCardType"])(
    "does not let a client set %s",
    async (member) => {
      const { json } = await harness.post({ profile: "HK", [member]: 3 });
      expect(json).toMatchObject({ code: "invalid_request", errors: [{ pointer: `/${member}` }] });
    },
  );

  test("is found before the key is looked up when path or method is wrong", async () => {
    await CASES.not_found();
    const { headers } = await CASES.method_not_allowed();
    expect(headers["allow"]).toBe("POST");
    expect(harness.server.calls).toHaveLength(0);
  });

  test.each(["HEAD", "OPTIONS", "DELETE"])("refuses %s with the methods there are", async (httpMethod) => {
    const { statusCode, headers } = await harness.handle({ httpMethod, path: "/v1/health" });
    expect([statusCode, headers["allow"]]).toEqual([405, "GET"]);
  });

  test.each([undefined, "", "Bearer", "Basic dXNlcjpwYXNz", "Bearer a b"])(
    "counts %j as no key",
    async (authorization) => {
      const headers = authorization === undefined ? {} : { authorization };
      expect((await harness.handle({ headers })).json).toMatchObject({ code: "missing_key" });
      expect(harness.server.calls).toHaveLength(0);
    },
  );

  test("sends nothing upstream", async () => {
    const { invalid_request, unknown_profile, compare_image_required, compare_image_not_allowed } = CASES;
    for (const send of [invalid_request, unknown_profile, compare_image_required, compare_image_not_allowed])
      await send();
    expect(harness.server.count("ApplySdkVerificationToken")).toBe(0);
  });
});
