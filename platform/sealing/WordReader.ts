import type { Personal } from '../domain/personal.ts';

/** Opens sealed words. All openings of one tick read their keys with one call. */
export type WordReader = {
  /** The plain text; null where there is none, or where it was erased with the person's key. */
  readonly open: (person: string, sealed: Personal | null) => Promise<string | null>;
};
