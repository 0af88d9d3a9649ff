import { PROBLEMS, type ProblemCode, type ProblemSpec } from "../../contract/endpoint/problems";
import type { DeployedEndpoint } from "./deployed-endpoint";

/** The outcome of one request. */
export type Outcome =
  /** 201 with a token that faceid knows. */
  | { readonly kind: "issued" }
  /** A problem as it is documented. */
  | { readonly kind: "problem"; readonly code: ProblemCode; readonly retryAfterSeconds: number | undefined }
  /** The platform answered in the function's place. */
  | { readonly kind: "platform"; readonly status: number }
  /** An answer that no page describes. */
  | { readonly kind: "wrong"; readonly detail: string }
  /** No answer, or none in time. */
  | { readonly kind: "lost"; readonly detail: string };

/** Far longer than the function may take. Milliseconds. */
const ANSWER_MS = 15_000;

const isProblem = (code: unknown): code is ProblemCode => typeof code === "string" && Object.hasOwn(PROBLEMS, code);

function judge(status: number, headers: Headers, text: string, issued: ReadonlyMap<string, unknown>): Outcome {
  const type = headers.get("content-type") ?? "";
  const wrong = (why: string): Outcome => ({ kind: "wrong", detail: `${status} ${why}` });
  let body: Record<string, unknown>;
  try {
    body = JSON.parse(text);
  } catch {
    return wrong("with what is not JSON");
  }
  if (status === 201) {
    return issued.has(String(body["sdkToken"])) ? { kind: "issued" } : wrong("with a token that faceid did not issue");
  }
  if (type === "application/json" && body["statusCode"] === status && typeof body["errorMessage"] === "string") {
    return { kind: "platform", status };
  }
  const { code } = body;
  if (type !== "application/problem+json" || !isProblem(code)) return wrong("with something that is not a problem");
  const spec: ProblemSpec = PROBLEMS[code];
  if (spec.status !== status || body["status"] !== status) return wrong(`with the problem ${code}`);
  const retryAfter = headers.get("retry-after");
  if (spec.retryAfterSeconds !== undefined && !(Number(retryAfter) >= 1)) return wrong(`${code} without Retry-After`);
  return { kind: "problem", code, retryAfterSeconds: retryAfter === null ? undefined : Number(retryAfter) };
}

/** Asks for one token. */
export async function ask({ url, stack }: DeployedEndpoint, key: string): Promise<Outcome> {
  const { tokens } = stack.deployment.localCloud.cloud.faceid;
  try {
    const response = await fetch(`${url}/v1/tokens`, {
      method: "POST",
      headers: { authorization: `Bearer ${key}` },
      body: '{"profile":"HK"}',
      signal: AbortSignal.timeout(ANSWER_MS),
    });
    return judge(response.status, response.headers, await response.text(), tokens);
  } catch (error) {
    const { message, cause } = error as Error;
    return { kind: "lost", detail: cause instanceof Error ? cause.message : message };
  }
}

/** Whether a key is accepted: asks for the profiles, which no quota limits. @throws Error when there is no answer */
export async function isTaken({ url }: DeployedEndpoint, key: string): Promise<boolean> {
  const headers = { authorization: `Bearer ${key}` };
  const response = await fetch(`${url}/v1/profiles`, { headers, signal: AbortSignal.timeout(ANSWER_MS) });
  await response.text();
  if (response.status !== 200 && response.status !== 401) throw new Error(`GET /v1/profiles: ${response.status}`);
  return response.status === 200;
}
