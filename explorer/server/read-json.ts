import type { IncomingMessage } from "node:http";
import { REQUEST_MAX_BYTES } from "../../contract/vendor/limits";
import { UserError } from "../../lib/user-error";

/** Room for the largest call that faceid takes, and for what is around it. Bytes. */
export const BODY_MAX_BYTES = REQUEST_MAX_BYTES["TC3-HMAC-SHA256"] + 1024 * 1024;

/**
 * The body of a request, which is read no further than it may be long.
 *
 * @throws UserError when it is too long or not JSON
 */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > BODY_MAX_BYTES) {
      throw new UserError(`The call is larger than ${BODY_MAX_BYTES} bytes.`, "Take a smaller picture.");
    }
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString("utf8"));
  } catch {
    throw new UserError("The body is not JSON.", "Use the page that this server gives.");
  }
}
