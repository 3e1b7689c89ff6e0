import type { Free } from '../../domain/defineCommand.ts';
import { callMongo } from '../../mongodb/callMongo.ts';
import type { StoreTables } from './storeTables.ts';

/** Gives up claims, all in one bulk; see `ClaimStore.release`. @throws StoreUnavailableError */
export async function releaseClaims({ claims }: Pick<StoreTables, 'claims'>, given: readonly Free[]): Promise<void> {
  if (given.length === 0) return;
  const operations = given.map(({ key, owner }) => ({ deleteOne: { filter: { _id: key, owner, kept: false } } }));
  await callMongo(() => claims.bulkWrite(operations, { ordered: false }));
}
