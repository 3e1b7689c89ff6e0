import { type Client, errors } from '@elastic/elasticsearch';
import { StoreUnavailableError } from '../../store/StoreUnavailableError.ts';
import { callElasticsearch } from './callElasticsearch.ts';

/** The persons whose words are never taken in again, in an index of their own: it outlives every version and emptying of the others. */
export class PurgedPersons {
  readonly #client: Client;
  readonly #index: string;

  constructor(client: Client, prefix: string) {
    this.#client = client;
    this.#index = `${prefix}-purged`;
  }

  async prepare(): Promise<void> {
    await callElasticsearch(() =>
      this.#client.indices
        .create({
          index: this.#index,
          settings: { number_of_shards: 1, auto_expand_replicas: '0-1' },
          mappings: { dynamic: 'strict' },
        })
        .catch((error: unknown) => {
          if (!(error instanceof errors.ResponseError && error.message.includes('resource_already_exists')))
            throw error;
        }),
    );
  }

  /** Resolves when it is durable: every `among` that is asked from now on knows it. */
  async add(person: string): Promise<void> {
    await callElasticsearch(() => this.#client.index({ index: this.#index, id: person, document: {} }));
  }

  /** Those of some persons who were purged. Reads by id, which needs no refresh. */
  async among(persons: ReadonlySet<string>): Promise<ReadonlySet<string>> {
    if (persons.size === 0) return new Set();
    const { docs } = await callElasticsearch(() =>
      this.#client.mget({ index: this.#index, ids: [...persons], _source: false }),
    );
    // Who cannot be looked up is not known to be unpurged.
    if (docs.some((found) => 'error' in found))
      throw new StoreUnavailableError('unknown', 'search: purged persons are away');
    return new Set(docs.flatMap((found) => ('found' in found && found.found ? [found._id] : [])));
  }
}
