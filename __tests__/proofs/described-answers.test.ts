import document from "../../contract/generated/openapi.json";
import { type AnswersDocument, DescribedAnswers } from "../../proofs/api/described-answers";
import { describedProperty } from "../../proofs/fuzz/properties/described";
import { failureText, runProperty } from "../../proofs/fuzz/run-property";

const CASES = 5_000;
const SEED = 20_250_114;

/** Problems that a JWT alone can meet. */
const OF_TOKENS = ["invalid_token", "expired_token", "identity_provider_unavailable", "subject_budget_exceeded"];

it(`each of ${CASES} generated requests is answered as the OpenAPI document says, and by every operation`, async () => {
  const described = new DescribedAnswers(document as unknown as AnswersDocument);
  const outcome = await runProperty(describedProperty(described), { cases: CASES, seed: SEED });
  expect(failureText(outcome)).toBe("");
  expect(outcome.cases).toBe(CASES);
  const seen = [...described.seen].filter(([, times]) => times >= 3).map(([answer]) => answer);
  expect(OF_TOKENS.filter((code) => !described.codes.has(code))).toEqual([]);
  expect(seen).toEqual(
    expect.arrayContaining([
      ...["GET /v1/health 200", "GET /v1/openapi.json 200", "GET /v1/profiles 200", "GET /v1/profiles 401"],
      ...["200", "400", "401", "403", "404", "429", "502", "503"].map((status) => `POST /v1/results ${status}`),
      ...["201", "400", "401", "403", "413", "422", "429", "502", "503"].map((status) => `POST /v1/tokens ${status}`),
      ...["otherMethod 405", "otherPath 404", "preflight 204"],
    ]),
  );
});
