import { FACEID } from "../../contract/vendor/api";
import { defined } from "../../lib/defined";
import { scopeDate, type Tc3Message, type Tc3Scope } from "../../signature/tc3";
import type { V1Message, V1Method } from "../../signature/v1";
import type { Call } from "../api";
import type { FaceidTarget } from "../options";

/** The names that a TC3 signature of ours covers: what the vendor asks for, and the action. */
const SIGNED_HEADERS = ["content-type", "host", "x-tc-action"] as const;

/** The header and the parameter in which the token of temporary keys travels. */
export const TOKEN_HEADER = "x-tc-token";

/** A request to faceid, and what its signature is made of. */
export interface Tc3Call {
  readonly url: string;
  /** The token of temporary keys among them, so they are not for the page. */
  readonly message: Tc3Message & { readonly body: string };
  readonly scope: Tc3Scope;
}

/** The request of a call, to be signed with TC3. @param timestamp seconds since the epoch */
export function tc3Call({ operation, region, parameters }: Call, target: FaceidTarget, timestamp: number): Tc3Call {
  const { url, credentials } = target;
  return {
    url: `${url}/`,
    message: {
      method: "POST",
      query: "",
      headers: {
        "content-type": "application/json",
        host: new URL(url).host,
        "x-tc-action": operation,
        "x-tc-region": region,
        "x-tc-timestamp": String(timestamp),
        "x-tc-version": FACEID.version,
        ...defined({ [TOKEN_HEADER]: credentials.token }),
      },
      body: JSON.stringify(parameters),
    },
    scope: { date: scopeDate(timestamp), service: FACEID.service, signedHeaders: SIGNED_HEADERS },
  };
}

/** A value as v1 carries it: lists and objects by numbered and named parts, joined by dots. */
function flatten(name: string, value: unknown): [string, string][] {
  if (typeof value !== "object" || value === null) return [[name, String(value)]];
  return Object.entries(value).flatMap(([part, item]) => flatten(`${name}.${part}`, item));
}

/** The request of a call, to be signed with v1. The token of temporary keys, which it would sign too, is left out. */
export function v1Call(
  { operation, region, parameters }: Call,
  { url, credentials }: FaceidTarget,
  signing: { readonly digest: V1Method; readonly timestamp: number; readonly nonce: number },
): V1Message {
  return {
    method: "POST",
    host: new URL(url).host,
    parameters: {
      ...Object.fromEntries(Object.entries(parameters).flatMap(([name, value]) => flatten(name, value))),
      Action: operation,
      Nonce: String(signing.nonce),
      Region: region,
      SecretId: credentials.secretId,
      SignatureMethod: signing.digest,
      Timestamp: String(signing.timestamp),
      Version: FACEID.version,
    },
  };
}
