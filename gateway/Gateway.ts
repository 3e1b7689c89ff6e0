import type { Fact } from '@c18n/platform/domain/Fact';

/** A gateway that was made but perhaps does not listen yet. */
export type Gateway = {
  /** Takes the next facts of one partition, in order and without gaps; one that was taken before is skipped. */
  readonly accept: (facts: readonly Fact[]) => void;
  /** Listens, and resolves with the address to connect to. Port 0 is any free one. */
  readonly listen: (at: { readonly host: string; readonly port: number }) => Promise<{ readonly url: string }>;
  /**
   * Stops in good order, within 10 s: no new connections; streams are completed, so that clients continue elsewhere after their last
   * positions; running operations finish; WebSockets are closed with 1001. Then whoever is left is cut off.
   */
  readonly close: () => Promise<void>;
};
