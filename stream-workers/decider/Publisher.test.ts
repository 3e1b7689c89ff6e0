import type { Fact } from '@c18n/platform/domain/Fact';
import type { Ledger } from '@c18n/platform/ports/Ledger';
import { expect, it } from 'vitest';
import type { PartitionPorts } from './PartitionPorts.ts';
import { Publisher } from './Publisher.ts';

const key = { stream: 'people', partition: 0 } as const;
const makeFacts = (count: number, length: number) =>
  Array.from({ length: count }, (_, index) => ({ number: index + 1, data: 'x'.repeat(length) }) as unknown as Fact);

/** Publishes facts one by one while the first publication is held up; returns what was published and read. */
async function publishHeldUp(facts: readonly Fact[]) {
  const held = Promise.withResolvers<void>();
  const published: number[] = [];
  const reads: number[] = [];
  const read: Ledger['read'] = async ({ after, limit }) => {
    reads.push(after);
    return facts.slice(after, after + limit);
  };
  const publisher = new Publisher(key, {
    publish: async (_key, some) => {
      await held.promise;
      published.push(...some.map(({ number }) => number));
    },
    retry: (work) => work(),
    ledger: { read },
  } as Partial<PartitionPorts> as PartitionPorts);
  for (const fact of facts) publisher.publish([fact]);
  await new Promise(setImmediate);
  held.resolve();
  await publisher.drain();
  return { published, reads };
}

it.each([
  ['few are published from hand', 2_000, 1, []],
  ['many are read from the ledger', 2_600, 1, [2_001, 2_501]],
  ['large ones are read from the ledger', 200, 64_000, expect.objectContaining({ length: 1 })],
])('what comes while publishing is held up is published in order: %s', async (_name, count, length, expected) => {
  const { published, reads } = await publishHeldUp(makeFacts(count, length));
  expect(published).toEqual(Array.from({ length: count }, (_, index) => index + 1));
  expect(reads).toEqual(expected);
});
