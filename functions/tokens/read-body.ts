import type { IncomingMessage } from "node:http";
import type { Clock } from "../../lib/clock";
import { Problem } from "./problems";

export interface ReadBodyOptions {
  /** A longer body is refused as soon as its length is known. Bytes. */
  readonly maxBytes: number;
  /** How long the rest of the body may take. Milliseconds. */
  readonly timeoutMs: number;
  readonly clock: Clock;
}

const tooLarge = (maxBytes: number): Problem =>
  new Problem("body_too_large", { detail: `At most ${maxBytes} bytes of body are taken.` });

/** Reads a request's body to its end. @throws Problem body_too_large, request_timeout, request_aborted */
export function readBody(request: IncomingMessage, { maxBytes, timeoutMs, clock }: ReadBodyOptions): Promise<Buffer> {
  if (Number(request.headers["content-length"]) > maxBytes) return Promise.reject(tooLarge(maxBytes));
  return new Promise((resolve, reject) => {
    const over = new AbortController();
    const chunks: Buffer[] = [];
    let bytes = 0;
    const settle = (problem?: Problem): void => {
      over.abort();
      request.off("data", onData).off("end", onEnd).off("close", onClose);
      if (problem === undefined) {
        resolve(Buffer.concat(chunks));
        return;
      }
      reject(problem);
    };
    const onData = (chunk: Buffer): void => {
      bytes += chunk.length;
      if (bytes > maxBytes) settle(tooLarge(maxBytes));
      else chunks.push(chunk);
    };
    const onEnd = (): void => settle();
    const onClose = (): void =>
      settle(
        request.complete
          ? undefined
          : new Problem("request_aborted", { detail: "The connection ended before the body did." }),
      );
    request.on("data", onData).on("end", onEnd).on("close", onClose);
    void clock.sleep(timeoutMs, over.signal).then(() => {
      if (over.signal.aborted) return;
      settle(new Problem("request_timeout", { detail: `The body was not sent within ${timeoutMs / 1_000} s.` }));
    });
  });
}
