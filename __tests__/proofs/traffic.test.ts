import { CHAOS_FAULTS, type ChaosFault } from "../../proofs/chaos/chaos-faults";
import { held, runChaosFault, wrongUnder } from "../../proofs/chaos/run-chaos";
import { keysHeld } from "../../proofs/key-life/run-key-life";
import { invariants } from "../../proofs/load/invariants";
import { runStage, type StageResult } from "../../proofs/load/run-stage";
import { ask } from "../../proofs/traffic/ask";
import { type DeployedEndpoint, deployEndpoint } from "../../proofs/traffic/deployed-endpoint";

let endpoint: DeployedEndpoint;
let key: string;
beforeAll(async () => {
  endpoint = await deployEndpoint();
  key = await endpoint.createKey();
});
afterAll(() => endpoint.close());

const BRIEF = { callers: 4, seconds: 0.2 };
const faultNamed = (name: string): ChaosFault => {
  const found = CHAOS_FAULTS.find(({ fault }) => fault === name);
  if (!found) throw new Error(`there is no fault ${name}`);
  return found;
};

describe("npm run chaos", () => {
  it.each(["none", "faceid answers with what is not JSON", "the role may not issue tokens"])(
    "under the fault %s every request is answered as it should be, and tokens come back after it",
    async (name) => {
      const result = await runChaosFault(faultNamed(name), endpoint, key, BRIEF);
      expect(result).toMatchObject({ wrong: [], lost: [], answered: result.requests, recovery: expect.any(Number) });
      expect(held(result)).toBe(true);
    },
  );

  it("counts as wrong what a fault does not explain", async () => {
    const { problems: _explained, ...fault } = faultNamed("faceid answers with what is not JSON");
    const result = await runChaosFault(fault, endpoint, key, BRIEF);
    expect(new Set(result.wrong)).toEqual(new Set(["upstream_invalid_response"]));
    expect(result.wrong).toHaveLength(result.requests);
    expect(held(result)).toBe(false);
  });

  it("counts a token as wrong while there can be none, and any platform's answer that was not to be expected", () => {
    const fault = faultNamed("faceid throttles every request");
    expect(wrongUnder(fault, { kind: "issued" })).toBe("201 although the fault stops all");
    expect(wrongUnder(fault, { kind: "platform", status: 439 })).toBe("platform status 439");
    expect(
      wrongUnder(faultNamed("the function's process is killed every second"), { kind: "platform", status: 439 }),
    ).toBeUndefined();
  });

  it("counts a request as lost when nobody answers", async () => {
    const outcome = await ask({ ...endpoint, url: "http://127.0.0.1:9" }, key);
    expect(outcome).toMatchObject({ kind: "lost" });
  });

  it("counts a token as wrong that faceid does not know", async () => {
    const { tokens } = endpoint.stack.deployment.localCloud.cloud.faceid;
    const knows = jest.spyOn(tokens, "has").mockReturnValue(false);
    expect(await ask(endpoint, key)).toEqual({ kind: "wrong", detail: "201 with a token that faceid did not issue" });
    knows.mockRestore();
    expect(await ask(endpoint, key)).toEqual({ kind: "issued" });
  });
});

describe("npm run load", () => {
  const stage: StageResult = {
    connections: 1,
    requests: 30,
    issued: 20,
    shed: 10,
    others: {},
    timeouts: 0,
    errors: 0,
    latencyMs: { p50: 1, p90: 1, p99: 1, max: 1 },
    peakResidentBytes: 1,
  };
  const broken = (change: Partial<StageResult>): string[] =>
    invariants([stage, { ...stage, ...change }], [], 128)
      .filter(({ holds }) => !holds)
      .map(({ name }) => name);

  it("lets connections ask, and counts what they got", async () => {
    const result = await runStage(endpoint, key, 2, 1.5);
    expect(result).toMatchObject({
      connections: 2,
      others: {},
      timeouts: 0,
      errors: 0,
      requests: result.issued + result.shed,
    });
    expect(result.issued).toBeGreaterThan(0);
    expect(result.peakResidentBytes).toBeGreaterThan(1_000_000);
  });

  it.each<[string, Partial<StageResult>, string]>([
    ["a stage without tokens", { issued: 0 }, "tokens are issued in every stage"],
    ["another answer than 201 and 429", { others: { "432": 1 } }, "what is shed gets 429 with Retry-After"],
    ["a timeout", { timeouts: 1 }, "nobody is left without an answer"],
    ["a function that grows", { peakResidentBytes: 129 * 1024 * 1024 }, "the function stays within its 128 MB"],
  ])("does not hold with %s", (_what, change, name) => {
    expect(broken({})).toEqual([]);
    expect(broken(change)).toEqual([name]);
  });

  it("does not hold when faceid gets more than its quota", () => {
    const at = Array.from({ length: 21 }, (_, index) => index);
    const audit = at.map((moment) => ({ at: moment, action: "ApplySdkVerificationToken" }) as never);
    expect(invariants([stage], audit, 128).filter(({ holds }) => !holds)).toMatchObject([
      { figure: "21 in the busiest, 0 refused by faceid" },
    ]);
  });
});

describe("npm run key-life", () => {
  const result = {
    requests: 1,
    failed: [],
    created: 1,
    rotated: 1,
    revoked: 2,
    repeated: 0,
    refusedAfterMs: [1, 2],
    stillTaken: 0,
    dead: [],
    refused: [],
  };

  it("does not hold with a valid key that failed, a revoked one that is taken, or a created one that does not work", () => {
    expect(keysHeld(result)).toBe(true);
    expect(keysHeld({ ...result, failed: ["invalid_key"] })).toBe(false);
    expect(keysHeld({ ...result, refusedAfterMs: [1], stillTaken: 1 })).toBe(false);
    expect(keysHeld({ ...result, dead: ["abcdefgh"] })).toBe(false);
    expect(keysHeld({ ...result, refused: ["There is no client key with the id abcdefgh."] })).toBe(false);
  });
});
