import type { AlarmSpec, Span } from "../../constructs/alarms/alarm-spec";
import { ALARMS } from "../../constructs/alarms/alarm-specs";
import { queryText } from "../../constructs/alarms/log-query";
import { code, table } from "./markdown";
import type { PageParts } from "./markers";

const spanText = (span: Span): string =>
  "minutes" in span
    ? `${span.minutes} min`
    : span.runs === 1
      ? "the schedule's interval"
      : `${span.runs} intervals of the schedule`;

const firesText = ({ condition, triggerCount }: AlarmSpec): string =>
  `${code(condition)}${triggerCount === 1 ? "" : `, ${triggerCount} times in a row`}`;

const section = (alarm: AlarmSpec): string => `### ${alarm.id}

\`\`\`
${queryText(alarm.query)}
\`\`\`

${table(
  ["Fires on", "Looks back", "Evaluated every", "Lines of"],
  [
    [
      firesText(alarm),
      spanText(alarm.window),
      spanText(alarm.period),
      alarm.source === "smoke" ? "the scheduled smoke checks" : "the endpoint",
    ],
  ],
)}`;

/** The generated parts of docs/alarms.md: the list of alarms, and the query of each. */
export const alarmsPage = (): PageParts => ({
  alarms: table(
    ["Alarm", "Level", "Raised when", "What to do"],
    ALARMS.map(({ id, level, what, remedy }) => [`[${id}](#${id})`, level, what, remedy]),
  ),
  queries: ALARMS.map(section).join("\n\n"),
});
