import { beforeEach, describe, expect, test } from 'vitest';
import { ConfigurationError } from '../configuration/ConfigurationError.ts';
import { memoryKeyStore } from '../keys/memoryKeyStore.ts';
import type { CommitRecord } from '../ports/CommitStore.ts';
import type { Store } from '../ports/Store.ts';
import { createSteppedStore } from '../store/stepped/createSteppedStore.ts';
import { MemoryTables } from '../store/stepped/MemoryTables.ts';
import { checkInstallation } from './checkInstallation.ts';
import { establishInstallation } from './establishInstallation.ts';
import { RESTORE_MARK } from './RestoreMark.ts';
import { readInstallationMark } from './readInstallationMark.ts';

const secret = 'a secret that nobody could guess, ever';
const person = 'person_a';
const newStore = () =>
  createSteppedStore({ tables: new MemoryTables(), collections: [], partitions: 2, step: async () => {} });

let parts: { store: Store; keys: ReturnType<typeof memoryKeyStore>; secret: string };
beforeEach(() => {
  parts = { store: newStore(), keys: memoryKeyStore(), secret };
});
const establish = (changes: Partial<typeof parts> = {}) => establishInstallation({ ...parts, ...changes });

/** Records somebody, as a registration does after it has made the key. */
async function record({ store }: typeof parts, place = person): Promise<void> {
  const names = { id: 'f', type: 't', place, subject: 's', actor: 'a', wordsOf: null, data: {}, time: 1 };
  const fact = { ...names, stream: 'people', partition: 1, number: 1 } as const;
  const none = { documents: [], claimsKept: [], claimsFreed: [], deadLetters: [], outcomes: [], commandsRead: null };
  const commit: CommitRecord = {
    ...none,
    stream: 'people',
    partition: 1,
    commit: 1,
    attempt: 'a',
    published: 0,
    facts: [fact],
  };
  expect(await store.commits.commit([commit])).toEqual(['committed']);
}
async function register(into = parts): Promise<void> {
  await into.keys.create([person]);
  await record(into);
}

describe('an installation', () => {
  test('is marked once, in its store and in its store of keys, and tells nothing of its secret', async () => {
    expect(await checkInstallation(parts)).toBe('none');
    await establish();
    const mark = await readInstallationMark(parts.store.lastValues);
    expect(mark?.id).toBe(await parts.keys.installation());
    expect(JSON.stringify(mark)).not.toContain(secret);
    // It never changes: installations are known by it.
    expect(mark?.secretFingerprint).toBe('stc1_kahd9cBGWHJQDIomjWWVC3NazQs0ARd0yjqYoQ');
    await register();
    await establish();
    expect(await readInstallationMark(parts.store.lastValues)).toEqual(mark);
    expect(await checkInstallation(parts)).toBe('marked');
  });

  test('that is older than marks gets one, also where it was cut off between the two', async () => {
    await register();
    expect(await checkInstallation(parts)).toBe('unmarked');
    await parts.keys.assign('cut off');
    await establish();
    expect((await readInstallationMark(parts.store.lastValues))?.id).toBe('cut off');
  });

  test('that was cut off when it was made goes on', async () => {
    await parts.keys.assign('cut off');
    await establish();
    expect((await readInstallationMark(parts.store.lastValues))?.id).toBe('cut off');
  });

  test('is one, whoever makes it at the same time', async () => {
    await Promise.all([establish(), establish(), establish()]);
    expect(await checkInstallation(parts)).toBe('marked');
  });

  test('that is made under two secrets at the same time has one of them, and the other is refused', async () => {
    const made = await Promise.allSettled([establish(), establish({ secret: `${secret}.` })]);
    expect(made.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('may be made by another process between two looks', async () => {
    const late = {
      ...parts.store,
      ledger: {
        ...parts.store.ledger,
        heads: async () => {
          const before = await parts.store.ledger.heads();
          await establish();
          await register();
          return before;
        },
      },
    };
    await establish({ store: late });
  });
});

describe('nothing is started, and nothing written,', () => {
  async function refuses(changes: Partial<typeof parts>, message: string): Promise<void> {
    const given = { ...parts, ...changes };
    const before = [await given.store.lastValues.scan('', 9), await given.keys.installation()];
    const refused = await establish(changes).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ConfigurationError);
    expect(String(refused)).toContain(message);
    expect(String(refused)).not.toContain(given.secret);
    expect([await given.store.lastValues.scan('', 9), await given.keys.installation()]).toEqual(before);
  }
  const elsewhere = () => ({ store: newStore(), keys: memoryKeyStore(), secret });

  test('under another secret', async () => {
    await establish();
    await refuses({ secret: 'another secret that nobody could guess' }, 'SECRET is not that of this installation');
  });

  test('with the keys of persons and an empty store', async () => {
    await establish();
    await register();
    await refuses({ store: newStore() }, 'MONGODB_URL');
    await parts.keys.destroy(person);
    await refuses({ store: newStore() }, 'store.sqlite');
  });

  test('with the keys of persons from before there were marks, and an empty store', async () => {
    await parts.keys.create([person]);
    await refuses({}, 'there are keys of persons and no ledger');
  });

  test('with no keys, or those of another installation', async () => {
    await establish();
    await register();
    await refuses({ keys: memoryKeyStore() }, 'MONGODB_KEYS_URL');
    const other = elsewhere();
    await establishInstallation(other);
    await refuses({ keys: other.keys }, 'the store of keys is not that of this installation');
  });

  test('where a restore was cut off, whatever it has brought back', async () => {
    const mark = { key: RESTORE_MARK, version: 1, value: { isWhole: false } };
    await parts.store.lastValues.advance([mark]);
    await refuses({}, 'a restore was cut off here');
    await register();
    await refuses({}, 'a restore was cut off here');
    await parts.store.lastValues.advance([{ ...mark, version: 2, value: { isWhole: true } }]);
    await establish();
    await parts.store.lastValues.advance([{ ...mark, version: 3 }]);
    await refuses({}, 'a restore was cut off here');
  });

  test('with no keys of people from before there were marks', async () => {
    await record(parts);
    await refuses({}, 'keys.sqlite');
    await parts.keys.create(['person_of_another']);
    await refuses({}, 'keys.sqlite');
  });
});
