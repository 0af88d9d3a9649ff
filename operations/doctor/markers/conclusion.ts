import type { FunctionKind } from "../../../contract/vendor/function-kinds";
import type { Part } from "./marked-request";
import { LIMIT_MS, type TopicLines, topicAdvice } from "./topic-lines";

/** Where a part of the exchange was found. */
export interface MarkerFinding {
  readonly part: Part;
  readonly marker: string;
  /** The kinds of lines, each once, such as `Platform (Response)` and `Custom`. */
  readonly lines: readonly string[];
}

/** What the findings mean, and what to do about them. Sentences. */
export interface Conclusion {
  /** Whether the topic showed enough to say anything. */
  readonly settled: boolean;
  readonly found: string;
  readonly next: readonly string[];
}

/** What the conclusion is about. */
export interface Concerned {
  readonly environment: string;
  readonly functionKind: FunctionKind;
  readonly logTopicId: string;
  readonly retentionDays: number;
}

/** What SCF made of the response's body, by the kind of function and whether a line of SCF's own holds it. */
const RESPONSE_BODY = {
  web: {
    logged:
      "SCF writes the body of the response into the topic. Of the vendor's pages 583/43329 and the sample of 583/60336 are right (what is returned is kept as RetMsg), 583/40689 is wrong (the body of a Web function is not reported).",
    absent:
      "SCF does not write the body of the response into the topic. Of the vendor's pages 583/40689 is right (the body of a Web function is not reported); 583/43329 and the sample of 583/60336 (what is returned is kept as RetMsg) do not hold for a Web function.",
  },
  event: {
    logged:
      "SCF writes the body of the response into the topic, as 583/43329 says (what is returned is kept as RetMsg) and as is to be expected of an Event function.",
    absent:
      "SCF does not write the body of the response into the topic, although 583/43329 says of every function that what is returned is kept as RetMsg.",
  },
} as const satisfies Record<FunctionKind, Record<"logged" | "absent", string>>;

const isPlatform = (line: string): boolean => line.startsWith("Platform");

const RESTRICT = (days: number): string =>
  `allow cls:SearchLog on the topic only to people who may see that, and keep lines for few days (logs.retentionDays, ${days} now): docs/security.md.`;

/** What follows when a line of SCF's own holds a part. */
const WHEN_LOGGED: Readonly<Record<Part, (about: Concerned) => string>> = {
  responseBody: ({ retentionDays }) =>
    `Every SDK token is in the topic in plain text, and opens its session while it is valid: ${RESTRICT(retentionDays)}`,
  requestBody: ({ retentionDays }) =>
    `What callers send as extra and compareImage is in the topic: ${RESTRICT(retentionDays)}`,
  header: ({ environment, retentionDays }) =>
    `Headers are in the topic, and so are client keys: rotate them, each with \`npx ekyc keys rotate --id ID --env ${environment}\`, and ${RESTRICT(retentionDays)}`,
  query: () => "Queries are in the topic. The endpoint reads none, so callers have no reason to send anything in one.",
};

const NOTHING_LOGGED = "No line of SCF's own holds a part of a request or of its answer: there is nothing to do.";

const EVENT_IS_LOGGED =
  "With function.kind: web it may be different: deploy that in an environment of its own, and look there with this command.";

/** The endpoint itself names an unknown member of the body in its line; nothing else of an exchange belongs there. */
const OWN_LINE_HOLDS: Readonly<Partial<Record<Part, string>>> = {
  requestBody: "The endpoint's own line holds what a caller sent as extra, which it must not: report that as a defect.",
  header: "The endpoint's own line holds a header, which it must not: report that as a defect.",
  query: "The endpoint's own line holds the query, which it must not: report that as a defect.",
};

function missing({ ownLine, end }: TopicLines): string {
  if (!ownLine && !end) return "no line of the request";
  return ownLine
    ? "the endpoint's own line of the request, but not SCF's END"
    : "SCF's lines of the request, but not the endpoint's own";
}

/** What the findings mean. */
export function conclude(findings: readonly MarkerFinding[], shown: TopicLines, about: Concerned): Conclusion {
  const { environment, functionKind, logTopicId } = about;
  if (!shown.ownLine || !shown.end) {
    const found = `Not settled: within ${LIMIT_MS / 1_000} s the topic showed ${missing(shown)}.`;
    return { settled: false, found, next: [topicAdvice(environment, logTopicId)] };
  }
  const partsIn = (wanted: (line: string) => boolean): Part[] =>
    findings.filter(({ lines }) => lines.some(wanted)).map(({ part }) => part);
  const logged = partsIn(isPlatform);
  const inBody = logged.includes("responseBody");
  const next = [
    ...logged.map((part) => WHEN_LOGGED[part](about)),
    ...(inBody && functionKind === "event" ? [EVENT_IS_LOGGED] : []),
    ...partsIn((line) => !isPlatform(line)).flatMap((part) => OWN_LINE_HOLDS[part] ?? []),
  ];
  return {
    settled: true,
    found: RESPONSE_BODY[functionKind][inBody ? "logged" : "absent"],
    next: next.length === 0 ? [NOTHING_LOGGED] : next,
  };
}
