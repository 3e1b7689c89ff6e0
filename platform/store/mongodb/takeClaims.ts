import type { Free } from '../../domain/defineCommand.ts';
import { callMongo } from '../../mongodb/callMongo.ts';
import { insertMissing } from '../../mongodb/insertMissing.ts';
import { CLAIM_AGE } from '../claimAge.ts';
import type { ClaimRow, StoreTables } from './storeTables.ts';

type ClaimTables = Pick<StoreTables, 'claims' | 'outcomes'>;

/** So often claims are tried that others free, or take over, in the same moment. */
const ROUNDS = 5;

/**
 * Takes claims; see `ClaimStore.take`. The first who wants a key inserts it, all keys at once; then all are read, and who stands there holds
 * it. A void claim is taken over, and one's own of an earlier time made young, by compare-and-set on its owner and time.
 */
export async function takeClaims(
  tables: ClaimTables,
  wanted: readonly Free[],
  now: number,
): Promise<readonly ('taken' | 'held')[]> {
  let owners = new Map<string, string>();
  for (let round = 0; round < ROUNDS; round++) {
    const settled = await settle(tables, wanted, now);
    owners = settled.owners;
    if (settled.isFinal) break;
  }
  return wanted.map(({ key, owner }) => (owners.get(key) === owner ? 'taken' : 'held'));
}

/** Tries once for every key. Not final where a key was freed or changed hands meanwhile. */
async function settle(
  { claims, outcomes }: ClaimTables,
  wanted: readonly Free[],
  now: number,
): Promise<{ readonly owners: Map<string, string>; readonly isFinal: boolean }> {
  // Where several want the same key, the first comes first.
  const first = new Map([...wanted].reverse().map(({ key, owner }) => [key, owner]));
  const fresh = [...first].map(([key, owner]) => ({ _id: key, owner, kept: false, time: now }));
  await insertMissing(claims, fresh);
  const rows = await callMongo(() =>
    claims.find({ _id: { $in: [...first.keys()] } }, { batchSize: first.size + 1 }).toArray(),
  );
  const owners = new Map(rows.map(({ _id, owner }) => [_id, owner]));
  let isFinal = rows.length === first.size;
  const changes = [...own(rows, wanted, now), ...(await voidOnes(outcomes, contested(rows, wanted), now))];
  for (const { row, heir } of changes) {
    const { _id: key, owner, time } = row;
    const change = { $set: { owner: heir, time: now } };
    const updated = await callMongo(() => claims.updateOne({ _id: key, owner, time, kept: false }, change));
    if (updated.matchedCount === 1) owners.set(key, heir);
    else {
      owners.delete(key);
      isFinal = false;
    }
  }
  return { owners, isFinal };
}

/** A claim that is not kept, and who is to have it. */
type Change = { readonly row: ClaimRow; readonly heir: string };

/** Claims that are held already by one who wants them, but since an earlier time: nobody may find them too old now. */
function own(rows: readonly ClaimRow[], wanted: readonly Free[], now: number): readonly Change[] {
  const isWanted = (row: ClaimRow) => wanted.some(({ key, owner }) => key === row._id && owner === row.owner);
  return rows.filter((row) => !row.kept && row.time < now && isWanted(row)).map((row) => ({ row, heir: row.owner }));
}

/** Claims that another wants than who holds them, and the first of the others. */
function contested(rows: readonly ClaimRow[], wanted: readonly Free[]): readonly Change[] {
  return rows.flatMap((row) => {
    const other = wanted.find(({ key, owner }) => key === row._id && owner !== row.owner);
    return row.kept || other === undefined ? [] : [{ row, heir: other.owner }];
  });
}

/** Those too old, or whose command is decided. A failed command may be submitted again under its id, so its claims are still its own. */
async function voidOnes(
  outcomes: StoreTables['outcomes'],
  claims: readonly Change[],
  now: number,
): Promise<readonly Change[]> {
  if (claims.length === 0) return [];
  const filter = { _id: { $in: claims.map(({ row }) => row.owner) }, state: { $ne: 'FAILED' as const } };
  const found = await callMongo(() => outcomes.find(filter, { projection: { _id: 1 } }).toArray());
  const decided = new Set(found.map(({ _id }) => _id));
  return claims.filter(({ row }) => row.time < now - CLAIM_AGE || decided.has(row.owner));
}
