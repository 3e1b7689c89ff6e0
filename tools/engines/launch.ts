import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile, rm, writeFile } from 'node:fs/promises';
import type { EngineProgram } from './EngineProgram.ts';

/** The nice value of an engine that yields: it gets a tenth of what another gets who wants the same processor. */
const YIELDING = 10;

/** A started program. */
export interface Launched {
  /** The process that serves, or the program as long as that has not told its id. */
  pid(): Promise<number>;
  /** Resolves, when the program is gone, with how it ended. */
  readonly ended: Promise<string>;
}

/**
 * Starts an engine's program. It is out of the terminal's process group, so that Ctrl-C does not end it before those who use it, and dies
 * with this process, whatever ends that (setpriv's `--pdeathsig`, prctl(2) PR_SET_PDEATHSIG).
 *
 * @throws Error where it can't be started at all
 */
export async function launch(program: EngineProgram): Promise<Launched> {
  const { command, environment, workingDirectory, user, yields = false, pidFile } = program;
  if (pidFile !== undefined) await rm(pidFile, { force: true });
  const log = await open(program.log, 'a');
  const identity = user === undefined ? [] : [`--reuid=${user}`, `--regid=${user}`, '--clear-groups'];
  const nice = yields ? ['nice', '-n', `${YIELDING}`] : [];
  const child = spawn('setpriv', ['--pdeathsig=KILL', ...identity, '--', ...nice, ...command], {
    cwd: workingDirectory,
    env: environment,
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
  });
  const ended = once(child, 'exit').then(([code, signal]) =>
    signal === null ? `exit code ${code}` : `signal ${signal}`,
  );
  ended.catch(() => {}); // a program that can't be started is told below
  await once(child, 'spawn').finally(() => log.close());
  const { pid: programId } = child;
  if (programId === undefined) throw new Error(`${command[0]} has no process`);
  if (yields) await yieldAsGroup(programId);
  return { pid: async () => (pidFile && (await idIn(pidFile))) || programId, ended };
}

/**
 * Lets the group of a process yield: where the kernel groups processes by session (sched(7), "The autogroup feature"), as many a laptop's does,
 * a process's own nice value counts within its session only. Other kernels have no such file.
 */
async function yieldAsGroup(pid: number): Promise<void> {
  await writeFile(`/proc/${pid}/autogroup`, `${YIELDING}`).catch(() => {});
}

/** The process id in a file; null as long as there is none. */
async function idIn(file: string): Promise<number | null> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return /^\d+\s*$/.test(text) ? Number(text) : null;
}
