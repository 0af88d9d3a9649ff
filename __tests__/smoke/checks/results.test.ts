import type { Scope } from "../../../contract/endpoint/scopes";
import { smokePlan } from "../../../smoke/plan/plan";
import { runOnEndpoint } from "../../helpers/endpoint-run";
import { loadFile } from "../../helpers/environment-file";
import { type LocalEndpoint, startLocalEndpoint } from "../../helpers/local-endpoint";

const environment = loadFile(
  "region: ap-singapore\nprofiles: { select: [HK] }\nendpoint: { results: { detail: full } }\n",
);
const { name, profiles, contract } = environment;
const PLAN = { environment: name, profiles, exact: true, contract };

const resultIds = (plan: ReturnType<typeof smokePlan>): string[] =>
  plan.map(({ id }) => id).filter((id) => id.startsWith("results:"));

const IDS = ["results:pending", "results:unknown-token", "results:scope", "results:no-key"];

let endpoint: LocalEndpoint | undefined;
afterEach(() => endpoint?.close());

/** States of the checks of results, by id, when the run's key has these scopes; none is a key that names none. */
async function statesWith(scopes: readonly Scope[] | undefined) {
  endpoint = await startLocalEndpoint(environment);
  await endpoint.store.change((document) => ({
    ...document,
    keys: document.keys.map((key) => ({ ...key, ...(scopes && { scopes }) })),
  }));
  const report = await runOnEndpoint(smokePlan({ ...PLAN, results: true }), environment, endpoint);
  expect(report.checks.filter(({ state }) => state !== "pass" && state !== "skipped")).toEqual([]);
  const tokens = [...endpoint.deployment.localCloud.cloud.faceid.tokens.keys()];
  expect(tokens.filter((token) => JSON.stringify(report).includes(token))).toEqual([]);
  const results = report.checks.filter(({ id }) => IDS.includes(id));
  return Object.fromEntries(results.map(({ id, state, reason }) => [id, reason ?? state]));
}

describe("the checks of results", () => {
  it("are planned only where results are answered", () => {
    expect(resultIds(smokePlan(PLAN))).toEqual([]);
    expect(resultIds(smokePlan({ ...PLAN, results: true }))).toEqual(IDS);
  });

  it("ask for no pending result where no token is to be issued", () => {
    const refused = smokePlan({ ...PLAN, results: true, expectations: { HK: "refused" } });
    expect(resultIds(refused)).toEqual(IDS.slice(1));
  });

  it("with a key of the scope: a new token is pending, an unknown one refused", async () => {
    expect(await statesWith(["tokens", "profiles", "results"])).toEqual({
      "results:pending": "pass",
      "results:unknown-token": "pass",
      "results:scope": "the run's key has the scope results",
      "results:no-key": "pass",
    });
  });

  it("with a key without it: it is refused, and the others are not decided", async () => {
    expect(await statesWith(undefined)).toEqual({
      "results:pending": "the run's key does not have the scope results",
      "results:unknown-token": "the run's key does not have the scope results",
      "results:scope": "pass",
      "results:no-key": "pass",
    });
  });
});

describe("a verdict on an answer", () => {
  const verdict = (id: string, status: number, body: object): string => {
    const check = smokePlan({ ...PLAN, results: true }).find((one) => one.id === id);
    const answer = { status, headers: {}, contentType: "application/json", body, durationMs: 1 };
    return check?.judge(answer, 0).state ?? "";
  };

  it.each([
    ["results:pending", 200, { state: "pending" }, "pass"],
    ["results:pending", 200, { state: "passed" }, "fail"],
    ["results:pending", 200, {}, "fail"],
    ["results:pending", 404, { code: "not_found" }, "fail"],
    ["results:unknown-token", 404, { code: "unknown_token" }, "pass"],
    ["results:unknown-token", 404, { code: "not_found" }, "fail"],
    ["results:unknown-token", 200, { state: "pending" }, "fail"],
    ["results:scope", 403, { code: "scope_missing" }, "pass"],
    ["results:scope", 403, { code: "not_through_edge" }, "fail"],
    ["results:scope", 200, { state: "passed" }, "fail"],
    ["results:no-key", 401, { code: "missing_key" }, "pass"],
    ["results:no-key", 200, { state: "passed" }, "fail"],
  ])("%s on %d %j is %s", (id, status, body, state) => {
    expect(verdict(id, status, body)).toBe(state);
  });
});
