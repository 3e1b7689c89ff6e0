import type { Client } from '@elastic/elasticsearch';
import type { Position } from '../../positions/Position.ts';
import { bulkWrite } from './bulkWrite.ts';
import { callElasticsearch } from './callElasticsearch.ts';
import type { SearchIndices } from './SearchIndices.ts';

/** More partitions than any installation has: three streams of 1,024. */
const MOST_POSITIONS = 10_000;

/**
 * How far the source of an index was read, kept as entries of the index itself, without words: emptying the index forgets them, too. Written
 * when the documents are durable, so they may be behind these, never ahead.
 *
 * An entry names the index that its writer began with. A writer that does not know that another index has taken its place writes into that one, but
 * what it has read counts for nothing there.
 */
export class IndexPositions {
  readonly #client: Client;
  readonly #indices: Pick<SearchIndices, 'written' | 'current'>;
  /** The index that was there when it began; null: it has not. */
  #index: string | null = null;

  constructor(client: Client, indices: Pick<SearchIndices, 'written' | 'current'>) {
    this.#client = client;
    this.#indices = indices;
  }

  /** Reads those of the index that is there now, and begins with it. */
  async read(): Promise<readonly Position[]> {
    const index = await this.#indices.current();
    this.#index = index;
    await callElasticsearch(() => this.#client.indices.refresh({ index }));
    const { hits } = await callElasticsearch(() =>
      this.#client.search<Position>({
        ...{ index, size: MOST_POSITIONS, sort: ['stream', 'partition'] },
        query: { exists: { field: 'stream' } },
      }),
    );
    return hits.hits.flatMap(({ _id, _source }) => (_id?.startsWith(prefixOf(index)) && _source ? [_source] : []));
  }

  /** A lower number than the one that is there changes nothing: it is the entry's version. */
  async write(positions: readonly Position[]): Promise<void> {
    this.#index ??= await this.#indices.current();
    const prefix = prefixOf(this.#index);
    const entries = positions.map(({ stream, partition, number }) => ({
      ...{ id: `${prefix}${stream}/${partition}`, version: number },
      source: { stream, partition, number },
    }));
    const [rejected] = await bulkWrite(this.#client, { alias: this.#indices.written }, entries);
    if (rejected !== undefined) throw new Error(`search: ${rejected.document.id} was rejected: ${rejected.reason}`);
  }
}

function prefixOf(index: string): string {
  return `position/${index}/`;
}
