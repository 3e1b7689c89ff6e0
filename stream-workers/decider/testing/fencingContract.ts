import type { Store } from '@c18n/platform/ports/Store';
import { describe, expect, it } from 'vitest';
import { refusingPartition as key, refusalsOf } from './refusalsOf.ts';

/** What holds between two writers of a partition on any store. `open` gives an empty one. */
export function fencingContract(name: string, open: () => Promise<Store>): void {
  describe(`two writers of one partition on ${name}`, () => {
    it('the one that was paused fails whole, although only refusals were committed meanwhile', async () => {
      const store = await open();
      const old = await store.commits.open(key);
      const young = await store.commits.open(key);
      expect(await store.commits.commit([refusalsOf(young.commit + 1, 'young')])).toEqual(['committed']);
      expect(await store.commits.commit([refusalsOf(old.commit + 1, 'old')])).toEqual(['fenced']);
      const found = await store.outcomes.find(['young-command', 'old-command']);
      expect(found.map(({ commandId }) => commandId)).toEqual(['young-command']);
    });

    it('the one that is fenced goes on after opening the partition anew', async () => {
      const store = await open();
      await store.commits.commit([refusalsOf(1, 'young')]);
      expect(await store.commits.commit([refusalsOf(1, 'old')])).toEqual(['fenced']);
      const state = await store.commits.open(key);
      expect(await store.commits.commit([refusalsOf(state.commit + 1, 'old')])).toEqual(['committed']);
    });
  });
}
