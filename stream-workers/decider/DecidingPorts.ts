import type { WantedClaim } from '@c18n/platform/ports/ClaimStore';
import type { DocumentKey, StoredDocument } from '@c18n/platform/ports/DocumentStore';
import type { Outcome } from '@c18n/platform/ports/OutcomeStore';
import type { Sealer } from '@c18n/platform/sealing/Sealer';

/** What deciding needs from outside. All of it is asked in batches. */
export type DecidingPorts = {
  readonly load: (keys: readonly DocumentKey[]) => Promise<readonly (StoredDocument | null)[]>;
  readonly findOutcomes: (ids: readonly string[]) => Promise<readonly Outcome[]>;
  readonly takeClaims: (claims: readonly WantedClaim[]) => Promise<readonly ('taken' | 'held')[]>;
  readonly sealer: Sealer;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
};
