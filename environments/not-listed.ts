import { describePeriods, type Listed } from "../contract/vendor/dated";
import type { Contract } from "../contract/vendor/revisions";

/** What to do about an entry of the contract that a revision does not list, as text. */
export const notListed = (entry: Listed, { revision }: Contract): string =>
  `not in contract ${revision}: the vendor lists it ${describePeriods(entry)}. Take it out, or choose a revision that lists it with the key contract.`;
