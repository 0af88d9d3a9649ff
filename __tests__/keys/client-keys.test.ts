import {
  addClientKey,
  CLIENT_KEYS_MAX_BYTES,
  type ClientKeys,
  findClientKey,
  matchClientKey,
  NO_CLIENT_KEYS,
  parseClientKeys,
  revokeClientKey,
  serializeClientKeys,
  sizeWarning,
} from "../../keys/client-keys";
import { newClientKey } from "../../keys/key-format";

const NOW = Date.UTC(2025, 0, 14);
const withKeys = (...keys: ClientKeys["keys"]): ClientKeys => ({ version: 1, keys });

describe("the document", () => {
  const old = newClientKey({ environment: "dev", now: NOW });
  const fresh = newClientKey({ environment: "dev", now: NOW, expiresAt: NOW + 1_000 });

  test("survives being written and read", () => {
    const document = addClientKey(addClientKey(NO_CLIENT_KEYS, old.key), fresh.key);
    expect(parseClientKeys(serializeClientKeys(document))).toEqual(document);
    expect(serializeClientKeys(document)).not.toContain(old.plaintext);
  });

  test("finds both keys of a rotation, and neither an unknown one nor a hash", () => {
    const document = withKeys(old.key, fresh.key);
    expect(findClientKey(document, old.plaintext, NOW)).toBe(old.key);
    expect(findClientKey(document, fresh.plaintext, NOW)).toBe(fresh.key);
    expect(findClientKey(document, newClientKey({ environment: "dev", now: NOW }).plaintext, NOW)).toBeUndefined();
    expect(findClientKey(document, old.key.sha256, NOW)).toBeUndefined();
  });

  test("does not match a key from the instant it expires", () => {
    expect(findClientKey(withKeys(fresh.key), fresh.plaintext, NOW + 999)).toBe(fresh.key);
    expect(findClientKey(withKeys(fresh.key), fresh.plaintext, NOW + 1_000)).toBeUndefined();
  });

  test("keeps what it does not know: a change by this release loses nothing that a later one wrote", () => {
    const later = { version: 1, keys: [{ ...old.key, label: "ios", note: "later" }], notes: { a: 1 } };
    const document = parseClientKeys(JSON.stringify(later));
    expect(JSON.parse(serializeClientKeys(addClientKey(document, fresh.key)))).toEqual({
      ...later,
      keys: [...later.keys, fresh.key],
    });
  });

  test("finds an expired key for whoever has to say why it is refused, and of two entries the one that lasts longer", () => {
    const ended = { ...old.key, expiresAt: new Date(NOW).toISOString() };
    expect(matchClientKey(withKeys(ended), old.plaintext)).toBe(ended);
    expect(findClientKey(withKeys(old.key, { ...ended, id: "aaaaaaaa" }), old.plaintext, NOW)).toBe(old.key);
    expect(findClientKey(withKeys({ ...ended, id: "aaaaaaaa" }, old.key), old.plaintext, NOW)).toBe(old.key);
  });

  test("loses a revoked key and no other", () => {
    expect(revokeClientKey(withKeys(old.key, fresh.key), old.key.id)).toEqual(withKeys(fresh.key));
  });

  test("says which keys there are when an unknown one is revoked", () => {
    expect(() => revokeClientKey(withKeys(old.key), "nosuchid")).toThrow(
      `There is no client key with the id "nosuchid"; there are: ${old.key.id}.`,
    );
  });

  test("refuses an id twice", () => {
    expect(() => addClientKey(withKeys(old.key), old.key)).toThrow(`already a client key with the id ${old.key.id}`);
  });

  test("refuses to grow beyond what an SSM secret holds", () => {
    const keysWithIds = (length: number) =>
      withKeys(...Array.from({ length }, () => newClientKey({ environment: "dev", now: NOW, expiresAt: NOW }).key));
    expect(() => serializeClientKeys(keysWithIds(200))).toThrow(
      /200 client keys take \d+ bytes; an SSM secret holds at most 32768/,
    );
    expect(Buffer.byteLength(serializeClientKeys(keysWithIds(160)))).toBeLessThanOrEqual(CLIENT_KEYS_MAX_BYTES);
  });

  test("has a warning once it is larger than the vendor's older text allows, and none before", () => {
    expect(sizeWarning("x".repeat(4_096))).toBeUndefined();
    expect(sizeWarning("x".repeat(4_097))).toMatch(
      /take 4097 bytes: .* 32768, but the China site's text still says 4096/,
    );
  });

  const entry = { id: "aaaaaaaa", sha256: "0".repeat(64), createdAt: "2025-01-14T00:00:00Z" };
  test.each([
    ["{", "the document is not JSON"],
    ["[]", "version must be 1"],
    ['{"version":2,"keys":[]}', "version must be 1"],
    ['{"version":1,"keys":{}}', "keys must be a list"],
    ['{"version":1,"keys":[null]}', "keys[0] must be an object"],
    [JSON.stringify(withKeys({ ...entry, id: "A" })), "keys[0].id must be 8 characters of a-z2-7"],
    [JSON.stringify(withKeys({ ...entry, sha256: "F".repeat(64) })), "keys[0].sha256 must be 64 lower-case hex digits"],
    [JSON.stringify(withKeys({ ...entry, createdAt: "yesterday" })), "keys[0].createdAt must be an ISO 8601 time"],
    [
      JSON.stringify(withKeys({ ...entry, expiresAt: "never" })),
      "keys[0].expiresAt must be an ISO 8601 time, or absent",
    ],
    [JSON.stringify(withKeys({ ...entry, label: 5 as never })), "keys[0].label must be a text, or absent"],
    [JSON.stringify(withKeys(entry, entry)), "keys[1].id is used twice"],
  ])("is refused when it is %s", (text, problem) => {
    expect(() => parseClientKeys(text)).toThrow(`The client keys in SSM are not valid: ${problem}.`);
  });
});

it("may be as large as what one version of a secret holds, to the byte", () => {
  const { key } = newClientKey({ environment: "dev", now: 0 });
  const sized = (bytes: number): ClientKeys => {
    const rest = Buffer.byteLength(serializeClientKeys({ version: 1, keys: [{ ...key, createdAt: "" }] }));
    return { version: 1, keys: [{ ...key, createdAt: "x".repeat(bytes - rest) }] };
  };
  expect(Buffer.byteLength(serializeClientKeys(sized(32_768)))).toBe(32_768);
  expect(() => serializeClientKeys(sized(32_769))).toThrow("1 client keys take 32769 bytes");
});
