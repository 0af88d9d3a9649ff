import { runInNewContext } from "node:vm";
import { newClientKey } from "../../keys/key-format";
import { LONGEST_TEXT, redact, redactAll } from "../../lib/redact";
import { REDACTED, SECRET_SHAPES } from "../../lib/secret-shapes";

const { plaintext } = newClientKey({ environment: "dev", now: 0 });

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
    ["a client key after a line break", `x\n${plaintext}`, `x\n${REDACTED} client key`],
    ["a client key after an underscore", `a_${plaintext}`, `a_${REDACTED} client key`],
    ["a SecretId after a line break", "x\nAKIDEXAMPLE0123", `x\nAKID${REDACTED}`],
    ["a Bearer header after a tab", "x\tBearer abcdefgh12345678", `x\tBearer ${REDACTED}`],
    ["a secret key after a line break", "x\nsecretKey=abcdefghijklmnop", `x\nsecretKey=${REDACTED}`],
    [
      "a secret key as a shell names it",
      "TENCENTCLOUD_SECRET_KEY='abcdefghijklmnop'",
      `TENCENTCLOUD_SECRET_KEY='${REDACTED}'`,
    ],
    ["a secret key with an underscore", "secret_key=abcdefghijklmnop", `secret_key=${REDACTED}`],
    ["an edge key", "x-ekyc-edge-key: abcdefghijklmnop", `x-ekyc-edge-key: ${REDACTED}`],
    ["an Extra whose end was cut off", '{"n":1,"extra":"a\\', `{"n":1,"extra":"${REDACTED}"`],
    ["a JWT", "got eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJhbm4ifQ.c2lnbmF0dXJl, which", `got ${REDACTED} JWT, which`],
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

  describe("of a long text", () => {
    test("shows the first 2,000 characters, the mark that says how much is missing among them", () => {
      const cut = redact("words ".repeat(10_000));
      expect(cut.length).toBeLessThanOrEqual(LONGEST_TEXT);
      const [, shown = "", missing] = /^(.*)… \[(\d+) more characters\]$/.exec(cut) ?? [];
      expect("words ".repeat(10_000).startsWith(shown)).toBe(true);
      expect(shown.length + Number(missing)).toBe(60_000);
      expect(redact(cut)).toBe(cut);
    });

    test("leaves one of 2,000 characters whole, and splits no character", () => {
      expect(redact("ab cd ".repeat(400).slice(0, LONGEST_TEXT))).toHaveLength(LONGEST_TEXT);
      expect(redact(`a${"\u{1F511}".repeat(5_000)}`).search(/[\uD800-\uDFFF]/u)).toBe(-1);
    });

    test.each([
      ["a known secret", "k".repeat(60), ["k".repeat(60)]],
      ["a client key", plaintext, []],
      ["an image", "iVBORw0K".repeat(1_000), []],
    ])("shows no part of %s, wherever the cut falls", (_what, secret, secrets) => {
      for (let before = 0; before < 9_000; before += 37) {
        const cut = redact(`${"w ".repeat(before / 2)}${` ${secret}`.repeat(3)}${" x".repeat(9_000)}`, secrets);
        expect(cut).not.toContain(secret.slice(0, 12));
      }
    });

    test("shows no beginning of a secret when what was read shrinks to less than is shown", () => {
      const payload = "A".repeat(7_000);
      for (let filler = 0; filler < 1_200; filler += 13) {
        const cut = redact(`${payload} ${"w ".repeat(filler / 2)}${plaintext}${" x".repeat(9_000)}`, [plaintext]);
        expect(cut).not.toContain(plaintext.slice(0, 12));
      }
    });
  });

  /** What a pattern that gives back one repetition for another takes quadratic time for. */
  const HOSTILE = [
    ...[
      "\\",
      '\\"',
      '"',
      "{",
      '"extra',
      '"extra":"',
      '\\"extra\\":\\"',
      '"extra":"\\\n',
      "extra ",
      "extra:",
      "extra= ",
    ],
    ...[
      "Bearer ",
      "Bearer a",
      "Bearer\n",
      "ekyc_",
      "ekyc_a",
      "ekyc_a_",
      "ekyc_-",
      "AKID",
      "AKI",
      "A".repeat(99),
      "a_",
      "-+/",
    ],
    ...["secret_", "secret-key", "x-tc-token ", "authorization:Bearer ", " ", "\n"],
  ];

  test.each(HOSTILE)("takes no more steps than a text has characters, times a constant: %j", (unit) => {
    const text = unit.repeat(200_000 / unit.length);
    const tails = ["", '"', "x", "\\", "=", ":", '":'];
    const shapes = () => {
      for (const tail of tails) {
        for (const [pattern, replacement] of SECRET_SHAPES) (text + tail).replace(pattern, replacement);
      }
    };
    // Quadratic time for so many characters is half a minute and more; the engine is stopped long before.
    expect(() => runInNewContext("shapes()", { shapes }, { timeout: 10_000 })).not.toThrow();
  });
});

describe("redactAll", () => {
  test("takes secrets out of every text of a value, and leaves its structure as it was", () => {
    const value = { a: [`key ${plaintext}`, 1, null, { b: 'x"extra":"AAAA' }], c: true, d: undefined };
    expect(redactAll(value)).toEqual({
      a: [`key ${REDACTED} client key`, 1, null, { b: `x"extra":"${REDACTED}"` }],
      c: true,
      d: undefined,
    });
  });

  test("takes out a member whose name says that it is a secret, however short", () => {
    expect(redactAll({ parameters: { extra: "abc", Extra: ["d"], extras: "kept", idCardType: "HK" } })).toEqual({
      parameters: { extra: REDACTED, Extra: [REDACTED], extras: "kept", idCardType: "HK" },
    });
  });

  test("neither throws nor loses a member, whatever quotes, backslashes and names of fields a text is made of", () => {
    const parts = ['"', "\\", "extra", "sdkToken", ":", "{", "}", ",", " ", "\n", "authorization", "ekyc_"];
    let seed = 1;
    const next = (below: number): number => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % below;
    };
    const texts = Array.from({ length: 5_000 }, () =>
      Array.from({ length: 1 + next(12) }, () => parts[next(parts.length)]).join(""),
    );
    const damaged = texts.filter((text) => {
      const clean = redactAll({ received: text, nextStep: "Deploy again.", attempts: [{ code: text }] });
      return Object.keys(clean).join() !== "received,nextStep,attempts" || clean.nextStep !== "Deploy again.";
    });
    expect(damaged).toEqual([]);
  });
});

it("takes out a known secret of four characters, and leaves shorter ones, which would destroy the text", () => {
  expect(redact("pin 4711, code 471", ["4711", "471"])).toBe("pin [redacted], code 471");
});
