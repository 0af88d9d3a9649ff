import type { InvocationAnswer } from "../../services/scf/runtime/platform-answer";

/** What a function returned, or the platform's error. */
export async function result(answer: Promise<InvocationAnswer>): Promise<unknown> {
  const settled = await answer;
  return settled.ok ? JSON.parse(settled.result) : settled.error;
}

/** The platform's error; a result where there should be one shows up as such. */
export async function error(answer: Promise<InvocationAnswer>): Promise<Record<string, unknown>> {
  const settled = await answer;
  return settled.ok ? { result: settled.result } : { ...settled.error };
}
