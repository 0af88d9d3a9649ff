import { redactAll } from "../../lib/redact";
import type { ExplorerCredentials } from "../options";
import type { Diagnosis } from "./answer";
import { findMethod, isHidden, readClaims } from "./claims";
import { serverTime } from "./clock-check";
import { type Difference, describeDifference, FINDINGS, maskId } from "./finding";
import type { Guess } from "./guess";
import { headerValue, type PastedRequest, sentHost } from "./pasted-request";
import { checkTc3, type Tc3Case } from "./tc3-checks";
import { tc3Guesses } from "./tc3-guesses";
import { isSignedBy, sentTc3 } from "./tc3-trial";
import { checkV1, givenSignature, readV1, type V1Case } from "./v1-case";
import { isV1SignedBy, v1Guesses } from "./v1-guesses";

/** What a request is compared with. */
export interface Against {
  /** Milliseconds since the epoch, of this machine. */
  readonly now: number;
  /** Keys that are known here. They are in no finding. @default - none, and what needs a key stays undecided */
  readonly secrets?: readonly ExplorerCredentials[];
}

/** A signature that can be recomputed. */
interface Signed {
  readonly secretId: string;
  readonly token: string | undefined;
  readonly tokenPlace: Difference["place"];
  /** Undefined when the text does not show enough of the request. */
  readonly isBy: ((secretKey: string) => boolean) | undefined;
  readonly guesses: (key: ExplorerCredentials) => Iterable<Guess>;
  readonly signature: string;
}

/** The body as it may have been sent: a text that went through a page or a log may have lost line breaks. */
const readBodies = (request: PastedRequest): readonly string[] => {
  const { body = "", bodyMayHaveLostBreaks } = request;
  const isExact = !bodyMayHaveLostBreaks || Number(headerValue(request, "content-length")) === Buffer.byteLength(body);
  return isExact ? [body] : [...new Set([body, `${body}\n`, body.replace(/\n/g, "\r\n")])];
};

function readSigned(seen: Tc3Case): Signed {
  const { request, claims } = seen;
  const signature = claims.signature.toLowerCase();
  const isUnsigned = headerValue(request, "x-tc-content-sha256") === "UNSIGNED-PAYLOAD";
  const isWhole = /^[0-9a-f]{64}$/.test(signature) && (request.body !== undefined || isUnsigned);
  const bodies = readBodies(request).map((body) => sentTc3(seen, body));
  const [first] = bodies;
  return {
    secretId: claims.secretId,
    token: headerValue(request, "x-tc-token"),
    tokenPlace: { part: "header", name: "X-TC-Token" },
    isBy: isWhole ? (key) => bodies.some((sent) => isSignedBy(sent, signature, key)) : undefined,
    guesses: (key) => (first ? tc3Guesses(seen, first, key) : []),
    signature,
  };
}

function readV1Signed(seen: V1Case): Signed {
  const { request, parameters } = seen;
  const signature = givenSignature(seen);
  const isWhole = request.body !== undefined && signature !== "" && !isHidden(signature);
  return {
    secretId: parameters["SecretId"] ?? "",
    token: parameters["Token"],
    tokenPlace: { part: "parameter", name: "Token" },
    isBy: isWhole ? (key) => isV1SignedBy(seen, signature, key) : undefined,
    guesses: (key) => v1Guesses(seen, key),
    signature,
  };
}

interface Verdict {
  readonly differences: readonly Difference[];
  readonly verified: boolean;
  readonly undecided: readonly string[];
}

const decided = (differences: readonly Difference[], verified = false, undecided: readonly string[] = []): Verdict => {
  return { differences, verified, undecided };
};

function checkToken({ token, tokenPlace }: Signed, known: ExplorerCredentials): readonly Difference[] {
  if (known.token !== undefined && token === undefined) {
    return [
      { code: "token-missing", place: tokenPlace, got: "no token", expected: "the token of these temporary keys" },
    ];
  }
  if (known.token === undefined && token !== undefined) {
    return [{ code: "token-superfluous", place: tokenPlace, got: "a token", expected: "none with a permanent key" }];
  }
  return [];
}

const UNDECIDED = "Whether the key is right, and whether what was signed is what was sent";

