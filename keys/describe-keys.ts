import { describeRate } from "../contract/endpoint/caller-rate";
import { DEFAULT_SCOPES } from "../contract/endpoint/scopes";
import { visible } from "../lib/printable";
import type { ClientKey } from "./client-keys";
import type { LastUse } from "./last-use";
import type { ListedKey } from "./list-keys";
import type { RotationPlan } from "./rotation";
import type { VerifiedKey } from "./verify-keys";

const lines = (texts: readonly string[]): string => texts.map((text) => `${visible(text)}\n`).join("");

const named = ({ id, label }: Pick<ClientKey, "id" | "label">): string =>
  label === undefined ? id : `${id} (${label})`;

/** What a rotation will do. @param expiresAt of the new key, milliseconds since the epoch */
export function describeRotation({ ending, end, label }: RotationPlan, expiresAt: number | undefined): string {
  const ends = (key: ClientKey): string => {
    const isEarlier = key.expiresAt !== undefined && Date.parse(key.expiresAt) <= end;
    const when = isEarlier ? `${key.expiresAt}, as before` : new Date(end).toISOString();
    return `the key ${named(key)}, created ${key.createdAt}, ends at ${when}`;
  };
  const lasts = expiresAt === undefined ? "does not expire" : `ends at ${new Date(expiresAt).toISOString()}`;
  return lines([...ending.map(ends), `a new key${label === undefined ? "" : ` for ${label}`} is made, which ${lasts}`]);
}

/** What the maker of a key said it may do, one thing per line. */
export function describeGrants({ id, scopes, profiles, rate }: ClientKey): string {
  const said = [
    ...(scopes === undefined ? [] : [`has the scopes ${scopes.join(", ")}`]),
    ...(profiles === undefined ? [] : [`may use the profiles ${profiles.join(", ")}`]),
    ...(rate === undefined ? [] : [`may send ${describeRate(rate)}`]),
  ];
  return lines(said.map((text) => `key ${id} ${text}`));
}

const lastUse = (use: LastUse): string =>
  "at" in use ? `used ${use.at}` : "notSince" in use ? `unused since ${use.notSince}` : "last use unknown";

const state = ({ live, expiresAt }: ListedKey): string =>
  expiresAt === null ? "live" : `${live ? "ends" : "ended"} ${expiresAt}`;

/** What a key may do, where that is not what every key may. */
function grants({ scopes, profiles, rate }: ListedKey): string {
  const said = [
    ...(scopes.join() === DEFAULT_SCOPES.join() ? [] : [scopes.join(", ") || "nothing"]),
    ...(profiles === null ? [] : [`profiles ${profiles.join(", ") || "none"}`]),
    ...(rate === null ? [] : [rate]),
  ];
  return said.length === 0 ? "" : ` (${said.join("; ")})`;
}

/** The keys, one per line. */
export function describeKeys(keys: readonly ListedKey[]): string {
  const rows = keys.map((key) => [
    key.id,
    `${key.label ?? key.holder}${grants(key)}`,
    `created ${key.createdAt} (${key.ageDays} d)`,
    lastUse(key.lastUse),
    state(key),
  ]);
  const width = (column: number): number => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  return lines(
    rows.map((row) =>
      row
        .map((text, column) => text.padEnd(width(column)))
        .join("  ")
        .trimEnd(),
    ),
  );
}

/** What needs attention, and why a last use is unknown. */
export function describeKeyWarnings(keys: readonly ListedKey[]): string {
  const reasons = new Set(keys.flatMap(({ lastUse: use }) => ("unknown" in use ? [use.unknown] : [])));
  return lines([
    ...[...reasons].map((reason) => `warning: the last use is unknown: ${reason}`),
    ...keys.flatMap(({ id, label, holder, warnings }) =>
      warnings.map((warning) => `warning: the key ${id} (${label ?? holder}) ${warning}`),
    ),
  ]);
}

const VERDICTS: Readonly<Record<VerifiedKey["verdict"], (key: VerifiedKey) => string>> = {
  key: ({ id, environment }) => `the key ${id} of ${environment}; its checksum is right`,
  "no-key": () => "not a key: the checksum is wrong",
  unchecked: ({ id }) => `the key ${id} of version 1, which has no checksum`,
};

/** What is known about texts that look like keys, one per line. */
export const describeVerifiedKeys = (keys: readonly VerifiedKey[]): string =>
  lines(keys.map((key) => `line ${key.line}: ${VERDICTS[key.verdict](key)}`));
