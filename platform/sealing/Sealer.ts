/** Seals and opens personal fields. Asynchronous only where keys are read: prepared persons are served at once. */
export type Sealer = {
  /**
   * Brings the keys of these persons in, with one read for all that are missing, also over several calls in one tick.
   *
   * @throws StoreUnavailableError where the key store does not answer
   */
  readonly prepare: (persons: readonly string[]) => Promise<void>;
  /** Whether the person was prepared lately enough to be served. */
  readonly has: (person: string) => boolean;
  /** Whether the key of a prepared person was destroyed: nothing of theirs can be sealed or opened. */
  readonly isErased: (person: string) => boolean;
  /**
   * A copy with the named fields sealed; null and missing fields pass.
   *
   * @throws SealingError `missing` where the person has no key, `destroyed` where there is none any more
   */
  readonly sealFields: <Data extends object>(person: string, data: Data, fields: readonly string[]) => Data;
  /** A copy with the named fields in plain text; what was sealed under a destroyed key becomes {@link ERASED}. @throws SealingError `damaged` */
  readonly unsealFields: <Data extends object>(person: string, data: Data, fields: readonly string[]) => Data;
  /** The plain text, or null where it was erased. @throws SealingError `damaged` where it was tampered with or belongs to somebody else */
  readonly unseal: (person: string, sealed: string) => string | null;
};

/** Stands for words whose key was destroyed, where a schema asks for a text. */
export const ERASED = '\u2060erased\u2060';
