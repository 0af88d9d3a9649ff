import { createHash } from "node:crypto";
import { APPLY_SDK_VERIFICATION_TOKEN, GET_SDK_VERIFICATION_RESULT } from "../../contract/vendor/api";
import { isLoopback } from "../../lib/loopback";
import { SignatureRefusal } from "../../signature/refusal";
import { scopeDate, TC3 } from "../../signature/tc3";
import { parseTc3Authorization } from "../../signature/verify-tc3";
import { type Claims, hostService, isTemporary } from "./claims";
import { checkClock } from "./clock-check";
import { type Difference, type Place, short } from "./finding";
import { headerValue, type PastedRequest, sentHost } from "./pasted-request";

const AUTHORIZATION: Place = { part: "header", name: "Authorization" };
const TIMESTAMP: Place = { part: "header", name: "X-TC-Timestamp" };
const CONTENT_TYPE: Place = { part: "header", name: "Content-Type" };
const MANDATORY = ["content-type", "host"];
const REQUIRED = ["X-TC-Action", "X-TC-Version", "X-TC-Timestamp"];
const FACEID_ACTIONS: readonly string[] = [APPLY_SDK_VERIFICATION_TOKEN, GET_SDK_VERIFICATION_RESULT];
const FORM = "application/x-www-form-urlencoded";
const UNSIGNED = "UNSIGNED-PAYLOAD";

/** A TC3 request, and what it says about its signature. */
export interface Tc3Case {
  readonly request: PastedRequest;
  readonly claims: Claims;
  /** Milliseconds, of this machine. */
  readonly now: number;
}

const sorted = (names: readonly string[]): readonly string[] => [...names].sort();
const lower = (text: string): string => text.toLowerCase();

