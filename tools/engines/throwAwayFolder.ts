import { chmod, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * A folder for one run, into which others may look, as Elasticsearch's user must. Its disposal removes it. Removes the folders, too, of
 * processes that were killed before they could do that.
 */
export async function throwAwayFolder(cache: string): Promise<AsyncDisposable & { readonly path: string }> {
  const runs = join(cache, 'runs');
  await mkdir(runs, { recursive: true });
  const abandoned = (await readdir(runs)).filter((name) => !isAlive(Number(/^(\d+)-/.exec(name)?.[1])));
  await Promise.all(abandoned.map((name) => remove(join(runs, name))));
  const path = await mkdtemp(join(runs, `${process.pid}-`));
  await chmod(path, 0o755);
  return { path, [Symbol.asyncDispose]: () => remove(path) };
}

function remove(path: string): Promise<void> {
  return rm(path, { recursive: true, force: true, maxRetries: 5 });
}

/** Whether a process is there, be it another user's. */
function isAlive(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
