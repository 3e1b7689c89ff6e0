import { memoryKeyStore } from '@c18n/platform/keys/memoryKeyStore';
import { StoreUnavailableError } from '@c18n/platform/store/StoreUnavailableError';
import { COMMAND_AGE } from '@c18n/platform/submission/commandAge';
import { eraseAccount, INSTALLATION } from '@c18n/users/commands';
import { beforeEach, describe, expect, test } from 'vitest';
import { type KeyReviewPorts, reviewKeys } from './reviewKeys.ts';

const REGISTERED = 1_000_000;
let now: number;
let keys: ReturnType<typeof memoryKeyStore>;
let states: Map<string, string>;
let asked: unknown[];
/** The number of the last fact. */
let head: number;
/** How many pages of people can be read before the store is away. */
let pages: number;
beforeEach(() => {
  now = REGISTERED;
  keys = memoryKeyStore(() => now);
  states = new Map();
  asked = [];
  [head, pages] = [1, Number.POSITIVE_INFINITY];
});

/** The persons whose keys or tombstones are left after a review. */
async function review(): Promise<readonly string[]> {
  const documents: KeyReviewPorts['documents'] = {
    load: async (wanted) => {
      pages -= 1;
      if (pages < 0) throw new StoreUnavailableError('unknown', 'the store is away');
      return wanted.map(({ collection, id }) => {
        const state = states.get(id);
        return state === undefined ? null : { collection: collection.name, id, place: id, number: 1, body: { state } };
      });
    },
  };
  const commands = {
    send: async ({ definition, actor, input }: Record<'definition' | 'actor' | 'input', unknown>) => {
      asked.push([definition, actor, input]);
      return { outcome: 'DONE', outcomeId: '', refusal: null, position: null };
    },
  } as unknown as KeyReviewPorts['commands'];
  const ledger = { heads: async () => [{ stream: 'people', partition: 0, number: head }] as const };
  await reviewKeys({ keys, documents, ledger, commands, now: () => now });
  return (await keys.scan('', 10_000)).map(({ person }) => person);
}

describe('reviewing keys', () => {
  test('drops those that a registration left behind, once no command can want them any more', async () => {
    await keys.create(['person_made', 'person_refused']);
    states.set('person_made', 'active');
    now = REGISTERED + 2 * COMMAND_AGE;
    expect(await review()).toEqual(['person_made', 'person_refused']);
    now += 1;
    expect(await review()).toEqual(['person_made']);
  });

  test('keeps the key of a registration that was repeated since', async () => {
    await keys.create(['person_repeated']);
    now += 2 * COMMAND_AGE;
    await keys.create(['person_repeated']);
    now += 2 * COMMAND_AGE;
    expect(await review()).toEqual(['person_repeated']);
  });

  test('has those erased whose keys are destroyed and who are not, and nobody twice', async () => {
    const people = ['active', 'deactivated', 'erasing', 'erased', 'unknown'];
    for (const state of people) {
      await keys.destroy(state);
      if (state !== 'unknown') states.set(state, state);
    }
    await keys.create(['well']);
    states.set('well', 'active');
    await review();
    expect(asked).toEqual(
      ['active', 'deactivated'].map((personId) => [
        ...[eraseAccount, INSTALLATION],
        { personId, credentialVersion: null },
      ]),
    );
  });

  test('drops nothing where the ledger is empty, for it is missing and not the persons', async () => {
    await keys.create(['person_unknown']);
    now += 2 * COMMAND_AGE + 1;
    head = 0;
    expect(await review()).toEqual(['person_unknown']);
  });

  test('drops nothing before everything is read', async () => {
    await keys.create(Array.from({ length: 1_200 }, (_, index) => `person_${index}`));
    now += 2 * COMMAND_AGE + 1;
    pages = 2;
    await expect(review()).rejects.toThrow('the store is away');
    expect(await keys.scan('', 10_000)).toHaveLength(1_200);
  });

  test('goes through all of them, however many', async () => {
    await keys.create(Array.from({ length: 1_200 }, (_, index) => `person_${index}`));
    now += 2 * COMMAND_AGE + 1;
    expect(await review()).toEqual([]);
  });
});
