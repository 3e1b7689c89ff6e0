import type { PartitionKey } from '../ports/Store.ts';

/** A point in the history of one partition: everything up to and including the fact with this number; 0 is before the first. */
export type Position = PartitionKey & { readonly number: number };