/** What a key that is known here reveals. @param visible what was found without it */
function checkWithKeys(
  signed: Signed,
  visible: readonly Difference[],
  secrets: readonly ExplorerCredentials[],
): Verdict {
  const { secretId, isBy, guesses, signature } = signed;
  const known = secrets.find((one) => one.secretId === secretId);
  if (isBy === undefined)
    return decided([], false, ["The signature cannot be recomputed: the text does not show all that it covers."]);
  if (known && isBy(known.secretKey)) return decided(checkToken(signed, known), true);
  const owner = secrets.find((one) => isBy(one.secretKey));
  if (owner) {
    const difference = {
      place: { part: "key" },
      proven: true,
      expected: `${maskId(owner.secretId)}, whose key signed it`,
    } as const;
    return decided([{ ...difference, code: "wrong-secret-id", got: `the SecretId ${maskId(secretId)}` }]);
  }
  if (!known) {
    const near = secrets.find((one) => one.secretId.toLowerCase() === secretId.trim().toLowerCase());
    const expected = `${maskId(near?.secretId ?? "")}, letter by letter`;
    const got = `${maskId(secretId)}, in other letters`;
    const difference = { code: "wrong-secret-id", place: { part: "key" }, got, expected } as const;
    return decided(near ? [difference] : [], false, [
      `${UNDECIDED}: the key of ${maskId(secretId)} is not known here.`,
    ]);
  }
  for (const { signature: compute, ...difference } of guesses(known)) {
    if (compute() === signature) return decided([{ ...difference, proven: true }, ...checkToken(signed, known)]);
  }
  if (visible.some(({ code }) => code !== "clock")) {
    return decided([], false, ["No other single change explains the signature: fix these first, then look again."]);
  }
  return decided([
    {
      code: "wrong-key",
      place: { part: "key" },
      got: "a signature that no single change of the request explains",
      expected: `the key of ${maskId(secretId)}, or a body that is the one that was signed`,
    },
  ]);
}

const ORDER = Object.keys(FINDINGS);

/** Proven ones first, then the clock where the server's own time tells, then by likelihood. */
const rank = ({ code, proven }: Difference, isServerTime: boolean): number =>
  proven ? -2 : code === "clock" && isServerTime ? -1 : ORDER.indexOf(code);

/**
 * Names what differs between what was signed and what was sent, the likeliest first. With the key of the request's
 * SecretId it recomputes the signature under one deviation after the other, and what matches is proven.
 *
 * @param text as it was pasted, in which lines are counted
 */
export function diagnose(request: PastedRequest, { now, secrets = [] }: Against, text = ""): Diagnosis {
  const method = findMethod(request);
  const header = headerValue(request, "authorization");
  const recognised = describeRequest(request, method);
  const place = { part: "header", name: "Authorization" } as const;
  const finish = (visible: readonly Difference[], { differences, verified, undecided }: Verdict): Diagnosis => {
    const all = [...differences.filter(({ proven }) => proven), ...visible, ...differences].filter(
      ({ code }, index, list) => list.findIndex((one) => one.code === code) === index,
    );
    const isServerTime = serverTime(request) !== undefined;
    const sorted = all.sort((a, b) => rank(a, isServerTime) - rank(b, isServerTime));
    const known = secrets.flatMap(({ secretKey, token }) => (token === undefined ? [secretKey] : [secretKey, token]));
    const findings = sorted.map((difference) => describeDifference(difference, text));
    return redactAll({ recognised, findings, verified, undecided }, known);
  };
  if (method === undefined || (method === "TC3" && header === undefined)) {
    return finish(
      [{ code: "authorization-missing", place, got: "nothing", expected: "Authorization: TC3-HMAC-SHA256 …" }],
      decided([]),
    );
  }
  const isTc3 = method === "TC3";
  const tc3 = { request, claims: readClaims(header ?? ""), now };
  const v1 = readV1(request, now);
  const visible = isTc3 ? checkTc3(tc3) : checkV1(v1);
  if (isTc3 && isHidden(header ?? ""))
    return finish(visible, decided([], false, ["The log hides the Authorization header."]));
  if (visible.some(({ code }) => code === "algorithm")) return finish(visible, decided([]));
  const signed = isTc3 ? readSigned(tc3) : readV1Signed(v1);
  return finish(
    visible,
    secrets.length > 0
      ? checkWithKeys(signed, visible, secrets)
      : decided([], false, [`${UNDECIDED}: no key is known here.`]),
  );
}

function describeRequest(request: PastedRequest, method: "TC3" | "v1" | undefined): readonly string[] {
  const action =
    headerValue(request, "x-tc-action") ?? new URLSearchParams(request.body ?? request.url.query).get("Action");
  const [, code] = /"Code"\s*:\s*"([\w.]+)"/.exec(request.response) ?? [];
  return [
    request.form,
    `${request.method} to ${sentHost(request)}`,
    ...(method === undefined ? [] : [method === "TC3" ? "signed with TC3-HMAC-SHA256" : "signed with v1"]),
    ...(action && /^\w{1,60}$/.test(action) ? [action] : []),
    ...(code === undefined ? [] : [`answered with ${code}`]),
  ];
}
