import { sha256 } from "../lib/sha256";

/** Bytes of a block of SHA-256, to which HMAC fills its key up. */
const BLOCK_BYTES = 64;
const HASH_BYTES = 32;

/**
 * HMAC-SHA256 (RFC 2104) with one key, for many texts: two hashes with the padded key made once, because an Hmac of
 * Node's is an object outside the heap that costs more to make, and to collect, than both hashes.
 */
export class HmacKey {
  private readonly inner = Buffer.alloc(BLOCK_BYTES, 0x36);
  private readonly outer = Buffer.alloc(BLOCK_BYTES + HASH_BYTES, 0x5c);

  /** @param key as HMAC-SHA256 derives one: 32 bytes */
  constructor(key: Buffer) {
    for (const [index, byte] of key.entries()) {
      this.inner[index] = byte ^ 0x36;
      this.outer[index] = byte ^ 0x5c;
    }
  }

  /** The signature of a text in UTF-8, lower-case hexadecimal. */
  sign(text: string): string {
    this.outer.write(sha256(Buffer.concat([this.inner, Buffer.from(text)])), BLOCK_BYTES, "hex");
    return sha256(this.outer);
  }
}
