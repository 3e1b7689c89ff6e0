import { afterEach, beforeEach, describe } from 'vitest';
import type { Store } from '../ports/Store.ts';
import { claimContract } from './testing/claimContract.ts';
import { commitContract } from './testing/commitContract.ts';
import { documentContract } from './testing/documentContract.ts';
import { generationContract } from './testing/generationContract.ts';
import { lastValueContract } from './testing/lastValueContract.ts';
import { ledgerContract } from './testing/ledgerContract.ts';
import { outcomeContract } from './testing/outcomeContract.ts';
import { pageContract } from './testing/pageContract.ts';
import { StoreUnderTest } from './testing/StoreUnderTest.ts';

/** A store under test, opened with `contractCollections` on two partitions. `reopen` closes it and opens it again over what it has stored. */
export type StoreFixture = {
  readonly store: Store;
  readonly reopen: () => Promise<StoreFixture>;
  readonly remove: () => Promise<void>;
};

/** What every store promises. */
export function storeContract(name: string, open: () => Promise<StoreFixture>): void {
  describe(`the contract of stores: ${name}`, () => {
    const given = new StoreUnderTest();
    beforeEach(() => given.begin(open));
    afterEach(() => given.end());
    commitContract(given);
    documentContract(given);
    pageContract(given);
    ledgerContract(given);
    claimContract(given);
    outcomeContract(given);
    lastValueContract(given);
    generationContract(given);
  });
}
