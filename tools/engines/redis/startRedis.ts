import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Engine } from '../Engine.ts';
import { freePort } from '../install/freePort.ts';
import { requireProgram } from '../install/requireProgram.ts';
import { runEngine } from '../runEngine.ts';
import type { StartOptions } from '../StartOptions.ts';
import { askRedis } from './askRedis.ts';

/** Starts the `redis-server` of the machine's packages. It keeps nothing on disk: what is in it may be lost (see `platform/ports/Ephemera.ts`). */
export async function startRedis({ directory, port, report }: StartOptions): Promise<Engine> {
  const server = await requireProgram('redis-server', 'redis-server', report);
  const listening = port ?? (await freePort());
  const url = `redis://127.0.0.1:${listening}`;
  await mkdir(directory, { recursive: true });
  const where = ['--bind', '127.0.0.1', '--port', `${listening}`, '--dir', directory];
  return runEngine(
    {
      name: 'redis',
      url,
      port: listening,
      command: [server, ...where, '--save', '', '--appendonly', 'no', '--daemonize', 'no'],
      environment: { LANG: 'C.UTF-8' },
      workingDirectory: directory,
      log: join(directory, 'engine.log'),
      ask: (signal) => askRedis(url, signal),
    },
    report,
  );
}
