import type { IsoDate, Listed } from "./dated";
import { TOKEN_VALIDITY_SECONDS } from "./limits";
import { OUTPUTS } from "./outputs";
import type { ParameterSpec } from "./parameter-spec";
import { ACTION_PARAMETERS } from "./parameters";
import { REGIONS } from "./regions";
import { RULES } from "./rules";

/** The texts of days whose entries do not name their source themselves. */
const SOURCES: Readonly<Record<IsoDate, string>> = {
  "2025-08-28": "Go SDK v3.0.1270",
  "2025-09-25": "Go SDK v3.0.1285",
  "2025-11-25": "1061/49954",
  "2025-12-08": "Go SDK v3.0.1317",
  "2025-12-17": "Go SDK v3.0.1322",
  "2026-01-14": "Go SDK v3.0.1340",
  "2026-01-21": "Go SDK v3.0.1343",
  "2026-08-18": "Go SDK v3.0.1471",
};

/** A dated entry of the contract. */
interface Entry extends Listed {
  readonly name: string;
  /** What it is, or the parameter whose value it is. */
  readonly group: string;
  readonly source?: string;
  /** The parameter it belongs to: what comes with its parameter is not a change of its own. */
  readonly parameter?: ParameterSpec | undefined;
}

const ENTRIES: readonly Entry[] = [
  ...ACTION_PARAMETERS.map((parameter) => ({ ...parameter, group: "parameters" })),
  ...ACTION_PARAMETERS.flatMap((parameter) =>
    (parameter.validValues ?? []).map((value) => ({
      ...value,
      name: String(value.value),
      group: parameter.name,
      parameter,
    })),
  ),
  ...REGIONS.map((region) => ({ ...region, group: "regions" })),
  ...RULES.map((rule) => ({
    ...rule,
    name: rule.id,
    group: "rules",
    parameter: ACTION_PARAMETERS.find(({ name }) => name === rule.parameter),
  })),
  ...OUTPUTS.map((output) => ({ ...output, group: "response" })),
  ...TOKEN_VALIDITY_SECONDS.map(({ from, seconds, source }) => ({
    name: `${seconds} s`,
    group: "validity of a token",
    listed: [{ from }],
    source,
  })),
];

const begins = ({ listed = [] }: Listed, day: IsoDate): boolean => listed.some(({ from }) => from === day);
const ends = ({ listed = [] }: Listed, day: IsoDate): boolean => listed.some(({ until }) => until === day);

/** The days after a day on which an entry begins or ends, oldest first. */
export function changeDates(after: IsoDate): IsoDate[] {
  const dates = ENTRIES.flatMap(({ listed = [] }) =>
    listed.flatMap(({ from, until }) => (until === undefined ? [from] : [from, until])),
  );
  return [...new Set(dates)].filter((date) => date > after).sort();
}

/** What began and ended on a day, as text, and where that was read. */
export function changesOn(day: IsoDate): { readonly change: string; readonly source: string } {
  const own = ENTRIES.filter(({ parameter }) => parameter === undefined || !begins(parameter, day));
  const begun = own.filter((entry) => begins(entry, day));
  const ended = own.filter((entry) => ends(entry, day));
  const said = (entries: readonly Entry[], group: string, verb: string): string[] => {
    const names = entries.filter((entry) => entry.group === group).map(({ name }) => name);
    return names.length === 0 ? [] : [`${names.join(", ")} ${verb}`];
  };
  const groups = [...new Set([...begun, ...ended].map(({ group }) => group))];
  const change = groups
    .map((group) => `${group}: ${[...said(begun, group, "added"), ...said(ended, group, "removed")].join(", ")}`)
    .join("; ");
  return { change, source: SOURCES[day] ?? [...new Set(begun.flatMap(({ source = [] }) => source))].join(", ") };
}
