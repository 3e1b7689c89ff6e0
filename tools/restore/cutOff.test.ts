import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDomainRegistry } from '@c18n/decider/DomainRegistry';
import { defineFact } from '@c18n/platform/domain/defineFact';
import { on } from '@c18n/platform/domain/defineViews';
import { checkInstallation } from '@c18n/platform/installation/checkInstallation';
import { establishInstallation } from '@c18n/platform/installation/establishInstallation';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { BackupEntry } from '../backup/BackupEntry.ts';
import { keysFileOf } from '../backup/keysFileOf.ts';
import { writeBackup } from '../backup/writeBackup.ts';
import { entriesOf } from './entriesOf.ts';
import { restoreBackup } from './restoreBackup.ts';
import { allOf } from './testing/allOf.ts';
import { emptyInstallation } from './testing/emptyInstallation.ts';
import { verifyBackup } from './verifyBackup.ts';

type Target = Awaited<ReturnType<typeof emptyInstallation>>;

const person = 'person_a';
const Noted = defineFact('t', z.object({}), { subject: () => 's' });
const registry = createDomainRegistry([{ commands: [], views: { collections: [], folds: [on(Noted, () => {})] } }]);
const cut = async () => {
  throw new Error('cut off');
};

let directory: string;
let file: string;
let source: Target;
let target: Target;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'c18n-cut-off-'));
  file = join(directory, 'backup');
  source = await emptyInstallation(directory, 1);
  target = { ...(await emptyInstallation(join(directory, 'target'), 1)), registry };
  const claim = { key: 'claimed', owner: 'o' };
  const nothing = { facts: [], documents: [], claimsKept: [], claimsFreed: [], deadLetters: [], outcomes: [] };
  await source.keys.create([person]);
  await source.store.claims.take([claim], 1);
  const written = {
    stream: 'people',
    partition: 0,
    commit: 1,
    attempt: 'a',
    published: 0,
    commandsRead: null,
  } as const;
  const names = { id: 'f', type: 't', place: person, subject: 's', actor: 'a', wordsOf: null, data: {}, time: 1 };
  const fact = { ...names, stream: 'people', partition: 0, number: 1 } as const;
  await source.store.commits.commit([{ ...nothing, ...written, facts: [fact], claimsKept: [claim] }]);
  await source.store.lastValues.advance([{ key: 'read', version: 1, value: 7 }]);
  await source.blobs.put(content(), { limit: 9 });
});
afterEach(() => rm(directory, { recursive: true }));

async function* content() {
  yield Buffer.from('a blob');
}
const bringBack = async (into: Target) => restoreBackup(await verifyBackup(file, keysFileOf(file)), into, new Set());

/** The installation that backups are brought back into, which breaks in the midst of it. */
const breaking: Readonly<Record<string, (whole: Target) => Target>> = {
  'its id was given': (whole) => ({ ...whole, keys: { ...whole.keys, bringBack: cut } }),
  'keys were brought back': ({ store, ...whole }) => ({
    ...whole,
    store: { ...store, claims: { ...store.claims, take: cut } },
  }),
  'facts are brought back': ({ store, ...whole }) => ({
    ...whole,
    store: { ...store, commits: { ...store.commits, commit: cut } },
  }),
  'blobs are brought back': (whole) => ({ ...whole, blobs: { ...whole.blobs, put: cut } }),
  'views were made': (whole) => ({ ...whole, search: { clear: cut } }),
};

describe('a restore that was cut off', () => {
  // A backup of before installations had marks brings none back: nothing else would tell a part of it from the whole.
  describe.each(['with', 'without'])('of an installation %s a mark', (mark) => {
    beforeEach(async () => {
      if (mark === 'with') await establishInstallation(source);
      await writeBackup(file, source, 1);
    });

    test.each(Object.keys(breaking))('when %s is no installation', async (when) => {
      await expect(bringBack(breaking[when]?.(target) ?? target)).rejects.toThrow('cut off');
      const left = await target.store.lastValues.scan('', 9);
      await expect(checkInstallation(target)).rejects.toThrow('a restore was cut off here');
      await expect(establishInstallation(target)).rejects.toThrow('a restore was cut off here');
      await expect(bringBack(target)).rejects.toThrow('not empty');
      expect(await target.store.lastValues.scan('', 9)).toEqual(left);
    });

    test('before anything was written leaves nothing', async () => {
      await expect(bringBack({ ...target, pause: cut })).rejects.toThrow('cut off');
      await bringBack(target);
    });
  });
});

test('nothing is brought back before it is written down that it begins, nor taken for whole before all is there', async () => {
  await establishInstallation(source);
  await writeBackup(file, source, 1);
  const { store, keys } = target;
  await expect(
    bringBack({ ...target, store: { ...store, lastValues: { ...store.lastValues, advance: cut } } }),
  ).rejects.toThrow('cut off');
  expect([await keys.scan('', 9), await keys.installation()]).toEqual([[], null]);
  await bringBack(target);
  expect(await checkInstallation(target)).toBe('marked');
});

test('a backup of what was brought back tells nothing of that', async () => {
  await establishInstallation(source);
  await writeBackup(file, source, 1);
  await bringBack(target);
  const again = join(directory, 'again');
  await writeBackup(again, target, 2);
  const lasting = (entries: readonly BackupEntry[]) => entries.filter((entry) => 'lastValue' in entry);
  const [first, second] = [await allOf(entriesOf<BackupEntry>(file)), await allOf(entriesOf<BackupEntry>(again))];
  expect(lasting(first)).toHaveLength(2);
  expect(lasting(second)).toEqual(lasting(first));
});
