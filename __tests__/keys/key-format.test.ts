import { crc32 as zlibCrc32 } from "node:zlib";
import {
  BASE62,
  CLIENT_KEY_PATTERNS,
  clientKeyChecksum,
  EXAMPLE_CLIENT_KEY,
  findClientKeys,
  parseClientKey,
} from "../../contract/endpoint/client-key";
import { hashClientKey } from "../../keys/client-keys";
import { clientKeyId, isClientKey, newClientKey } from "../../keys/key-format";
import { crc32 } from "../../lib/crc32";
import { redact } from "../../lib/redact";
import { V1_KEY } from "../helpers/v1-key";

const NOW = Date.UTC(2025, 0, 14);
const zeros = (size: number) => Buffer.alloc(size);
const whole = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`);

describe("a new client key", () => {
  test("names its environment, has an id, 43 base62 characters and a checksum, and only its hash is kept", () => {
    const { plaintext, key } = newClientKey({ environment: "prod", now: NOW, random: zeros });
    const unchecked = `ekyc_prod_aaaaaaaa_${"0".repeat(43)}`;
    expect(plaintext).toBe(`${unchecked}${clientKeyChecksum(unchecked)}`);
    expect(key).toEqual({ id: "aaaaaaaa", sha256: hashClientKey(plaintext), createdAt: "2025-01-14T00:00:00.000Z" });
    expect(parseClientKey(plaintext)).toEqual({ id: "aaaaaaaa", environment: "prod" });
  });

  test("keeps its label, its end and its holder beside the hash", () => {
    const { key } = newClientKey({ environment: "dev", now: NOW, label: "ios", holder: "smoke", expiresAt: NOW + 1 });
    expect(key).toMatchObject({ label: "ios", holder: "smoke", expiresAt: "2025-01-14T00:00:00.001Z" });
  });

  test("draws every character as likely as every other: bytes that would favour some are thrown away", () => {
    // 248 is the largest multiple of 62 that a byte reaches.
    const draws = [[247, 248, 255, 62, 61], Array.from({ length: 43 }, (_, byte) => byte)].map((bytes) =>
      Buffer.from(bytes),
    );
    const random = (size: number): Buffer => (size === 8 ? zeros(8) : (draws.shift() ?? zeros(size)));
    const { plaintext } = newClientKey({ environment: "dev", now: 0, random });
    expect(plaintext.slice(-49, -6)).toBe(`z0z${BASE62.slice(0, 40)}`);
  });

  test("differs from every other", () => {
    const keys = Array.from({ length: 100 }, () => newClientKey({ environment: "dev", now: NOW }).plaintext);
    expect(new Set(keys).size).toBe(100);
  });

  test("is hashed with SHA-256", () => {
    expect(hashClientKey("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  });
});

describe("the checksum", () => {
  test("is the CRC-32 that zlib computes, in six digits of base 62", () => {
    expect(crc32("123456789")).toBe(0xcbf43926);
    for (const text of ["", "a", "ekyc_dev_aaaaaaaa_", "é漢😀", "x".repeat(1_000)])
      expect(crc32(text)).toBe(zlibCrc32(text));
    expect(clientKeyChecksum("")).toBe("000000");
    expect(clientKeyChecksum("123456789")).toHaveLength(6);
  });

  test("tells a real key from the example of the documentation, from a mistyped and from a shortened one", () => {
    const { plaintext } = newClientKey({ environment: "dev", now: NOW });
    expect(isClientKey(plaintext)).toBe(true);
    expect(EXAMPLE_CLIENT_KEY).toMatch(whole(CLIENT_KEY_PATTERNS.v2));
    const last = plaintext.endsWith("A") ? "B" : "A";
    for (const text of [
      EXAMPLE_CLIENT_KEY,
      plaintext.slice(0, -1),
      `${plaintext.slice(0, -1)}${last}`,
      `${plaintext}A`,
    ])
      expect(isClientKey(text)).toBe(false);
  });

  test("covers the environment: a key of one is not one of another by renaming it", () => {
    const { plaintext } = newClientKey({ environment: "dev", now: NOW });
    expect(isClientKey(plaintext.replace("_dev_", "_prod_"))).toBe(false);
  });
});

describe("the parts of a key", () => {
  test.each(["dev", "prod-ap-jakarta", "abcdefgh", "a", "a-2", "z".repeat(40)])(
    "are found whatever the environment is called: %s",
    (environment) => {
      const { plaintext, key } = newClientKey({ environment, now: NOW });
      expect(parseClientKey(plaintext)).toEqual({ id: key.id, environment });
      expect(plaintext).toMatch(whole(CLIENT_KEY_PATTERNS.v2));
      expect(plaintext).not.toMatch(whole(CLIENT_KEY_PATTERNS.v1));
    },
  );

  test("are never taken for those of the other version", () => {
    for (let made = 0; made < 100; made += 1) {
      const { plaintext } = newClientKey({ environment: "abcdefgh", now: NOW });
      expect(plaintext).not.toMatch(whole(CLIENT_KEY_PATTERNS.v1));
    }
    const tricky = `ekyc_abcdefgh_${"abcdefgh_".repeat(5).slice(0, 43)}`;
    expect(parseClientKey(tricky)).toEqual({ id: "abcdefgh", environment: undefined });
  });

  test("of a key that an earlier release made are its id alone", () => {
    expect(parseClientKey(V1_KEY.plaintext)).toEqual({ id: V1_KEY.key.id, environment: undefined });
    expect(clientKeyId(V1_KEY.plaintext)).toBe(V1_KEY.key.id);
  });

  test("cannot be had for an environment that no key can hold", () => {
    expect(() => newClientKey({ environment: "Prod_1", now: 0 })).toThrow("no client key can hold");
  });
});

describe("whatever looks for keys in a text", () => {
  const keys = [newClientKey({ environment: "stagingx", now: NOW }).plaintext, V1_KEY.plaintext];

  test("finds those of both versions whole", () => {
    expect(findClientKeys(JSON.stringify({ a: keys[0], b: `x ${keys[1]}` }))).toEqual(keys);
  });

  test("redacts them, byte for byte, wherever they stand", () => {
    for (const key of keys) {
      for (const text of [key, `a\n${key}`, `"${key}"`, `x=${key};`, `${key}, ${key}`, `a_${key}`]) {
        const clean = redact(text);
        expect(clean).not.toContain(key.slice(-12));
        expect(clean).not.toContain(key.slice(-49, -37));
      }
    }
  });
});
