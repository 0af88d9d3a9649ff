import { IDEMPOTENCY_KEY_HEADER } from "../../../contract/endpoint/headers";
import { Problem } from "../problems";

/** Most characters of a key, as Stripe takes. */
const MOST = 255;

/** A Structured Field String (draft-ietf-httpapi-idempotency-key-header-07), without escapes. */
const QUOTED = new RegExp(`^"([\\x20\\x21\\x23-\\x5b\\x5d-\\x7e]{1,${MOST}})"$`);

/** As most clients send it: visible characters without quotes. */
const BARE = new RegExp(`^([\\x21\\x23-\\x5b\\x5d-\\x7e]{1,${MOST}})$`);

/** The key that a request's header holds, the same with quotes and without; undefined without the header.
 *
 * @throws Problem invalid_idempotency_key
 */
export function readIdempotencyKey(headers: Readonly<Record<string, string | undefined>>): string | undefined {
  const header = headers[IDEMPOTENCY_KEY_HEADER];
  if (header === undefined) return undefined;
  const key = (QUOTED.exec(header) ?? BARE.exec(header))?.[1];
  if (key !== undefined) return key;
  throw new Problem("invalid_idempotency_key", {
    detail: `Idempotency-Key must be 1 to ${MOST} visible characters, in quotes or bare, such as "8e03978e-40d5-43e8-bc93-6894a57f9324".`,
  });
}
