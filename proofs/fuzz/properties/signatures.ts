import assert from "node:assert/strict";
import fc from "fast-check";
import { CosError, parseCosAuthorization, verifyCos } from "../../../local-cloud";
import { cosAuthorization } from "../../../sdk/cos-signature";
import { SignatureRefusal } from "../../../signature/refusal";
import { signTc3 } from "../../../signature/sign-tc3";
import { type V1Message, v1Signature, verifyV1 } from "../../../signature/v1";
import { parseTc3Authorization, verifyTc3 } from "../../../signature/verify-tc3";
import { changed } from "../changed";
import { type FuzzProperty, inTime, property } from "../property";

const CREDENTIALS = { secretId: "AKIDEXAMPLE", secretKey: "KeyEXAMPLE" };
const { secretKey } = CREDENTIALS;

const second = fc.integer({ min: 1_700_000_000, max: 1_900_000_000 });
const text = fc.string({ unit: "grapheme", maxLength: 20 });
/** As a header may have it: printable, and with no blanks around it. */
const headerValue = fc.string({ unit: "grapheme-ascii", maxLength: 20 }).map((value) => value.trim());
const headerName = fc.stringMatching(/^x-[a-z]{1,8}(-[a-z]{1,4})?$/);

/** Another text of the same length at one place. */
const otherAt = (original: string, at: number): string => {
  const place = at % original.length;
  const other = original[place] === "0" ? "1" : "0";
  return original.slice(0, place) + other + original.slice(place + 1);
};

/** Whether a verification passes; one that fails says so with an error of the API's. */
function passes(verify: () => void): boolean {
  try {
    inTime(verify);
    return true;
  } catch (error) {
    assert(error instanceof SignatureRefusal || error instanceof CosError, error as Error);
    assert.notEqual(error.code, "InternalError");
    return false;
  }
}

const tc3Request = fc.record({
  timestamp: second,
  more: fc.dictionary(headerName, headerValue, { maxKeys: 3 }),
  body: text,
  service: fc.constantFrom("faceid", "ssm"),
  place: fc.nat(),
});

const cosRequest = fc.record({
  method: fc.constantFrom("GET", "PUT", "DELETE", "HEAD"),
  path: text.map((key) => `/${key}`),
  query: fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), text, { maxKeys: 3 }),
  more: fc.dictionary(headerName, headerValue, { maxKeys: 3 }),
  from: second,
  place: fc.nat(),
});

const garbage = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  changed(
    signTc3(
      {
        method: "POST",
        query: "",
        headers: { host: "h", "content-type": "c" },
        body: "",
        service: "ssm",
        timestamp: 1_700_000_000,
      },
      CREDENTIALS,
    ),
  ),
  changed(
    cosAuthorization({ method: "get", path: "/", query: {}, headers: { host: "h" } }, CREDENTIALS, {
      from: 1,
      until: 2,
    }),
  ),
);

