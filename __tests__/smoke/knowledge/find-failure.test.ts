import { PROBLEMS } from "../../../contract/endpoint/problems";
import { ERROR_CODES } from "../../../contract/vendor/codes/table";
import { FACTS } from "../../../contract/vendor/failure";
import type { HttpAnswer } from "../../../smoke/http/http-exchange";
import { answerCode, failureByCode, findFailure, OWN_FAILURES } from "../../../smoke/knowledge/find-failure";
import { findNetworkFailure, NETWORK_FAILURES } from "../../../smoke/knowledge/network";
import { PROBLEM_FAILURES } from "../../../smoke/knowledge/problems";

const answer = (status: number, body: unknown, contentType = "application/json"): HttpAnswer => ({
  status,
  headers: {},
  contentType,
  body,
  durationMs: 1,
});

describe("the table of failures", () => {
  const all = [...ERROR_CODES, ...OWN_FAILURES];

  it("has each code once, with a phrase for what happened and a sentence for what to do", () => {
    expect(new Set(all.map(({ code }) => code)).size).toBe(all.length);
    for (const { code, meaning, nextStep } of all) {
      expect([code, meaning]).toEqual([code, expect.stringMatching(/^\S.*[^.\s]$/)]);
      expect([code, nextStep]).toEqual([code, expect.stringMatching(/^(\{listing\} )?[A-Z].*(\.|\{statement\})$/)]);
    }
  });

  it("asks for no fact that a run does not have", () => {
    const asked = all.flatMap(({ nextStep }) => [...nextStep.matchAll(/\{(\w+)\}/g)].map(([, fact]) => fact));
    expect(asked.length).toBeGreaterThan(0);
    expect([...new Set(asked)].filter((fact) => !FACTS.some((known) => known === fact))).toEqual([]);
  });

  it("knows every problem of the endpoint, and which of them pass", () => {
    expect(PROBLEM_FAILURES.map(({ code }) => code).sort()).toEqual(Object.keys(PROBLEMS).sort());
    for (const { code, retry } of PROBLEM_FAILURES) {
      const { retryable } = PROBLEMS[code as keyof typeof PROBLEMS];
      expect([code, retry !== "no"]).toEqual([code, retryable]);
    }
  });

  it("takes no network failure for a verdict, and each for a target that was not reached", () => {
    expect(NETWORK_FAILURES.filter(({ state, exitCode }) => state !== "inconclusive" || exitCode !== 3)).toEqual([]);
  });
});

describe("the failure behind an answer", () => {
  it.each<[string, HttpAnswer, string]>([
    [
      "the vendor's code before the endpoint's",
      answer(502, { code: "upstream_denied", upstreamCode: "UnauthorizedOperation.Arrears" }),
      "UnauthorizedOperation.Arrears",
    ],
    [
      "an unknown sub-code by its class",
      answer(502, { code: "upstream_unavailable", upstreamCode: "InternalError.Database" }),
      "InternalError",
    ],
    [
      "an unknown code of the vendor by the endpoint's",
      answer(502, { code: "upstream_rejected", upstreamCode: "Mystery" }),
      "upstream_rejected",
    ],
    ["a page by its form", answer(502, "<html>", "text/html"), "not_json"],
    ["a throttling gateway by its status", answer(429, "slow down", "text/plain"), "throttled"],
    ["a missing function by its status", answer(503, "", ""), "unavailable"],
    ["a redirection by its status", answer(302, "", ""), "redirected"],
    ["anything else", answer(200, { foo: 1 }), "unexpected_answer"],
  ])("is told by %s", (_what, given, code) => {
    expect(findFailure(given).code).toBe(code);
  });

  it("keeps the code that was sent, sub-code included, and has none for success", () => {
    const body = { code: "upstream_unavailable", upstreamCode: "InternalError.Database" };
    expect(answerCode(answer(502, body))).toBe("InternalError.Database");
    expect(answerCode(answer(201, {}))).toBeUndefined();
    expect(answerCode(answer(502, "<html>", "text/html"))).toBe("not_json");
  });
});

it.each([
  ["ECONNREFUSED", "connection_refused"],
  ["ECONNRESET", "connection_reset"],
  ["UND_ERR_SOCKET", "connection_reset"],
  ["EAI_AGAIN", "name_server_unavailable"],
  ["ENOTFOUND", "host_unknown"],
  ["ENETUNREACH", "host_unreachable"],
  ["UND_ERR_CONNECT_TIMEOUT", "timeout"],
  ["CERT_HAS_EXPIRED", "tls_failure"],
  ["DEPTH_ZERO_SELF_SIGNED_CERT", "tls_failure"],
  ["ERR_TLS_CERT_ALTNAME_INVALID", "tls_failure"],
  ["ERR_SSL_WRONG_VERSION_NUMBER", "tls_failure"],
  ["UNABLE_TO_VERIFY_LEAF_SIGNATURE", "tls_failure"],
  ["HPE_INVALID_CONSTANT", "not_http"],
  ["EWHATEVER", "no_connection"],
  [undefined, "no_connection"],
])("the cause %s is the network failure %s", (cause, code) => {
  expect(findNetworkFailure(cause)).toBe(code);
  expect(failureByCode(code)?.owner).toBeDefined();
});
