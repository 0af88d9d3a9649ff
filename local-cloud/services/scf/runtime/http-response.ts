import type { InvocationAnswer } from "./platform-answer";

export interface HttpResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: Buffer;
}

/**
 * The HTTP response that an invocation's answer stands for (583/96099): `{statusCode, headers, body, isBase64Encoded}`
 * as it says, any other JSON as 200 application/json, and the platform's own answers with their status code.
 */
export function toHttpResponse(answer: InvocationAnswer): HttpResponse {
  if (!answer.ok) return json(answer.error.statusCode, JSON.stringify(answer.error));
  const result: unknown = JSON.parse(answer.result);
  if (!isIntegrated(result)) return json(200, answer.result);
  return {
    status: result.statusCode,
    headers: readHeaders(result.headers),
    body: Buffer.from(readText(result.body), result.isBase64Encoded === true ? "base64" : "utf8"),
  };
}

/** Decided by the server, whatever the function says (583/56124 for Connection). */
const HOP_BY_HOP = ["connection", "content-length", "transfer-encoding"];

export interface IntegratedResponse {
  readonly statusCode: number;
  readonly headers?: unknown;
  readonly body?: unknown;
  readonly isBase64Encoded?: unknown;
}

/** Whether a function's result stands for a whole HTTP response. */
export function isIntegrated(result: unknown): result is IntegratedResponse {
  if (typeof result !== "object" || result === null || !("statusCode" in result)) return false;
  const { statusCode } = result;
  return Number.isInteger(statusCode) && (statusCode as number) >= 200 && (statusCode as number) <= 599;
}

function readHeaders(headers: unknown): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries((headers ?? {}) as Record<string, unknown>)
      .map(([name, value]) => [name.toLowerCase(), Array.isArray(value) ? value.map(String) : String(value)] as const)
      .filter(([name]) => !HOP_BY_HOP.includes(name)),
  );
}

function readText(body: unknown): string {
  if (body === undefined || body === null) return "";
  return typeof body === "string" ? body : JSON.stringify(body);
}

function json(status: number, text: string): HttpResponse {
  return { status, headers: { "content-type": "application/json" }, body: Buffer.from(text) };
}
