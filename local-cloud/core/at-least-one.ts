/** A list that is not empty. */
export type AtLeastOne<Item> = readonly [Item, ...Item[]];

/** Each item as `change` makes it, in their order. */
export const mapEach = <From, To>([first, ...others]: AtLeastOne<From>, change: (item: From) => To): AtLeastOne<To> => [
  change(first),
  ...others.map(change),
];
