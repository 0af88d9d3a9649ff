import { printable } from "../../lib/printable";
import type { Statistics } from "./statistics";
import type { EndpointHistory } from "./summary";
import { COLUMNS, figures, reportCount } from "./words";

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = COLUMNS.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join("  ")
      .trimEnd(),
  );
}

/** For people: one table per endpoint. */
export function historyTable(histories: readonly EndpointHistory[]): string {
  return histories
    .map(({ endpoint, from, to, slo, reports, overall, profiles }) => {
      const row = (name: string, statistics: Statistics) => [
        printable(name),
        ...figures(statistics).map(({ text }) => text),
      ];
      const rows = [
        COLUMNS,
        ...(overall ? [row("overall", overall)] : []),
        ...profiles.map((one) => row(one.profile, one)),
      ];
      const notes = profiles.flatMap(({ profile, quarantine }) =>
        quarantine ? [printable(`${profile} is quarantined until ${quarantine.until}: ${quarantine.reason}`)] : [],
      );
      return [
        `${printable(endpoint)}  ${reportCount(reports)}, ${from} to ${to}, SLO ${slo} %`,
        ...aligned(rows).map((line) => `  ${line}`),
        ...notes.map((note) => `  ${note}`),
        "",
      ].join("\n");
    })
    .join("\n");
}
