import type { Client } from '@elastic/elasticsearch';
import type { Position } from '../../positions/Position.ts';
import { bulkWrite } from './bulkWrite.ts';
import { callElasticsearch } from './callElasticsearch.ts';

/** More partitions than any installation has: three streams of 1,024. */
const MOST_POSITIONS = 10_000;

/**
 * How far the source of an index was read, kept as entries of the index itself, without words: emptying the index forgets them, too. Written
 * when the documents are durable, so they may be behind these, never ahead.
 */
export class IndexPositions {
  readonly #client: Client;
  readonly #alias: string;

  constructor(client: Client, alias: string) {
    this.#client = client;
    this.#alias = alias;
  }

  async read(): Promise<readonly Position[]> {
    await callElasticsearch(() => this.#client.indices.refresh({ index: this.#alias }));
    const { hits } = await callElasticsearch(() =>
      this.#client.search<Position>({
        ...{ index: this.#alias, size: MOST_POSITIONS, sort: ['stream', 'partition'] },
        query: { exists: { field: 'stream' } },
      }),
    );
    return hits.hits.flatMap(({ _source }) => _source ?? []);
  }

  /** A lower number than the one that is there changes nothing: it is the entry's version. */
  async write(positions: readonly Position[]): Promise<void> {
    const entries = positions.map(({ stream, partition, number }) => ({
      ...{ id: `position/${stream}/${partition}`, version: number },
      source: { stream, partition, number },
    }));
    const [rejected] = await bulkWrite(this.#client, { alias: this.#alias }, entries);
    if (rejected !== undefined) throw new Error(`search: ${rejected.document.id} was rejected: ${rejected.reason}`);
  }
}
