import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { crc32 } from "node:zlib";
import fc from "fast-check";
import { type ClientKeys, findClientKey, parseClientKeys, serializeClientKeys } from "../../../keys/client-keys";
import { isClientKey, newClientKey } from "../../../keys/key-format";
import { UserError } from "../../../lib/user-error";
import { changed } from "../changed";
import { type FuzzProperty, inTime, property } from "../property";

const YEAR_MS = 365 * 24 * 60 * 60 * 1_000;

const moment = fc.integer({ min: Date.UTC(2025, 0), max: Date.UTC(2035, 0) });

/** A key with its plaintext; the bytes that are drawn follow from the case. */
const issued = fc
  .record({
    environment: fc.stringMatching(/^[a-z][a-z0-9-]{0,39}$/),
    label: fc.option(fc.string(), { nil: undefined }),
    now: moment,
    seed: fc.integer(),
    ends: fc.option(fc.integer({ min: -YEAR_MS, max: YEAR_MS }), { nil: undefined }),
  })
  .map(({ environment, label, now, seed, ends }) => {
    let drawn = 0;
    const random = (size: number): Buffer => {
      drawn += 1;
      return createHash("sha512").update(`${seed} ${drawn}`).digest().subarray(0, size);
    };
    return newClientKey({ environment, label, now, random, ...(ends !== undefined && { expiresAt: now + ends }) });
  });

const isOfV1 = (text: string): boolean => /^ekyc_[a-z2-7]{8}_[A-Za-z0-9_-]{43}(?!\n)$/.test(text);

/** Said differently from the code: by the parts between the underscores, and by zlib's checksum. */
function isOfV2(text: string): boolean {
  const [prefix, environment = "", id = "", secret = "", ...more] = text.split("_");
  const base62 = /^[0-9A-Za-z]{49}(?!\n)$/;
  if (prefix !== "ekyc" || more.length > 0 || !/^[a-z2-7]{8}$/.test(id) || !base62.test(secret)) return false;
  if (environment.length > 40 || !/^[a-z][a-z0-9-]*$/.test(environment)) return false;
  const digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  const sum = [...text.slice(-6)].reduce((value, digit) => value * 62 + digits.indexOf(digit), 0);
  return sum === crc32(text.slice(0, -6));
}

const keyList = fc.uniqueArray(issued, { maxLength: 8, selector: ({ key }) => key.id });

const stored = fc.record({
  list: keyList,
  edge: fc.option(keyList, { nil: undefined }),
  stranger: issued,
  now: moment,
});

const makeDocument = ({
  list,
  edge,
}: {
  list: { key: ClientKeys["keys"][number] }[];
  edge?: typeof list | undefined;
}): ClientKeys => ({
  version: 1,
  keys: list.map(({ key }) => key),
  ...(edge && { edgeKeys: edge.map(({ key }) => key) }),
});

/** The document, or undefined where it is refused as a user's mistake. */
function parsed(text: string): ClientKeys | undefined {
  try {
    return inTime(() => parseClientKeys(text));
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

export const KEY_DOCUMENTS: readonly FuzzProperty[] = [
  property(
    "key documents: what was written is read, and each live key is found and no other",
    stored,
    ({ now, stranger, ...lists }) => {
      const document = parseClientKeys(serializeClientKeys(makeDocument(lists)));
      assert.deepEqual(document, makeDocument(lists));
      const isLive = ({ key: { expiresAt } }: (typeof lists.list)[number]): boolean =>
        expiresAt === undefined || now < Date.parse(expiresAt);
      for (const issuedKey of lists.list) {
        const { plaintext, key } = issuedKey;
        assert.equal(findClientKey(document, plaintext, now)?.id, isLive(issuedKey) ? key.id : undefined);
        assert.equal(
          findClientKey(document, plaintext, now, "edgeKeys") === undefined,
          !lists.edge?.some((one) => one.plaintext === plaintext && isLive(one)),
        );
      }
      if (!lists.list.some(({ key }) => key.sha256 === stranger.key.sha256)) {
        assert.equal(findClientKey(document, stranger.plaintext, now), undefined);
      }
    },
  ),
  property(
    "key documents: a damaged one gives no key that was not in it",
    stored.chain(({ stranger, now, ...lists }) =>
      fc.record({
        text: changed(JSON.stringify(makeDocument(lists))),
        stranger: fc.constant(stranger),
        now: fc.constant(now),
        lists: fc.constant(lists),
      }),
    ),
    ({ text, stranger, now, lists }) => {
      const document = parsed(text);
      if (!document || lists.list.some(({ key }) => key.id === stranger.key.id)) return;
      assert.equal(findClientKey(document, stranger.plaintext, now), undefined);
      assert.equal(findClientKey(document, stranger.plaintext, now, "edgeKeys"), undefined);
    },
  ),
  property(
    "key documents: any text is a document or a user's mistake, and no message shows a hash",
    fc.oneof(
      fc.string({ unit: "binary" }),
      fc.json(),
      stored.chain((lists) => changed(JSON.stringify(makeDocument(lists)))),
    ),
    (text) => {
      try {
        const document = inTime(() => parseClientKeys(text));
        assert.deepEqual(parseClientKeys(serializeClientKeys(document)), JSON.parse(JSON.stringify(document)));
      } catch (error) {
        assert(error instanceof UserError, error as Error);
        assert(!/[0-9a-f]{32}/.test(`${error.message} ${error.fix}`));
      }
    },
  ),
  property(
    "key documents: no text but one of the form of a key costs a look",
    fc.oneof(
      fc.string({ unit: "binary", maxLength: 80 }),
      issued.chain(({ plaintext }) => changed(plaintext)),
      fc.stringMatching(/^ekyc_([a-z][a-z0-9-]{0,3}_)?[a-z2-7]{8}_[A-Za-z0-9_-]{43,49}$/),
    ),
    (text) => {
      assert.equal(
        inTime(() => isClientKey(text)),
        isOfV1(text) || isOfV2(text),
      );
    },
  ),
  property(
    "key documents: a key with one character changed is not a key",
    fc.record({ issued, at: fc.nat(), other: fc.string({ minLength: 1, maxLength: 1 }) }),
    ({ issued: { plaintext }, at, other }) => {
      const position = at % plaintext.length;
      fc.pre(plaintext[position] !== other);
      assert(isOfV2(plaintext));
      assert(!isClientKey(`${plaintext.slice(0, position)}${other}${plaintext.slice(position + 1)}`));
    },
  ),
];
