import type { JsonSchema } from "../../../lib/json-schema";
import type { SettableClock } from "../../core/settable-clock";
import { AdminError, type AdminOperation, answerObject } from "../operation";

interface ClockChange {
  readonly now?: string;
  readonly advanceSeconds?: number;
  readonly frozen?: boolean;
}

const NOW: JsonSchema = {
  type: "string",
  description: "The time of day, in UTC (ISO 8601).",
  allowed: "a time in UTC as 2026-11-30T08:00:00Z",
  pattern: "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,3})?Z$",
};
const FROZEN: JsonSchema = { type: "boolean", description: "Whether it is stopped." };

const answer = {
  schema: answerObject({ now: NOW, frozen: FROZEN }),
  example: { now: "2026-11-30T08:00:00.000Z", frozen: false },
};

const state = (clock: SettableClock) => ({ now: new Date(clock.now()).toISOString(), frozen: clock.isFrozen });

export const getClock: AdminOperation = {
  name: "getClock",
  method: "GET",
  path: "clock",
  summary: "What time it is",
  answer,
  perform: ({ local: { clock } }) => state(clock),
};

export const setClock: AdminOperation<ClockChange> = {
  name: "setClock",
  method: "PUT",
  path: "clock",
  summary: "Moves or stops the time",
  description:
    "Timers fire, tokens and credentials expire by this clock, and functions see it. First the time is set, then it passes, then it is stopped or goes on. A client's own clock stays where it is: beyond 5 minutes its signatures are refused.",
  body: {
    schema: {
      type: "object",
      properties: {
        now: NOW,
        advanceSeconds: {
          type: "number",
          description: "How much time passes at once.",
          minimum: 0,
          maximum: 315_360_000,
          unit: "seconds",
        },
        frozen: FROZEN,
      },
      minProperties: 1,
      examples: [{ advanceSeconds: 600 }],
      additionalProperties: false,
    },
    example: { advanceSeconds: 600 },
  },
  answer,
  perform: ({ local: { clock }, body: { now, advanceSeconds, frozen } }) => {
    if (now !== undefined) clock.set(instant(now));
    if (advanceSeconds !== undefined) clock.advance(advanceSeconds * 1_000);
    if (frozen !== undefined) clock.freeze(frozen);
    return state(clock);
  },
};

/** @throws AdminError for a day that does not exist. */
function instant(text: string): number {
  const ms = Date.parse(text);
  if (Number.isNaN(ms)) throw new AdminError(400, `now: got "${text}"; there is no such time.`);
  return ms;
}
