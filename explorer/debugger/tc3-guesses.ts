import { createHmac } from "node:crypto";
import type { SigningKey } from "../../signature/sign-tc3";
import { scopeDate, signTc3Text, type Tc3Scope, tc3KeyDerivation, tc3Texts } from "../../signature/tc3";
import { bodyForms } from "./body-forms";
import { hostService } from "./claims";
import { short } from "./finding";
import { type Guess, nearTimestamps, wrongKeys } from "./guess";
import { headerValue, sentHost } from "./pasted-request";
import { queryGuesses } from "./query-guesses";
import type { Tc3Case } from "./tc3-checks";
import { headerGuesses } from "./tc3-header-guesses";
import { type SentTc3, sha256, type Trial } from "./tc3-trial";

const DAY_SECONDS = 24 * 60 * 60;
const SERVICES = ["faceid", "iai", "ocr", "cvm", "scf", "sts", "cam", "cls", "cos", "ssm"];
function* bodyGuesses({ message, scope, texts, seen, rewrite }: Trial): Generator<Guess> {
  const lines = texts.canonicalRequest.split("\n");
  const declared = headerValue(seen.request, "x-tc-content-sha256")?.toLowerCase();
  const hashed = (what: string, hash: string): Guess => ({
    code: "payload-changed",
    place: { part: "body" },
    got: `the body was hashed ${what} (${short(hash)})`,
    expected: `the body as it was sent (${short(texts.hashedPayload)})`,
    signature: () => rewrite([...lines.slice(0, -1), hash].join("\n")),
  });
  if (declared !== undefined) yield hashed("as X-TC-Content-SHA256 says", declared);
  for (const [what, text] of bodyForms(String(message.body))) yield hashed(what, sha256(text));
  for (const method of ["GET", "POST", seen.request.method.toLowerCase()]) {
    for (const body of [message.body, ""]) {
      yield {
        code: "method-differs",
        place: { part: "url" },
        got: `${method} was signed`,
        expected: `${message.method}, as it was sent`,
        signature: () => rewrite(tc3Texts({ ...message, method, body }, scope).canonicalRequest),
      };
    }
  }
}

function* scopeGuesses({ scope, texts, sign, seen }: Trial): Generator<Guess> {
  const { date, service } = scope;
  const place = { part: "header", name: "Authorization" } as const;
  const timestamp = headerValue(seen.request, "x-tc-timestamp") ?? "";
  const moved = (text: string, seconds: number): string => {
    const at = Date.parse(`${text}T00:00:00Z`);
    return Number.isNaN(at) ? text : scopeDate(at / 1_000 + seconds);
  };
  const days = /^\d{9,11}$/.test(timestamp) ? [scopeDate(Number(timestamp))] : [];
  const tries = [
    ...[...days, moved(date, -DAY_SECONDS), moved(date, DAY_SECONDS)].map(
      (day) => ["scope-date", { date: day, service }] as const,
    ),
    ...[hostService(sentHost(seen.request)) ?? "faceid", ...SERVICES].map(
      (name) => ["service", { date, service: name }] as const,
    ),
  ];
  for (const [code, other] of tries) {
    const text = texts.stringToSign.replace(texts.credentialScope, `${other.date}/${other.service}/tc3_request`);
    const what = code === "service" ? [other.service, service] : [other.date, date];
    const difference = { code, place, got: `${what[0]} was signed`, expected: `${what[1]}, as the Credential says` };
    yield { ...difference, signature: () => sign(text, other) };
    yield { ...difference, signature: () => sign(texts.stringToSign, other) };
    yield { ...difference, signature: () => sign(text) };
  }
  for (const near of nearTimestamps(timestamp)) {
    yield {
      code: "timestamp-differs",
      place: { part: "header", name: "X-TC-Timestamp" },
      got: `${near} was signed`,
      expected: `${timestamp}, as it was sent`,
      signature: () => sign(texts.stringToSign.replace(`\n${timestamp}\n`, `\n${near}\n`)),
    };
  }
}

