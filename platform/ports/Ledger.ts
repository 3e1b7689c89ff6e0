import type { Fact } from '../domain/Fact.ts';
import type { PartitionKey } from './Store.ts';

/** What to read of a partition's ledger: facts with `after < number <= through`, at most `limit`, of one place where one is given. */
export type LedgerQuery = PartitionKey & {
  readonly after: number;
  readonly through?: number;
  readonly limit: number;
  readonly place?: string;
};

/** The record of everything that was decided: append-only, in order, personal fields sealed. */
export type Ledger = {
  readonly read: (query: LedgerQuery) => Promise<readonly Fact[]>;
  /** The number of each partition's last fact. */
  readonly heads: () => Promise<readonly (PartitionKey & { readonly number: number })[]>;
};
