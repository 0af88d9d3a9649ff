import { newClientKey } from "../../lib/client-keys";
import { REDACTED, redact } from "../../lib/redact";

const { plaintext } = newClientKey({ now: 0 });

describe("redact", () => {
  test("removes a known secret however JSON or a URL spells it", () => {
    const secret = 'a "quoted"\n& spaced secret';
    const text = [secret, JSON.stringify(secret), encodeURIComponent(secret)].join(" | ");
    expect(redact(text, [secret])).toBe(`${REDACTED} | "${REDACTED}" | ${REDACTED}`);
  });

  test("removes the longer of two secrets that overlap as a whole", () => {
    expect(redact("secret-long", ["secret", "secret-long"])).toBe(REDACTED);
  });

  test("leaves known secrets of fewer than four characters, so that a text stays readable", () => {
    expect(redact("1 of 21", ["1", "21", ""])).toBe("1 of 21");
  });

  test("takes a secret with a lone surrogate, which a URL cannot spell", () => {
    expect(redact("abcd\uD800 stays out", ["abcd\uD800"])).toBe(`${REDACTED} stays out`);
  });

  test.each([
    ["a client key", `the key ${plaintext} is`, `the key ${REDACTED} client key is`],
    ["a Bearer header", "authorization: Bearer abcdefgh12345678", `authorization: Bearer ${REDACTED}`],
    ["a token by its field", '{"SdkToken":"A561-xyz","n":1}', `{"SdkToken":"${REDACTED}","n":1}`],
    [
      "a token in JSON inside JSON",
      '"{\\"sdkToken\\":\\"A561\\",\\"n\\":1}"',
      `"{\\"sdkToken\\":\\"${REDACTED}\\",\\"n\\":1}"`,
    ],
    ["an Extra with an escaped quote", '{"Extra":"a\\"b"}', `{"Extra":"${REDACTED}"}`],
    ["a token in a query", "?sdkToken=A561B769-C347-4724-A69A&x=1", `?sdkToken=${REDACTED}&x=1`],
    ["a session token header", "X-TC-Token: abcdefghijklmnopqrstuvwxyz", `X-TC-Token: ${REDACTED}`],
    ["a SecretId", "key AKIDEXAMPLE0123 is", `key AKID${REDACTED} is`],
    ["an image", `data:image/png;base64,${"iVBORw0K".repeat(30)}==`, `data:image/png;base64,${REDACTED} Base64`],
  ])("removes %s by its shape", (_what, text, expected) => {
    expect(redact(text)).toBe(expected);
  });

  test.each([
    "extra must be at most 128 bytes",
    "sdkToken: must be a string",
    "Send the header Authorization: Bearer <client key>.",
    'WWW-Authenticate: Bearer realm="ekyc"',
    "the secret ekyc-dev-keys holds no client keys",
    `sha256 ${"0a".repeat(32)}`,
    "RequestId d73c0c05-f7ff-419c-84cb-0756303b1925",
  ])("leaves %j alone", (text) => {
    expect(redact(text)).toBe(text);
  });

  test("changes nothing the second time", () => {
    const once = redact(`Bearer ${plaintext} {"sdkToken":"x"} AKIDEXAMPLE0123 ${"A".repeat(300)}`);
    expect(redact(once)).toBe(once);
  });
});