/** Why the header's form is refused, as far as no other finding says so. */
function checkForm({ request, claims }: Tc3Case): readonly Difference[] {
  const header = headerValue(request, "authorization") ?? "";
  const refuse = (got: string, expected: string): readonly Difference[] => [
    { code: "authorization-malformed", place: AUTHORIZATION, got, expected },
  ];
  if (/\$\{?\w|<\w+>/.test(header)) return refuse("a variable that was not filled in", "its value");
  for (const name of ["Credential", "SignedHeaders", "Signature"]) {
    if (!new RegExp(`(?<![a-zA-Z])${name}=`).test(header)) return refuse(`no ${name}=`, `${name}=… in it`);
  }
  const { secretId, date, service, terminator, signature } = claims;
  if ([secretId, date, service].includes("") || terminator !== "tc3_request") {
    return refuse("a Credential of another form", "Credential=ID/DATE/SERVICE/tc3_request");
  }
  if (!/^\d{4}-\d\d-\d\d$/.test(date)) return refuse(`the date ${date}`, "the date as YYYY-MM-DD");
  if (!/^[0-9a-f]{64}$/.test(signature)) {
    const isUpper = /^[0-9a-f]{64}$/i.test(signature);
    return refuse(
      isUpper ? "a Signature in capitals" : `a Signature of ${signature.length} characters`,
      "64 hexadecimal digits in lower case",
    );
  }
  const list = sorted([...new Set([...claims.signedHeaders.map(lower), ...MANDATORY])]).join(";");
  try {
    parseTc3Authorization(header.replace(/SignedHeaders=[^,\s]*/, `SignedHeaders=${list}`));
  } catch (error) {
    if (!(error instanceof SignatureRefusal)) throw error;
    return refuse("its parts in another order, or not separated by a comma and a space", error.message);
  }
  return [];
}

function checkSignedHeaders({ request, claims }: Tc3Case): readonly Difference[] {
  const { signedHeaders } = claims;
  const names = signedHeaders.map(lower);
  const got = `SignedHeaders=${signedHeaders.join(";")}`;
  const expected = `SignedHeaders=${sorted([...new Set([...names, ...MANDATORY])]).join(";")}`;
  const refuse = (code: Difference["code"]): Difference => ({ code, place: AUTHORIZATION, got, expected });
  const absent = names.filter(
    (name) => headerValue(request, name) === undefined && !(name === "host" && request.url.authority),
  );
  return [
    ...(MANDATORY.some((name) => !names.includes(name)) ? [refuse("header-not-signed")] : []),
    ...(signedHeaders.some((name) => name !== lower(name)) ? [refuse("header-case")] : []),
    ...(names.join() !== sorted(names).join() ? [refuse("header-order")] : []),
    ...absent.map((name): Difference => {
      return { code: "header-not-sent", place: AUTHORIZATION, got: `${name} is signed`, expected: `a header ${name}` };
    }),
  ];
}

function checkScope({ request, claims }: Tc3Case): readonly Difference[] {
  const timestamp = headerValue(request, "x-tc-timestamp") ?? "";
  const action = headerValue(request, "x-tc-action") ?? "";
  const host = sentHost(request);
  const isElsewhere = !isLoopback(host.replace(/:\d+$/, "")) && FACEID_ACTIONS.includes(action);
  const service = hostService(host) ?? (isElsewhere ? "faceid" : undefined);
  const date = /^\d{9,11}$/.test(timestamp) ? scopeDate(Number(timestamp)) : undefined;
  return [
    ...(date !== undefined && /^\d{4}-\d\d-\d\d$/.test(claims.date) && claims.date !== date
      ? [{ code: "scope-date", place: AUTHORIZATION, got: claims.date, expected: `${date}, of ${timestamp}` } as const]
      : []),
    ...(service !== undefined && claims.service !== "" && claims.service !== service
      ? [{ code: "service", place: AUTHORIZATION, got: claims.service, expected: service } as const]
      : []),
  ];
}

function checkSent({ request, claims }: Tc3Case): readonly Difference[] {
  const absent = REQUIRED.filter((name) => headerValue(request, name) === undefined);
  const type = headerValue(request, "content-type");
  const sent = lower(type ?? "")
    .split(";")[0]
    ?.trim();
  const isUnfit = request.method === "POST" ? sent === FORM || sent === "text/plain" : sent === "application/json";
  const needsToken = isTemporary(claims.secretId) && headerValue(request, "x-tc-token") === undefined;
  const hash = headerValue(request, "x-tc-content-sha256");
  const bodyHash = createHash("sha256")
    .update(request.body ?? "")
    .digest("hex");
  const isOther = hash !== undefined && hash !== UNSIGNED && request.body !== undefined && lower(hash) !== bodyHash;
  const { path } = request.url;
  const fit = request.method === "POST" ? "application/json" : FORM;
  const found: (Difference | false)[] = [
    needsToken && {
      code: "token-missing",
      place: AUTHORIZATION,
      got: `a SecretId of ${claims.secretId.length} characters, which temporary keys have, and no X-TC-Token`,
      expected: "the header X-TC-Token",
    },
    isUnfit && {
      code: "content-type-unfit",
      place: CONTENT_TYPE,
      got: String(type),
      expected: `${fit} with ${request.method}`,
    },
    isOther && {
      code: "payload-changed",
      place: { part: "header", name: "X-TC-Content-SHA256" },
      got: `${short(hash)} of what was hashed`,
      expected: `${short(bodyHash)} of the body that was sent`,
    },
    path !== "/" && { code: "path", place: { part: "url" }, got: path, expected: "/" },
  ];
  return [
    ...absent.map((name): Difference => {
      return { code: "parameter-missing", place: { part: "header", name }, got: "nothing", expected: name };
    }),
    ...found.filter((one) => one !== false),
  ];
}

/** What can be seen without the key. */
export function checkTc3(seen: Tc3Case): readonly Difference[] {
  const { request, claims, now } = seen;
  const timestamp = headerValue(request, "x-tc-timestamp");
  const clock = timestamp === undefined ? [] : checkClock(timestamp, TIMESTAMP, request, now);
  if (claims.algorithm !== TC3) {
    const got = /^[\w-]{1,40}$/.test(claims.algorithm) ? claims.algorithm : "another word";
    return [{ code: "algorithm", place: AUTHORIZATION, got, expected: TC3 }, ...clock];
  }
  const form = checkForm(seen);
  return [
    ...form,
    ...(form.length > 0 ? [] : checkSignedHeaders(seen)),
    ...checkScope(seen),
    ...checkSent(seen),
    ...clock,
  ];
}
