import type { IndexValue } from '../../domain/defineCollection.ts';
import type { CommitRecord, CommitResult } from '../../ports/CommitStore.ts';
import type { IndexEntry, PageQuery, StoredDocument } from '../../ports/DocumentStore.ts';
import type { Store } from '../../ports/Store.ts';
import type { StoreFixture } from '../storeContract.ts';
import { items } from './contractCollections.ts';

/** A page of the contract's first collection, of at most ten, upwards unless it says otherwise. */
export type ItemQuery = {
  readonly index: 'byRank' | 'byLabel';
  readonly equals: readonly IndexValue[];
} & Partial<PageQuery>;

/** The store that the running test is about, also after it was opened again. */
export class StoreUnderTest {
  #fixture: StoreFixture | null = null;

  get #opened(): StoreFixture {
    if (this.#fixture === null) throw new Error('no test is running');
    return this.#fixture;
  }

  get store(): Store {
    return this.#opened.store;
  }

  readonly begin = async (open: () => Promise<StoreFixture>): Promise<void> => {
    this.#fixture = await open();
  };

  readonly end = (): Promise<void> => this.#opened.remove();

  readonly reopen = async (): Promise<void> => {
    this.#fixture = await this.#opened.reopen();
  };

  readonly commit = (...records: CommitRecord[]): Promise<readonly CommitResult[]> =>
    this.store.commits.commit(records);

  readonly load = async (id: string): Promise<StoredDocument | null | undefined> =>
    (await this.store.documents.load([{ collection: items, id }]))[0];

  readonly page = async (query: ItemQuery): Promise<readonly IndexEntry[]> => {
    const whole = { collection: items, limit: 10, descending: false, ...query };
    return (await this.store.documents.page([whole]))[0] ?? [];
  };

  readonly ids = async (query: ItemQuery): Promise<readonly string[]> =>
    (await this.page(query)).map(({ document }) => document.id);
}
