import { SAMPLE_REPORTS, type Sample } from "../../../proofs/pages/sample-reports";
import { htmlReporter } from "../../../smoke/reporters/html";
import { validateSmokeReport } from "../../../smoke/schema/report-validator";
import { checkResult, smokeReport } from "../../helpers/smoke-report";
import { expectInertPage } from "../expect-inert-page";

const SAMPLES = Object.entries(SAMPLE_REPORTS);

const renderPage = ({ report, history }: Sample): string => htmlReporter({ history }).render(report);

const sample = (name: string): Sample => SAMPLE_REPORTS[name] as Sample;

/** The `<details>` of one check. */
const findDetails = (page: string, id: string): string =>
  page.match(new RegExp(`<details id="check-${id}"[\\s\\S]*?</details>`))?.[0] ?? "";

describe("the html report", () => {
  it.each(SAMPLES.filter(([name]) => name !== "hostile"))(
    "is tried with valid reports: %s",
    (_name, { report, history }) => {
      for (const each of [report, ...history]) {
        expect(validateSmokeReport(each) || validateSmokeReport.errors).toBe(true);
      }
    },
  );

  it.each(SAMPLES)("is one file that loads nothing and runs nothing: %s", (_name, each) => {
    expectInertPage(renderPage(each));
  });

  it("opens what failed, with expected, received, owner, next step and every attempt; the rest is closed", () => {
    const page = renderPage(sample("failed"));
    const hk = findDetails(page, "token:HK");
    expect(hk).toMatch(/^<details [^>]* open>/);
    for (const text of [
      "<dt>expected</dt><dd>201 with a token</dd>",
      "<dt>received</dt><dd>502 upstream_denied",
      "<dt>owner</dt><dd>account</dd>",
      "Add this statement to the policy",
      "<dt>parameters</dt><dd>idCardType HK, checkMode 1",
    ]) {
      expect(hk).toContain(text);
    }
    const ml = findDetails(page, "token:ML");
    expect(ml).toMatch(/^<details [^>]* open>/);
    expect(ml.match(/<td>10\.0 s<\/td>/g)).toHaveLength(2);
    for (const id of ["token:IndonesiaIDCard", "token:ThailandIDCard", "token:HMTPermit"]) {
      expect(findDetails(page, id)).toMatch(/^<details [^>]*(?<! open)>/);
    }
    expect(findDetails(page, "token:IndonesiaIDCard")).toContain("3 attempts");
  });

  it("gives the verdict in words, and does not count what is in quarantine", () => {
    expect(renderPage(sample("passed"))).toContain("All 25 checks passed");
    expect(renderPage(sample("failed"))).toContain("2 of 25 checks did not pass, 1 more in quarantine");
    const unreachable = smokeReport([], { obstacle: "unreachable", exitCode: 3 });
    expect(htmlReporter().render(unreachable)).toContain("The endpoint was not reached");
    const interrupted = smokeReport([checkResult("x", { state: "skipped", reason: "interrupted" })], {
      interrupted: true,
    });
    expect(htmlReporter().render(interrupted)).toContain("Interrupted before every check was run");
  });

  it("has a row of the matrix for each profile, which leads to its check and counts its states", () => {
    const page = renderPage(sample("failed"));
    const rows = page.match(/<tr><th scope="row">[\s\S]*?<\/tr>/g) ?? [];
    expect(rows).toHaveLength(21);
    expect(rows[0]).toContain('<a href="#check-token:HK">HK</a>');
    expect(rows[0]?.match(/<td class="cell [a-z]+">/g)).toEqual(['<td class="cell fail">']);
    const many = renderPage(sample("many")).match(/<tr><th scope="row">[\s\S]*?<\/tr>/g) ?? [];
    expect(many).toHaveLength(21);
    expect(
      many[0]
        ?.replace(/<[^>]*>/g, " ")
        .match(/\b\d+\b/g)
        ?.slice(0, -1)
        .map(Number)
        .reduce((a, b) => a + b),
    ).toBe(24);
  });

  it("shows how each profile did in the runs before, of the same environment only", () => {
    const { report, history } = sample("failed");
    const elsewhere = history.map((run) => ({ ...run, environment: "staging" }));
    const page = htmlReporter({ history: [...elsewhere, ...history] }).render(report);
    expect(page).toContain('<span class="word">Last</span> 25 runs');
    expect(page).toContain("HK: 20 of 25 runs passed, typically");
    expect(page).toContain('<span class="share">23/25</span>');
    expect(htmlReporter({ history: elsewhere }).render(report)).not.toContain('class="spark"');
  });

  it("draws every request in the latency plot and says the percentiles in words", () => {
    const { report } = sample("failed");
    const page = htmlReporter().render(report);
    const requests = report.checks.flatMap(({ attempts }) => attempts);
    expect(page.match(/<svg x="[\d.]+%" y="[\d.]+" class="point /g)).toHaveLength(requests.length);
    expect(page).toContain(`${requests.length} requests: half took at most`);
  });

  it("stays one page of reasonable size with 500 checks, of which the first failure of each reason is open", () => {
    const page = renderPage(sample("many"));
    expect(page.match(/<details /g)).toHaveLength(500);
    expect(page.match(/<details [^>]* open>/g)).toHaveLength(1 + 10);
    expect(page).toContain("The first of each reason is open (1 of 56 checks).");
    expect(Buffer.byteLength(page)).toBeLessThan(1024 * 1024);
  });

  it("shows hostile strings as text, in every place", () => {
    const page = renderPage(sample("hostile"));
    expect(page).toContain("&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(page).not.toMatch(/<script|<img|(?!\n)\p{Cc}/u);
    expect(Buffer.from(page, "utf8").toString("utf8")).toBe(page);
  });
});
