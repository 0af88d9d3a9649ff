import { createHmac, randomBytes } from "node:crypto";
import { HmacKey } from "../../signature/hmac-key";

describe("a key of HMAC-SHA256", () => {
  it("signs texts of every length as Node does, one after the other", () => {
    const key = randomBytes(32);
    const signing = new HmacKey(key);
    for (const length of [0, 1, 31, 32, 55, 56, 63, 64, 65, 127, 128, 1_000, 100_000]) {
      const text = "é".repeat(length);
      expect(signing.sign(text)).toBe(createHmac("sha256", key).update(text).digest("hex"));
    }
  });

  it("signs the first test case of RFC 4231", () => {
    const signed = new HmacKey(Buffer.alloc(20, 0x0b)).sign("Hi There");
    expect(signed).toBe("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
  });
});
