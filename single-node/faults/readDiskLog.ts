import { readFile } from 'node:fs/promises';

const KINDS = ['write', 'size', 'syncBegin', 'syncEnd', 'create', 'mkdir', 'link', 'unlink', 'rename', 'sent'] as const;
const HEADER = 40;

/**
 * One thing that a process did, as `powerCut.c` writes it down. `inode` tells files apart, whatever they are called; a name's file is told
 * when it is created. `number`: of a write its offset, of a size the size, of a sync the thread.
 */
export type DiskRecord = {
  readonly kind: (typeof KINDS)[number];
  readonly path: string;
  /** The new name, of a link or a rename. */
  readonly target: string;
  readonly inode: bigint;
  readonly number: number;
  readonly data: Buffer;
};

/** Reads the records of a process that has ended, in the order in which they happened. */
export async function readDiskLog(file: string): Promise<readonly DiskRecord[]> {
  const log = await readFile(file);
  const records: DiskRecord[] = [];
  for (let at = 0; at + HEADER <= log.length; ) {
    const kind = KINDS[log.readUInt32LE(at) - 1];
    if (kind === undefined) throw new Error(`no record at ${at}`);
    const pathEnd = at + HEADER + log.readUInt32LE(at + 4);
    const targetEnd = pathEnd + log.readUInt32LE(at + 8);
    const end = targetEnd + Number(log.readBigUInt64LE(at + 32));
    records.push({
      kind,
      path: log.toString('utf8', at + HEADER, pathEnd),
      target: log.toString('utf8', pathEnd, targetEnd),
      inode: log.readBigUInt64LE(at + 16),
      number: Number(log.readBigUInt64LE(at + 24)),
      data: log.subarray(targetEnd, end),
    });
    at = end;
  }
  return records;
}
