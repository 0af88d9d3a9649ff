/**
 * A map whose oldest entry goes when it is full, so that it does not grow with the number of requests. An entry that is
 * set again counts as new.
 */
export class BoundedMap<Key, Value> extends Map<Key, Value> {
  /** The key that was set last. */
  private newest: Key | undefined;

  /** @param most entries that are kept */
  constructor(private readonly most: number) {
    super();
  }

  override set(key: Key, value: Value): this {
    // An entry taken out leaves a hole, and a map of few entries is soon made anew for its holes.
    if (key !== this.newest || !this.has(key)) {
      this.delete(key);
      if (this.size >= this.most) this.delete(this.keys().next().value as Key);
      this.newest = key;
    }
    return super.set(key, value);
  }
}
