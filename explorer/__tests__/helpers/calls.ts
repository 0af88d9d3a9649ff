import type { Call } from "../../api";
import type { SentCall } from "../../send/sent-call";
import { NEWEST } from "./explorer-world";

/** A call of the newest revision for the local cloud. */
export const call = (parameters: Call["parameters"], more: Partial<Call> = {}): Call => ({
  operation: "ApplySdkVerificationToken",
  revision: NEWEST,
  region: "ap-singapore",
  target: "local",
  parameters,
  ...more,
});

/** Has an explorer that runs elsewhere send a call. @param url that it printed, with its token */
export async function sendThrough(url: URL, body: Call): Promise<SentCall> {
  const headers = { "x-explorer-token": url.hash.replace("#token=", "") };
  const answer = await fetch(new URL("/api/send", url), { method: "POST", headers, body: JSON.stringify(body) });
  return (await answer.json()) as SentCall;
}
