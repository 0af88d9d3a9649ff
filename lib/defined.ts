/** The members of `T` that can be undefined, by name. */
type OptionalNames<T> = { [Name in keyof T]-?: undefined extends T[Name] ? Name : never }[keyof T];

/** `T` without undefined: a member that can be undefined may be absent instead. */
export type Defined<T> = Omit<T, OptionalNames<T>> & { [Name in OptionalNames<T>]?: Exclude<T[Name], undefined> };

/**
 * The members that are not undefined, for a spread into an object in which an optional member is absent rather than
 * undefined.
 *
 * @example
 * const request = { name, ...defined({ description, tags }) };
 */
export function defined<T extends object>(members: T): Defined<T> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Defined<T>;
}
