import { Binary } from 'mongodb';
import type { CommitRecord } from '../../ports/CommitStore.ts';

/** What a record says there is to apply. */
export type RecordBody = Pick<
  CommitRecord,
  'facts' | 'documents' | 'outcomes' | 'claimsKept' | 'claimsFreed' | 'deadLetters'
>;

/** So many bytes go into one document: half of what the server takes. */
const PART_BYTES = 8 * 1024 * 1024;

/** The body as JSON, in as many parts as it takes. There is always a first one. */
export function recordParts(record: CommitRecord, partBytes = PART_BYTES): readonly [Binary, ...Binary[]] {
  const { facts, documents, outcomes, claimsKept, claimsFreed, deadLetters } = record;
  const body: RecordBody = { facts, documents, outcomes, claimsKept, claimsFreed, deadLetters };
  const bytes = Buffer.from(JSON.stringify(body));
  const parts: Binary[] = [];
  for (let start = partBytes; start < bytes.length; start += partBytes) {
    parts.push(new Binary(bytes.subarray(start, start + partBytes)));
  }
  return [new Binary(bytes.subarray(0, partBytes)), ...parts];
}

/** Puts the parts together again. */
export function recordBody(parts: readonly Binary[]): RecordBody {
  return JSON.parse(Buffer.concat(parts.map((part) => part.buffer.subarray(0, part.position))).toString());
}
