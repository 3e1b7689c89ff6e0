import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Actor } from '@c18n/single-node/testing/Actor';
import { expect, test } from 'vitest';
import type { ImportOptions } from './ImportOptions.ts';
import { importIrc } from './irc/importIrc.ts';
import { isArchiveFault } from './isArchiveFault.ts';
import { importStackExchange } from './stack-exchange/importStackExchange.ts';
import { startImporting } from './startImportingForTests.ts';
import { userNameOf } from './userNameOf.ts';
import { importWikipedia } from './wikipedia/importWikipedia.ts';

type Options = Omit<ImportOptions, 'folder'>;

const sampleOf = (kind: string) => fileURLToPath(new URL(`./${kind}/sample`, import.meta.url));

async function importLog(options: Options) {
  const folder = await mkdtemp(join(tmpdir(), 'taken-'));
  const checkpoints = { get: () => null, set: async () => {} };
  await writeFile(join(folder, '2012-01-01.raw.txt'), '[10:00] <mole> Mine.\n[10:01] <toad> Another.\n');
  await importIrc({ ...options, folder, checkpoints, channel: 'pond', date: null });
  await rm(folder, { recursive: true });
}

const importers = {
  irc: importLog,
  'stack-exchange': (options: Options) =>
    importStackExchange({
      ...{ ...options, folder: sampleOf('stack-exchange') },
      ...{ site: 'beans.stackexchange.com', language: 'en' },
    }),
  wikipedia: (options: Options) => importWikipedia({ ...options, folder: sampleOf('wikipedia'), language: 'nl' }),
};

const AUTHOR = 'author { id displayName }';
const AUTHORS = `{ communities(first: 3) { edges { node { members(first: 10) { edges { node { person { id } } } }
  posts(first: 2) { edges { node { ${AUTHOR} comments(first: 10) { edges { node { ${AUTHOR}
    replies(first: 3) { edges { node { ${AUTHOR} } } } } } } } } }
  userGroups(first: 1) { edges { node { messages(first: 5) { edges { node { ${AUTHOR} } } } } } } } } } }`;

test.each([
  ['irc', 'irc-mole', 'mole', ['2012-01-01:0', 'NO_AUTHOR'], 'toad'],
  ['stack-exchange', 'se.beans.3', 'user 3', ['answer 3', 'NOT_FOUND'], 'Nadia'],
  ['wikipedia', userNameOf('wp', 'Ann', 'author'), 'Ann', ['en-beans c-Ann-same', 'NOT_FOUND'], 'Carl'],
] as const)(
  'nobody becomes the author of what %s brings by taking a name first',
  async (kind, userName, ...expected) => {
    const [key, lost, other] = expected;
    await using importing = await startImporting();
    const { importer, options, problems } = importing;
    const mallory = await Actor.register(importer.url, userName);
    await importers[kind](options);
    const authors = JSON.stringify(await importer.query(AUTHORS));
    expect(authors).toContain(other);
    expect(authors).not.toContain(mallory.id);
    expect(problems.filter(({ code }) => code === 'USER_NAME_TAKEN')).toEqual([
      {
        ...{ item: key, code: 'USER_NAME_TAKEN' },
        message: `Somebody else has the user name ${userName}: nothing is imported in their name.`,
      },
    ]);
    expect(problems.map(({ item, code }) => [item, code])).toContainEqual(lost);
    // Importing again once the name is free helps, so the exit code is 1.
    expect(problems.every(isArchiveFault)).toBe(false);
  },
);
