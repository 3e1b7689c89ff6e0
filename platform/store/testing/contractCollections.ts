import { type Collection, defineCollection } from '../../domain/defineCollection.ts';

export type Item = {
  readonly shelf: string;
  readonly rank: number | null;
  readonly listed: boolean;
  readonly label: string;
};

export const items = defineCollection<Item>()('item', 'communities', {
  byRank: ['shelf', 'listed', 'rank'],
  byLabel: ['label'],
});

/** A collection of another stream, without an index. */
export const others = defineCollection<{ readonly text: string }>()('other', 'people', {});

/** The collections that a store under the contract is opened with, on two partitions. */
export const contractCollections: readonly Collection[] = [items, others];
