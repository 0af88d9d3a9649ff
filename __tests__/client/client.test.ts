import { setTimeout as delay } from "node:timers/promises";
import { EndpointClient, type EndpointClientOptions, isUsable, type Problem } from "../../client";
import { PROBLEMS } from "../../contract/endpoint/problems";
import { healthyAnswer, problem, type Script, ScriptedEndpoint } from "../helpers/scripted-endpoint";

const KEY = `ekyc_abcdefgh_${"K".repeat(43)}`;

let endpoint: ScriptedEndpoint | undefined;
let waits: number[];
beforeEach(() => {
  waits = [];
});
afterEach(async () => {
  await endpoint?.close();
  endpoint = undefined;
});

/** A client of an endpoint that answers as a script says; nobody waits between requests. */
async function clientOf(script: Script, options: Partial<EndpointClientOptions> = {}) {
  endpoint = await ScriptedEndpoint.start(script);
  const sleep = async (ms: number) => void waits.push(ms);
  const client = new EndpointClient({ url: endpoint.url, key: KEY, random: () => 0, sleep, ...options });
  return { client, requests: endpoint.requests };
}

/** Answers with these in turn, and then as a healthy endpoint. */
const inTurn = (...answers: ReturnType<Script>[]): Script => {
  const left = [...answers];
  return (request) => left.shift() ?? healthyAnswer(request);
};

const busy = (retryAfter?: string) => ({
  ...problem(429, "rate_limited", { retryable: true }),
  ...(retryAfter !== undefined && { headers: { "retry-after": retryAfter } }),
});

