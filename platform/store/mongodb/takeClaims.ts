import type { Free } from '../../domain/defineCommand.ts';
import { callMongo } from '../../mongodb/callMongo.ts';
import { insertMissing } from '../../mongodb/insertMissing.ts';
import type { ClaimRow, StoreTables } from './storeTables.ts';

type ClaimTables = Pick<StoreTables, 'claims' | 'outcomes'>;

/** So often claims are tried that others free, or take over, in the same moment. */
const ROUNDS = 5;

/**
 * Takes claims; see `ClaimStore.take`. The first who wants a key inserts it, all keys at once; then all are read, and who stands there holds
 * it. A void claim is taken over by compare-and-set on its owner.
 */
export async function takeClaims(tables: ClaimTables, wanted: readonly Free[]): Promise<readonly ('taken' | 'held')[]> {
  let owners = new Map<string, string>();
  for (let round = 0; round < ROUNDS; round++) {
    const settled = await settle(tables, wanted);
    owners = settled.owners;
    if (settled.isFinal) break;
  }
  return wanted.map(({ key, owner }) => (owners.get(key) === owner ? 'taken' : 'held'));
}

/** Tries once for every key. Not final where a key was freed or changed hands meanwhile. */
async function settle(
  { claims, outcomes }: ClaimTables,
  wanted: readonly Free[],
): Promise<{ readonly owners: Map<string, string>; readonly isFinal: boolean }> {
  // Where several want the same key, the first comes first.
  const first = new Map([...wanted].reverse().map(({ key, owner }) => [key, owner]));
  const fresh = [...first].map(([key, owner]) => ({ _id: key, owner, kept: false }));
  await insertMissing(claims, fresh);
  const rows = await callMongo(() =>
    claims.find({ _id: { $in: [...first.keys()] } }, { batchSize: first.size + 1 }).toArray(),
  );
  const owners = new Map(rows.map(({ _id, owner }) => [_id, owner]));
  let isFinal = rows.length === first.size;
  for (const { row, heir } of await voidOnes(outcomes, contested(rows, wanted))) {
    const { _id: key, owner } = row;
    const filter = { _id: key, owner, kept: false };
    const updated = await callMongo(() => claims.updateOne(filter, { $set: { owner: heir } }));
    if (updated.matchedCount === 1) owners.set(key, heir);
    else isFinal = false;
  }
  return { owners, isFinal };
}

/** A claim that is not kept, and the first of the others who want it. */
type Contested = { readonly row: ClaimRow; readonly heir: string };

function contested(rows: readonly ClaimRow[], wanted: readonly Free[]): readonly Contested[] {
  return rows.flatMap((row) => {
    const other = wanted.find(({ key, owner }) => key === row._id && owner !== row.owner);
    return row.kept || other === undefined ? [] : [{ row, heir: other.owner }];
  });
}

/** Those whose command is decided. A failed command may be submitted again under its id, so its claims are still its own. */
async function voidOnes(
  outcomes: StoreTables['outcomes'],
  claims: readonly Contested[],
): Promise<readonly Contested[]> {
  if (claims.length === 0) return [];
  const filter = { _id: { $in: claims.map(({ row }) => row.owner) }, state: { $ne: 'FAILED' as const } };
  const found = await callMongo(() => outcomes.find(filter, { projection: { _id: 1 } }).toArray());
  const decided = new Set(found.map(({ _id }) => _id));
  return claims.filter(({ row }) => decided.has(row.owner));
}
