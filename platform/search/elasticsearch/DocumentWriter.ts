import type { Client } from '@elastic/elasticsearch';
import type { Log } from '../../logging/Log.ts';
import type { SearchDocument } from '../../ports/SearchIndex.ts';
import { withoutWordsOf } from '../withoutWordsOf.ts';
import { writersOf } from '../writersOf.ts';
import { type BulkTarget, bulkWrite } from './bulkWrite.ts';
import { chunksOf } from './chunksOf.ts';
import { indexedDocument } from './indexedDocument.ts';
import type { PurgedPersons } from './PurgedPersons.ts';

/** Writes documents without the words of purged persons. */
export class DocumentWriter {
  readonly #client: Client;
  readonly #target: BulkTarget;
  readonly #purged: PurgedPersons;
  readonly #log: Log;

  constructor(client: Client, target: BulkTarget, purged: PurgedPersons, log: Log) {
    this.#client = client;
    this.#target = target;
    this.#purged = purged;
    this.#log = log;
  }

  /**
   * Resolves when all are durable. Persons are looked up before, so that no words of purged ones are taken in, and again after, because a
   * purge may have looked for words just before these came; as often as that has happened. A crash between leaves them for the next
   * attempt: the position is not written yet.
   *
   * @throws StoreUnavailableError where writing all again is needed, and safe
   */
  async write(documents: readonly SearchDocument[]): Promise<void> {
    const persons = new Set(documents.flatMap((document) => [...writersOf(document)]));
    let unwritten = documents;
    let purged = await this.#purged.among(persons);
    while (unwritten.length > 0) {
      const [written, known] = [unwritten, purged];
      await this.#writeAll(written.map((document) => withoutWordsOf(document, known)));
      purged = await this.#purged.among(persons);
      const since = [...purged].filter((person) => !known.has(person));
      unwritten = written.filter((document) => since.some((person) => writersOf(document).has(person)));
    }
  }

  async #writeAll(documents: readonly SearchDocument[]): Promise<void> {
    for (const chunk of chunksOf(documents.map(indexedDocument))) {
      const rejected = await bulkWrite(this.#client, this.#target, chunk);
      if (rejected.length === 0) continue;
      // Tried again it would fail again, and hold up everything behind it. An earlier state must not be found instead.
      const markers = rejected.map(({ document: { id, version, source }, reason }) => {
        this.#log.error(
          { id, kind: source.kind, number: version, reason },
          'a document cannot be indexed; it is left out',
        );
        return { id, version, source: { id, kind: source.kind, rejected: reason } };
      });
      await bulkWrite(this.#client, this.#target, markers);
    }
  }
}
