import type { HttpMessage } from "../../core/http-message";
import { CosError } from "./cos-error";
import { isSignatureParameter } from "./signature";
import type { CosTarget } from "./target";

export type CosMethod = "GET" | "HEAD" | "PUT" | "POST" | "DELETE" | "OPTIONS";

/** A request to COS as it was received, decoded. */
export interface CosRequest {
  readonly method: string;
  readonly authority: string;
  /** "" for COS itself. */
  readonly bucket: string;
  readonly region: string | undefined;
  readonly key: string;
  /** Path as signatures see it. */
  readonly path: string;
  /** Every parameter of the query. */
  readonly query: Readonly<Record<string, string>>;
  /** The parameters that are not the signature's. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** Longest key, bytes in UTF-8 (436/13324, 2024-03-25). */
const MAX_KEY_BYTES = 850;
/** What a key may not begin with (the same page; which code answers it is our choice). */
const FORBIDDEN = /^[/\\]/;

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new CosError("InvalidURI", "The request's address is not valid percent-encoding of UTF-8.");
  }
}

/** `+` stays as it is: COS writes a blank as `%20` (436/7778). */
function parseQuery(query: string): Record<string, string> {
  const pairs = query.split("&").filter(Boolean);
  return Object.fromEntries(
    pairs.map((pair) => {
      const [name = "", ...value] = pair.split("=");
      return [decoded(name), decoded(value.join("="))];
    }),
  );
}

/** @throws CosError InvalidURI, KeyTooLong, InvalidArgument */
export function readCosRequest(message: HttpMessage, target: CosTarget): CosRequest {
  const key = decoded(target.encodedKey);
  if (Buffer.byteLength(key) > MAX_KEY_BYTES) {
    throw new CosError("KeyTooLong", `The key is longer than ${MAX_KEY_BYTES} bytes.`);
  }
  if (FORBIDDEN.test(key)) {
    throw new CosError("InvalidArgument", "A key cannot begin with / or \\.");
  }
  const query = parseQuery(message.query);
  const parameters = Object.fromEntries(Object.entries(query).filter(([name]) => !isSignatureParameter(name)));
  const { method, authority, headers, body } = message;
  const { bucket, region } = target;
  return { method, authority, bucket, region, key, path: decoded(message.path), query, parameters, headers, body };
}
