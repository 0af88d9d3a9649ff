import { type V1Method, v1Method } from "../../signature/v1";
import { isHidden, isTemporary, v1Form } from "./claims";
import { checkClock } from "./clock-check";
import type { Difference } from "./finding";
import { headerValue, type PastedRequest } from "./pasted-request";

/** A v1 request, and its parameters. */
export interface V1Case {
  readonly request: PastedRequest;
  /** Decoded. */
  readonly parameters: Readonly<Record<string, string>>;
  /** As they were sent, in their order. */
  readonly pairs: readonly string[];
  /** Milliseconds, of this machine. */
  readonly now: number;
}

export function readV1(request: PastedRequest, now: number): V1Case {
  const form = v1Form(request);
  const parameters = Object.fromEntries(new URLSearchParams(form));
  return { request, parameters, pairs: form.split("&").filter(Boolean), now };
}

const REQUIRED = ["Action", "Version", "Timestamp", "Nonce", "SecretId", "Signature"];
const FORM = "application/x-www-form-urlencoded";
const BYTES: Readonly<Record<V1Method, number>> = { HmacSHA1: 20, HmacSHA256: 32 };

/** The signature as it was meant: a + that was not encoded arrives as a blank. */
export const givenSignature = ({ parameters }: V1Case): string => (parameters["Signature"] ?? "").replaceAll(" ", "+");

function checkSignature(seen: V1Case): Difference | false {
  const { parameters, pairs } = seen;
  const place = { part: "parameter", name: "Signature" } as const;
  const raw = pairs.find((pair) => pair.startsWith("Signature="))?.slice("Signature=".length) ?? "";
  const given = givenSignature(seen);
  const stated = parameters["SignatureMethod"];
  const method = v1Method(stated);
  if (method === undefined) {
    const expected = "HmacSHA256 or HmacSHA1";
    const got = /^[\w-]{1,40}$/.test(String(stated)) ? String(stated) : "another text";
    return { code: "algorithm", place: { part: "parameter", name: "SignatureMethod" }, got, expected };
  }
  if (/[+ ]/.test(raw))
    return { code: "signature-encoding", place, got: "+ as it is, which arrives as a blank", expected: "%2B" };
  if (given === "" || isHidden(given)) return false;
  if (/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(given)) {
    return { code: "signature-encoding", place, got: "hexadecimal digits", expected: "Base64, URL-encoded" };
  }
  if (/%[0-9A-F]{2}/i.test(given))
    return { code: "signature-encoding", place, got: "encoded twice", expected: "encoded once" };
  const bytes = Buffer.from(given, "base64").length;
  const other = (Object.keys(BYTES) as V1Method[]).find((name) => BYTES[name] === bytes);
  if (bytes === BYTES[method]) return false;
  if (other === undefined)
    return {
      code: "signature-encoding",
      place,
      got: `${bytes} bytes`,
      expected: `the ${BYTES[method]} bytes of ${method}`,
    };
  return {
    code: "algorithm",
    place: stated === undefined ? place : { part: "parameter", name: "SignatureMethod" },
    got: `a signature of ${bytes} bytes, as ${other} gives, and SignatureMethod ${stated ?? "not sent: HmacSHA1"}`,
    expected: `SignatureMethod=${other}, or a signature of ${BYTES[method]} bytes`,
  };
}

/** What can be seen without the key. */
export function checkV1(seen: V1Case): readonly Difference[] {
  const { request, parameters, now } = seen;
  const absent = request.body === undefined ? [] : REQUIRED.filter((name) => !parameters[name]);
  const type = headerValue(request, "content-type");
  const isForm = (type ?? "").toLowerCase().split(";")[0]?.trim() === FORM;
  const secretId = parameters["SecretId"] ?? "";
  const found: (Difference | false)[] = [
    checkSignature(seen),
    request.method === "POST" &&
      !isForm && {
        code: "content-type-unfit",
        place: { part: "header", name: "Content-Type" },
        got: type ?? "none",
        expected: FORM,
      },
    isTemporary(secretId) &&
      !parameters["Token"] && {
        code: "token-missing",
        place: { part: "parameter", name: "SecretId" },
        got: `a SecretId of ${secretId.length} characters, which temporary keys have, and no Token`,
        expected: "the parameter Token",
      },
    request.url.path !== "/" && { code: "path", place: { part: "url" }, got: request.url.path, expected: "/" },
  ];
  const timestamp = parameters["Timestamp"];
  return [
    ...absent.map((name): Difference => {
      return { code: "parameter-missing", place: { part: "parameter", name }, got: "nothing", expected: name };
    }),
    ...found.filter((one) => one !== false),
    ...(timestamp ? checkClock(timestamp, { part: "parameter", name: "Timestamp" }, request, now) : []),
  ];
}
