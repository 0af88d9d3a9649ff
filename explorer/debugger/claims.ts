import { headerValue, type PastedRequest } from "./pasted-request";

/** What an `Authorization` header says, however it is written. */
export interface Claims {
  readonly algorithm: string;
  readonly secretId: string;
  readonly date: string;
  readonly service: string;
  readonly terminator: string;
  /** As written, in their order. */
  readonly signedHeaders: readonly string[];
  readonly signature: string;
}

const part = (header: string, name: string): string =>
  new RegExp(`${name}\\s*=\\s*([^,\\s]*)`, "i").exec(header)?.[1] ?? "";

export function readClaims(header: string): Claims {
  const [secretId = "", date = "", service = "", terminator = ""] = part(header, "Credential").split("/");
  return {
    algorithm: /^\s*(\S*)/.exec(header)?.[1] ?? "",
    ...{ secretId, date, service, terminator },
    signedHeaders: part(header, "SignedHeaders").split(";").filter(Boolean),
    signature: part(header, "Signature"),
  };
}

/** Logs blank the header out: OkHttp writes blocks, others stars or a word. */
export const isHidden = (value: string): boolean => /^[█*•x.]+$|redacted|hidden|masked/i.test(value.trim());

/** The parameters of a v1 request as they were sent: a form in the query, in the body, or in both. */
export const v1Form = ({ method, url, body }: PastedRequest): string =>
  method === "GET" ? url.query : [url.query, body ?? ""].filter(Boolean).join("&");

const V1_SIGNS = ["Signature", "SignatureMethod", "SecretId"];

/** How a request is signed: with TC3, with v1, or not at all. */
export function findMethod(request: PastedRequest): "TC3" | "v1" | undefined {
  if (headerValue(request, "authorization") !== undefined) return "TC3";
  const parameters = new URLSearchParams(v1Form(request));
  if (V1_SIGNS.some((name) => parameters.has(name))) return "v1";
  return request.headers.some(({ name }) => /^x-tc-/i.test(name)) ? "TC3" : undefined;
}

/** The service that a host stands for: its first label, on the vendor's domains; undefined for others. */
export const hostService = (host: string): string | undefined =>
  /^(?:https?:\/\/)?([a-z0-9-]+)\.(?:[a-z0-9-]+\.)*tencentcloudapi\.[a-z.]+(?::\d+)?\/?$/i
    .exec(host)?.[1]
    ?.toLowerCase();

/**
 * A permanent SecretId is `AKID` and 32 characters ("Signature", 1305/79743, 2026-05-21); those of temporary keys are
 * longer.
 */
const PERMANENT_LENGTH = 36;

export const isTemporary = (secretId: string): boolean =>
  secretId.startsWith("AKID") && secretId.length > PERMANENT_LENGTH;
