import type { BackupEntry } from '../backup/BackupEntry.ts';
import { BackupError } from '../backup/BackupError.ts';

/** The bytes of the blob that came last, from the entries that follow it; takes no further one. */
export async function* blobContent(
  entries: AsyncIterator<BackupEntry, unknown>,
  length: number,
): AsyncGenerator<Uint8Array> {
  for (let left = length; left > 0; ) {
    const { value, done } = await entries.next();
    if (done === true || !('bytes' in value)) throw new BackupError('a blob is shorter than it was');
    const bytes = Buffer.from(value.bytes, 'base64');
    left -= bytes.length;
    yield bytes;
  }
}
