/** The platform's own `fetch`, as far as it is used. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** A longer answer is not read to its end: sets of 20 keys with their certificates have about 40 KB. Bytes. */
const LONGEST_ANSWER = 128 * 1_024;

/** An answer that takes longer is not waited for. Milliseconds. */
const TIMEOUT_MS = 1_000;

async function readText({ body }: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > LONGEST_ANSWER) throw new Error(`the answer has more than ${LONGEST_ANSWER} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

/**
 * What is at the address of a key set, as JSON. A redirect is an answer like any other that has no keys: the
 * address that the environment names is the one that is trusted.
 *
 * @param leftMs until the answer is useless
 * @throws Error that says why in a few words
 */
export async function fetchKeySet(url: string, fetch: Fetch, leftMs: number): Promise<unknown> {
  const signal = AbortSignal.timeout(Math.max(1, Math.min(TIMEOUT_MS, leftMs)));
  try {
    const headers = { accept: "application/json, application/jwk-set+json" };
    const response = await fetch(url, { headers, redirect: "manual", signal });
    if (response.status !== 200) {
      await response.body?.cancel();
      throw new Error(`status ${response.status}`);
    }
    return JSON.parse(await readText(response));
  } catch (cause) {
    const reason =
      cause instanceof SyntaxError
        ? "the answer is not JSON"
        : signal.aborted
          ? `no answer within ${TIMEOUT_MS} ms`
          : cause instanceof Error
            ? cause.message
            : String(cause);
    throw new Error(reason, { cause });
  }
}
