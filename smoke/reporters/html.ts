import { page } from "./html/page";
import type { Reporter, ReporterOptions } from "./reporter";

/**
 * For people: one page that loads nothing, with the profiles by state, latency, history and everything known about what
 * failed.
 */
export const htmlReporter = ({ history = [] }: Partial<ReporterOptions> = {}): Reporter => ({
  render: (report) => page(report, history).text,
});
