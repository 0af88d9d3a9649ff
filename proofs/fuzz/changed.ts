import fc from "fast-check";

const CHANGES = ["remove", "insert", "replace", "repeat", "swap"] as const;

/** A text with a few places of it removed, replaced, repeated, swapped, or with something put in. */
export const changed = (
  text: string,
  pieces: fc.Arbitrary<string> = fc.string({ unit: "binary", maxLength: 3 }),
): fc.Arbitrary<string> =>
  fc
    .array(
      fc.record({
        change: fc.constantFrom(...CHANGES),
        at: fc.nat({ max: Math.max(0, text.length - 1) }),
        length: fc.nat({ max: 20 }),
        piece: pieces,
      }),
      { minLength: 1, maxLength: 4 },
    )
    .map((changes) =>
      changes.reduce((whole, { change, at, length, piece }) => {
        const [before, part, after] = [whole.slice(0, at), whole.slice(at, at + length), whole.slice(at + length)];
        return {
          remove: before + after,
          insert: before + piece + part + after,
          replace: before + piece + after,
          repeat: before + part + part + after,
          swap: after + part + before,
        }[change];
      }, text),
    );
