import type { Free } from '../domain/defineCommand.ts';

/** Things that at most one place may hold, like an email address. A claim is taken before the commit and kept by it. */
export type ClaimStore = {
  /**
   * Tries to take each claim for its owner, the id of the command that wants it, in order. `taken` also where the owner holds it
   * already. A claim that was never kept although its owner's command has an outcome is void, and is taken over.
   */
  readonly take: (claims: readonly Free[]) => Promise<readonly ('taken' | 'held')[]>;
  /** Those that are kept, after a key, in the order of the keys. For backups. */
  readonly scan: (afterKey: string, limit: number) => Promise<readonly Free[]>;
};
