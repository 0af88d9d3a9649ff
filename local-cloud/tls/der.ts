/** Distinguished Encoding Rules of ASN.1 (X.690), as much of them as a certificate is made of. */

const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  objectIdentifier: 0x06,
  utf8String: 0x0c,
  utcTime: 0x17,
  sequence: 0x30,
  set: 0x31,
} as const;

function lengthOf(bytes: number): Buffer {
  if (bytes < 0x80) return Buffer.from([bytes]);
  const digits = bytes.toString(16);
  const big = Buffer.from(digits.padStart(digits.length + (digits.length % 2), "0"), "hex");
  return Buffer.concat([Buffer.from([0x80 | big.length]), big]);
}

const tagged = (tag: number, content: Buffer): Buffer =>
  Buffer.concat([Buffer.from([tag]), lengthOf(content.length), content]);

export const sequence = (...members: readonly Buffer[]): Buffer => tagged(TAG.sequence, Buffer.concat(members));
export const set = (...members: readonly Buffer[]): Buffer => tagged(TAG.set, Buffer.concat(members));
export const octetString = (content: Buffer): Buffer => tagged(TAG.octetString, content);
export const utf8String = (text: string): Buffer => tagged(TAG.utf8String, Buffer.from(text, "utf8"));
export const yes: Buffer = tagged(TAG.boolean, Buffer.from([0xff]));

/** A positive number, big-endian; a first bit that is set would make it negative. */
export const integer = (bytes: Buffer): Buffer =>
  tagged(TAG.integer, ((bytes[0] ?? 0) & 0x80) === 0 ? bytes : Buffer.concat([Buffer.from([0]), bytes]));

/** Whole bytes only. */
export const bitString = (content: Buffer): Buffer => tagged(TAG.bitString, Buffer.concat([Buffer.from([0]), content]));

/** `[number]` around members, or in place of the tag of a primitive content. */
export const context = (number: number, content: Buffer, form: "constructed" | "primitive" = "constructed"): Buffer =>
  tagged((form === "constructed" ? 0xa0 : 0x80) | number, content);

/** `1.2.840.10045.4.3.2` and the like. */
export function objectIdentifier(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split(".").map(Number);
  const bytes = [first * 40 + second, ...rest].flatMap((part) => {
    const groups = [part & 0x7f];
    for (let left = part >>> 7; left > 0; left >>>= 7) groups.unshift((left & 0x7f) | 0x80);
    return groups;
  });
  return tagged(TAG.objectIdentifier, Buffer.from(bytes));
}

/** A time before 2050, to the second. */
export const utcTime = (ms: number): Buffer =>
  tagged(
    TAG.utcTime,
    Buffer.from(
      `${new Date(ms)
        .toISOString()
        .replace(/[-:T]|\.\d+/g, "")
        .slice(2)}`,
      "ascii",
    ),
  );
