import { NOW, SAMPLE_HISTORIES } from "../../../proofs/pages/sample-histories";
import { historyPage } from "../../../smoke/history/html";
import { summarizeHistory } from "../../../smoke/history/summary";
import type { SmokeReport } from "../../../smoke/run/result";
import { validateSmokeReport } from "../../../smoke/schema/report-validator";
import { expectInertPage } from "../expect-inert-page";

const SAMPLES = Object.entries(SAMPLE_HISTORIES);

const renderPage = (reports: readonly SmokeReport[]): string =>
  historyPage(summarizeHistory(reports, { sloFor: () => 99, now: NOW }));

const sample = (name: string): string => renderPage(SAMPLE_HISTORIES[name] as readonly SmokeReport[]);

const rowsIn = (page: string): string[] => page.match(/<tr><th scope="row">[\s\S]*?<\/tr>/g) ?? [];

/** The row of a profile. */
const findRow = (page: string, profile: string): string =>
  rowsIn(page).find((row) => new RegExp(`<th scope="row">${profile}\\s*<`).test(row.replaceAll("<wbr>", ""))) ?? "";

it.each(SAMPLES.filter(([name]) => name !== "long names"))(
  "the page is tried with valid reports: %s",
  (_name, reports) => {
    for (const report of reports) expect(validateSmokeReport(report) || validateSmokeReport.errors).toBe(true);
  },
);

it.each(SAMPLES)("the page is one file that loads nothing and runs nothing: %s", (_name, reports) => {
  expectInertPage(renderPage(reports));
});

it("has a row for the endpoint and for each profile, and draws the newest 40 runs", () => {
  const page = sample("flaky");
  expect(rowsIn(page)).toHaveLength(1 + 21);
  expect(findRow(page, "HK")).toContain('aria-label="the newest 40 runs, 8 of them failed"');
  expect(findRow(page, "HK").match(/<rect class="fail"/g)).toHaveLength(8);
  expect(sample("one run")).toContain('aria-label="the newest run, which failed"');
});

it("marks what burns, what is overspent and what failed last, and nothing else", () => {
  const page = sample("flaky");
  const marked = (profile: string): string[] =>
    [...findRow(page, profile).matchAll(/data-head="([^"]*)" class="fail"/g)].map(([, head]) => String(head));
  expect(marked("ML")).toEqual(["budget left", "burn 1h", "burn 6h", "burn 3d", "streak"]);
  expect(marked("HK")).toEqual(["budget left", "burn 3d"]);
  expect(marked("IndonesiaIDCard")).toEqual([]);
});

it.each([
  ["healthy", "pass", "The newest 60 runs passed"],
  ["flaky", "fail", "The newest 3 runs failed; the error budget is used up too fast"],
  ["long names", "fail", "The newest 3 runs passed; the error budget is used up too fast"],
  ["quarantined", "pass", "The newest 30 runs passed"],
  ["one run", "fail", "The newest run failed; the error budget is used up too fast"],
  ["nothing to say", "skipped", "No run says how the endpoint is"],
])("says what %s comes down to: %s, %s", (name, state, text) => {
  const [, verdict = ""] = sample(name).match(/<p class="verdict (.*?<\/span> .*?)<\/p>/) ?? [];
  expect(verdict).toMatch(new RegExp(`^${state}".*</span> ${text}$`));
});

it("has no table where there is nothing to show, and says why", () => {
  const page = sample("nothing to say");
  expect(page).not.toContain("<table");
  expect(page).toContain("Each was interrupted, or stopped by the key or the configuration, before it could tell.");
});

it("leaves out a profile that was only skipped", () => {
  const page = sample("profile without a run");
  expect(findRow(page, "HK")).not.toBe("");
  expect(findRow(page, "ML")).toBe("");
});

it("says of a profile in quarantine until when and why", () => {
  expect(findRow(sample("quarantined"), "ThailandIDCard")).toContain(
    "<small>quarantined until 2026-12-01: ticket 4711 with the vendor</small>",
  );
});

it("leads from the top to each endpoint when there are several, each with its state", () => {
  const page = sample("many endpoints");
  const nav = page.match(/<nav[\s\S]*?<\/nav>/)?.[0] ?? "";
  const links = [...nav.matchAll(/<a href="#([^"]*)"><span class="mark (\w+)".*?<\/span>([^<]*)/g)];
  expect(links.map(([, , state, name]) => [state, name])).toEqual([
    ["pass", "dev"],
    ["pass", "https://1250000000-example.ap-singapore.tencentscf.com"],
    ["pass", "prod"],
    ["fail", "staging"],
  ]);
  for (const [, id] of links) expect(page).toContain(`<h2 id="${id}">`);
  expect(sample("healthy")).not.toContain("<nav");
});

it("shows hostile names as text, in every place", () => {
  const page = sample("long names");
  expect(page).toContain("&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;");
  expect(page).not.toMatch(/<script|<img|(?!\n)\p{Cc}/u);
  expect(Buffer.from(page, "utf8").toString("utf8")).toBe(page);
});
