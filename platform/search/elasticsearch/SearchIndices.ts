import { type Client, errors } from '@elastic/elasticsearch';
import { callElasticsearch } from './callElasticsearch.ts';
import { searchIndexDefinition } from './searchIndexDefinition.ts';
import { searchIndexVersion } from './searchIndexVersion.ts';

/**
 * The indices of an installation and their names:
 *
 * - `<prefix>-documents-<version>-<generation>`: an index; the version is of its definition, the generation is raised by `renew`
 * - `<prefix>-documents-<version>`: an alias of the index of this version that is written
 * - `<prefix>-documents`: an alias of the index that is searched, of this or of an earlier version
 */
export class SearchIndices {
  readonly searched: string;
  readonly written: string;
  readonly #client: Client;

  constructor(client: Client, prefix: string, version: string = searchIndexVersion) {
    this.#client = client;
    this.searched = `${prefix}-documents`;
    this.written = `${this.searched}-${version}`;
  }

  /** All indices that may hold documents, whoever writes them. */
  get all(): string {
    return `${this.searched}-*`;
  }

  /** Makes this version's index where it is missing. One that is the first of all is searched at once: better than nothing. */
  async prepare(): Promise<void> {
    if (!(await this.#exists(this.written))) await this.#create(1, { [this.written]: { is_write_index: true } });
    if (!(await this.#exists(this.searched))) await this.promote();
  }

  /** Whether this version's index is the one that is searched. */
  async isSearched(): Promise<boolean> {
    const [current] = await this.#indicesOf(this.written);
    return (await this.#indicesOf(this.searched)).includes(current ?? '');
  }

  /** Has this version's index searched instead of any other, and removes the others, in one step. */
  async promote(): Promise<void> {
    const [current = ''] = await this.#indicesOf(this.written);
    await callElasticsearch(() => this.#client.indices.refresh({ index: current }));
    const others = (await this.#indicesOf(this.all)).filter((index) => index !== current);
    const actions = [
      { add: { index: current, alias: this.searched } },
      ...others.map((index) => ({ remove_index: { index } })),
    ];
    await callElasticsearch(() => this.#client.indices.updateAliases({ actions }));
  }

  /** Puts an empty index in the place of this version's, in one step. */
  async renew(): Promise<void> {
    const [current = ''] = await this.#indicesOf(this.written);
    const wasSearched = await this.isSearched();
    const generation = Number(current.slice(this.written.length + 1)) + 1;
    const next = `${this.written}-${generation}`;
    // An earlier attempt may have been cut off before the exchange.
    await callElasticsearch(() => this.#client.indices.delete({ index: next, ignore_unavailable: true }));
    await this.#create(generation, {});
    const actions = [
      { add: { index: next, alias: this.written, is_write_index: true } },
      ...(wasSearched ? [{ add: { index: next, alias: this.searched } }] : []),
      { remove_index: { index: current } },
    ];
    await callElasticsearch(() => this.#client.indices.updateAliases({ actions }));
  }

  async #create(generation: number, aliases: Record<string, { readonly is_write_index: boolean }>): Promise<void> {
    const index = `${this.written}-${generation}`;
    await callElasticsearch(() =>
      this.#client.indices.create({ index, aliases, ...searchIndexDefinition }).catch((error: unknown) => {
        // Another process was faster.
        if (!(error instanceof errors.ResponseError && error.message.includes('resource_already_exists'))) throw error;
      }),
    );
  }

  #exists(alias: string): Promise<boolean> {
    return callElasticsearch(() => this.#client.indices.existsAlias({ name: alias }));
  }

  /** The indices behind a name or a pattern; none where there is none. */
  async #indicesOf(name: string): Promise<readonly string[]> {
    const found = await callElasticsearch(() =>
      this.#client.indices.get({ index: name, ignore_unavailable: true, features: 'aliases' }),
    );
    return Object.keys(found);
  }
}
