import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Adapters } from '@c18n/assembly/Adapters';
import { StoreUnavailableError } from '@c18n/platform/store/StoreUnavailableError';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { leaveMemories } from '../journeys/leaveMemories.ts';
import { Actor } from '../testing/Actor.ts';
import { startTestNode } from '../testing/startTestNode.ts';

const STATE = 'query ($id: ID!) { person(id: $id) { state displayName } search(query: "wombat") { edges { cursor } } }';
const erased = { person: { state: 'ERASED', displayName: null }, search: { edges: [] } };

/** The same person at another node. */
const at = (url: string, { id, token }: Actor) => new Actor(url, id, token);

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'c18n-erasure-'));
});
afterEach(() => rm(directory, { recursive: true }));

/** Ends a node in the middle of an erasure, whose search cannot be purged, and returns who is there. */
async function endInTheMiddle() {
  const reached = Promise.withResolvers<void>();
  const purge = async () => {
    reached.resolve();
    throw new StoreUnavailableError('unknown', 'away');
  };
  const adapt = (opened: Adapters) => ({ ...opened, search: { ...opened.search, purge } });
  await using node = await startTestNode({ directory, adapt });
  const told = await leaveMemories(node);
  await node.node.drain();
  await told.bob.do('eraseAccount', { password: told.password });
  await reached.promise;
  const { person } = await told.ann.query(STATE, { id: told.bob.id });
  expect(person).toEqual({ state: 'ERASING', displayName: null });
  return told;
}

test('an erasure in whose middle the node ended is finished at the next start', async () => {
  const { ann, bob } = await endInTheMiddle();
  await using node = await startTestNode({ directory });
  await node.node.drain();
  expect(await at(node.url, ann).query(STATE, { id: bob.id })).toEqual(erased);
  expect(await node.node.compareWithRebuild()).toEqual([]);
});

test('whose key is gone while the ledger knows nothing of it is erased at the next start', async () => {
  const told = await (async () => {
    await using node = await startTestNode({ directory });
    const there = await leaveMemories(node);
    // As after a backup from before the erasure was brought back.
    await node.adapters.keys.destroy(there.bob.id);
    return there;
  })();
  await using node = await startTestNode({ directory });
  const state = async () => (await at(node.url, told.ann).query(STATE, { id: told.bob.id })).person?.state;
  await expect.poll(state).toBe('ERASED');
  await node.node.drain();
  expect(await at(node.url, told.ann).query(STATE, { id: told.bob.id })).toEqual(erased);
});
