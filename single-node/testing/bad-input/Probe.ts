/** Something bad, or at least strange, to put into a text. */
export type Probe = {
  readonly name: string;
  /** Mostly a text; whatever JSON can carry. */
  readonly value: unknown;
  /** Which inputs must refuse it: all, or those of mutations and subscriptions and cursors. The others may find nothing. */
  readonly refusedBy?: 'all' | 'words';
  /** Whether it must be taken: it is good, if only just. */
  readonly taken?: boolean;
};
