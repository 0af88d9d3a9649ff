/** A list that is not empty. */
export type AtLeastOne<Item> = readonly [Item, ...Item[]];

/** What becomes of each item, in their order. */
export const mapEach = <From, To>([first, ...others]: AtLeastOne<From>, change: (item: From) => To): AtLeastOne<To> => [
  change(first),
  ...others.map(change),
];
