import { busiestSecond } from "../../../lib/busiest-second";
import type { ReceivedRequest } from "../../helpers/loopback-server";
import { ManualClock } from "../../helpers/manual-clock";
import { problem, type Script, ScriptedEndpoint } from "../../helpers/scripted-endpoint";
import { findResult, onToken, smokeRun } from "../../helpers/smoke-run";

let endpoint: ScriptedEndpoint;

afterEach(() => endpoint.close());

const throttled = (retryAfter?: string, more: object = {}) => ({
  ...problem(429, "rate_limited", { retryable: true, upstreamCode: "RequestLimitExceeded", requestId: "r-1", ...more }),
  ...(retryAfter === undefined ? {} : { headers: { "retry-after": retryAfter } }),
});

/** The first answers of a script, then a healthy endpoint's. */
function times(count: number, script: Script): Script {
  let left = count;
  return (request) => {
    const answer = left > 0 ? script(request) : undefined;
    if (answer !== undefined) left -= 1;
    return answer;
  };
}

const tokenRequests = (): ReceivedRequest[] =>
  endpoint.requests.filter(({ method, body }) => method === "POST" && body.includes('"smoke"'));

describe("a request that failed", () => {
  it("is sent again when the answer says that it may be, after the time it asks for; the check is then degraded", async () => {
    endpoint = await ScriptedEndpoint.start(times(1, onToken("HK", throttled("3"))));
    const clock = new ManualClock();
    const report = await smokeRun(endpoint.url, { only: ["HK"], clock });
    const result = findResult(report, "token:HK");
    expect(result).toMatchObject({
      state: "degraded",
      status: 201,
      reason:
        "passed at attempt 2: the first was answered with 429 rate_limited, RequestLimitExceeded (detail of rate_limited)",
      attempts: [
        { status: 429, code: "RequestLimitExceeded", upstreamRequestId: "r-1", retryAfterMs: 3_000 },
        { status: 201, upstreamRequestId: "id-HK" },
      ],
    });
    const [first, second] = (result?.attempts ?? []).map(({ startedAt }) => Date.parse(startedAt));
    expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(3_000);
    expect(report.exitCode).toBe(0);
  });

  it("is sent again after a pause with jitter when the answer names no time", async () => {
    endpoint = await ScriptedEndpoint.start(times(2, onToken("HK", throttled())));
    const { attempts = [] } = findResult(await smokeRun(endpoint.url, { only: ["HK"] }), "token:HK") ?? {};
    const moments = attempts.map(({ startedAt }) => Date.parse(startedAt));
    expect(moments.map((at, index) => at - (moments[index - 1] ?? at))).toEqual([0, 100, 200]);
  });

  it("is given up after the retries that are allowed, with every attempt kept", async () => {
    endpoint = await ScriptedEndpoint.start(onToken("HK", throttled("1")));
    const report = await smokeRun(endpoint.url, { only: ["HK"], retries: 3 });
    expect(findResult(report, "token:HK")).toMatchObject({
      state: "inconclusive",
      reason: "over the frequency limit",
      owner: "account",
      nextStep: expect.stringContaining("The quota is 20 requests/s; this run sent at most 20/s and leaves 0/s"),
      attempts: [{}, {}, {}, {}],
    });
    expect(tokenRequests()).toHaveLength(4);
    expect(report.exitCode).toBe(1);
  });

  it("is sent again when Retry-After is half a minute, and at once when it is a time that has passed", async () => {
    const past = throttled("Mon, 13 Jan 2025 00:00:00 GMT");
    const answers = [throttled("30"), past];
    endpoint = await ScriptedEndpoint.start(
      times(2, (request) => onToken("HK", answers[0])(request) && answers.shift()),
    );
    const { attempts } = findResult(await smokeRun(endpoint.url, { only: ["HK"] }), "token:HK") ?? {};
    expect(attempts?.map(({ retryAfterMs }) => retryAfterMs)).toEqual([30_000, 0, undefined]);
  });

  it("is not sent again when Retry-After is more than half a minute", async () => {
    endpoint = await ScriptedEndpoint.start(onToken("HK", throttled("31")));
    await smokeRun(endpoint.url, { only: ["HK"] });
    expect(tokenRequests()).toHaveLength(1);
  });

  it.each<[string, ReturnType<Script>]>([
    ["the answer does not say that it may be", problem(503, "upstream_unavailable", { retryable: false })],
    ["something else than the endpoint answered", { status: 503, body: "<html>", contentType: "text/html" }],
    [
      "the table knows that it is of no use",
      problem(502, "upstream_rejected", { retryable: true, upstreamCode: "InvalidParameter" }),
    ],
    ["the connection was reset and a token may have been issued", "reset"],
  ])("is not sent again when it asks for a token and %s", async (_why, answer) => {
    endpoint = await ScriptedEndpoint.start(onToken("HK", answer));
    const report = await smokeRun(endpoint.url, { only: ["HK"] });
    expect(tokenRequests()).toHaveLength(1);
    expect(findResult(report, "token:HK")?.attempts).toHaveLength(1);
    expect(report.exitCode).toBe(1);
  });

  it.each<[string, ReturnType<Script>, string]>([
    ["was reset", "reset", "given up: the connection was closed before the answer had come"],
    ["met a gateway that is not there", { status: 503, body: "", contentType: "text/plain" }, "answered with 503"],
  ])("is sent again when it changes nothing and %s", async (_why, answer, reason) => {
    const onProfiles: Script = ({ path }) => (path === "/v1/profiles" ? answer : undefined);
    endpoint = await ScriptedEndpoint.start(times(1, onProfiles));
    const report = await smokeRun(endpoint.url, { only: ["HK"] });
    expect(findResult(report, "profiles")).toMatchObject({
      state: "degraded",
      reason: expect.stringContaining(`passed at attempt 2: the first was ${reason}`),
    });
  });

  it("takes its turn in the pace: no second has more requests than the quota, retries included", async () => {
    const clock = new ManualClock();
    const arrivals: number[] = [];
    const asked = new Set<string>();
    endpoint = await ScriptedEndpoint.start(({ method, body }) => {
      if (method !== "POST" || !body.includes('"smoke"')) return undefined;
      arrivals.push(clock.now());
      const isFirst = !asked.has(body);
      asked.add(body);
      return isFirst ? throttled("0") : undefined;
    });
    const report = await smokeRun(endpoint.url, { clock });
    expect(report.summary).toMatchObject({ degraded: 21, pass: 12 });
    expect(arrivals).toHaveLength(42);
    expect(busiestSecond(arrivals)).toBeLessThanOrEqual(20);
  });
});
