import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** A folder for one run, into which others may look, as Elasticsearch's user must. Its disposal removes it. */
export async function throwAwayFolder(cache: string): Promise<AsyncDisposable & { readonly path: string }> {
  const runs = join(cache, 'runs');
  await mkdir(runs, { recursive: true });
  const path = await mkdtemp(join(runs, 'run-'));
  await chmod(path, 0o755);
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true, maxRetries: 5 }) };
}
