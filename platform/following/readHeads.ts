import { streams } from '../domain/streams.ts';
import type { Store } from '../ports/Store.ts';
import type { Position } from '../positions/Position.ts';

/** How far the ledger goes in every partition of every stream; 0 where nothing has happened. @throws StoreUnavailableError */
export async function readHeads({
  ledger,
  partitions,
}: Pick<Store, 'ledger' | 'partitions'>): Promise<readonly Position[]> {
  const known = new Map((await ledger.heads()).map((head) => [`${head.stream}/${head.partition}`, head.number]));
  return streams.flatMap((stream) =>
    Array.from({ length: partitions }, (_, partition) => ({
      ...{ stream, partition },
      number: known.get(`${stream}/${partition}`) ?? 0,
    })),
  );
}
