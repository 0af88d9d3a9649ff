import assert from "node:assert/strict";
import fc from "fast-check";
import { withinBoundary } from "../../../policies/boundary";
import { isAllowed } from "../../../policies/evaluate";
import { parsePolicy } from "../../../policies/parse-policy";
import { PolicyError } from "../../../policies/policy-error";
import { matchesWildcard, wildcardsOverlap } from "../../../policies/wildcard";
import { changed } from "../changed";
import { type FuzzProperty, inTime, property } from "../property";

const action = fc.constantFrom(
  "faceid:ApplySdkVerificationToken",
  "ssm:GetSecretValue",
  "ssm:PutSecretValue",
  "cos:GetObject",
);
const actionPattern = fc.oneof(
  action,
  action.map((name) => `name/${name}`),
  fc.constantFrom("*", "ssm:*", "ssm:Get*", "faceid:*Token", "*:*", "cos:G*t*"),
);
const region = fc.constantFrom("ap-singapore", "ap-jakarta");
const resourceName = fc.constantFrom("secret/a", "secret/b", "a:b", "x");
const account = fc.constantFrom("uin/1", "uin/2");
const resource = fc
  .tuple(fc.constantFrom("ssm", "cos"), region, account, resourceName)
  .map((parts) => `qcs::${parts.join(":")}`);
const resourcePattern = fc.oneof(
  resource,
  fc.constant("*"),
  fc
    .tuple(
      fc.constantFrom("ssm", "", "*"),
      fc.oneof(region, fc.constantFrom("", "ap-*")),
      fc.oneof(account, fc.constant("")),
      fc.oneof(resourceName, fc.constantFrom("*", "secret/*", "*a")),
    )
    .map((parts) => `qcs::${parts.join(":")}`),
);
const oneOrMore = (texts: fc.Arbitrary<string>) => fc.oneof(texts, fc.array(texts, { minLength: 1, maxLength: 3 }));

const statement = (effect: fc.Arbitrary<string>) =>
  fc.record(
    {
      effect,
      action: oneOrMore(actionPattern),
      resource: oneOrMore(resourcePattern),
      condition: fc.constantFrom({}, { ip: "x" }),
    },
    { requiredKeys: ["effect", "action", "resource"] },
  );
const anyEffect = fc.constantFrom("allow", "deny");
const document = (statements: readonly object[]): string => JSON.stringify({ version: "2.0", statement: statements });
const policy = fc.array(statement(anyEffect), { minLength: 1, maxLength: 4 });
const operation = fc.record({ action, resource: fc.oneof(resource, fc.constant("*")) });

/** Few characters, so that a pattern and a text have a chance to match. */
const shortText = fc.string({ unit: fc.constantFrom("a", "b", "."), maxLength: 8 });
const shortPattern = fc.string({ unit: fc.constantFrom("a", "b", "*", "."), maxLength: 8 });

/** The meaning of a pattern, letter by letter. */
const fits = (pattern: string, text: string): boolean => {
  if (pattern === "") return text === "";
  if (pattern[0] === "*") return fits(pattern.slice(1), text) || (text !== "" && fits(pattern, text.slice(1)));
  return text[0] === pattern[0] && fits(pattern.slice(1), text.slice(1));
};

export const POLICIES: readonly FuzzProperty[] = [
  property(
    "policies: a statement that denies never widens, whatever else there is",
    fc.record({ policy, denial: statement(fc.constant("deny")), at: fc.nat({ max: 4 }), operation }),
    ({ policy: statements, denial, at, operation: wanted }) => {
      const more = document(statements.toSpliced(at, 0, denial));
      if (isAllowed([more], wanted)) assert(isAllowed([document(statements)], wanted));
      assert.equal(isAllowed([document(statements), document([denial])], wanted), isAllowed([more], wanted));
    },
  ),
  property(
    "policies: deny beats allow, and without an allow nothing is allowed",
    fc.record({ policy, operation }),
    ({ policy: statements, operation: wanted }) => {
      const denied = { effect: "deny", action: wanted.action, resource: wanted.resource };
      assert.equal(isAllowed([document(statements), document([denied])], wanted), false);
      const denials = statements.map((one) => ({ ...one, effect: "deny" }));
      assert.equal(isAllowed([document(denials)], wanted), false);
      const allowed = { effect: "allow", action: wanted.action, resource: wanted.resource };
      const certain = isAllowed([document(statements), document([allowed])], wanted);
      if (isAllowed([document(statements)], wanted)) assert(certain);
    },
  ),
  property(
    "policies: a boundary never widens, and what is said of it is what it does",
    fc.record({ policy, boundary: policy, operation: fc.record({ action, resource }) }),
    ({ policy: statements, boundary, operation: wanted }) => {
      const alone = isAllowed([document(statements)], wanted);
      const within = isAllowed([document(boundary)], wanted);
      assert.equal(isAllowed([document(statements)], wanted, document(boundary)), alone && within);
      const { state } = withinBoundary(document(boundary), wanted);
      if (state === "allowed") assert(within);
      if (state === "denied") assert(!within);
    },
  ),
  property(
    "policies: any text is a policy or a sentence that says what is wrong",
    fc.oneof(
      fc.string({ unit: "binary" }),
      fc.json(),
      policy.chain((statements) => changed(document(statements))),
    ),
    (text) => {
      for (const kind of ["permission", "trust"] as const) {
        try {
          inTime(() => parsePolicy(text, kind));
        } catch (error) {
          assert(error instanceof PolicyError, error as Error);
        }
      }
    },
  ),
  property(
    "policies: a pattern means what it says letter by letter, two overlap when a text fits both",
    fc.record({ pattern: shortPattern, other: shortPattern, text: shortText }),
    ({ pattern, other, text }) => {
      assert.equal(matchesWildcard(pattern, text), fits(pattern, text));
      assert.equal(wildcardsOverlap(pattern, other), wildcardsOverlap(other, pattern));
      if (matchesWildcard(pattern, text) && matchesWildcard(other, text)) assert(wildcardsOverlap(pattern, other));
      assert.equal(wildcardsOverlap(pattern, text), fits(pattern, text));
    },
  ),
  property(
    "policies: no pattern takes long",
    fc.record({
      unit: fc.constantFrom("*", "a*", "*a", "**", "a"),
      stars: fc.integer({ min: 1, max: 60 }),
      end: fc.constantFrom("", "b", "*b"),
      letters: fc.integer({ min: 1, max: 500 }),
    }),
    ({ unit, stars, end, letters }) => {
      inTime(() => matchesWildcard(unit.repeat(stars) + end, "a".repeat(letters)));
      inTime(() => wildcardsOverlap(unit.repeat(stars) + end, "a".repeat(letters)));
    },
  ),
];
