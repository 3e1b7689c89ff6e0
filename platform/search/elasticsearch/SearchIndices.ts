import { type Client, errors, type estypes } from '@elastic/elasticsearch';
import { callElasticsearch } from './callElasticsearch.ts';
import { searchIndexDefinition } from './searchIndexDefinition.ts';
import { searchIndexVersion } from './searchIndexVersion.ts';

/**
 * The indices of an installation and their names:
 *
 * - `<prefix>-documents-<version>-<generation>`: an index; the version is of its definition, the generation is raised by `renew` and `refill`
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

  /** The index of this version that is written. */
  async current(): Promise<string> {
    const [current = ''] = await this.#indicesOf(this.written);
    return current;
  }

  /** Whether this version's index is the one that is searched. */
  async isSearched(): Promise<boolean> {
    return (await this.#indicesOf(this.searched)).includes(await this.current());
  }

  /**
   * Has this version's index searched instead of any other, and removes the others, in one step.
   *
   * @param expected the index that is known to be ready; false: another has taken its place since, and nothing was done
   */
  async promote(expected?: string): Promise<boolean> {
    const current = await this.current();
    if (expected !== undefined && expected !== current) return false;
    await callElasticsearch(() => this.#client.indices.refresh({ index: current }));
    const others = (await this.#indicesOf(this.all)).filter((index) => index !== current);
    const actions = [
      { add: { index: current, alias: this.searched } },
      ...others.map((index) => ({ remove_index: { index } })),
    ];
    await this.#exchange(actions);
    return true;
  }

  /** Puts an empty index in the place of this version's, in one step. */
  async renew(): Promise<void> {
    const current = await this.current();
    const wasSearched = await this.isSearched();
    const next = await this.#createAfter(current);
    await this.#exchange([
      { add: { index: next, alias: this.written, is_write_index: true } },
      ...(wasSearched ? [{ add: { index: next, alias: this.searched } }] : []),
      { remove_index: { index: current } },
    ]);
  }

  /** Has an empty index written instead of this version's, in one step. What is searched stays, until `promote`. */
  async refill(): Promise<void> {
    const current = await this.current();
    const isSearched = await this.isSearched();
    const next = await this.#createAfter(current);
    await this.#exchange([
      { add: { index: next, alias: this.written, is_write_index: true } },
      isSearched ? { remove: { index: current, alias: this.written } } : { remove_index: { index: current } },
    ]);
  }

  /** Creates the index of the next generation. */
  async #createAfter(current: string): Promise<string> {
    const generation = Number(current.slice(this.written.length + 1)) + 1;
    const next = `${this.written}-${generation}`;
    // An earlier attempt may have been cut off before the exchange.
    await callElasticsearch(() => this.#client.indices.delete({ index: next, ignore_unavailable: true }));
    await this.#create(generation, {});
    return next;
  }

  async #exchange(actions: estypes.IndicesUpdateAliasesAction[]): Promise<void> {
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
