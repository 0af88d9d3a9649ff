import { GET_SDK_VERIFICATION_RESULT } from "../../contract/vendor/api";
import { redact, redactAll } from "../../lib/redact";
import type { SentCall } from "../send/sent-call";

/** A body without tokens, pictures and everything else that is secret by its name or shape. */
function withoutSecrets(body: string): string {
  try {
    return JSON.stringify(redactAll(JSON.parse(body)));
  } catch {
    return redact(body);
  }
}

const pairs = (headers: Readonly<Record<string, string>>) =>
  Object.entries(redactAll(headers)).map(([name, value]) => ({ name, value }));

/** What the account knows about a person does not leave the page. */
const isPersonal = ({ call }: SentCall): boolean =>
  call.target === "account" && call.operation === GET_SDK_VERIFICATION_RESULT;

function entry(sent: SentCall) {
  const { startedAt, durationMs, request, answer, explanation } = sent;
  const body = request.body === "" ? "" : withoutSecrets(request.body);
  const content = answer === undefined || isPersonal(sent) ? "" : withoutSecrets(answer.body);
  return {
    startedDateTime: new Date(startedAt).toISOString(),
    time: durationMs,
    request: {
      ...{ method: request.method, url: request.url, httpVersion: "HTTP/1.1", cookies: [], queryString: [] },
      headers: pairs(request.headers),
      ...{ headersSize: -1, bodySize: body.length },
      ...(body !== "" && { postData: { mimeType: "application/json", text: body } }),
    },
    response: {
      ...{ status: answer?.status ?? 0, statusText: "", httpVersion: "HTTP/1.1", cookies: [], redirectURL: "" },
      headers: pairs(answer?.headers ?? {}),
      content: { size: content.length, mimeType: answer?.headers["content-type"] ?? "", text: content },
      ...{ headersSize: -1, bodySize: content.length },
    },
    cache: {},
    timings: { send: 0, wait: durationMs, receive: 0 },
    comment: explanation.headline,
  };
}

/**
 * Calls as an HTTP archive (HAR 1.2): without Authorization, session tokens, SDK tokens, pictures and personal data.
 */
export const toHar = (calls: readonly SentCall[]): object => ({
  log: {
    version: "1.2",
    creator: { name: "ekyc explorer", version: "1" },
    entries: calls.map(entry),
  },
});
