import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { problemExample } from "../../contract/endpoint/api/openapi";
import { OPERATIONS, PROBLEMS_OF_ANY_REQUEST } from "../../contract/endpoint/api/operations";
import { PROBLEMS, type ProblemCode } from "../../contract/endpoint/problems";
import { OPERATION_SCOPES } from "../../contract/endpoint/routes";
import document from "../../contract/generated/openapi.json";
import { PROJECT_ROOT } from "../../lib/project-root";
import { type AnswersDocument, DescribedAnswers } from "../../proofs/api/described-answers";

const FILE = join(PROJECT_ROOT, "contract", "generated", "openapi.json");
const described = new DescribedAnswers(document as unknown as AnswersDocument);

const COMMON = { "x-request-id": "0f-1", "cache-control": "no-store" };

it("is a document of OpenAPI 3.1, by the official schema", () => {
  const cli = join(PROJECT_ROOT, "node_modules/@seriousme/openapi-schema-validator/bin/validate-api-cli.js");
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, FILE], { encoding: "utf8" });
  expect({ status, stderr, stdout }).toMatchObject({ status: 0, stderr: "" });
});

it("has no reference that leads nowhere, and no component that nothing refers to", () => {
  const text = readFileSync(FILE, "utf8");
  const used = new Set([...text.matchAll(/"\$ref": "#\/components\/([^"]+)"/g)].map(([, path = ""]) => path));
  const { securitySchemes: _named, ...components } = document.components;
  const there = Object.entries(components).flatMap(([kind, all]) => Object.keys(all).map((name) => `${kind}/${name}`));
  expect(there.filter((path) => !used.has(path))).toEqual([]);
  expect([...used].filter((path) => !there.includes(path))).toEqual([]);
});

it("says of every problem which operation may be answered with it", () => {
  const said = new Set([
    ...Object.values(OPERATIONS).flatMap(({ problems }) => problems),
    ...PROBLEMS_OF_ANY_REQUEST,
    ...(["not_found", "method_not_allowed"] as const),
  ]);
  expect(Object.keys(PROBLEMS).filter((code) => !said.has(code as ProblemCode))).toEqual([]);
});

it("asks for the scope that the endpoint asks for", () => {
  const { get } = document.paths["/v1/profiles"];
  expect(get.security[0]).toEqual({ clientKey: [OPERATION_SCOPES.profiles] });
  expect(document.paths["/v1/health"].get.security).toEqual([]);
});

it.each(Object.entries(OPERATIONS))("%s has examples that are answers", (name, { answer }) => {
  const [path = "", method = ""] =
    Object.entries(document.paths).flatMap(([at, methods]) =>
      Object.entries(methods).flatMap(([verb, { operationId }]) => (operationId === name ? [[at, verb]] : [])),
    )[0] ?? [];
  for (const example of Object.values(answer.examples)) {
    const headers = { ...COMMON, "content-type": "application/json" };
    described.check(method.toUpperCase(), path, { status: answer.status, headers, body: JSON.stringify(example) });
  }
});

it.each(Object.keys(PROBLEMS) as ProblemCode[])("%s has an example that is an answer", (code) => {
  const { status, retryAfterSeconds } = PROBLEMS[code] as { status: number; retryAfterSeconds?: number };
  const headers = {
    ...COMMON,
    "content-type": "application/problem+json",
    ...(status === 401 && { "www-authenticate": "Bearer" }),
    ...(status === 405 && { allow: "POST" }),
    ...(retryAfterSeconds !== undefined && { "retry-after": String(retryAfterSeconds) }),
  };
  const answer = { status, headers, body: JSON.stringify(problemExample(code)) };
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    [...Object.keys(methods), "put"].map((method) => [method.toUpperCase(), path] as const),
  );
  const described = new DescribedAnswers(document as unknown as AnswersDocument);
  for (const [method, path] of [...operations, ["GET", "/nowhere"] as const]) {
    try {
      described.check(method, path, answer);
    } catch {
      // Not one of that operation's.
    }
  }
  expect(described.seen.size).toBeGreaterThan(0);
});

describe("an answer that is not described", () => {
  const token = {
    sdkToken: "t",
    requestId: "r",
    profile: "HK",
    idCardType: "HK",
    expiresAt: "2026-11-30T01:20:43.484Z",
  };
  const headers = { ...COMMON, "content-type": "application/json" };
  const answer = { status: 201, headers, body: JSON.stringify(token) };
  const check = (change: object) => () => described.check("POST", "/v1/tokens", { ...answer, ...change });

  it.each([
    ["a status", { status: 200 }, /the status is not described/],
    ["a media type", { headers: { ...headers, "content-type": "text/html" } }, /media type text\/html/],
    ["a header", { headers: { ...headers, "x-more": "1" } }, /the header x-more is not described/],
    ["a header's value", { headers: { ...headers, "cache-control": "private" } }, /header cache-control/],
    ["no header that is due", { headers: { "content-type": "application/json" } }, /x-request-id is missing/],
    ["a member more", { body: JSON.stringify({ ...token, more: 1 }) }, /additional properties/],
    ["a member less", { body: JSON.stringify({ ...token, sdkToken: undefined }) }, /sdkToken/],
    [
      "a problem's code of another status",
      {
        status: 400,
        headers: { ...headers, "content-type": "application/problem+json" },
        body: JSON.stringify(problemExample("rate_limited")),
      },
      /code/,
    ],
  ])("is told by %s", (_what, change, message) => {
    expect(check({})).not.toThrow();
    expect(check(change)).toThrow(message);
  });
});
