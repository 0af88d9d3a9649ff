import { randomUUID } from "node:crypto";
import type { Credentials } from "../../sdk/credentials";

/** The platform's own headers, split from those that the caller sent. */
export interface PlatformHeaders {
  /** The caller's headers, by lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  /** The platform's request id, or a random one where the header does not hold an id. */
  readonly requestId: string;
  /** Temporary credentials; undefined unless all three headers are there. */
  readonly credentials: Credentials | undefined;
}

const PREFIX = "x-scf-";
const REQUEST_ID = /^[A-Za-z0-9-]{1,64}$/;

/**
 * Takes the platform's headers, `x-scf-*`, out of a request's. A caller can send them too: they "cannot be customised"
 * (583/56124), but a forged one was seen to arrive unchanged in a Web function (2026-10-10). So nothing is authorised
 * by them, and nothing else sees them.
 *
 * @param names header names in any case; a value that is not text is left out
 */
export function splitPlatformHeaders(names: Readonly<Record<string, unknown>>): PlatformHeaders {
  const headers: Record<string, string> = {};
  const platform: Record<string, string> = {};
  for (const [given, value] of Object.entries(names)) {
    const name = given.toLowerCase();
    if (typeof value === "string") (name.startsWith(PREFIX) ? platform : headers)[name] = value;
  }
  const { "x-scf-request-id": id = "", "x-scf-secret-id": secretId, "x-scf-secret-key": secretKey } = platform;
  const token = platform["x-scf-session-token"];
  const complete = secretId !== undefined && secretKey !== undefined && token !== undefined;
  return {
    headers,
    requestId: REQUEST_ID.test(id) ? id : randomUUID(),
    credentials: complete ? { secretId, secretKey, token } : undefined,
  };
}
