import { open, rm } from 'node:fs/promises';
import { isDiskFull } from '../isDiskFull.ts';

/** More than what a file system has at hand without asking for space. */
const PROBE_BYTES = 64 * 1024;

/** Whether there is room beside a database: something is written there and removed again. True, too, where that fails for another reason. */
export async function hasRoom(database: string): Promise<boolean> {
  const probe = `${database}-probe`;
  try {
    await using file = await open(probe, 'w');
    await file.writeFile(new Uint8Array(PROBE_BYTES));
    // Some file systems find out only now.
    await file.sync();
    return true;
  } catch (error) {
    return !isDiskFull(error);
  } finally {
    await rm(probe, { force: true }).catch(() => {});
  }
}
