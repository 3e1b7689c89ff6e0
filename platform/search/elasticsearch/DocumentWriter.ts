import type { Client } from '@elastic/elasticsearch';
import type { Log } from '../../logging/Log.ts';
import type { SearchDocument } from '../../ports/SearchIndex.ts';
import { bulkWrite } from './bulkWrite.ts';
import { chunksOf } from './chunksOf.ts';
import { indexedDocument } from './indexedDocument.ts';
import type { PurgedPersons } from './PurgedPersons.ts';

/** Writes documents, those of purged persons without a body. */
export class DocumentWriter {
  readonly #client: Client;
  readonly #alias: string;
  readonly #purged: PurgedPersons;
  readonly #log: Log;

  constructor(client: Client, alias: string, purged: PurgedPersons, log: Log) {
    this.#client = client;
    this.#alias = alias;
    this.#purged = purged;
    this.#log = log;
  }

  /**
   * Resolves when all are durable. Persons are looked up before, so that no words of purged ones are taken in, and again after, because a
   * purge may have looked for words just before these came. A crash between leaves them for the next attempt: the position is not
   * written yet.
   *
   * @throws StoreUnavailableError where writing all again is needed, and safe
   */
  async write(documents: readonly SearchDocument[]): Promise<void> {
    const persons = new Set(documents.flatMap(({ body }) => body?.wordsOf ?? []));
    const before = await this.#purged.among(persons);
    await this.#writeAll(documents.map((document) => (isOf(document, before) ? bodyless(document) : document)));
    const after = await this.#purged.among(persons);
    const since = new Set([...after].filter((person) => !before.has(person)));
    await this.#writeAll(documents.filter((document) => isOf(document, since)).map(bodyless));
  }

  async #writeAll(documents: readonly SearchDocument[]): Promise<void> {
    for (const chunk of chunksOf(documents.map(indexedDocument))) {
      const rejected = await bulkWrite(this.#client, { alias: this.#alias }, chunk);
      if (rejected.length === 0) continue;
      // Tried again it would fail again, and hold up everything behind it. An earlier state must not be found instead.
      const markers = rejected.map(({ document: { id, version, source }, reason }) => {
        this.#log.error(
          { id, kind: source.kind, number: version, reason },
          'a document cannot be indexed; it is left out',
        );
        return { id, version, source: { id, kind: source.kind, rejected: reason } };
      });
      await bulkWrite(this.#client, { alias: this.#alias }, markers);
    }
  }
}

function isOf({ body }: SearchDocument, persons: ReadonlySet<string>): boolean {
  return body !== null && body.wordsOf !== null && persons.has(body.wordsOf);
}

function bodyless(document: SearchDocument): SearchDocument {
  return { ...document, body: null };
}
