import { expect, onTestFinished, test } from 'vitest';
import { silentLog } from '../../logging/Log.ts';
import { DocumentWriter } from './DocumentWriter.ts';
import { PurgedPersons } from './PurgedPersons.ts';
import { SearchIndices } from './SearchIndices.ts';
import { createInstallation, postOf, queryFor } from './testing/createInstallation.ts';

test('words that come while their person is purged do not stay', async () => {
  const { client, prefix, open, remove } = createInstallation();
  onTestFinished(remove);
  const index = open();
  await index.write([postOf('b', { text: 'word', wordsOf: 'person_b' })], []);
  // The whole purge happens between the writer's look at who was purged and its words.
  class PurgedWhileWriting extends PurgedPersons {
    #isPurged = false;
    override async among(persons: ReadonlySet<string>): Promise<ReadonlySet<string>> {
      const before = await super.among(persons);
      if (!this.#isPurged) await index.purge('person_a');
      this.#isPurged = true;
      return before;
    }
  }
  const { written } = new SearchIndices(client, prefix);
  const writer = new DocumentWriter(client, written, new PurgedWhileWriting(client, prefix), silentLog);
  await writer.write([postOf('a', { text: 'word', wordsOf: 'person_a' })]);
  await client.indices.refresh({ index: written });
  expect((await index.search(queryFor('word'))).map(({ id }) => id)).toEqual(['b']);
});
