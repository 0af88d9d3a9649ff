import { DEFAULTS } from "../../constructs/defaults";
import { PLATFORM_LOG_FIELDS } from "../../constructs/endpoint-logs/log-fields";
import { ENDPOINT_LOG_FIELDS, type LogFieldSpec, SMOKE_LOG_FIELDS } from "../../contract/endpoint/log-fields";
import { RETENTION_DAYS } from "../../contract/vendor/cls-limits";
import { code, table } from "./markdown";
import type { PageParts } from "./markers";

const fields = (specs: Readonly<Record<string, LogFieldSpec>>): string =>
  table(
    ["Field", "CLS type", "Meaning"],
    Object.entries(specs).map(([name, { type, meaning }]) => [code(name), type, meaning]),
  );

const { min, max, forEver } = RETENTION_DAYS;

/** The generated parts of docs/logs.md: the fields of each source, those that SCF adds, and how long a line is kept. */
export const logsPage = (): PageParts => ({
  endpoint: fields(ENDPOINT_LOG_FIELDS),
  checks: fields(SMOKE_LOG_FIELDS),
  platform: `${PLATFORM_LOG_FIELDS.map(({ key }) => code(key)).join(", ")}.`,
  retention: `${DEFAULTS.retentionDays} days, or what ${code("logs.retentionDays")} says: ${min} to ${max}. A stack of your own may give ${code("EndpointLogs")} ${forEver}, forever.`,
});
