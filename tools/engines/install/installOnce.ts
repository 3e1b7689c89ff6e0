import { mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Fills a folder once and for all. It is filled aside and renamed, so that what broke off never counts as complete, and where two
 * processes do it at the same time, the copy of the first is as good for the second.
 *
 * @param fill writes what is wanted into the empty folder that it is given
 */
export async function installOnce(folder: string, fill: (aside: string) => Promise<void>): Promise<void> {
  if (await exists(folder)) return;
  await mkdir(dirname(folder), { recursive: true });
  const aside = await mkdtemp(`${folder}.`);
  try {
    await fill(aside);
    await rename(aside, folder).catch(async (error: unknown) => {
      if (!(await exists(folder))) throw error;
    });
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

/** Whether there is such a folder. */
async function exists(folder: string): Promise<boolean> {
  return stat(folder).then(
    () => true,
    () => false,
  );
}
