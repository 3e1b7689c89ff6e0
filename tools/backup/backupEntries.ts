import type { Fact } from '@c18n/platform/domain/Fact';
import type { BlobStore } from '@c18n/platform/ports/BlobStore';
import type { Position } from '@c18n/platform/positions/Position';
import type { BackedUp } from './BackedUp.ts';
import type { BackupEntry } from './BackupEntry.ts';
import { BackupError } from './BackupError.ts';
import { isLasting } from './isLasting.ts';
import { partitionsOf } from './partitionsOf.ts';
import { pauseAll } from './pauseAll.ts';
import { scanAll } from './scanAll.ts';

const FACTS = 500;
/** Bytes of a blob in one line. */
const LINE_BYTES = 48 * 1_024;

/**
 * What goes into the large file, while the installation may be running. It is the state at one moment, the *cut*: the heads of all
 * partitions while all streams are paused.
 *
 * - Claims have no history, and a name must be held by exactly who holds it at the cut: they are read in the pause.
 * - Facts never change: they are read up to the cut, afterwards.
 * - Opening a partition applies what a writer left half done, so every fact at the cut has its outcome. Outcomes that tell of facts after the cut
 *   are left out: their commands did not happen here, and are decided when they are repeated.
 * - Last values are read before the cut, so that none is ahead of the ledger: a worker reads some facts twice, which it must bear anyway.
 * - Blobs come last: what a fact refers to was stored before it.
 *
 * @throws BackupError where the pause did not hold
 */
export async function* backupEntries({ store, blobs, pause }: BackedUp): AsyncGenerator<BackupEntry> {
  yield { partitions: store.partitions };
  for await (const lastValue of scanAll(store.lastValues.scan, ({ key }) => key)) {
    if (isLasting(lastValue.key)) yield { lastValue };
  }
  const heads = yield* cut({ store, pause });
  for (const head of heads) yield* factsOf(head, store);
  const headOf = new Map(heads.map(({ stream, partition, number }) => [`${stream}/${partition}`, number]));
  for await (const outcome of scanAll(store.outcomes.scan, ({ commandId }) => commandId)) {
    const { stream, partition, number } = outcome.position;
    if (number <= (headOf.get(`${stream}/${partition}`) ?? 0)) yield { outcome };
  }
  yield* blobEntries(blobs);
}

async function* cut({
  store,
  pause,
}: Pick<BackedUp, 'store' | 'pause'>): AsyncGenerator<BackupEntry, readonly Position[]> {
  const paused = await pauseAll(pause);
  try {
    const heads: Position[] = [];
    for (const key of partitionsOf(store.partitions)) {
      const { number } = await store.commits.open(key);
      heads.push({ ...key, number });
    }
    yield { heads };
    for await (const claim of scanAll(store.claims.scan, ({ key }) => key)) yield { claim };
    if (!(await paused.isIntact())) throw new BackupError('somebody wrote while the streams were paused: repeat it');
    return heads;
  } finally {
    await paused.end();
  }
}

async function* factsOf(
  { number: through, ...key }: Position,
  { ledger }: BackedUp['store'],
): AsyncGenerator<{ fact: Fact }> {
  for (let after = 0; after < through; ) {
    const facts = await ledger.read({ ...key, after, through, limit: FACTS });
    for (const fact of facts) yield { fact };
    const last = facts.at(-1);
    if (last === undefined) throw new BackupError(`the ledger of ${key.stream}/${key.partition} lacks ${after + 1}`);
    after = last.number;
  }
}

async function* blobEntries(blobs: Pick<BlobStore, 'scan' | 'get'>): AsyncGenerator<BackupEntry> {
  for await (const blob of scanAll(blobs.scan, ({ hash }) => hash)) {
    const content = await blobs.get(blob.hash);
    // Deleted since.
    if (content === null) continue;
    yield { blob };
    for await (const piece of content) {
      const bytes = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
      for (let start = 0; start < bytes.length; start += LINE_BYTES) {
        yield { bytes: bytes.toString('base64', start, start + LINE_BYTES) };
      }
    }
  }
}
