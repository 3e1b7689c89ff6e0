import { dirname, join } from 'node:path';
import { seededRandom } from '@c18n/platform/testing/seededRandom';
import { compileShim } from './compileShim.ts';
import { Journal } from './Journal.ts';
import { openPlace } from './openPlace.ts';
import { RestartingNode } from './RestartingNode.ts';
import { type DiskRecord, readDiskLog } from './readDiskLog.ts';
import { Talker } from './Talker.ts';

/** What people did, and what that did to the disk, from the very first start on. */
export type Recording = {
  readonly records: readonly DiskRecord[];
  readonly journal: Journal;
  /** The directory around that of the data; the paths of records begin with it. */
  readonly around: string;
};

/** Has people talk to a server whose every write, sync and answer is written down. */
export async function recordWork(names: readonly string[], steps: number, seed: number): Promise<Recording> {
  const random = seededRandom(seed);
  const log = (around: string) => join(around, 'disk.log');
  const node = await RestartingNode.start(async (around) => ({
    LD_PRELOAD: await compileShim('powerCut', around),
    POWER_CUT_ROOT: around,
    POWER_CUT_LOG: log(around),
    // What goes through io_uring does not come by.
    UV_USE_IO_URING: '0',
  }));
  const around = dirname(node.directory);
  const journal = new Journal();
  const founder = new Talker('founder', node, journal, random);
  await founder.register();
  const place = await openPlace(founder);
  const talk = async (talker: Talker) => {
    await talker.register();
    await talker.talk(place, steps);
  };
  await Promise.all(names.map((name) => talk(new Talker(name, node, journal, random))));
  await node.terminate();
  return { records: await readDiskLog(log(around)), journal, around };
}
