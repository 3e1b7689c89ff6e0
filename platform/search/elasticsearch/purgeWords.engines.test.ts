import { expect, onTestFinished, test } from 'vitest';
import { searchIndexDefinition } from './searchIndexDefinition.ts';
import { createInstallation, postOf, queryFor } from './testing/createInstallation.ts';

const keyword = { type: 'keyword' } as const;
const text = { type: 'text' } as const;
/** A definition as it was when an entry had one person for all its words. */
const former = { id: keyword, kind: keyword, wordsOf: keyword, title: text, text };

test('a purge reaches an index that says of one person only whose all words are, and takes them all', async () => {
  const { client, prefix, open, remove } = createInstallation();
  onTestFinished(remove);
  const [index, searched] = [`${prefix}-documents-former-1`, `${prefix}-documents`];
  const { settings } = searchIndexDefinition;
  const mappings = { dynamic: 'strict', properties: former } as const;
  await client.indices.create({ index, settings, mappings, aliases: { [searched]: {} } });
  for (const [id, wordsOf] of ['person_a', 'person_b'].entries()) {
    const document = { id: `${id}`, kind: 'community', title: 'named', text: 'described', wordsOf };
    await client.index({ index, id: `${id}`, version: 5, version_type: 'external_gte', document });
  }
  const opened = open({ heads: [{ stream: 'people', partition: 0, number: 5 }] });
  await opened.write([postOf('new', { text: 'described', textBy: 'person_a' })], []);
  await opened.purge('person_a');
  await client.indices.refresh({ index });
  expect(await opened.search(queryFor('described'))).toMatchObject([{ id: '1', wordsOf: ['person_b'] }]);
  const { _version, _source } = await client.get({ index, id: '0' });
  expect([_version, _source]).toEqual([5, { id: '0', kind: 'community' }]);
});
