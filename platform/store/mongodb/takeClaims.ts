import { callMongo } from '../../mongodb/callMongo.ts';
import { insertMissing } from '../../mongodb/insertMissing.ts';
import type { WantedClaim } from '../../ports/ClaimStore.ts';
import { isFinal } from '../../ports/isFinal.ts';
import { CLAIM_AGE } from '../claimAge.ts';
import type { ClaimRow, StoreTables } from './storeTables.ts';

type ClaimTables = Pick<StoreTables, 'claims' | 'outcomes'>;

/** So often claims are tried that others free, or take over, in the same moment. */
const ROUNDS = 5;

/**
 * Takes claims; see `ClaimStore.take`. The first who wants a key inserts it, all keys at once; then all are read, and who stands there holds
 * it. A void claim is taken over, and one's own of an earlier time made young, by compare-and-set on its owner, submission and time.
 */
export async function takeClaims(
  tables: ClaimTables,
  wanted: readonly WantedClaim[],
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
  wanted: readonly WantedClaim[],
  now: number,
): Promise<{ readonly owners: Map<string, string>; readonly isFinal: boolean }> {
  // Where several want the same key, the first comes first.
  const first = new Map([...wanted].reverse().map((claim) => [claim.key, claim]));
  const fresh = [...first.values()].map(({ key, owner, submission = null }) => ({
    ...{ _id: key, owner, submission, kept: false, time: now },
  }));
  await insertMissing(claims, fresh);
  const rows = await callMongo(() =>
    claims.find({ _id: { $in: [...first.keys()] } }, { batchSize: first.size + 1 }).toArray(),
  );
  const owners = new Map(rows.map(({ _id, owner }) => [_id, owner]));
  let isFinal = rows.length === first.size;
  const changes = [...own(rows, wanted, now), ...(await voidOnes(outcomes, contested(rows, wanted), now))];
  for (const { row, heir } of changes) {
    const { _id: key, owner, submission = null, time } = row;
    const change = { $set: { owner: heir.owner, submission: heir.submission ?? null, time: now } };
    const updated = await callMongo(() => claims.updateOne({ _id: key, owner, submission, time, kept: false }, change));
    if (updated.matchedCount === 1) owners.set(key, heir.owner);
    else {
      owners.delete(key);
      isFinal = false;
    }
  }
  return { owners, isFinal };
}

/** A claim that is not kept, and who is to have it. */
type Change = { readonly row: ClaimRow; readonly heir: WantedClaim };

/** Claims that are held already by one who wants them, but since an earlier time or submission: nobody may find them void now. */
function own(rows: readonly ClaimRow[], wanted: readonly WantedClaim[], now: number): readonly Change[] {
  return rows.flatMap((row) => {
    const heir = wanted.find(({ key, owner }) => key === row._id && owner === row.owner);
    if (row.kept || heir === undefined) return [];
    const isYoung = row.time >= now && (row.submission ?? null) === (heir.submission ?? null);
    return isYoung ? [] : [{ row, heir }];
  });
}

/** Claims that another wants than who holds them, and the first of the others. */
function contested(rows: readonly ClaimRow[], wanted: readonly WantedClaim[]): readonly Change[] {
  return rows.flatMap((row) => {
    const other = wanted.find(({ key, owner }) => key === row._id && owner !== row.owner);
    return row.kept || other === undefined ? [] : [{ row, heir: other }];
  });
}

/** Those too old, or whose command is decided: for good, or as it was submitted when it took them last. */
async function voidOnes(
  outcomes: StoreTables['outcomes'],
  claims: readonly Change[],
  now: number,
): Promise<readonly Change[]> {
  if (claims.length === 0) return [];
  const filter = { _id: { $in: claims.map(({ row }) => row.owner) } };
  const projection = { state: 1, retriable: 1, submissions: 1 } as const;
  const found = await callMongo(() => outcomes.find(filter, { projection }).toArray());
  const decided = new Map(found.map((outcome) => [outcome._id, outcome]));
  return claims.filter(({ row: { owner, submission = null, time } }) => {
    const outcome = decided.get(owner);
    const isNamed = submission !== null && outcome?.submissions.includes(submission) === true;
    return time < now - CLAIM_AGE || (outcome !== undefined && (isFinal(outcome) || isNamed));
  });
}
