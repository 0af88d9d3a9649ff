import type { ErrorAnswer } from "../api";

const KEPT = "explorer-token";

/** An answer that the server refused, as text for people. */
export class Refused extends Error {
  constructor(
    message: string,
    readonly fix: string,
  ) {
    super(message);
  }
}

/**
 * The token of the server's start: from the address's fragment, which is then emptied, or as this tab kept it over a
 * reload.
 */
export function takeToken(): string {
  const [, given] = /^#token=([\w-]+)$/.exec(location.hash) ?? [];
  if (given !== undefined) {
    sessionStorage.setItem(KEPT, given);
    history.replaceState(null, "", "/");
  }
  return sessionStorage.getItem(KEPT) ?? "";
}

let token = "";

export function useToken(given: string): void {
  token = given;
}

/** Asks the server. @throws Refused */
export async function ask<T>(path: string, body: unknown, signal?: AbortSignal): Promise<T> {
  const answer = await fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json", "x-explorer-token": token },
    body: JSON.stringify(body),
    ...(signal && { signal }),
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error;
    throw new Refused("The explorer's server did not answer.", "Start it again, and open the address that it prints.");
  });
  const content = (await answer.json()) as T | ErrorAnswer;
  if (answer.ok) return content as T;
  const { error } = content as ErrorAnswer;
  throw new Refused(error.message, error.fix);
}