export const SIGNATURES: readonly FuzzProperty[] = [
  property("signatures: TC3 verifies what was signed, and nothing with a byte changed", tc3Request, (request) => {
    const { timestamp, more, body, service, place } = request;
    const signed = {
      ...more,
      "content-type": "application/json",
      host: "ssm.tencentcloudapi.com",
      "x-tc-timestamp": String(timestamp),
    };
    const header = signTc3({ method: "POST", query: "", headers: signed, body, service, timestamp }, CREDENTIALS);
    const verify = (
      changes: {
        headers?: object;
        body?: string;
        header?: string;
        secretKey?: string;
        query?: string;
        method?: string;
      } = {},
    ) =>
      passes(() => {
        const authorization = parseTc3Authorization(changes.header ?? header);
        const headers = { ...signed, ...changes.headers };
        const message = {
          method: changes.method ?? "POST",
          query: changes.query ?? "",
          headers,
          body: Buffer.from(changes.body ?? body),
        };
        verifyTc3({
          message,
          authorization,
          secretKey: changes.secretKey ?? secretKey,
          services: [service],
          clock: { now: timestamp * 1_000, skewSeconds: 300 },
        });
      });
    assert(verify());
    const [before = "", signature = ""] = header.split(/(?<=Signature=)/);
    assert(!verify({ header: before + otherAt(signature, place) }));
    assert(!verify({ body: `${body} ` }));
    assert(!verify({ query: "a" }));
    assert(!verify({ method: "GET" }));
    assert(!verify({ secretKey: `${secretKey}x` }));
    assert(!verify({ headers: { host: "scf.tencentcloudapi.com" } }));
    assert(!verify({ headers: { "x-tc-timestamp": String(timestamp + 1) } }));
    for (const [name, value] of Object.entries(more)) assert(!verify({ headers: { [name]: `${value}x` } }));
  }),
  property(
    "signatures: v1 verifies what was signed, and nothing with a byte changed",
    fc.record({
      timestamp: second,
      parameters: fc.dictionary(fc.stringMatching(/^[A-Z][a-z.0-9]{0,8}$/), text, { maxKeys: 5 }),
      digest: fc.constantFrom("HmacSHA1", "HmacSHA256"),
      place: fc.nat(),
    }),
    ({ timestamp, parameters, digest, place }) => {
      const own = { ...parameters, Timestamp: String(timestamp) };
      const message = { method: "POST", host: "ssm.tencentcloudapi.com", parameters: own };
      const signature = v1Signature(message, digest, secretKey);
      const verify = (changes: Partial<V1Message> = {}, given = signature, key = secretKey) => {
        const asked = { ...message, ...changes };
        return passes(() =>
          verifyV1({ ...asked, parameters: { ...asked.parameters, Signature: given } }, digest, key, {
            now: timestamp * 1_000,
            skewSeconds: 300,
          }),
        );
      };
      assert(verify());
      assert(!verify({}, otherAt(signature, place)));
      assert(!verify({}, signature, `${secretKey}x`));
      assert(!verify({ method: "GET" }));
      assert(!verify({ host: "scf.tencentcloudapi.com" }));
      for (const [name, value] of Object.entries(parameters))
        assert(!verify({ parameters: { ...own, [name]: `${value}x` } }));
    },
  ),
  property("signatures: COS verifies what was signed, and nothing with a byte changed", cosRequest, (request) => {
    const { method, path, query, more, from, place } = request;
    const headers = { ...more, host: "b-1250000000.cos.ap-singapore.myqcloud.com" };
    const header = cosAuthorization({ method, path, query, headers }, CREDENTIALS, { from, until: from + 60 });
    const verify = (
      changes: { method?: string; path?: string; parameters?: object; headers?: object } = {},
      given = header,
      key = secretKey,
    ) =>
      passes(() => {
        const authorization = parseCosAuthorization(given, {});
        assert(authorization);
        verifyCos(
          {
            method,
            path,
            ...changes,
            parameters: { ...query, ...changes.parameters },
            headers: { ...headers, ...changes.headers },
          },
          authorization,
          key,
          from * 1_000,
        );
      });
    assert(verify());
    const [before = "", signature = ""] = header.split(/(?<=q-signature=)/);
    assert(!verify({}, before + otherAt(signature, place)));
    assert(!verify({}, header, `${secretKey}x`));
    assert(!verify({ method: "POST" }));
    assert(!verify({ path: `${path}x` }));
    assert(!verify({ headers: { host: "another" } }));
    for (const [name, value] of Object.entries(query)) assert(!verify({ parameters: { [name]: `${value}x` } }));
    for (const [name, value] of Object.entries(more)) assert(!verify({ headers: { [name]: `${value}x` } }));
  }),
  property("signatures: any text is an authorization or an error of the API's", garbage, (header) => {
    const message = {
      method: "POST",
      query: "",
      headers: { host: "h", "content-type": "c", "x-tc-timestamp": "1700000000" },
      body: Buffer.alloc(0),
    };
    passes(() =>
      verifyTc3({
        message,
        authorization: parseTc3Authorization(header),
        secretKey,
        services: undefined,
        clock: { now: 1_700_000_000_000, skewSeconds: 300 },
      }),
    );
    passes(() => {
      const authorization = parseCosAuthorization(header, {});
      if (authorization)
        verifyCos({ method: "get", path: "/", parameters: {}, headers: {} }, authorization, secretKey, 1_000);
    });
  }),
];