function* formGuesses({ texts, scope, key, seen, sign, rewrite }: Trial): Generator<Guess> {
  const { canonicalRequest, stringToSign, hashedCanonicalRequest, hashedPayload } = texts;
  const form = (got: string, signature: () => string): Guess => ({
    ...{ code: "canonical-form", place: { part: "header", name: "Authorization" }, got },
    expected: 'the form of "Signature v3"',
    signature,
  });
  yield form("no empty line after the headers was signed", () => rewrite(canonicalRequest.replace("\n\n", "\n")));
  yield form("a line break at the end was signed", () => rewrite(`${canonicalRequest}\n`));
  yield form("CR LF between the lines was signed", () => rewrite(canonicalRequest.replaceAll("\n", "\r\n")));
  yield form("the body's hash was signed in capitals", () =>
    rewrite(canonicalRequest.replace(hashedPayload, hashedPayload.toUpperCase())),
  );
  yield form("the hash of the canonical request was signed in capitals", () =>
    sign(stringToSign.replace(hashedCanonicalRequest, hashedCanonicalRequest.toUpperCase())),
  );
  yield form("the canonical request itself was signed, not its hash", () =>
    sign(stringToSign.replace(hashedCanonicalRequest, canonicalRequest)),
  );
  yield form("a line break after the string to sign was signed", () => sign(`${stringToSign}\n`));
  const path = seen.request.url.path;
  for (const other of ["", path].filter((one) => one !== "/")) {
    const difference = {
      code: "path",
      place: { part: "url" },
      got: `the path ${JSON.stringify(other)} was signed`,
      expected: "/",
    } as const;
    yield { ...difference, signature: () => rewrite(canonicalRequest.replace("\n/\n", `\n${other}\n`)) };
  }
  const place = { part: "key" } as const;
  const steps = tc3KeyDerivation(scope).map(({ input }) => input);
  const derive = (first: string, encoding?: "hex"): string => {
    const chain = [...steps, stringToSign].reduce<Buffer | string>((from, input) => {
      const mac = createHmac("sha256", from).update(input).digest();
      return encoding ? mac.toString(encoding) : mac;
    }, first);
    return chain.toString("hex");
  };
  const expected = 'bytes, from "TC3" and the secret key';
  yield {
    code: "key-derivation",
    place,
    got: 'it was derived without "TC3"',
    expected,
    signature: () => derive(key.secretKey),
  };
  yield {
    code: "key-derivation",
    place,
    got: "it was derived over hexadecimal text",
    expected,
    signature: () => derive(`TC3${key.secretKey}`, "hex"),
  };
}

/** Single deviations that people and programs make, the likeliest first. */
export function* tc3Guesses(seen: Tc3Case, sent: SentTc3, key: SigningKey): Generator<Guess> {
  const { texts, scope } = sent;
  const sign = (text: string, other: Pick<Tc3Scope, "date" | "service"> = scope): string =>
    signTc3Text(text, other, key.secretKey);
  const rewrite = (canonicalRequest: string): string =>
    sign(texts.stringToSign.replace(texts.hashedCanonicalRequest, sha256(canonicalRequest)));
  const trial: Trial = { ...sent, seen, key, sign, rewrite };
  yield* headerGuesses(trial);
  yield* bodyGuesses(trial);
  yield* queryGuesses(sent.message.query, (query) =>
    rewrite(tc3Texts({ ...sent.message, query }, scope).canonicalRequest),
  );
  yield* scopeGuesses(trial);
  yield* formGuesses(trial);
  for (const [got, secretKey] of wrongKeys(key)) {
    yield {
      ...{
        code: "wrong-key",
        place: { part: "key" },
        got: `signed with ${got}`,
        expected: "the key as the console shows it",
      },
      signature: () => signTc3Text(texts.stringToSign, scope, secretKey),
    };
  }
}
