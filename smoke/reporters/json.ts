import type { Reporter } from "./reporter";

/** For machines: the whole report. */
export const jsonReporter = (): Reporter => ({ render: (report) => `${JSON.stringify(report, null, 2)}\n` });
