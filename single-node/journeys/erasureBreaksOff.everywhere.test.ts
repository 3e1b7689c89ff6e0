import type { Adapters } from '@c18n/assembly/Adapters';
import { StoreUnavailableError } from '@c18n/platform/store/StoreUnavailableError';
import { people } from '@c18n/users/views';
import { describe, expect, it } from 'vitest';
import { startTestNode } from '../testing/startTestNode.ts';
import { testedAdapters } from '../testing/testedAdapters.ts';
import { leaveMemories } from './leaveMemories.ts';

const STATE = 'query ($id: ID!) { person(id: $id) { state displayName } search(query: "wombat") { edges { cursor } } }';

/** A call that breaks off the first time, before it is done or after, and tells what was on record then. */
function brokenOnce(call: (person: string) => Promise<void>, when: 'before' | 'after', onRecord: () => Promise<void>) {
  let isBroken = true;
  return async (person: string) => {
    const breaks = isBroken;
    isBroken = false;
    if (!breaks || when === 'after') await call(person);
    if (!breaks) return;
    await onRecord();
    throw new StoreUnavailableError('unknown', 'broken off');
  };
}

const breaks = (['destroy', 'purge'] as const).flatMap((step) =>
  (['before', 'after'] as const).map((when) => ({ step, when })),
);

describe.each(testedAdapters)('an erasure that breaks off, on adapters: %s', (_name, adapters) => {
  it.each(breaks)('$when it could $step is not said to be done, and then is done whole', async ({ step, when }) => {
    const recorded: (string | undefined)[] = [];
    const adapt = (opened: Adapters): Adapters => {
      const onRecord = async () => {
        const [scanned] = await node.adapters.store.documents.load([{ collection: people, id: told.bob.id }]);
        recorded.push((scanned?.body as { readonly state: string } | undefined)?.state);
      };
      const { keys, search } = opened;
      return step === 'destroy'
        ? { ...opened, keys: { ...keys, destroy: brokenOnce(keys.destroy, when, onRecord) } }
        : { ...opened, search: { ...search, purge: brokenOnce(search.purge, when, onRecord) } };
    };
    await using node = await startTestNode({ adapters, adapt });
    const told = await leaveMemories(node);
    await told.bob.do('eraseAccount', { password: told.password });
    await node.node.drain();
    expect(recorded).toEqual(['erasing']);
    const person = { state: 'ERASED', displayName: null };
    expect(await told.ann.query(STATE, { id: told.bob.id })).toEqual({ person, search: { edges: [] } });
    expect(await node.node.compareWithRebuild()).toEqual([]);
  });
});