describe("a call", () => {
  it("sends the key, and gives what was answered", async () => {
    const { client, requests } = await clientOf(() => undefined);
    expect(await client.issueToken({ profile: "HK", extra: "order 4711" })).toMatchObject({ profile: "HK" });
    expect(requests[0]).toMatchObject({
      method: "POST",
      path: "/v1/tokens",
      headers: { authorization: `Bearer ${KEY}`, "content-type": "application/json" },
      body: '{"profile":"HK","extra":"order 4711"}',
    });
    expect((await client.listProfiles())["HK"]).toMatchObject({ idCardType: "HK" });
  });

  it("asks for the key each time, and sends none to the health check", async () => {
    const keys = ["ekyc_old", KEY];
    const refused = problem(401, "invalid_key", { retryable: false });
    const script: Script = ({ headers }) => (headers.authorization === "Bearer ekyc_old" ? refused : undefined);
    const { client, requests } = await clientOf(script, { key: async () => keys.shift() ?? "" });
    await expect(client.listProfiles()).rejects.toMatchObject({ problem: { code: "invalid_key" } });
    await client.listProfiles();
    expect(await client.health()).toMatchObject({ status: "ok" });
    expect(requests.map(({ headers }) => headers.authorization)).toEqual([
      "Bearer ekyc_old",
      `Bearer ${KEY}`,
      undefined,
    ]);
  });

  it("asks for a result with a token as it was answered, and sends nothing else of it", async () => {
    const answer = { status: 200, body: { state: "pending", code: "", retryable: true } };
    const { client, requests } = await clientOf(({ path }) => (path === "/v1/results" ? answer : undefined));
    const token = await client.issueToken({ profile: "HK" });
    expect(await client.getResult(token)).toMatchObject({ state: "pending" });
    expect(JSON.parse(requests[1]?.body ?? "")).toEqual({ sdkToken: token.sdkToken, expiresAt: token.expiresAt });
  });

  it.each([
    [[5_000, 5_000], "passed", {}],
    [[5_000], "pending", { longestMs: 9_999 }],
    [[100, 100], "passed", { everyMs: 100, longestMs: 200 }],
    [[], "pending", { longestMs: 0 }],
  ])("waits %j for a result that is pending twice, which is then %s, with %j", async (waited, state, options) => {
    const answer = (state: string) => ({ status: 200, body: { state, code: "", retryable: state === "pending" } });
    const { client, requests } = await clientOf(inTurn(answer("pending"), answer("pending"), answer("passed")));
    const order = { sdkToken: "token" };
    expect(await client.waitForResult(order, options)).toMatchObject({ state });
    expect(waits).toEqual(waited);
    expect(requests).toHaveLength(waited.length + 1);
  });

  it("follows no redirect, which would take the key elsewhere", async () => {
    const { client, requests } = await clientOf(() => ({ status: 307, body: {}, headers: { location: "/v1/other" } }));
    await expect(client.listProfiles()).rejects.toMatchObject({ kind: "unexpected_answer", status: 307, attempts: 1 });
    expect(requests).toHaveLength(1);
  });

  it.each(["http://ekyc.example.com", "ftp://ekyc.example.com", "ekyc.example.com"])(
    "refuses the address %s",
    (url) => {
      expect(() => new EndpointClient({ url, key: KEY })).toThrow(/^url is .* Give the stack's output endpoint_url\.$/);
    },
  );
});

describe("the Idempotency-Key", () => {
  const sent = (requests: ScriptedEndpoint["requests"]) => requests.map(({ headers }) => headers["idempotency-key"]);

  it("is the same for all requests of a call, and another for each call", async () => {
    const { client, requests } = await clientOf(inTurn(busy("1"), "reset"));
    await client.issueToken({ profile: "HK" });
    await client.issueToken({ profile: "HK" });
    const [first, ...more] = sent(requests);
    expect(first).toMatch(/^"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"$/);
    expect(more.slice(0, 2)).toEqual([first, first]);
    expect(more[2]).not.toBe(first);
    expect(more).toHaveLength(3);
  });

  it("is the caller's own where one is given", async () => {
    const { client, requests } = await clientOf(() => undefined);
    await client.issueToken({ profile: "HK" }, { idempotencyKey: "order-4711" });
    expect(sent(requests)).toEqual(['"order-4711"']);
  });
});

describe("a request is repeated", () => {
  it.each([
    ["a problem that is retryable", problem(502, "upstream_invalid_response", { retryable: true })],
    ["no answer", "reset"],
    ["no free instance of SCF", { status: 432, body: "{}", contentType: "text/html" }],
    ["a gateway's own page", { status: 503, body: "<html>", contentType: "text/html" }],
  ] as const)("after %s, and longer after each", async (_what, answer) => {
    const { client, requests } = await clientOf(inTurn(answer, answer));
    await client.issueToken({ profile: "HK" });
    expect(requests).toHaveLength(3);
    expect(waits).toEqual([1_000, 2_000]);
  });

  it("after as long as Retry-After asks for, and never sooner", async () => {
    const { client } = await clientOf(inTurn(busy("3")), { random: () => 0.999 });
    await client.issueToken({ profile: "HK" });
    expect(waits[0]).toBeGreaterThanOrEqual(3_000);
    expect(waits[0]).toBeLessThan(4_500);
  });

  it("after a time that is random, so that callers do not come back together", async () => {
    const { client } = await clientOf(inTurn("reset"), { random: () => 0.5 });
    await client.issueToken({ profile: "HK" });
    expect(waits).toEqual([750]);
  });

  it("not where Retry-After asks for more than the call may wait", async () => {
    const { client, requests } = await clientOf(() => busy("11"));
    await expect(client.issueToken({ profile: "HK" })).rejects.toMatchObject({ retryAfterSeconds: 11, attempts: 1 });
    expect(requests).toHaveLength(1);
  });

  it("not more often than attempts says", async () => {
    const { client, requests } = await clientOf(() => busy("1"), { attempts: 2 });
    await expect(client.issueToken({ profile: "HK" })).rejects.toMatchObject({ retryable: true, attempts: 2 });
    expect(requests).toHaveLength(2);
  });

  it.each([
    ["a problem that is not retryable", problem(400, "unknown_profile", { retryable: false }), "problem"],
    ["an answer without what was asked for", { status: 201, body: {} }, "unexpected_answer"],
    ["a page instead of an answer", { status: 200, body: "<html>", contentType: "text/html" }, "unexpected_answer"],
  ] as const)("not after %s", async (_what, answer, kind) => {
    const { client, requests } = await clientOf(() => answer);
    await expect(client.issueToken({ profile: "HK" })).rejects.toMatchObject({ kind, retryable: false });
    expect(requests).toHaveLength(1);
  });
});

describe("an error", () => {
  it("has the problem, by its code, and the request's id", async () => {
    const refused = { ...problem(400, "unknown_profile", { retryable: false }), headers: { "x-request-id": "0f-1" } };
    const { client } = await clientOf(() => refused);
    const error = await client.issueToken({ profile: "hk" }).catch((reason: unknown) => reason);
    expect(error).toMatchObject({
      name: "ProblemError",
      message: "400 unknown_profile: detail of unknown_profile",
      problem: { code: "unknown_profile" },
      requestId: "0f-1",
    });
  });

  it("keeps a code of a later release", async () => {
    const { client } = await clientOf(() => problem(418, "of_tomorrow", { retryable: false, more: 1 }));
    const of = { code: "of_tomorrow", problem: { code: "unknown", status: 418, more: 1 } };
    await expect(client.health()).rejects.toMatchObject(of);
  });

  it("holds neither the key nor what was sent", async () => {
    const { client } = await clientOf(() => "reset");
    const error = await client.issueToken({ profile: "HK", extra: "customer 4711" }).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ kind: "no_answer", retryable: true, attempts: 3 });
    const shown = `${JSON.stringify(error)} ${(error as Error).stack} ${String((error as Error).cause)}`;
    expect(shown).not.toContain("customer 4711");
    expect(shown).not.toContain(KEY);
  });

  it("is told apart by the problem's code in types", () => {
    const told = (one: Problem): 429 | undefined => (one.code === "rate_limited" ? one.status : undefined);
    const { status, retryable } = PROBLEMS.rate_limited;
    const members = { type: "t", title: "t", detail: "d" };
    expect(told({ ...members, code: "rate_limited", status, retryable })).toBe(429);
    // @ts-expect-error a problem that is known has its own status
    const wrong: Problem = { ...members, code: "rate_limited", status: 400, retryable: true };
    expect(told(wrong)).toBe(400);
  });
});

