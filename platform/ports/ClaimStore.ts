import type { Free } from '../domain/defineCommand.ts';

/** A claim that a command wants, and the submission that is being decided. */
export type WantedClaim = Free & { readonly submission?: string };

/** Things that at most one place may hold, like an email address. A claim is taken before the commit and kept by it. */
export type ClaimStore = {
  /**
   * Tries to take each claim for its owner, the id of the command that wants it, in order. `taken` also where the owner holds it
   * already. A claim that is not kept is void, and is taken over, once its owner's command has a final outcome or one that names the
   * submission that took it last, or once that was longer ago than `CLAIM_AGE`: its outcome may be forgotten, or it never came to one.
   *
   * @param now milliseconds since the epoch
   */
  readonly take: (claims: readonly WantedClaim[], now: number) => Promise<readonly ('taken' | 'held')[]>;
  /**
   * Gives up claims that are their owner's and not kept; others stay as they are. Only for commands that nobody is deciding or will decide
   * before this has resolved.
   */
  readonly release: (claims: readonly Free[]) => Promise<void>;
  /** Those that are kept, after a key, in the order of the keys. For backups. */
  readonly scan: (afterKey: string, limit: number) => Promise<readonly Free[]>;
};
