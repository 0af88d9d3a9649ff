/** Hands a plaintext key to its owner. */
export interface KeyDelivery {
  /**
   * `first`: before its hash is stored. If the command ends in between, the key opens nothing, and its owner
   * knows its id. `last`: after that, for a place where the key replaces another, which must not go before the
   * new one works.
   */
  readonly order: "first" | "last";
  /** @throws UserError; UnsettledChange when it may have been done */
  deliver(plaintext: string): void | Promise<void>;
  /** Takes back a key whose hash was not stored. Does nothing when none was delivered. */
  withdraw(): void;
  /** Whether the key is still where it was delivered, for a place that others write to. @default - nobody else does */
  holds?(plaintext: string): Promise<boolean>;
}

/** Gives the key to a function of this process. */
export const deliverTo = (deliver: (plaintext: string) => void): KeyDelivery => ({
  order: "first",
  deliver,
  withdraw: () => {},
});
