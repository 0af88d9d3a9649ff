/** A date of the vendor's documentation, `YYYY-MM-DD`. */
export type IsoDate = `${number}-${number}-${number}`;

/** A time in which the documentation listed a value: from its first day, up to but not including `until`. */
export interface Period {
  readonly from: IsoDate;
  /** Absent while the value is still listed. */
  readonly until?: IsoDate;
}

/** A value of the contract with the times in which the vendor's documentation listed it. */
export interface Listed {
  /** Absent when the value was there from the first version on and still is. */
  readonly listed?: readonly Period[];
}

/** Listed from a day on, to this day. */
export const since = (from: IsoDate): readonly Period[] => [{ from }];

/** Listed from a day on, and no longer on the day `until`. */
export const between = (from: IsoDate, until: IsoDate): readonly Period[] => [{ from, until }];

/** When a value was listed, as text; empty when it always was. */
export const describePeriods = ({ listed = [] }: Listed): string =>
  listed.map(({ from, until }) => (until === undefined ? `since ${from}` : `from ${from} to ${until}`)).join(" and ");

/** Whether a value was listed on a day. */
export function listedOn(value: Listed, day: IsoDate): boolean {
  return value.listed?.some(({ from, until }) => from <= day && (until === undefined || day < until)) ?? true;
}

/** The values that were listed on a day, in their order. */
export function onlyListedOn<T extends object>(values: readonly T[], day: IsoDate): T[] {
  return values.filter((value) => listedOn(value as Listed, day));
}
