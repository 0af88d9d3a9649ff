import { createHash } from "node:crypto";
import type { SmokeReport } from "../../result";
import { targetName } from "../target-name";
import { anchorsOf } from "./anchors";
import { checksSection } from "./checks";
import { runsUpTo } from "./earlier-runs";
import { header, verdictOf } from "./header";
import { latencySection } from "./latency";
import { html, Markup } from "./markup";
import { profilesSection } from "./profiles";
import { STYLE } from "./style";

/** Nothing may be loaded and no script may run; the one style sheet is known by its hash. `data:` is the icon that spares a request. */
const POLICY = `default-src 'none'; style-src 'sha256-${createHash("sha256").update(STYLE).digest("base64")}'; img-src data:; base-uri 'none'; form-action 'none'`;

/** The report as one page: what needs somebody first, then the overview, then the rest. */
export function page(report: SmokeReport, history: readonly SmokeReport[]): Markup {
  const anchors = anchorsOf(report.checks);
  return html`<!doctype html>
<html lang="en" id="top">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${targetName(report)}: ${verdictOf(report)}</title>
<link rel="icon" href="data:,">
<style>${new Markup(STYLE)}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the checks</a>
${header(report)}<main id="main" tabindex="-1">
${checksSection(report, "fail", anchors)}${checksSection(report, "inconclusive", anchors)}${profilesSection(runsUpTo(report, history), anchors)}${latencySection(report, anchors)}${checksSection(report, "degraded", anchors)}${checksSection(report, "skipped", anchors)}${checksSection(report, "pass", anchors)}</main>
<footer><p>${report.schema} version ${report.version}, run ${report.runId}. Holds no token, key or image.</p></footer>
</body>
</html>
`;
}
