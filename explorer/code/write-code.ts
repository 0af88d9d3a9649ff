import { FACEID } from "../../contract/vendor/api";
import { UserError } from "../../lib/user-error";
import type { Call } from "../api";
import { ENDPOINT_ROUTES, isFaceidOperation } from "../request/operation-owner";
import type { CodeTarget, Language } from "./language";

/** Where code sends its calls. */
export interface CodePlaces {
  /** Address of faceid, without a path. */
  readonly faceidUrl: string;
  /** Address of the endpoint, without a trailing slash. */
  readonly endpointUrl: string;
}

/** The address at which SDKs look for faceid unless told otherwise. */
export const VENDOR_URL = `https://${FACEID.endpoint}`;

const NAME = /^[A-Za-z][A-Za-z0-9]*$/;

function codeTarget(url: string): CodeTarget {
  const { protocol, host } = new URL(url);
  return { protocol: protocol === "http:" ? "http" : "https", host, isDefault: url === VENDOR_URL };
}

/**
 * A call in a language; undefined where the language has no client of what is called.
 * @throws UserError for a parameter whose name is not a word, which would be code itself
 */
export function writeCode(call: Call, language: Language, { faceidUrl, endpointUrl }: CodePlaces): string | undefined {
  const { operation, region, parameters } = call;
  const name = Object.keys(parameters).find((one) => !NAME.test(one));
  if (name !== undefined) {
    throw new UserError(`${JSON.stringify(name)} is not the name of a parameter.`, "Take one of the form's.");
  }
  if (isFaceidOperation(operation)) {
    return language.faceid({ operation, region, parameters, endpointUrl, target: codeTarget(faceidUrl) });
  }
  const route = ENDPOINT_ROUTES.find(({ id }) => id === operation);
  return route && language.endpoint?.({ ...route, parameters, url: endpointUrl });
}
