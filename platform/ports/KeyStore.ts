/** `destroyed`: the key existed and was destroyed for good; what was sealed under it can never be read again. */
export type PersonKey =
  | { readonly person: string; readonly key: Uint8Array }
  | { readonly person: string; readonly destroyed: true };

/** The keys that seal persons' words, kept apart from everything else. Each is 32 random bytes. */
export type KeyStore = {
  /**
   * The key of each person, made where there is none yet; one that was destroyed stays so. Only registering calls it. It remembers when
   * that was last, for `drop`.
   */
  readonly create: (persons: readonly string[]) => Promise<readonly PersonKey[]>;
  /** The key of each person, in order; null where there never was one. */
  readonly read: (persons: readonly string[]) => Promise<readonly (PersonKey | null)[]>;
  /** Destroys a key and leaves a tombstone; durable when answered. */
  readonly destroy: (person: string) => Promise<void>;
  /**
   * Takes out keys that were last asked of `create` before a time, in milliseconds since the epoch, and leaves nothing of them. For keys
   * of persons whom nothing that was decided knows. Tombstones stay.
   */
  readonly drop: (persons: readonly string[], before: number) => Promise<void>;
  /** Keys and tombstones after a person, in the order of the persons' ids. For backups. */
  readonly scan: (afterPerson: string, limit: number) => Promise<readonly PersonKey[]>;
  /**
   * Takes keys out of a backup: a key where there is nothing, a tombstone in any case. A key that is there stays, and one that was
   * destroyed stays destroyed. For `drop`, all were asked for now. Durable when answered.
   */
  readonly bringBack: (keys: readonly PersonKey[]) => Promise<void>;
  /** The id of the installation that the keys are of; null where that was not said yet. */
  readonly installation: () => Promise<string | null>;
  /** Says which installation the keys are of, where that was not said yet; returns what is said then. Durable when answered. */
  readonly assign: (installation: string) => Promise<string>;
  readonly close: () => Promise<void>;
};
