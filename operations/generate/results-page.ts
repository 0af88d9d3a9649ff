import { describePeriods } from "../../contract/vendor/dated";
import { RESULT_CODES, type ResultCode } from "../../contract/vendor/results/result-codes";
import { DEVICE_INFO_LEVELS, LIVENESS_TAGS, type Meaning, WARNINGS } from "../../contract/vendor/results/result-tables";
import { code, table } from "./markdown";
import type { PageParts } from "./markers";

const meaningWithPast = ({ meaning, before }: ResultCode): string =>
  before === undefined ? meaning : `${meaning} (until ${before.until}: ${before.meaning})`;

const billing = ({ billing: { billed, from, source } }: ResultCode): string =>
  `${billed}${from === undefined ? "" : ` since ${from}`} (${source})`;

const codeTable = (): string =>
  table(
    ["Code", "Meaning", "Stands for", "State", "Billed, as stated", "What to do", "Listed"],
    RESULT_CODES.map((spec) => [
      code(spec.code),
      meaningWithPast(spec),
      spec.levels.join(", ") || "not of this action",
      code(spec.outcome),
      billing(spec),
      spec.advice,
      `${describePeriods(spec)} (${spec.source})`.trim(),
    ]),
  );

const meaningTable = (head: string, meanings: Readonly<Record<string, Meaning>>): string =>
  table(
    [head, "Meaning", "Source"],
    Object.entries(meanings)
      .sort(([one], [other]) => one.localeCompare(other))
      .map(([value, { meaning, source }]) => [code(value), meaning, source]),
  );

/** The generated parts of docs/results.md: the vendor's tables. */
export const resultsPage = (): PageParts => ({
  codes: codeTable(),
  warnings: meaningTable("Warning", WARNINGS),
  "liveness-tags": meaningTable("Tag", LIVENESS_TAGS),
  "device-levels": meaningTable("Level", DEVICE_INFO_LEVELS),
});
