import type { CommitRecord } from '@c18n/platform/ports/CommitStore';
import { StoreUnavailableError } from '@c18n/platform/store/StoreUnavailableError';
import { describe, expect, test } from 'vitest';
import { Committer } from './Committer.ts';

const record = (partition: number) => ({ partition }) as unknown as CommitRecord;

/** Commits three partitions together; the store throws where partition 1 is among them. */
async function commitThree(error: Error) {
  const groups: number[][] = [];
  const committer = new Committer({
    commit: async (records) => {
      groups.push(records.map(({ partition }) => partition));
      if (records.some(({ partition }) => partition === 1)) throw error;
      return records.map(() => 'committed');
    },
  });
  const results = await Promise.allSettled([0, 1, 2].map((partition) => committer.commit(record(partition))));
  return { groups, results: results.map(({ status }) => status) };
}

describe('commits that go together', () => {
  test('are tried one by one where one of them has a fault', async () => {
    const { groups, results } = await commitThree(new TypeError('cannot be bound'));
    expect(groups).toEqual([[0, 1, 2], [0], [1], [2]]);
    expect(results).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  test('do not wait for each other where the store keeps them apart', async () => {
    const never = Promise.withResolvers<never>();
    const committer = new Committer({
      areIndependent: true,
      commit: ([one]) => (one?.partition === 0 ? never.promise : Promise.resolve(['committed'])),
    });
    void committer.commit(record(0));
    expect(await committer.commit(record(1))).toBe('committed');
  });

  test('fail together in an outage', async () => {
    const { groups, results } = await commitThree(new StoreUnavailableError('unknown', 'away'));
    expect(groups).toEqual([[0, 1, 2]]);
    expect(results).toEqual(['rejected', 'rejected', 'rejected']);
  });
});
