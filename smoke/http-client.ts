/** An HTTP request of a check. */
export interface HttpRequest {
  readonly method: "GET" | "POST";
  /** Path below the target's address, for example `/v1/health`. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: unknown;
}

/** The whole answer to a request. */
export interface HttpAnswer {
  readonly status: number;
  readonly contentType: string;
  /** Parsed when the content type says JSON and it is; else the text. */
  readonly body: unknown;
  /** Time to the last byte, in milliseconds. */
  readonly durationMs: number;
}

/** No answer: the target was not reached, or did not answer in time. */
export class NoAnswerError extends Error {
  override readonly name = "NoAnswerError";

  constructor(
    message: string,
    readonly durationMs: number,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

const parsed = (text: string, contentType: string): unknown => {
  if (!/\bjson\b/.test(contentType)) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

const reasonOf = (error: unknown, timeoutMs: number): string => {
  const { name, message, cause } = error as Error & { cause?: { code?: string; message?: string } };
  if (name === "TimeoutError") return `no answer within ${timeoutMs} ms`;
  return cause?.code ?? cause?.message ?? message;
};

/**
 * Sends one request. Redirects are not followed: a key must not go to an address nobody named.
 * @param timeoutMs to the last byte
 * @throws NoAnswerError
 */
export async function send(target: string, request: HttpRequest, timeoutMs: number): Promise<HttpAnswer> {
  const started = performance.now();
  const durationMs = (): number => Math.round(performance.now() - started);
  try {
    const response = await fetch(`${target}${request.path}`, {
      method: request.method,
      headers: {
        accept: "application/json",
        ...request.headers,
        ...(request.body === undefined ? {} : { "content-type": "application/json" }),
      },
      ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
      redirect: "manual",
      signal: AbortSignal.timeout(timeoutMs),
    });
    const contentType = response.headers.get("content-type") ?? "";
    const text = await response.text();
    return { status: response.status, contentType, body: parsed(text, contentType), durationMs: durationMs() };
  } catch (error) {
    throw new NoAnswerError(reasonOf(error, timeoutMs), durationMs(), { cause: error });
  }
}
