import { callMongo } from '../../mongodb/callMongo.ts';
import type { DeadLetter } from '../../ports/CommitStore.ts';
import type { StoreTables } from './storeTables.ts';

/** The dead letters, newest first; those of one time in the opposite order of their commits. */
export async function readDeadLetters(
  { deadLetters }: Pick<StoreTables, 'deadLetters'>,
  limit: number,
): Promise<readonly DeadLetter[]> {
  if (limit === 0) return [];
  const options = { sort: { time: -1, _id: -1 }, limit, batchSize: limit } as const;
  const rows = await callMongo(() => deadLetters.find({}, options).toArray());
  return rows.map(({ _id, command, ...letter }) => ({ ...letter, command: JSON.parse(command) }));
}
