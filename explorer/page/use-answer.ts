import { useEffect, useState } from "preact/hooks";
import { ask, Refused } from "./session";

/** What the server says about something that changes; the last answer stays until the next one is there. */
export interface Asked<T> {
  readonly answer: T | undefined;
  readonly refused: Refused | undefined;
}

/**
 * Asks the server whenever the question changes, and keeps to the newest one.
 * @param question undefined asks nothing
 */
export function useAnswer<T>(path: string, question: object | undefined): Asked<T> {
  const [asked, setAsked] = useState<Asked<T>>({ answer: undefined, refused: undefined });
  const text = question && JSON.stringify(question);
  useEffect(() => {
    if (text === undefined) return;
    const ended = new AbortController();
    ask<T>(path, JSON.parse(text), ended.signal)
      .then((answer) => setAsked({ answer, refused: undefined }))
      .catch((error: unknown) => {
        if (error instanceof Refused) setAsked({ answer: undefined, refused: error });
        else if (!ended.signal.aborted) throw error;
      });
    return () => ended.abort();
  }, [path, text]);
  return asked;
}
