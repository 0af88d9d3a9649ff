import { randomUUID } from "node:crypto";
import { authorizationHeader, REQUEST_ID_HEADER } from "../../../contract/endpoint/headers";
import { defined } from "../../../lib/defined";
import { redact } from "../../../lib/redact";
import { EXIT, UserError } from "../../../lib/user-error";
import { describeAnswer } from "../../../smoke/http/answer";
import { NoAnswerError, send } from "../../../smoke/http/http-client";
import type { HttpAnswer, HttpRequest, SignRequest } from "../../../smoke/http/http-exchange";
import { answerCode } from "../../../smoke/knowledge/find-failure";

/** A part of an exchange that is marked. */
export type Part = "responseBody" | "requestBody" | "header" | "query";

/**
 * A text that occurs nowhere else, by the part of the exchange that holds it. Letters and digits only: an index keeps
 * it whole. There is no query in a signed request, because no page says whether the signature covers it
 * (docs/unverified.md).
 */
export type Markers = Readonly<Record<Exclude<Part, "query">, string> & Partial<Record<"query", string>>>;

/** A cold start may take that long. Milliseconds. */
const TIMEOUT_MS = 30_000;

const HEADER = "x-ekyc-marker";

/**
 * An index cuts words at brackets, so that the backslashes of JSON within JSON do not become part of the marker's word.
 */
const enclosed = (marker: string): string => `(${marker})`;

/**
 * New markers.
 * @param signed whether the request will be signed
 * @param random gives a UUID that was never given before
 */
export function newMarkers(signed: boolean, random: () => string = randomUUID): Markers {
  const marker = (): string => `ekycmarker${random().replaceAll("-", "")}`;
  const everywhere = { responseBody: marker(), requestBody: marker(), header: marker() };
  return signed ? everywhere : { ...everywhere, query: marker() };
}

export interface MarkedExchange {
  /** Address of the endpoint, without a trailing slash. */
  readonly url: string;
  /** Name of a profile that the endpoint serves. */
  readonly profile: string;
  /** Client key. */
  readonly key: string;
  /** @default - requests are not signed */
  readonly sign?: SignRequest;
  /** Name of the environment, for what is to be done. */
  readonly environment: string;
}

/**
 * The answer names the unknown member of the body and so brings its marker back; faceid is not called.
 */
function markedRequest(markers: Markers, { profile, key, sign }: MarkedExchange): HttpRequest {
  return {
    method: "POST",
    path: markers.query === undefined ? "/v1/tokens" : `/v1/tokens?marker=${enclosed(markers.query)}`,
    headers: {
      [authorizationHeader(sign !== undefined)]: `Bearer ${key}`,
      [HEADER]: enclosed(markers.header),
    },
    body: { profile, extra: enclosed(markers.requestBody), [enclosed(markers.responseBody)]: true },
  };
}

/** The id of the request whose answer holds the marker; undefined for any other answer. */
function refusedRequest({ status, headers, body }: HttpAnswer, { responseBody }: Markers): string | undefined {
  const id = headers[REQUEST_ID_HEADER] ?? "";
  return status === 400 && JSON.stringify(body).includes(responseBody) && /^[\w-]+$/.test(id) ? id : undefined;
}

function unexpected(answer: HttpAnswer, { environment, url, key }: MarkedExchange): UserError {
  const answered = redact(describeAnswer(answer), [key]);
  if (["missing_key", "invalid_key", "wrong_environment", "expired_key"].includes(answerCode(answer) ?? "")) {
    return new UserError(
      `The endpoint ${url} refused the client key: ${answered}.`,
      `List the live keys with \`npx ekyc keys list --env ${environment}\`, or create one with \`npx ekyc keys create --env ${environment} --key-file FILE\`.`,
    );
  }
  return new UserError(
    `The endpoint ${url} did not refuse the marked request with 400 and its marker: ${answered}.`,
    `Run \`npx ekyc smoke --env ${environment}\`, whose checks say what is wrong with the endpoint.`,
    EXIT.failed,
  );
}

/**
 * Sends one request with every marker, which the endpoint refuses: no token is issued, nothing is billed.
 * @returns the endpoint's id of the request
 * @throws UserError when there is no answer, the key is refused, or anything else is answered
 */
export async function sendMarked(markers: Markers, exchange: MarkedExchange): Promise<string> {
  const { url, sign } = exchange;
  try {
    const answer = await send(url, markedRequest(markers, exchange), { timeoutMs: TIMEOUT_MS, ...defined({ sign }) });
    const requestId = refusedRequest(answer, markers);
    if (requestId === undefined) throw unexpected(answer, exchange);
    return requestId;
  } catch (error) {
    if (!(error instanceof NoAnswerError)) throw error;
    throw new UserError(
      `The endpoint ${url} was not reached: ${error.message}.`,
      "Check that this is the endpoint's address and that this machine may reach it.",
      EXIT.unreachable,
    );
  }
}
