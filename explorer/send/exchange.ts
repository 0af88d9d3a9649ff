import { request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import type { WireAnswer, WireRequest } from "./sent-call";

/** Longer than faceid, and the slowest test user, take. Milliseconds. */
const TIMEOUT_MS = 30_000;

/** More than any answer of faceid has. Bytes. */
const ANSWER_MAX_BYTES = 8 * 1024 * 1024;

/** Why no answer came. */
export class NoAnswer extends Error {
  override readonly name = "NoAnswer";
}

/** Sends one request, and reads its answer to the end. @throws NoAnswer */
export function exchange({ method, url, headers, body }: WireRequest): Promise<WireAnswer> {
  const send = url.startsWith("https:") ? requestHttps : requestHttp;
  const length = method === "GET" ? {} : { "content-length": String(Buffer.byteLength(body)) };
  return new Promise((resolve, reject) => {
    const outgoing = send(url, { method, headers: { ...headers, ...length }, agent: false }, (incoming) => {
      const chunks: Buffer[] = [];
      let size = 0;
      incoming.on("data", (chunk: Buffer) => {
        size += chunk.length;
        if (size > ANSWER_MAX_BYTES) outgoing.destroy(new Error(`the answer is larger than ${ANSWER_MAX_BYTES} bytes`));
        else chunks.push(chunk);
      });
      incoming.on("end", () =>
        resolve({
          status: incoming.statusCode ?? 0,
          headers: Object.fromEntries(
            Object.entries(incoming.headers).map(([name, value]) => [name, [value].flat().join(", ")]),
          ),
          body: Buffer.concat(chunks).toString("utf8"),
        }),
      );
      incoming.on("error", ({ message }) => reject(new NoAnswer(message)));
    });
    outgoing.setTimeout(TIMEOUT_MS, () => outgoing.destroy(new Error(`no answer in ${TIMEOUT_MS / 1_000} s`)));
    outgoing.on("error", (error: NodeJS.ErrnoException) => reject(new NoAnswer(error.message || String(error.code))));
    outgoing.end(method === "GET" ? undefined : body);
  });
}
