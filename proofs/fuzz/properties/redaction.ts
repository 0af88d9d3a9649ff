import assert from "node:assert/strict";
import fc from "fast-check";
import { LONGEST_TEXT, redact, redactAll } from "../../../lib/redact";
import { type FuzzProperty, inTime, property } from "../property";

/** Names under which secrets travel, quotes and escapes around them, and what makes patterns run long. */
const piece = fc.oneof(
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.constantFrom(
    ...['"', "\\", '\\"', '":"', "\n", "=", ": ", "{", "}", "…", "[redacted]", "Bearer ", "AKID", "ekyc_", "extra"],
    ...[
      "sdkToken",
      "secret_key=",
      "authorization: ",
      "compareImage",
      '"extra":"',
      "x-tc-token",
      "%22",
      "A".repeat(120),
    ],
  ),
);
const hostileText = fc.oneof(
  fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join("")),
  fc
    .tuple(piece, fc.integer({ min: 1, max: 3_000 }))
    .map(([text, times]) => text.repeat(Math.min(times, Math.ceil(20_000 / Math.max(1, text.length))))),
);

/** Brackets surround what replaces a secret, and a shorter text could be part of that. */
const secret = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'abcXYZ019-_+/=%"\\ é漢😀\n&;:.'), minLength: 12, maxLength: 60 }),
  fc.base64String({ minLength: 12, maxLength: 200 }),
);

/** A value like JSON, with secrets in its texts but not in the names of its members. */
const nested = (texts: fc.Arbitrary<string>): fc.Arbitrary<unknown> =>
  fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: "small" },
      texts,
      fc.integer(),
      fc.constant(null),
      fc.array(tie("value"), { maxLength: 4 }),
      fc.dictionary(fc.constantFrom("a", "extra", "detail", "__proto__", "constructor"), tie("value"), { maxKeys: 4 }),
    ),
  })).value;

const withSecrets = fc.array(secret, { minLength: 1, maxLength: 3 }).chain((secrets) => {
  const spelled = fc
    .constantFrom(...secrets)
    .chain((text) => fc.constantFrom(text, JSON.stringify(text).slice(1, -1), encodeURIComponent(text)));
  const text = fc.array(fc.oneof(spelled, hostileText), { maxLength: 6 }).map((parts) => parts.join(""));
  return fc.record({ secrets: fc.constant(secrets), value: nested(text) });
});

function* textsIn(value: unknown): Generator<string> {
  if (typeof value === "string") yield value;
  else if (typeof value === "object" && value !== null) for (const part of Object.values(value)) yield* textsIn(part);
}

export const REDACTION: readonly FuzzProperty[] = [
  property(
    "redaction: no known secret survives, in whatever spelling and nesting",
    withSecrets,
    ({ secrets, value }) => {
      const texts = [...textsIn(inTime(() => redactAll(value, secrets)))];
      for (const known of secrets) {
        for (const spelling of [known, JSON.stringify(known).slice(1, -1), encodeURIComponent(known)]) {
          for (const text of texts) assert(!text.includes(spelling), `${JSON.stringify(spelling)} survived in ${text}`);
        }
      }
    },
  ),
  property("redaction: what was redacted is redacted", hostileText, (text) => {
    const once = redact(text);
    assert.equal(redact(once), once);
  }),
  property("redaction: it never throws, is quick, and leaves at most its bound", hostileText, (text) => {
    assert(inTime(() => redact(text)).length <= LONGEST_TEXT);
  }),
];
