import { htmlDocument } from "../../html/document";
import { html, type Markup } from "../../html/markup";
import type { SmokeReport } from "../../run/result";
import { targetName } from "../target-name";
import { assignAnchors } from "./anchors";
import { checksSection } from "./checks";
import { runsUpTo } from "./earlier-runs";
import { header, runVerdict } from "./header";
import { latencySection } from "./latency";
import { profilesSection } from "./profiles";
import { REPORT_STYLE } from "./report-style";

/** The report as one page: what needs attention first, then the overview, then the rest. */
export function page(report: SmokeReport, history: readonly SmokeReport[]): Markup {
  const anchors = assignAnchors(report.checks);
  return htmlDocument({
    title: `${targetName(report)}: ${runVerdict(report)}`,
    style: REPORT_STYLE,
    skipTo: "checks",
    header: header(report),
    main: html`${checksSection(report, "fail", anchors)}${checksSection(report, "inconclusive", anchors)}${profilesSection(runsUpTo(report, history), anchors)}${latencySection(report, anchors)}${checksSection(report, "degraded", anchors)}${checksSection(report, "skipped", anchors)}${checksSection(report, "pass", anchors)}`,
    footer: html`<p>${report.schema} version ${report.version}, run ${report.runId}. Holds no token, key or image.</p>`,
  });
}
