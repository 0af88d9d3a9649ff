import type { AlarmSpec, Span } from "../../constructs/alarms/alarm-spec";
import { ALARMS } from "../../constructs/alarms/alarm-specs";
import { queryText } from "../../constructs/alarms/log-query";
import { code, GENERATED_NOTE, table } from "./markdown";

const spanText = (span: Span): string =>
  "minutes" in span
    ? `${span.minutes} min`
    : span.runs === 1
      ? "the schedule's interval"
      : `${span.runs} intervals of the schedule`;

const firesText = ({ condition, triggerCount }: AlarmSpec): string =>
  `${code(condition)}${triggerCount === 1 ? "" : `, ${triggerCount} times in a row`}`;

/** docs/alarms.md: every alarm, and who can be told. */
export function alarmsPage(): string {
  return `${GENERATED_NOTE}

# Alarms

An environment with a section \`alarms\` gets the alarms below, as CLS alarm policies on its log topics, and one notice (in CLS a notification
channel group) that tells of all of them, when one is raised, every hour while it is on, and when it recovers. Without the section
there are none; \`environments/dev.yaml\` has none. The keys are in [configuration.md](configuration.md).

${table(
  ["Alarm", "Level", "Raised when", "What to do"],
  ALARMS.map(({ id, level, what, remedy }) => [`[${id}](#${id})`, level, what, remedy]),
)}

The alarms whose names begin with \`smoke-\` look at the lines of the scheduled smoke checks; an environment without a schedule does not get them.
\`smoke-silent\` is the one that watches the others' source: it is raised by the absence of a line, so also when the function, its timer or
the delivery of its log stopped.

## Queries

Each query is in CLS's query language (syntax 1) and can be pasted into the search of the topic in the console, or into a chart of a dashboard.
They read indexed fields only (\`constructs/endpoint-logs/log-fields.ts\`, \`constructs/smoke-schedule/smoke-log-fields.ts\`); a field that is not written does not compile.

${ALARMS.map(
  (alarm) => `### ${alarm.id}

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
)}`,
).join("\n\n")}

## Who is told

\`\`\`yaml
alarms:
  receivers:
    - type: Group                # or Uin, for users
      ids: [1000001]             # tccli cam ListGroups; for users: tccli cam ListUsers, Uid
      channels: [Email, Sms]     # to the address and number that CAM has verified
  webCallbacks:
    - type: WeCom                # or DingTalk, Lark, Http
      webCallbackId: webcallback-00000000-0000-0000-0000-000000000000
    - type: Http
      url: https://alerts.example.com/ekyc
\`\`\`

The address of a WeCom, DingTalk or Lark bot is a key: whoever knows it can write to the group. What passes through Terraform stands in its
state in plaintext, so such an address must not. Make the callback in CLS, which keeps the address, and name it by its id:

\`\`\`sh
tccli cls CreateWebCallback --Name ekyc-alarms --Type WeCom --Webhook "$(cat webhook.txt)"
\`\`\`

It answers with the \`WebCallbackId\`. The provider has a resource for it, \`tencentcloud_cls_web_callback\`; it is not used, because its argument
\`webhook\` would be in the state. An \`Http\` callback may have a \`url\` of its own if nothing in it can be a key: https, no user, no query
or fragment, no host of a known bot, no part of the path longer than 20 characters. Anything else is refused without being shown.

## No dashboard

The provider can create a dashboard (\`tencentcloud_cls_dashboard\`), but takes its charts as one text, \`data\`, whose format is not documented by
the vendor: only a dashboard exported from the console has it. Nothing here could tell a right one from a wrong one, so none is made.
Add the queries above as charts in the console.
`;
}
