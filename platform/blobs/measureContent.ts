import { createHash } from 'node:crypto';
import { CodedError } from '../errors/CodedError.ts';
import type { Blob, BlobContent, BlobExpectation } from '../ports/BlobStore.ts';

/** Bytes that are counted and hashed as they pass; `blob` tells the result once they have been read to their end. */
export type MeasuredContent = { readonly content: BlobContent; readonly blob: () => Blob };

/**
 * Lets bytes pass and measures them.
 *
 * @throws CodedError from the content, `TOO_LARGE` or `BAD_USER_INPUT`: as soon as it is known that they are not as expected
 */
export function measureContent(content: BlobContent, { limit, length: declared }: BlobExpectation): MeasuredContent {
  const hash = createHash('sha256');
  let length = 0;
  let measured: Blob | null = null;
  async function* pass() {
    if ((declared ?? 0) > limit) throw new CodedError('TOO_LARGE');
    for await (const bytes of content) {
      length += bytes.length;
      if (length > limit) throw new CodedError('TOO_LARGE');
      if (length > (declared ?? limit)) throw wrongLength(declared);
      hash.update(bytes);
      yield bytes;
    }
    if (length !== (declared ?? length)) throw wrongLength(declared);
    measured = { hash: hash.digest('hex'), length };
  }
  return {
    content: pass(),
    blob: () => {
      if (measured === null) throw new Error('the content has not been read to its end');
      return measured;
    },
  };
}

function wrongLength(declared: number | undefined): CodedError {
  return new CodedError('BAD_USER_INPUT', `These are not the ${declared} bytes that were declared.`);
}
