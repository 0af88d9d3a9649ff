/** A field of a message in the wire format of Protocol Buffers. */
export interface WireField {
  readonly number: number;
  /** A number as it was written; a text or a message as its bytes. */
  readonly value: bigint | Buffer;
}

const VARINT = 0;
const FIXED64 = 1;
const BYTES = 2;
const FIXED32 = 5;
/** A varint of 64 bits. */
const MAX_VARINT_BYTES = 10;

/**
 * The fields of a message, in its order.
 *
 * @throws RangeError when it is cut off, or has a field of a type that is no longer used
 */
export function* readFields(message: Buffer): Generator<WireField> {
  let at = 0;
  const varint = (): bigint => {
    let value = 0n;
    for (let count = 0; count < MAX_VARINT_BYTES; count += 1) {
      const byte = message[at];
      if (byte === undefined) break;
      at += 1;
      value |= BigInt(byte & 0x7f) << BigInt(7 * count);
      if (byte < 0x80) return value;
    }
    throw new RangeError("The message is cut off.");
  };
  const bytes = (length: number): Buffer => {
    if (at + length > message.length) throw new RangeError("The message is cut off.");
    at += length;
    return message.subarray(at - length, at);
  };
  while (at < message.length) {
    const key = varint();
    const number = Number(key >> 3n);
    const type = Number(key & 7n);
    if (type === VARINT) yield { number, value: varint() };
    else if (type === BYTES) yield { number, value: bytes(Number(varint())) };
    else if (type === FIXED64) yield { number, value: bytes(8).readBigUInt64LE() };
    else if (type === FIXED32) yield { number, value: BigInt(bytes(4).readUInt32LE()) };
    else throw new RangeError(`The message has a field of the wire type ${type}.`);
  }
}
