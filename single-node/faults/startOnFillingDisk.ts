import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compileShim } from './compileShim.ts';
import { RestartingNode } from './RestartingNode.ts';

/** A server on a disk that is full when the test says so. */
export type FillingDisk = {
  readonly node: RestartingNode;
  /** From now on nothing more can be written: to any file, or to one database with its log: `keys.sqlite`. */
  readonly fill: (database?: string) => void;
  /** There is space again. */
  readonly free: () => void;
};

/** What there is no more of when it is full: space on the disk, or in the part of it that its user may have. */
export type Limit = 'disk' | 'quota';

/** Starts a server on a disk with space. */
export async function startOnFillingDisk(limit: Limit = 'disk'): Promise<FillingDisk> {
  const switches = (around: string) => join(around, 'full');
  const node = await RestartingNode.start(async (around) => {
    mkdirSync(switches(around));
    return {
      LD_PRELOAD: await compileShim('diskFull', around),
      DISK_FULL_ROOT: join(around, 'data'),
      DISK_FULL_SWITCH: switches(around),
      ...(limit === 'quota' && { DISK_FULL_QUOTA: '1' }),
      // What goes through io_uring does not come by.
      UV_USE_IO_URING: '0',
    };
  });
  const directory = switches(dirname(node.directory));
  // At once, that nothing comes between.
  return {
    node,
    fill: (database = 'all') => writeFileSync(join(directory, database), ''),
    free: () => {
      rmSync(directory, { recursive: true });
      mkdirSync(directory);
    },
  };
}
