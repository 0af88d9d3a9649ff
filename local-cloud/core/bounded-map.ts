/**
 * A map whose oldest entry goes when it is full, so that it does not grow with the number of requests. An entry that is
 * set again counts as new.
 */
export class BoundedMap<Key, Value> extends Map<Key, Value> {
  /** @param most entries that are kept */
  constructor(private readonly most: number) {
    super();
  }

  override set(key: Key, value: Value): this {
    this.delete(key);
    if (this.size >= this.most) this.delete(this.keys().next().value as Key);
    return super.set(key, value);
  }
}
