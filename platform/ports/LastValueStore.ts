/** A value of which only the last counts: a read pointer, a draft, a setting. */
export type LastValue = { readonly key: string; readonly version: number; readonly value: unknown };

/** Values outside the ledger. Each is written under a version that only grows, so late and repeated writes change nothing. */
export type LastValueStore = {
  /** Writes each value whose version is higher than the stored one; returns what is stored afterwards, in the same order. */
  readonly advance: (values: readonly LastValue[]) => Promise<readonly LastValue[]>;
  readonly read: (keys: readonly string[]) => Promise<readonly (LastValue | null)[]>;
};

/** Last values as whoever makes a backup sees them; nobody else needs to know which there are. */
export type ScannedLastValueStore = LastValueStore & {
  /** Those after a key, in the order of the keys. */
  readonly scan: (afterKey: string, limit: number) => Promise<readonly LastValue[]>;
};
