import { createHash, hash } from "node:crypto";

/**
 * The SHA-256 of bytes or of a text in UTF-8, hexadecimal. In one call, which takes half the time, from Node 20.12 on.
 */
export const sha256 = (data: Buffer | string): string =>
  hash ? hash("sha256", data, "hex") : createHash("sha256").update(data).digest("hex");