describe("time", () => {
  it("ends a request that is not answered, and the call after its attempts", async () => {
    const { client, requests } = await clientOf(() => "hang", { timeoutMs: 500, attempts: 2 });
    await expect(client.health()).rejects.toMatchObject({
      kind: "no_answer",
      message: "no answer: no answer within 500 ms",
    });
    expect(requests).toHaveLength(2);
  });

  it("a signal ends a request, with its own reason and without another", async () => {
    const { client, requests } = await clientOf(() => "hang");
    const controller = new AbortController();
    const call = client.health({ signal: controller.signal });
    const ended = expect(call).rejects.toThrow("the user has gone");
    while (requests.length === 0) await delay(1);
    controller.abort(new Error("the user has gone"));
    await ended;
    expect(requests).toHaveLength(1);
  });

  it("a signal ends a wait", async () => {
    endpoint = await ScriptedEndpoint.start(() => busy("9"));
    const client = new EndpointClient({ url: endpoint.url, key: KEY });
    const controller = new AbortController();
    const ended = expect(client.health({ signal: controller.signal })).rejects.toThrow("the user has gone");
    while (endpoint.requests.length === 0) await delay(1);
    setImmediate(() => controller.abort(new Error("the user has gone")));
    await ended;
  });
});

describe("a token", () => {
  const now = Date.parse("2026-11-30T01:00:00.000Z");
  it.each([
    ["2026-11-30T01:10:00.000Z", true],
    ["2026-11-30T01:01:00.000Z", true],
    ["2026-11-30T01:00:59.999Z", false],
    ["2026-11-30T00:59:00.000Z", false],
    ["never", false],
  ])("that ends at %s is usable at 01:00: %s", (expiresAt, usable) => {
    expect(isUsable({ expiresAt }, { now })).toBe(usable);
  });

  it("may have less left where less will do", () => {
    expect(isUsable({ expiresAt: "2026-11-30T01:00:10.000Z" }, { now, leastMs: 10_000 })).toBe(true);
  });
});
