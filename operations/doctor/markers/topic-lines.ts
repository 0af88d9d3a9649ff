import { SIGNATURE_SKEW_SECONDS } from "../../../contract/vendor/limits";
import { SCF_SERVICE_ROLE } from "../../../contract/vendor/scf-roles";
import type { Clock } from "../../../lib/clock";
import { EXIT, UserError } from "../../../lib/user-error";
import { searchLog } from "../../../sdk/cls";
import { TencentApiError } from "../../../sdk/errors";
import type { TencentClient } from "../../../sdk/tencent-client";
import { asUserError } from "../../../sdk/tencent-user-error";
import type { Markers } from "./marked-request";

/** How long the lines of a request are waited for. Milliseconds. */
export const LIMIT_MS = 120_000;
const INTERVAL_MS = 5_000;
/** How far the platform's clock may be from this machine's, or no signed call would have got through. Milliseconds. */
const SKEW_MS = SIGNATURE_SKEW_SECONDS * 1_000;

/** A line about a request. */
export interface TopicLine {
  /** `Platform`, what SCF writes, or `Custom`, what the function writes. */
  readonly type: string;
  /** The line itself. */
  readonly message: string;
  /** Every field of it, JSON. */
  readonly fields: string;
}

/** What a topic showed of a request. */
export interface TopicLines {
  readonly lines: readonly TopicLine[];
  /** Whether the endpoint's own line is among them. */
  readonly ownLine: boolean;
  /** Whether SCF's line of the request's end is among them. */
  readonly end: boolean;
}

export interface TopicWatch {
  readonly client: TencentClient;
  readonly topicId: string;
  readonly requestId: string;
  readonly markers: Markers;
  /** When the request was sent, milliseconds since the epoch. */
  readonly sentAt: number;
  readonly clock: Clock;
}

/** What must be so for lines to arrive and to be found. */
export const topicAdvice = (environment: string, topicId: string): string =>
  `Make sure with \`npx ekyc doctor --env ${environment}\` that the role ${SCF_SERVICE_ROLE} is there, that the outputs file is of the last deployment, and in the console of CLS that the topic ${topicId} gets lines and has its index on, with SCF_RequestId and SCF_Message.`;

/** @param fields empty for a line that could not be indexed */
function topicLine(fields: string): TopicLine {
  const { SCF_Type: type, SCF_Message: message } = JSON.parse(fields || "{}") as Record<string, unknown>;
  return { type: String(type ?? "unknown"), message: String(message ?? ""), fields };
}

/**
 * The lines of the request, and every other line with a marker: with several requests at once a line can be under
 * another's id (583/47183).
 */
async function look({ client, topicId, requestId, markers, sentAt, clock }: TopicWatch): Promise<TopicLine[]> {
  const conditions = [`SCF_RequestId:"${requestId}"`, `SCF_Message:(${Object.values(markers).join(" OR ")})`];
  const window = { From: sentAt - SKEW_MS, To: clock.now() + SKEW_MS };
  const found = await Promise.all(
    conditions.map((QueryString) => searchLog(client, { TopicId: topicId, ...window, QueryString })),
  );
  return found.flat().map(({ LogJson }) => topicLine(LogJson ?? ""));
}

function overview(lines: Iterable<TopicLine>, { requestId, markers }: TopicWatch): TopicLines {
  const all = [...lines];
  return {
    lines: all,
    ownLine: all.some(
      ({ type, fields }) =>
        type === "Custom" && [requestId, markers.responseBody].some((text) => fields.includes(text)),
    ),
    end: all.some(({ type, message }) => type === "Platform" && /^(END|Report) /.test(message)),
  };
}

/**
 * Looks until a topic has shown both the endpoint's own line of a request and the platform's last, and then once more:
 * a line may be delivered after one that was written later. Gives up after {@link LIMIT_MS}.
 * @throws UserError when the topic cannot be searched
 */
export async function watchTopic(watch: TopicWatch, environment: string): Promise<TopicLines> {
  const { clock, topicId } = watch;
  const lines = new Map<string, TopicLine>();
  const next = async (): Promise<TopicLines> => {
    try {
      for (const line of await look(watch)) lines.set(line.fields, line);
    } catch (error) {
      if (!(error instanceof TencentApiError)) throw asUserError(error);
      if (error.code.startsWith("ResourceNotFound")) {
        throw new UserError(error.message, topicAdvice(environment, topicId), EXIT.failed);
      }
      if (!error.retryable) throw asUserError(error);
    }
    return overview(lines.values(), watch);
  };
  const limit = clock.now() + LIMIT_MS;
  for (;;) {
    const shown = await next();
    const complete = shown.ownLine && shown.end;
    if (!complete && clock.now() >= limit) return shown;
    await clock.sleep(INTERVAL_MS);
    if (complete) return next();
  }
}
