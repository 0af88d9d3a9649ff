import { UserError } from "../../lib/user-error";

/** The page that holds the table, from the project's root. */
export const FAULT_PAGE = "docs/smoke.md";

const BEGIN = "<!-- faults:begin -->";
const END = "<!-- faults:end -->";

/** The page with another table between its markers. @throws UserError when it has not both of them, once and in order */
export function withFaultTable(page: string, table: string): string {
  const [before, rest, ...more] = page.split(BEGIN);
  const [, after, ...others] = rest?.split(END) ?? [];
  if (before === undefined || after === undefined || more.length + others.length > 0) {
    throw new UserError(
      `${FAULT_PAGE} has not the lines ${BEGIN} and ${END} once each, in this order.`,
      "Put them back around the table of faults.",
    );
  }
  return `${before}${BEGIN}\n${table}\n${END}${after}`;
}
