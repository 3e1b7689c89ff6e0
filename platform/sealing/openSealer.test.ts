import { expect, test } from 'vitest';
import { createMemoryEphemera } from '../ephemera/createMemoryEphemera.ts';
import { memoryKeyStore } from '../keys/memoryKeyStore.ts';
import { KEY_AGE } from './createSealer.ts';
import { ERASURE_CHANNEL } from './erasureChannel.ts';
import { openSealer } from './openSealer.ts';

/** Two processes that have read the key of somebody, who is then erased; the second hears nothing of it. */
async function afterErasure() {
  let now = 1_000_000;
  const keys = memoryKeyStore();
  await keys.create(['person_a', 'person_b']);
  const ephemera = createMemoryEphemera(() => now);
  const lost = { subscribe: () => () => {} };
  const sealers = [openSealer({ keys, ephemera }, () => now), openSealer({ keys, ephemera: lost }, () => now)];
  for (const sealer of sealers) await sealer.prepare(['person_a', 'person_b']);
  const sealed = sealers[0]?.sealFields('person_a', { text: 'words' }, ['text']).text ?? '';
  await keys.destroy('person_a');
  ephemera.publish(ERASURE_CHANNEL, 'person_a');
  /** What each reads. */
  const read = async () => {
    for (const sealer of sealers) if (!sealer.has('person_a')) await sealer.prepare(['person_a']);
    return sealers.map((sealer) => sealer.unseal('person_a', sealed));
  };
  const pass = (time: number) => {
    now += time;
  };
  return { sealers, read, pass };
}

test('who hears that a key was destroyed forgets it at once, and no other; who does not, in a minute', async () => {
  const { sealers, read, pass } = await afterErasure();
  expect(await read()).toEqual([null, 'words']);
  expect(sealers[0]?.isErased('person_a')).toBe(true);
  expect(sealers[0]?.isErased('person_b')).toBe(false);
  pass(KEY_AGE + 1);
  expect(await read()).toEqual([null, null]);
});
