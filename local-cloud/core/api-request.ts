import { TC3 } from "../../signature/tc3";
import type { Cloud } from "../cloud";
import type { Action, Service } from "./action";
import { ApiError } from "./api-error";
import type { Claim, SignMethod } from "./claim";
import { coerce, unflatten } from "./form-parameters";
import type { HttpMessage } from "./http-message";
import type { Caller } from "./identity";
import { requireShallow } from "./nesting";
import { type Route, requireOffered } from "./route";

/** A request whose signature was verified, for an action that exists, in a region where it is offered. */
export interface ApiRequest {
  readonly requestId: string;
  /** When it arrived, milliseconds since the epoch by the cloud's clock. */
  readonly at: number;
  readonly service: Service;
  readonly action: Action;
  /** "" when it has none and its service needs none. */
  readonly region: string;
  readonly caller: Caller;
  readonly signMethod: SignMethod;
  /** The action's own parameters, typed by its schema where they came as texts, not yet validated. */
  readonly parameters: object;
  readonly body: Buffer;
}

/** Parameters of v1 that belong to every action. */
const V1_COMMON = new Set([
  "Action",
  "Version",
  "Region",
  "Timestamp",
  "Nonce",
  "SecretId",
  "Signature",
  "SignatureMethod",
  "Token",
  "Language",
  "RequestClient",
]);

/**
 * What is left to read of a request once its caller is known.
 *
 * @throws ApiError NoSuchProduct, NoSuchVersion, InvalidAction, MissingParameter, UnsupportedRegion, InvalidParameter
 */
export function readApiRequest(
  message: HttpMessage,
  claim: Claim,
  route: Route,
  { requestId, at, caller }: Pick<ApiRequest, "requestId" | "at" | "caller">,
  { contract }: Cloud,
): ApiRequest {
  const { service, action, region } = requireOffered(route, contract);
  const { signMethod } = claim;
  const { body } = message;
  return { requestId, at, service, action, region, caller, signMethod, parameters: readParameters(), body };

  function readParameters(): object {
    if (signMethod !== TC3 || message.method !== "POST") {
      if (action.octetStream) throw contentType(OCTET_STREAM);
      return coerce(unflatten(ownParameters(claim)), action.request(contract)) as object;
    }
    if (!action.octetStream) return parseBody(message);
    requireContentType(message, OCTET_STREAM);
    const names = Object.keys(action.request(contract).properties ?? {});
    const given = names.map((name) => [name, message.headers[`x-${service.name}-${name.toLowerCase()}`]]);
    return Object.fromEntries(given.filter(([, value]) => value !== undefined)) as object;
  }
}

const OCTET_STREAM = "application/octet-stream";

const contentType = (allowed: string): ApiError =>
  new ApiError("InvalidRequest", `The Content-Type of a POST request must be ${allowed}.`);

function requireContentType({ headers }: HttpMessage, allowed: string): void {
  if (!headers["content-type"]?.toLowerCase().startsWith(allowed)) throw contentType(allowed);
}

function ownParameters({ signMethod, form }: Claim): Record<string, string> {
  return signMethod === TC3 ? form : Object.fromEntries(Object.entries(form).filter(([name]) => !V1_COMMON.has(name)));
}

function parseBody(message: HttpMessage): object {
  requireContentType(message, "application/json");
  const { body } = message;
  let value: unknown;
  try {
    // The Ruby SDK sends `null` for an action without parameters.
    value = body.length === 0 ? {} : (JSON.parse(body.toString("utf8")) ?? {});
  } catch {
    value = undefined;
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new ApiError("InvalidParameter", "The request's body is not a JSON object.");
  }
  requireShallow(value);
  return value;
}
