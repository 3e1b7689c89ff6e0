import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { BlobContent, BlobStore } from '../ports/BlobStore.ts';

/** One empty store of blobs for a test. `reopen` gives the same store as whoever opens it next sees it. */
export type BlobStoreFixture = {
  readonly open: () => Promise<BlobStore>;
  readonly reopen: () => Promise<BlobStore>;
  /** How much is stored, in bytes, whether it can be read or not. */
  readonly storedBytes: () => Promise<number>;
  readonly remove: () => Promise<void>;
};

/** More than one chunk of any adapter, and no multiple of one. */
const LARGE = 2_500_003;

/** What every adapter of the `BlobStore` port must do. */
export function blobStoreContract(name: string, fixture: () => Promise<BlobStoreFixture>): void {
  describe(`the store of blobs: ${name}`, () => {
    let given: BlobStoreFixture;
    let blobs: BlobStore;
    beforeEach(async () => {
      given = await fixture();
      blobs = await given.open();
    });
    afterEach(async () => {
      await blobs.close();
      await given.remove();
    });
    const put = (bytes: Uint8Array) => blobs.put(inPieces(bytes, 100_000), { limit: LARGE });
    const read = async (...get: Parameters<BlobStore['get']>) => {
      const content = await blobs.get(...get);
      return content === null ? null : bytesOf(content);
    };

    test.each([0, 1, LARGE])('gives %i bytes back under their SHA-256', async (length) => {
      const bytes = bytesOfLength(length);
      const hash = sha256(bytes);
      expect(await put(bytes)).toEqual({ hash, length });
      expect(await blobs.find(hash)).toEqual({ hash, length });
      expect(sha256((await read(hash)) ?? Buffer.of())).toBe(hash);
    });

    test('has them still when it is opened again', async () => {
      const { hash } = await put(bytesOfLength(LARGE));
      await blobs.close();
      blobs = await given.reopen();
      expect(sha256((await read(hash)) ?? Buffer.of())).toBe(hash);
    });

    test('gives ranges, cut off at the end', async () => {
      const bytes = bytesOfLength(LARGE);
      const { hash } = await put(bytes);
      const ranges = [
        ...[
          [0, 1],
          [5, 5],
          [1_048_570, 1_048_590],
          [LARGE - 2, LARGE],
          [LARGE - 2, LARGE + 9],
          [LARGE, LARGE + 1],
        ],
        ...[
          [LARGE + 5, LARGE + 9],
          [9, 3],
        ],
      ] as const;
      for (const [start, end] of ranges) {
        expect(await read(hash, { start, end }), `${start} to ${end}`).toEqual(
          Buffer.from(bytes.slice(start, Math.max(start, end))),
        );
      }
    });

    test('knows nothing of what was never put, nor of what is no hash', async () => {
      for (const hash of [sha256(bytesOfLength(3)), '', '../store.sqlite', 'A'.repeat(64)]) {
        expect(await blobs.find(hash)).toBeNull();
        expect(await blobs.get(hash)).toBeNull();
        await blobs.delete(hash);
      }
    });

    test('stores equal bytes once, also when they are put at the same time', async () => {
      const bytes = bytesOfLength(LARGE);
      const [first, second] = await Promise.all([put(bytes), put(bytes)]);
      expect(await put(bytes)).toEqual(first);
      expect(second).toEqual(first);
      expect(await given.storedBytes()).toBe(LARGE);
      expect(await read(first.hash)).toHaveLength(LARGE);
    });

    test.each([
      ['more than the limit', { limit: 10 }, 11, 'TOO_LARGE'],
      ['declared to be more than the limit', { limit: 10, length: 11 }, 1, 'TOO_LARGE'],
      ['more than was declared', { limit: 100, length: 10 }, 11, 'BAD_USER_INPUT'],
      ['less than was declared', { limit: 100, length: 10 }, 9, 'BAD_USER_INPUT'],
    ])('refuses what is %s, and keeps nothing of it', async (_what, expected, length, code) => {
      const bytes = bytesOfLength(length);
      await expect(blobs.put(inPieces(bytes, 4), expected)).rejects.toMatchObject({ code });
      expect(await blobs.find(sha256(bytes))).toBeNull();
      expect(await given.storedBytes()).toBe(0);
    });

    test('takes exactly the limit and exactly what was declared', async () => {
      expect(await blobs.put(inPieces(bytesOfLength(10), 4), { limit: 10, length: 10 })).toMatchObject({ length: 10 });
    });

    test('keeps nothing of a stream that breaks off, and passes its error on', async () => {
      const bytes = bytesOfLength(LARGE);
      const broken = new Error('the sender is gone');
      async function* breaking() {
        yield* inPieces(bytes, 100_000);
        throw broken;
      }
      await expect(blobs.put(breaking(), { limit: LARGE })).rejects.toBe(broken);
      expect(await blobs.find(sha256(bytes))).toBeNull();
      expect(await given.storedBytes()).toBe(0);
      expect(await put(bytes)).toMatchObject({ length: LARGE });
    });

    test('deletes for good, can be asked twice, and takes it again', async () => {
      const [gone, kept] = [await put(bytesOfLength(20)), await put(bytesOfLength(30))];
      await blobs.delete(gone.hash);
      await blobs.delete(gone.hash);
      expect(await blobs.find(gone.hash)).toBeNull();
      expect(await blobs.get(gone.hash)).toBeNull();
      expect(await given.storedBytes()).toBe(30);
      expect(await read(kept.hash)).toHaveLength(30);
      expect(await put(bytesOfLength(20))).toEqual(gone);
      expect(await read(gone.hash)).toHaveLength(20);
    });

    test('tells blobs in the order of their hashes, page by page', async () => {
      const stored = await Promise.all([1, 2, 3, 4].map((length) => put(bytesOfLength(length))));
      const [first, second, ...others] = stored.sort((one, other) => (one.hash < other.hash ? -1 : 1));
      expect(await blobs.scan('', 2)).toEqual([first, second]);
      expect(await blobs.scan(second?.hash ?? '', 9)).toEqual(others);
    });
  });
}

/** Bytes that are the same for the same length, and different everywhere. */
function bytesOfLength(length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, index) => (index * 31 + (index >> 8) * 7 + length) & 0xff);
}

async function* inPieces(bytes: Uint8Array, length: number): BlobContent {
  for (let start = 0; start < bytes.length; start += length) yield bytes.subarray(start, start + length);
}

async function bytesOf(content: BlobContent): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of content) pieces.push(piece);
  return Buffer.concat(pieces);
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
