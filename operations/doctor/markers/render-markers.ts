import { createColors } from "picocolors";
import type { Part } from "./marked-request";
import type { MarkerReport } from "./run-markers";

const NAMES: Readonly<Record<Part, string>> = {
  responseBody: "response body",
  requestBody: "request body",
  header: "request header",
  query: "query",
};

const WIDTH = Math.max(...Object.values(NAMES).map((name) => name.length));

const LEGEND =
  "  Platform lines are SCF's, Custom lines the endpoint's own: one of these names the marker of the response body.";

/** The report for people: where each marker was found, what that means, and what is to be done. */
export function renderMarkers(report: MarkerReport, coloured: boolean): string {
  const { environment, target, functionKind, requestId, logTopicId, markers, settled, found, next } = report;
  const colors = createColors(coloured);
  const absent = settled ? "no line" : "no line yet";
  return [
    `doctor --markers  ${environment}  (${target}, function.kind: ${functionKind})`,
    `  request ${requestId} was refused as it should be, no token was issued; its markers in topic ${logTopicId}:`,
    ...markers.map(({ part, lines }) => `    ${NAMES[part].padEnd(WIDTH)}  ${lines.join(", ") || colors.dim(absent)}`),
    LEGEND,
    "",
    found,
    ...next.map((sentence) => `  next: ${sentence}`),
    "",
  ].join("\n");
}
