import { expect, onTestFinished, test } from 'vitest';
import { silentLog } from '../../logging/Log.ts';
import type { SearchIndex } from '../../ports/SearchIndex.ts';
import { DocumentWriter } from './DocumentWriter.ts';
import { PurgedPersons } from './PurgedPersons.ts';
import { SearchIndices } from './SearchIndices.ts';
import { createInstallation, postOf, queryFor } from './testing/createInstallation.ts';

/** An index that holds a document of somebody else, and a writer to it that is held up by what happens after each look at who was purged. */
async function interruptedWriter(...happenings: readonly ((index: SearchIndex) => Promise<void>)[]) {
  const { client, prefix, open, remove } = createInstallation();
  onTestFinished(remove);
  const index = open();
  await index.write([postOf('other', { text: 'word', textBy: 'person_c' })], []);
  const left = [...happenings];
  class Interrupted extends PurgedPersons {
    override async among(persons: ReadonlySet<string>): Promise<ReadonlySet<string>> {
      const known = await super.among(persons);
      await left.shift()?.(index);
      return known;
    }
  }
  const alias = new SearchIndices(client, prefix).written;
  const writer = new DocumentWriter(client, { alias }, new Interrupted(client, prefix), silentLog);
  const found = async (text: string) => {
    await client.indices.refresh({ index: alias });
    return (await index.search(queryFor(text))).map(({ id }) => id);
  };
  return { writer, found };
}

const purgeOf = (person: string) => (index: SearchIndex) => index.purge(person);
const described = { title: 'named word', titleBy: 'person_a', text: 'described word', textBy: 'person_b' };

test('words that come while their person is purged do not stay', async () => {
  const { writer, found } = await interruptedWriter(purgeOf('person_a'));
  await writer.write([postOf('a', { text: 'word', textBy: 'person_a' })]);
  expect(await found('word')).toEqual(['other']);
});

test('those of another in the same document do', async () => {
  const { writer, found } = await interruptedWriter(purgeOf('person_a'));
  await writer.write([postOf('a', described)]);
  expect([await found('named'), await found('described')]).toEqual([[], ['a']]);
});

test('nor do those of who is purged while the words of another are taken back', async () => {
  const nothing = async () => {};
  const { writer, found } = await interruptedWriter(purgeOf('person_a'), purgeOf('person_b'), nothing);
  await writer.write([postOf('a', described)]);
  expect(await found('word')).toEqual(['other']);
});
